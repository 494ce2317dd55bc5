import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { exampleOf } from './example.ts'

function example(schema: JsonObject, direction: 'request' | 'response' = 'request'): unknown {
  return exampleOf({ root: { schema }, pointer: '/schema', dialect: '2020-12' }, direction)
}

describe('an example', () => {
  test('has what is required and nothing else', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: 'string' },
        b: { type: 'integer', minimum: 3 },
        c: { type: 'array', items: true, minItems: 2 },
      },
      required: ['a', 'b'],
    }
    expect(example(schema)).toEqual({ a: 'a', b: 3 })
  })

  test('prefers what the document gives, where it is valid', () => {
    expect(example({ type: 'string', examples: ['Ada'] })).toBe('Ada')
    expect(example({ type: 'string', maxLength: 2, examples: ['Ada'] })).toBe('a')
    expect(example({ type: 'integer', default: 20 })).toBe(20)
    expect(example({ type: 'string', format: 'date' })).toBe('2026-01-31')
  })

  test('leaves out what is not sent that way', () => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'string', readOnly: true } },
      required: ['id'],
    }
    expect(example(schema, 'request')).toEqual({})
    expect(example(schema, 'response')).toEqual({ id: 'a' })
  })

  test('is not there where nothing is valid', () => {
    expect(example({ type: 'integer', minimum: 2, maximum: 1 })).toBeUndefined()
  })
})
