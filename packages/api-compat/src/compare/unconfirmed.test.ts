import { expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { json, operation } from '../rules/example.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'

const taking = (schema: JsonObject) => loaded(operation({ requestBody: { required: true, ...json(schema) } }))

test('a break that Ajv does not confirm is unproven', () => {
  // 1.13 is a multiple of 0.01, but not in the arithmetic that validators use.
  const price = { type: 'number', minimum: 1.13, maximum: 1.13, multipleOf: 0.01 }
  const { findings } = compare(taking(price), taking({ type: 'string' }))
  expect(findings).toMatchObject([{ verdict: 'unproven', rule: 'request-type-changed' }])
  expect(findings[0]).not.toHaveProperty('witness')
})
