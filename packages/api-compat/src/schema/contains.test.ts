import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { contains } from './contains.ts'

type Answer = 'contained' | 'not-contained' | 'unknown'

const text = { type: 'string' }
const tagged = (tag: string, properties: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties: { k: { const: tag }, ...properties },
  required: ['k'],
})
const list = (name: string, item: Json): JsonObject => ({
  $ref: `#/$defs/${name}`,
  $defs: { [name]: { type: 'object', properties: { v: item, next: { $ref: `#/$defs/${name}` } } } },
})

/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema */

/** A conjunction of choices that multiply. */
function wide(count: number): JsonObject {
  return {
    allOf: Array.from({ length: count }, (_, at) => ({
      oneOf: [{ required: [`a${at}`] }, { required: [`b${at}`] }, { minProperties: at + 1 }],
    })),
  }
}

/** sub, sup, whether sub is in sup, whether sup is in sub. */
const cases: readonly (readonly [string, Json, Json, Answer, Answer])[] = [
  ['integers are numbers', { type: 'integer' }, { type: 'number' }, 'contained', 'not-contained'],
  [
    'bounds of integers',
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'integer', minimum: 1 },
    'contained',
    'contained',
  ],
  [
    'multiples of six',
    { type: 'integer', multipleOf: 6 },
    { type: 'integer', multipleOf: 3 },
    'contained',
    'not-contained',
  ],
  [
    'multiples of two and three',
    { allOf: [{ multipleOf: 2 }, { multipleOf: 3 }] },
    { multipleOf: 6 },
    'contained',
    'contained',
  ],
  [
    'no multiple in a range',
    { type: 'integer', minimum: 1, maximum: 4, multipleOf: 5 },
    false,
    'contained',
    'contained',
  ],
  [
    'all non-positive integers but zero',
    { type: 'integer', maximum: 0, not: { const: 0 } },
    { maximum: -1 },
    'contained',
    'not-contained',
  ],
  [
    'an enumeration and constants',
    { enum: ['a', 'b'] },
    { oneOf: [{ const: 'a' }, { const: 'b' }] },
    'contained',
    'contained',
  ],
  [
    'a pattern and an enumeration',
    { type: 'string', pattern: '^(a|b)$' },
    { enum: ['a', 'b'] },
    'contained',
    'contained',
  ],
  [
    'a pattern and a length',
    { type: 'string', pattern: '^[a-z]{1,3}$' },
    { type: 'string', maxLength: 3 },
    'contained',
    'not-contained',
  ],
  [
    'equal patterns of different form',
    { type: 'string', pattern: '^(a+)+$' },
    { type: 'string', pattern: '^a+$' },
    'contained',
    'contained',
  ],
  [
    'an anchor that is missing',
    { type: 'string', pattern: '^a$' },
    { type: 'string', pattern: 'a' },
    'contained',
    'not-contained',
  ],
  [
    'characters outside the first plane',
    { type: 'string', pattern: '^.$' },
    { type: 'string', minLength: 1, maxLength: 1 },
    'contained',
    'not-contained',
  ],
  [
    'a union of types',
    { anyOf: [text, { type: 'null' }] },
    { type: ['string', 'null'] },
    'contained',
    'contained',
  ],
  [
    'oneOf that overlaps',
    { oneOf: [{ type: 'integer' }, { type: 'number' }] },
    { type: 'number', not: { type: 'integer' } },
    'contained',
    'contained',
  ],
  [
    'oneOf of tagged objects',
    { anyOf: [tagged('a'), tagged('b')] },
    { oneOf: [tagged('a'), tagged('b')] },
    'contained',
    'contained',
  ],
  [
    'not of a conjunction',
    { not: { allOf: [text, { minLength: 2 }] } },
    { anyOf: [{ not: text }, { maxLength: 1 }] },
    'contained',
    'contained',
  ],
  [
    'if, then, else',
    { if: { type: 'integer' }, then: { minimum: 0 }, else: text },
    { anyOf: [{ type: 'integer', minimum: 0 }, text] },
    'contained',
    'contained',
  ],
  [
    'allOf with a closed branch',
    {
      allOf: [{ properties: { a: text }, additionalProperties: false }, { required: ['b'] }],
      type: 'object',
    },
    false,
    'contained',
    'contained',
  ],
  [
    'unevaluatedProperties across allOf',
    {
      type: 'object',
      allOf: [{ properties: { a: text } }, { properties: { b: text } }],
      unevaluatedProperties: false,
    },
    { type: 'object', properties: { a: text, b: text }, additionalProperties: false },
    'contained',
    'contained',
  ],
  [
    'unevaluatedProperties across anyOf',
    {
      type: 'object',
      anyOf: [{ required: ['a'], properties: { a: true } }, true],
      unevaluatedProperties: false,
    },
    { type: 'object', propertyNames: { const: 'a' } },
    'contained',
    'contained',
  ],
  [
    'unevaluatedItems',
    { type: 'array', prefixItems: [text], unevaluatedItems: false },
    { type: 'array', prefixItems: [text], maxItems: 1 },
    'contained',
    'contained',
  ],
  [
    'patternProperties and propertyNames',
    { type: 'object', patternProperties: { '^x-': text }, additionalProperties: false },
    { type: 'object', propertyNames: { pattern: '^x-' }, additionalProperties: text },
    'contained',
    'contained',
  ],
  [
    'dependentRequired',
    { type: 'object', required: ['a'], dependentRequired: { a: ['b'] } },
    { required: ['b'] },
    'contained',
    'not-contained',
  ],
  [
    'dependentSchemas',
    { type: 'object', dependentSchemas: { a: { required: ['b'] } } },
    { type: 'object', dependentRequired: { a: ['b'] } },
    'contained',
    'contained',
  ],
  [
    'contains and minItems',
    { type: 'array', contains: text },
    { type: 'array', minItems: 1 },
    'contained',
    'not-contained',
  ],
  [
    'unique items of few values',
    { type: 'array', uniqueItems: true, items: { enum: [1, 2] } },
    { maxItems: 2 },
    'contained',
    'not-contained',
  ],
  [
    'more members than names',
    { type: 'object', propertyNames: { enum: ['a', 'b'] } },
    { maxProperties: 2 },
    'contained',
    'not-contained',
  ],
  ['recursion', list('A', { type: 'integer' }), list('B', { type: 'number' }), 'contained', 'not-contained'],
  [
    'recursion without an end',
    {
      $defs: { A: { type: 'object', properties: { a: { $ref: '#/$defs/A' } }, required: ['a'] } },
      $ref: '#/$defs/A',
    },
    false,
    'contained',
    'contained',
  ],
  [
    'lookahead',
    { type: 'string', pattern: '^(?=a)[a-z]+$' },
    { pattern: '^a[a-z]*$' },
    'contained',
    'not-contained',
  ],
]

