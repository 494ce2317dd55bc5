import { refName, typesOf, type Contract, type Json, type JsonSchema } from '@stella/versioning'
import * as fc from 'fast-check'

/** Values that a schema of the contract accepts, written as a producer that knows only declared members writes them. */
export function arbitraryOf(schema: JsonSchema, contract: Contract): fc.Arbitrary<Json> {
  const name = refName(schema)
  if (name !== undefined) return arbitraryOf(contract.schemas[name] ?? {}, contract)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const branches = schema.anyOf ?? schema.oneOf
  if (branches !== undefined) return fc.oneof(...branches.map((branch) => arbitraryOf(branch, contract)))
  const [type] = typesOf(schema)
  if (type === 'object') return objectOf(schema, contract)
  if (type === 'array') return listOf(schema, contract)
  if (type === 'integer') return integerOf(schema)
  if (type === 'string') return stringOf(schema)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  throw new Error(`no values are known for ${JSON.stringify(schema)}`)
}

function objectOf(schema: JsonSchema, contract: Contract): fc.Arbitrary<Json> {
  if (schema.properties === undefined) {
    return fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.constantFrom<Json>(1, 'text', null, [true], { a: 1 }),
    )
  }
  const members = Object.entries(schema.properties).map(
    ([key, member]) => [key, arbitraryOf(member, contract)] as const,
  )
  const least = numberOf(schema.minProperties, 0)
  return fc
    .record(Object.fromEntries(members), { requiredKeys: [...(schema.required ?? [])] })
    .filter((object) => Object.keys(object).length >= least)
}

function listOf(schema: JsonSchema, contract: Contract): fc.Arbitrary<Json> {
  const minLength = numberOf(schema.minItems, 0)
  const maxLength = Math.min(numberOf(schema.maxItems, 3), Math.max(3, minLength))
  return fc.array(arbitraryOf(schema.items ?? {}, contract), { minLength, maxLength })
}

function integerOf(schema: JsonSchema): fc.Arbitrary<Json> {
  const step = numberOf(schema.multipleOf, 1)
  const [min, max] = [numberOf(schema.minimum, 0), numberOf(schema.maximum, 1_000_000)]
  return fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((times) => times * step)
}

function stringOf(schema: JsonSchema): fc.Arbitrary<Json> {
  const minLength = numberOf(schema.minLength, 0)
  const maxLength = numberOf(schema.maxLength, 200)
  if (typeof schema.pattern === 'string') {
    return fc
      .stringMatching(new RegExp(schema.pattern, 'u'))
      .filter((text) => text.length >= minLength && text.length <= maxLength)
  }
  switch (schema.format) {
    case undefined:
      return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 12) })
    case 'date-time':
      return fc.oneof(
        instants,
        fc.constantFrom('2016-12-31T23:59:60Z', '2026-11-03t09:30:00.25z', '1969-12-31T23:59:59.5+05:30'),
      )
    case 'date':
      return instants.map((instant) => instant.slice(0, 10))
    case 'email':
      return fc.constantFrom('ops@example.com', 'a.b+c@mail.example.org')
    case 'uri':
      return fc.webUrl()
    case 'uri-reference':
      return fc.constantFrom('/errors/not-found', 'https://docs.example.com/a#b')
    default:
      throw new Error(`no values are known for the format ${JSON.stringify(schema.format)}`)
  }
}

const instants = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}
