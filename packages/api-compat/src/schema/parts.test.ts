import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { inParts } from './parts.ts'
import { pair, value } from './random-schemas.ts'

const settings = { strict: false, logger: false, validateSchema: false, inlineRefs: false } as const

/** A validator of a schema in parts, and how many those are. */
function split(schema: JsonObject) {
  const ajv = new Ajv2020(settings)
  const names = new Map<string, string>()
  const whole = inParts(schema, (part, text) => {
    const name = names.get(text) ?? `part-${names.size}`
    if (!names.has(text)) ajv.addSchema(part, name)
    names.set(text, name)
    return name
  })
  // An object went in.
  return { check: ajv.compile(whole as object), parts: names.size }
}

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

test('a large schema that is there twice is one part, and refuses what it did', () => {
  const { check, parts } = split({ properties: { author: person, readers: { items: person } } })
  expect(parts).toBe(1)
  expect(check({ author: { name: 'a' }, readers: [{ name: 'b' }] })).toBe(true)
  expect(check({ author: { name: 'a' }, readers: [{ mail: 'b' }] })).toBe(false)
  expect(check.errors?.[0]).toMatchObject({ instancePath: '/readers/0', keyword: 'required' })
})

test('a schema in parts accepts what the schema accepts', { timeout: 60_000 }, () => {
  const made = pair.filter((schemas) => !JSON.stringify(schemas).includes('$ref'))
  const tried = fc.array(value, { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(made, tried, ([first, second], values) => {
      const schema = { properties: { a: first, b: second }, items: second, anyOf: [first, { not: second }] }
      const plain = new Ajv2020(settings).compile(schema)
      const { check } = split(schema)
      const members = values.map((one): Json => ({ a: one, b: one }))
      for (const one of [...values, ...members, values]) expect(check(one)).toBe(plain(one))
    }),
    { numRuns: 60 },
  )
})
