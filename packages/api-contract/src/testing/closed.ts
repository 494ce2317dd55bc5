import { refName, type Contract, type JsonSchema } from '@stella/versioning'

export const requestParts = ['path', 'query', 'header', 'body'] as const

export function partsOf(
  contract: Contract,
  operation: string,
): { readonly [part in (typeof requestParts)[number]]?: JsonSchema } {
  const { body = null, parameters = {} } = contract.operations[operation] ?? {}
  return { ...parameters, ...(body !== null && { body }) }
}

/** Requests must be closed and responses open: paths of the objects that are not. */
export function strangersTo(contract: Contract) {
  const operations = Object.values(contract.operations)
  const requests = operations.flatMap(({ id }) => {
    const parts = partsOf(contract, id)
    return requestParts.flatMap<JsonSchema>((part) => parts[part] ?? [])
  })
  const responses = operations.flatMap((operation) =>
    Object.values(operation.responses).flatMap<JsonSchema>(({ schema }) => schema ?? []),
  )
  const inRequests = requests.flatMap((schema) => objectsIn(schema, contract))
  const inResponses = responses.flatMap((schema) => objectsIn(schema, contract))
  return {
    openRequests: inRequests.filter(({ isClosed }) => !isClosed),
    closedResponses: inResponses.filter(({ isClosed }) => isClosed),
  }
}

/** Objects with declared members that a schema contains, at any depth. */
function objectsIn(schema: JsonSchema, contract: Contract, path = ''): { path: string; isClosed: boolean }[] {
  const name = refName(schema)
  if (name !== undefined) return objectsIn(contract.schemas[name] ?? {}, contract, name)
  const own = schema.properties && { path, isClosed: schema.additionalProperties === false }
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, member]) =>
    objectsIn(member, contract, `${path}.${key}`),
  )
  const items = schema.items === undefined ? [] : objectsIn(schema.items, contract, `${path}[]`)
  const branches = (schema.anyOf ?? []).flatMap((branch) => objectsIn(branch, contract, path))
  return [...(own ? [own] : []), ...inner, ...items, ...branches]
}
