import * as fc from 'fast-check'
import type { Json } from '../json.ts'

/** Random schemas and values that are near each other, for the laws of containment. */
const names = ['a', 'b', 'xc', 'd']
const scalars: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  -1,
  0.5,
  6,
  10,
  '',
  'a',
  'b',
  'ab',
  'xa',
  'abc',
  'B1',
]
const patterns = ['^a', 'b$', '^[a-c]*$', '^x', '[0-9]', '^(a|b)c?$', '^.{2}$']

const name = fc.constantFrom(...names)
const scalar = fc.constantFrom(...scalars)
const small = fc.integer({ min: 0, max: 3 })
const limit = fc.constantFrom(-1, 0, 0.5, 1, 2, 3, 5)

export const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(name, fc.constantFrom('ab', 'y', 'x1')), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value

function one(
  keyword: string,
  arbitrary: fc.Arbitrary<Json>,
): fc.Arbitrary<{ readonly [keyword: string]: Json }> {
  return arbitrary.map((made) => ({ [keyword]: made }))
}

/** One group of keywords; a schema is a few of them together. */
function keywords(schema: fc.Arbitrary<Json>): fc.Arbitrary<{ readonly [keyword: string]: Json }> {
  const several = fc.array(schema, { minLength: 1, maxLength: 3 })
  const members = fc.dictionary(name, schema, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
  const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object')
  return fc.oneof(
    {
      arbitrary: one('type', fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 }))),
      weight: 5,
    },
    one('enum', fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 })),
    one('const', value),
    one('minimum', limit),
    one('maximum', limit),
    one('exclusiveMinimum', limit),
    one('exclusiveMaximum', limit),
    one('multipleOf', fc.constantFrom(0.5, 1, 2, 3, 1.5)),
    one('minLength', small),
    one('maxLength', small),
    { arbitrary: one('pattern', fc.constantFrom(...patterns)), weight: 2 },
    { arbitrary: one('items', schema), weight: 2 },
    one('prefixItems', several),
    one('minItems', small),
    one('maxItems', small),
    one('uniqueItems', fc.constant(true)),
    fc.record({ contains: schema, minContains: small, maxContains: small }, { requiredKeys: ['contains'] }),
    { arbitrary: one('properties', members), weight: 4 },
    { arbitrary: one('required', fc.uniqueArray(name, { minLength: 1, maxLength: 2 })), weight: 3 },
    { arbitrary: one('additionalProperties', schema), weight: 2 },
    one(
      'patternProperties',
      fc.dictionary(fc.constantFrom('^x', '^a', 'b'), schema, {
        minKeys: 1,
        maxKeys: 2,
        noNullPrototype: true,
      }),
    ),
    one('propertyNames', schema),
    one('minProperties', small),
    one('maxProperties', small),
    one(
      'dependentRequired',
      fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { minKeys: 1, maxKeys: 1 }),
    ),
    one('dependentSchemas', fc.dictionary(name, schema, { minKeys: 1, maxKeys: 1 })),
    one('unevaluatedProperties', schema),
    one('unevaluatedItems', schema),
    { arbitrary: one('allOf', several), weight: 2 },
    { arbitrary: one('anyOf', several), weight: 2 },
    { arbitrary: one('oneOf', several), weight: 2 },
    one('not', schema),
    // oxlint-disable-next-line unicorn/no-thenable -- `then` is a keyword of JSON Schema
    fc.record({ if: schema, then: schema, else: schema }, { requiredKeys: ['if'] }),
    fc.constantFrom<{ readonly [keyword: string]: Json }>(
      { properties: { a: { $ref: '#' } } },
      { items: { $ref: '#' } },
    ),
  )
}

const leaf: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  true,
  false,
  {},
  ...['string', 'integer', 'object', 'null', 'array', 'string', 'object'].map((type) => ({ type })),
)

const nested: fc.Memo<Json> = fc.memo((depth) => {
  if (depth <= 1) return leaf
  const object = fc
    .array(keywords(nested()), { minLength: 1, maxLength: 3 })
    .map((parts): Json => ({ ...parts[0], ...parts[1], ...parts[2] }))
  return fc.oneof(leaf, object, object)
})

const schema: fc.Arbitrary<Json> = nested(4)

/** Two schemas that differ in a place or two, or not at all related. */
export const pair: fc.Arbitrary<readonly [Json, Json]> = fc.oneof(
  fc.tuple(schema, schema),
  fc.tuple(schema, keywords(schema)).map(([base, more]) => {
    const object = typeof base === 'object' && base !== null && !Array.isArray(base) ? base : {}
    return [base, { ...object, ...more }] as const
  }),
  fc.tuple(schema, keywords(schema)).map(([base, more]) => {
    const object = typeof base === 'object' && base !== null && !Array.isArray(base) ? base : {}
    return [{ ...object, ...more }, base] as const
  }),
  fc.tuple(schema, schema).map(([left, right]) => [left, { anyOf: [left, right] }] as const),
  fc.tuple(schema, schema).map(([left, right]) => [{ allOf: [left, right] }, { allOf: [right] }] as const),
)
