import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { sampleFor } from './dress.ts'
import { schemaAlone } from './session.ts'

function sample(schema: JsonObject, direction: 'request' | 'response' = 'request'): unknown {
  const side = { root: { schema }, pointer: '/schema', dialect: '2020-12' } as const
  const { node, solver } = schemaAlone(side, direction)
  return node && sampleFor(solver, node)
}

describe('a sample', () => {
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
    expect(sample(schema)).toEqual({ a: 'a', b: 3 })
  })

  test('prefers what the document gives, where it is valid', () => {
    expect(sample({ type: 'string', examples: ['Ada'] })).toBe('Ada')
    expect(sample({ type: 'string', maxLength: 2, examples: ['Ada'] })).toBe('a')
    expect(sample({ type: 'integer', default: 20 })).toBe(20)
    expect(sample({ type: 'string', format: 'date' })).toBe('2026-01-31')
  })

  test('leaves out what is not sent that way', () => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'string', readOnly: true } },
      required: ['id'],
    }
    expect(sample(schema, 'request')).toEqual({})
    expect(sample(schema, 'response')).toEqual({ id: 'a' })
  })

  test('is not there where nothing is valid', () => {
    expect(sample({ type: 'integer', minimum: 2, maximum: 1 })).toBeUndefined()
  })
})
