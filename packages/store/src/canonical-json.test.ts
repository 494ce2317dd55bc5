import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import type { Json } from './types.ts'

// fast-check's JSON values are plain JSON by construction.
const json = fc.jsonValue() as fc.Arbitrary<Json>

test('the canonical text says what the value says', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('members sort by UTF-16 code units, with no white space', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, é: 0, B: -0 })).toBe(
    '{"B":0,"a":true,"b":[1,{"c":"x","d":null}],"é":0}',
  )
})

test('the order in which members were written does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
    }),
  )
})
