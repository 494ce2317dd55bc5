import { isObject, listAt, objectAt, type JsonObject } from '../json.ts'
import { operationsOf, type Path } from './operations.ts'
import type { Trouble } from './rule.ts'

/** Whatever a reader meets by name is described. It looks at the document as written: one place, one remark. */
export function checkDescriptions(document: unknown): Trouble[] {
  const components = objectAt(document, 'components')
  const shared = ['schemas', 'parameters', 'headers', 'responses'].flatMap((kind) =>
    Object.entries(objectAt(components, kind)).flatMap(([name, object]) =>
      undescribed(object, ['components', kind, name], `${kind.slice(0, -1)} ${name}`),
    ),
  )
  const operations = operationsOf(document).flatMap(({ path, item, object }) => [
    ...undescribed({ ...object, description: object.description ?? object.summary }, path, 'operation'),
    ...parametersOf(object, path),
    ...(Object.keys(item)[0] === path[2] ? parametersOf(item, path.slice(0, 2)) : []),
  ])
  return [...undescribed(objectAt(document, 'info'), ['info'], 'API'), ...operations, ...shared]
}

function parametersOf(owner: JsonObject, path: Path): Trouble[] {
  return listAt(owner, 'parameters').flatMap((parameter, i) => {
    const name = isObject(parameter) ? String(parameter.name) : ''
    return undescribed(parameter, [...path, 'parameters', i], `parameter ${name}`)
  })
}

function undescribed(object: unknown, path: Path, what: string): Trouble[] {
  if (!isObject(object) || object.$ref !== undefined) return []
  const { description } = object
  if (typeof description === 'string' && description.trim() !== '') return []
  return [{ path, message: `The ${what} has no description.` }]
}
