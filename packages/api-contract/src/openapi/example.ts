import { refName, typesOf, type Contract, type Json, type JsonSchema } from '@stella/versioning'

/**
 * A value made of the examples its schema gives for each member. Documents show these instead of bodies written by hand,
 * which would have to be migrated with every change.
 */
export function exampleOf(schema: JsonSchema, contract: Contract): Json {
  const name = refName(schema)
  if (name !== undefined) return exampleOf(contract.schemas[name] ?? {}, contract)
  const given = Array.isArray(schema.examples) ? schema.examples[0] : undefined
  if (given !== undefined) return given
  if (schema.const !== undefined) return schema.const
  const [first] = (schema.enum ?? []).toSorted()
  if (first !== undefined) return first
  const branch = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== 'null')
  if (branch !== undefined) return exampleOf(branch, contract)
  return schema.default ?? exampleOfType(schema, contract)
}

function exampleOfType(schema: JsonSchema, contract: Contract): Json {
  const { minimum } = schema
  switch (typesOf(schema)[0]) {
    case 'object':
      return exampleObject(schema, contract)
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(schema.items, contract)]
    case 'integer':
    case 'number':
      return typeof minimum === 'number' ? minimum : 1
    case 'boolean':
      return true
    case 'string':
      return 'text'
    default:
      return null
  }
}

function exampleObject(schema: JsonSchema, contract: Contract): Json {
  const members = Object.entries(schema.properties ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, exampleOf(member, contract)]))
}
