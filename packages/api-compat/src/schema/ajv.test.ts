import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { errorsOf } from './ajv.ts'
import { pair, value } from './random-schemas.ts'

/** What Ajv as it comes says first; nothing where it fails. */
function firstError(schema: object, one: Json): string | null | undefined {
  try {
    const check = new Ajv2020({ strict: false, logger: false, validateSchema: false }).compile(schema)
    return check(one) ? null : (check.errors?.[0]?.message ?? '')
  } catch {
    return undefined
  }
}

test('compiling fast refuses the same, with the same words', { timeout: 60_000 }, () => {
  const made = pair.filter((schemas) => !JSON.stringify(schemas).includes('$ref'))
  const tried = fc.array(value, { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(made, tried, ([first, second], values) => {
      const schema = { properties: { a: first, b: second }, items: second, anyOf: [first, { not: second }] }
      for (const one of [...values, ...values.map((member): Json => ({ a: member, b: member })), values]) {
        const told = firstError(schema, one)
        if (told === undefined) continue
        const errors = errorsOf(schema, one, false)
        expect(errors && (errors[0]?.message ?? '')).toBe(told)
      }
    }),
    { numRuns: 40 },
  )
})
