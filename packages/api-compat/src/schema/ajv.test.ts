import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { errorsOf } from './ajv.ts'
import { inParts } from './parts.ts'
import { pair, value } from './random-schemas.ts'

const person = {
  type: 'object',
  required: ['name'],
  properties: Object.fromEntries(
    ['name', 'mail', 'phone', 'street', 'city', 'country', 'language', 'zone'].map((name) => [
      name,
      { type: 'string', minLength: 1 },
    ]),
  ),
}
const book = { properties: { author: person, readers: { items: person } } }

test('a large schema that is there twice is one part', () => {
  const parts = new Set<string>()
  inParts(book, (_, text) => {
    parts.add(text)
    return 'part'
  })
  expect([...parts]).toEqual([JSON.stringify(person)])
})

test('what a part refuses is told with its place in the whole', () => {
  expect(errorsOf(book, { author: { name: 'a' }, readers: [{ name: 'b' }] }, false)).toBeNull()
  expect(errorsOf(book, { author: { name: 'a' }, readers: [{ mail: 'b' }] }, false)?.[0]).toMatchObject({
    instancePath: '/readers/0',
    keyword: 'required',
  })
})

/** Whether Ajv accepts a value; nothing where it fails. */
function accepted(schema: object, one: Json): boolean | undefined {
  try {
    return new Ajv2020({ strict: false, logger: false, validateSchema: false }).compile(schema)(one)
  } catch {
    return undefined
  }
}

test('a schema in parts refuses what the schema refuses', { timeout: 60_000 }, () => {
  const made = pair.filter((schemas) => !JSON.stringify(schemas).includes('$ref'))
  const tried = fc.array(value, { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(made, tried, ([first, second], values) => {
      const schema = { properties: { a: first, b: second }, items: second, anyOf: [first, { not: second }] }
      for (const one of [...values, ...values.map((member): Json => ({ a: member, b: member })), values]) {
        const plain = accepted(schema, one)
        expect(plain === undefined || (errorsOf(schema, one, false) === null) === plain).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})