describe('contains', () => {
  test.each(cases)('%s', (_, sub, sup, forward, backward) => {
    expect([contains(sub, sup).answer, contains(sup, sub).answer]).toEqual([forward, backward])
  })

  test('gives a small counterexample and what Ajv says to it', () => {
    expect(
      contains(
        { type: 'object', properties: { a: text }, required: ['a'] },
        { type: 'object', properties: { a: { maxLength: 3 } } },
      ),
    ).toEqual({
      answer: 'not-contained',
      counterexample: { a: 'aaaa' },
      error: '/a must NOT have more than 3 characters',
    })
  })

  test('follows $dynamicRef to the outermost anchor', () => {
    const tree: JsonObject = {
      $id: 'https://example.com/tree',
      $dynamicAnchor: 'node',
      type: 'object',
      properties: { v: true, next: { $dynamicRef: '#node' } },
    }
    const strict = (v: Json): JsonObject => ({
      $id: 'https://example.com/strict',
      $dynamicAnchor: 'node',
      $ref: 'tree',
      properties: { v },
      $defs: { tree },
    })
    expect(contains(strict({ type: 'integer' }), strict({ type: 'number' })).answer).toBe('contained')
    expect(contains(strict({ type: 'number' }), strict({ type: 'integer' })).answer).toBe('not-contained')
  })

  test('reads nullable and boolean exclusive bounds in 3.0', () => {
    const options = { dialect: '3.0' } as const
    expect(contains({ type: 'string', nullable: true }, text, options)).toMatchObject({
      answer: 'not-contained',
      counterexample: null,
    })
    expect(
      contains(
        { type: 'integer', minimum: 0, exclusiveMinimum: true },
        { type: 'integer', minimum: 1 },
        options,
      ).answer,
    ).toBe('contained')
  })

  test('takes formats for annotations unless they are asserted', () => {
    const date = { type: 'string', format: 'date' }
    expect(contains(text, date).answer).toBe('contained')
    expect(contains(text, date, { assertFormats: true }).answer).toBe('not-contained')
    expect(contains(date, text, { assertFormats: true }).answer).toBe('contained')
  })

  test('answers unknown for what it cannot decide', () => {
    expect(
      contains({ type: 'string', pattern: '^(.)\\1$' }, { type: 'string', pattern: '^(.+)\\1$' }).answer,
    ).toBe('unknown')
    expect(contains({ $ref: '#/nowhere' }, text).answer).toBe('unknown')
    expect(contains({ $ref: '#' }, text).answer).toBe('unknown')
  })

  test('ends on hostile schemas', () => {
    let deep: Json = text
    for (let depth = 0; depth < 20_000; depth++) deep = { items: deep }
    const started = performance.now()
    expect(contains({ type: 'object', ...wide(30) }, wide(31), { budget: 5_000 }).answer).toBeTypeOf('string')
    expect(
      contains(
        { type: 'string', pattern: '(a|b|ab)*c{1000}(x{500}){500}' },
        { type: 'string', pattern: '^a' },
      ).answer,
    ).toBe('unknown')
    expect(contains(deep, text).answer).toBeTypeOf('string')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

/** An object that only a member of its own tells from others like it. */
function event(own: string, x: Json, more: JsonObject = {}): JsonObject {
  return {
    type: 'object',
    required: ['id', own, 'event'],
    properties: {
      id: { type: 'integer' },
      event: text,
      actor: { anyOf: [{ type: 'null' }, { type: 'object' }] },
      [own]: { type: 'object', required: ['x'], properties: { x } },
    },
    ...more,
  }
}

test('the one of many alternatives that holds is found', () => {
  const events = Array.from({ length: 20 }, (_, at) => event(`own${at}`, text))
  const sent = event('own9', { ...text, minLength: 1 }, { additionalProperties: false })
  expect(contains(sent, { anyOf: events }).answer).toBe('contained')
  expect(contains(sent, { anyOf: events.toSpliced(9, 1) }).answer).toBe('not-contained')
})

describe('what counts as evaluated', () => {
  const member = { properties: { x: true } }
  const items = { items: { type: 'string' } }
  const texts = { properties: { x: { type: 'string' } } }
  const closed = { unevaluatedProperties: false }

  test.each<[string, Json]>([
    ['what a part declares evaluated', { allOf: [{ unevaluatedProperties: true }], ...closed }],
    ['the one alternative that is possible', { oneOf: [false, member], ...closed }],
    ['an alternative beside null', { anyOf: [{ type: 'null' }, { type: 'object', ...member }], ...closed }],
  ])('%s', (_, schema) => {
    expect(contains(schema, texts).answer).toBe('not-contained')
  })

  test.each<[string, Json]>([
    ['items that may be anything', { allOf: [{ items: true }], unevaluatedItems: false }],
    [
      'items that a part declares evaluated',
      { allOf: [{ unevaluatedItems: true }], unevaluatedItems: false },
    ],
  ])('%s', (_, schema) => {
    expect(contains(schema, items).answer).toBe('not-contained')
  })
})
