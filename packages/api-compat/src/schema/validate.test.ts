import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { proved } from './testing/proved.ts'

const side = (schema: Json) => ({ root: { schema }, pointer: '/schema', dialect: '2020-12' }) as const
const errorOf = (old: JsonObject, next: JsonObject) =>
  proved(side(old), side(next), 'response').find(({ verdict }) => verdict === 'breaking')?.witness?.error

test('a long list of values that is cut shows that it goes on', () => {
  const values = Array.from({ length: 60 }, (_, index) => `value ${index}`)
  expect(errorOf({ enum: values }, { enum: [...values, 'more'] })).toMatch(/"value 1".*…$/)
})

const tagged = (...kinds: string[]): JsonObject => ({
  anyOf: [
    {
      type: 'object',
      properties: { kind: { enum: kinds }, size: { type: 'integer' } },
      required: ['kind'],
    },
    { type: 'null' },
    { type: 'array', items: { type: 'string' } },
  ],
})

test('where no alternative fits, it is told what the nearest one has against the value', () => {
  expect(errorOf(tagged('a'), tagged('a', 'b'))).toBe(
    'must match a schema in anyOf; nearest alternative: /kind must be equal to one of the allowed values: ["a"]',
  )
})
