import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { type Dialect, differences, object, side, text } from './testing/differences.ts'
import { proved } from './testing/proved.ts'

const LIST: JsonObject = { type: 'array', items: text }

const rewrites: readonly (readonly [string, JsonObject, JsonObject, Dialect?])[] = [
  ['a description', { ...text, description: 'a' }, { ...text, description: 'b' }],
  ['allOf of one', object({ a: text }, 'a'), { allOf: [object({ a: text }, 'a')] }],
  [
    'a split into allOf',
    object({ a: text, b: text }, 'a'),
    { allOf: [object({ a: text }, 'a'), object({ b: text })] },
  ],
  [
    'another order',
    { anyOf: [text, { type: 'integer' }], enum: ['a', 1] },
    { enum: [1, 'a'], anyOf: [{ type: 'integer' }, text] },
  ],
  ['null as an alternative', { type: ['string', 'null'] }, { anyOf: [text, { type: 'null' }] }],
  ['const for an enumeration of one', { const: 'a' }, { type: 'string', enum: ['a'] }],
  ['constants for an enumeration', { enum: ['a', 'b'] }, { oneOf: [{ const: 'a' }, { const: 'b' }] }],
  ['an integer spelled as a number', { type: 'integer' }, { type: 'number', multipleOf: 1 }],
  [
    'an exclusive bound of integers',
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'integer', minimum: 1 },
  ],
  ['items that may match or not', LIST, { ...LIST, contains: text, minContains: 0 }],
  [
    'a pattern for all names',
    { type: 'object', patternProperties: { '.*': text } },
    { type: 'object', additionalProperties: text },
  ],
  [
    'a member hoisted out of all alternatives',
    {
      oneOf: [
        object({ k: { const: 'a' }, id: text }, 'k', 'id'),
        object({ k: { const: 'b' }, id: text }, 'k', 'id'),
      ],
    },
    {
      ...object({ id: text }, 'id'),
      oneOf: [object({ k: { const: 'a' } }, 'k'), object({ k: { const: 'b' } }, 'k')],
    },
  ],
  [
    'an alternative split by the values of its enumeration',
    { oneOf: [object({ k: { enum: ['a', 'b'] }, id: text }, 'k'), object({ k: { const: 'c' } }, 'k')] },
    {
      anyOf: [
        object({ k: { const: 'c' } }, 'k'),
        object({ k: { const: 'b' }, id: text }, 'k'),
        object({ k: { const: 'a' }, id: text }, 'k'),
      ],
    },
  ],
  ['false spelled as the negation of anything', object({ a: { not: {} } }), object({ a: false })],
  ['nullable in 3.0', { type: 'string', nullable: true }, { oneOf: [text, { enum: [null] }] }, '3.0'],
]

function tree(name: string): JsonObject {
  return { type: 'object', properties: { v: text, next: { $ref: `#/defs/${name}` } } }
}

describe('rewrites', () => {
  test.each(rewrites.map(([title, ...schemas]) => ({ title, schemas })))(
    '$title makes no difference',
    ({ schemas }) => {
      const [old, next, dialect = '2020-12'] = schemas
      for (const direction of ['request', 'response'] as const) {
        expect(differences(object({ x: old }), object({ x: next }), direction, {}, dialect)).toEqual([])
        expect(differences(object({ x: next }), object({ x: old }), direction, {}, dialect)).toEqual([])
      }
    },
  )

  test('renaming, hoisting and inlining a recursive component makes no difference', () => {
    const left = { schema: { $ref: '#/defs/Tree' }, defs: { Tree: tree('Tree') } }
    const right = { schema: tree('Node'), defs: { Node: tree('Node') } }
    expect(proved(side(left), side(right), 'request')).toEqual([])
  })
})
