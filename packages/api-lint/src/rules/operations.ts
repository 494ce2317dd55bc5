import { isObject, objectAt, type JsonObject } from '../json.ts'

export type Path = readonly (string | number)[]

/** One operation of a document. */
export interface Operation {
  /** Where it stands: `['paths', '/events', 'get']`. */
  readonly path: Path
  readonly method: string
  readonly item: JsonObject
  readonly object: JsonObject
}

const methods = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options', 'trace', 'query']

/** Every operation of a document, in its order. */
export function operationsOf(document: unknown): Operation[] {
  return Object.entries(objectAt(document, 'paths')).flatMap(([template, item]) => {
    if (!isObject(item)) return []
    return methods.flatMap((method) => {
      const object = item[method]
      return isObject(object) ? [{ path: ['paths', template, method], method, item, object }] : []
    })
  })
}

/** Whether a caller of the operation has to show a credential. */
export function needsCredential(document: unknown, { object }: Operation): boolean {
  const requirements = object.security ?? (isObject(document) ? document.security : undefined)
  if (!Array.isArray(requirements) || requirements.length === 0) return false
  return requirements.every((requirement) => isObject(requirement) && Object.keys(requirement).length > 0)
}
