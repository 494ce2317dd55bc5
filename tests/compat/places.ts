import { isObject, objectAt, type JsonObject } from './json.ts'

/** Where a named schema, or a parameter of an operation, is met in a document. */
export interface Place {
  /** `GET /events`. */
  readonly operation: string
  readonly operationId: string
  /** `request body`, `response 200 body`, `query parameter since`. */
  readonly part: string
  /** Path in the value, as findings write it: `/items/*`. */
  readonly path: string
  /** The schema that stands there, or `listEvents/query` for a parameter. */
  readonly target: string
}

const methods = ['get', 'put', 'post', 'patch', 'delete']

/** Every operation of a document as `GET /events`, with its object. */
export function operationsOf(document: JsonObject): Map<string, JsonObject> {
  const found = Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = objectAt(item, method)
      return operation.operationId === undefined
        ? []
        : [[`${method.toUpperCase()} ${path}`, operation] as const]
    }),
  )
  return new Map(found)
}

/** Every place of a document at which a schema or parameter is met that a change can be on. */
export function placesOf(document: JsonObject): Place[] {
  return [...operationsOf(document)].flatMap(([key, operation]) => {
    const operationId = String(operation.operationId)
    const schemas = schemasOf(document, operation).flatMap(({ part, schema }) =>
      namedIn(document, schema, '', []).map((named) => ({ operation: key, operationId, part, ...named })),
    )
    return [...schemas, ...parametersOf(document, operation, key)]
  })
}

/** What stands behind a `$ref` of the document, or the value itself. */
function resolve(document: JsonObject, value: unknown): JsonObject {
  if (!isObject(value) || typeof value.$ref !== 'string') return isObject(value) ? value : {}
  return value.$ref.slice('#/'.length).split('/').reduce<JsonObject>(objectAt, document)
}

/** The schema of the only body of a request or response; `undefined` where it has none. */
export function bodySchema(document: JsonObject, owner: unknown): unknown {
  const [media] = Object.values(objectAt(resolve(document, owner), 'content'))
  return isObject(media) ? media.schema : undefined
}

function schemasOf(document: JsonObject, operation: JsonObject): { part: string; schema: unknown }[] {
  const responses = Object.entries(objectAt(operation, 'responses')).map(([status, response]) => {
    return { part: `response ${status} body`, schema: bodySchema(document, response) }
  })
  return [{ part: 'request body', schema: bodySchema(document, operation.requestBody) }, ...responses]
}

function parametersOf(document: JsonObject, operation: JsonObject, key: string): Place[] {
  const list = Array.isArray(operation.parameters) ? operation.parameters : []
  return list.map((parameter) => {
    const { in: part, name } = resolve(document, parameter)
    const operationId = String(operation.operationId)
    const target = `${operationId}/${String(part)}`
    return {
      operation: key,
      operationId,
      part: `${String(part)} parameter ${String(name)}`,
      path: `/${String(name)}`,
      target,
    }
  })
}

/** The named schemas in a schema; one that holds itself is followed once. */
function namedIn(
  document: JsonObject,
  schema: unknown,
  path: string,
  within: readonly string[],
): { target: string; path: string }[] {
  if (!isObject(schema)) return []
  if (typeof schema.$ref === 'string') {
    const target = schema.$ref.slice('#/components/schemas/'.length)
    if (within.includes(target)) return []
    return [{ target, path }, ...namedIn(document, resolve(document, schema), path, [...within, target])]
  }
  const below = (inner: unknown, step: string) => namedIn(document, inner, `${path}${step}`, within)
  return [
    ...Object.entries(objectAt(schema, 'properties')).flatMap(([name, inner]) => below(inner, `/${name}`)),
    ...below(schema.items, '/*'),
    ...below(schema.additionalProperties, '/*'),
    ...['oneOf', 'anyOf', 'allOf'].flatMap((keyword) => {
      const branches = schema[keyword]
      return Array.isArray(branches) ? branches.flatMap((branch) => below(branch, '')) : []
    }),
  ]
}
