import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonRefused } from './json-refused.ts'
import { parseStrictJson } from './json.ts'

function refusal(text: string): JsonRefused {
  try {
    parseStrictJson(text)
  } catch (error) {
    if (error instanceof JsonRefused) return error
    throw error
  }
  throw new Error(`accepted ${text.slice(0, 80)}`)
}

function accepts(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

describe('strict JSON', () => {
  test('reads what JSON.stringify writes, as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const tooBig = /\d{16}|e\+/.test(text)
        const bends = /"(__proto__|constructor|prototype)":/.test(text)
        fc.pre(!tooBig && !bends && !text.includes('\\u0000'))
        expect(parseStrictJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('accepts nothing that JSON.parse refuses', () => {
    const pieces = `{ } [ ] , : "a" "b" "" 0 - 1 . e + true nul null \n " \\ \\u00e9 x \t 01 1.5e3 /`.split(
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        expect(accepts(parseStrictJson, text) && !accepts(JSON.parse, text)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['{"a":1,"b":2,"a":3}', 'has the same key twice'],
    [String.raw`{"a":1,"\u0061":3}`, 'has the same key twice'],
    ['{"__proto__":{}}', 'has a key that JavaScript objects reserve'],
    [String.raw`{"\u005f_proto__":{}}`, 'has a key that JavaScript objects reserve'],
    ['{"constructor":1}', 'has a key that JavaScript objects reserve'],
    ['{"prototype":1}', 'has a key that JavaScript objects reserve'],
    ['\uFEFF{}', 'starts with a byte order mark'],
    [String.raw`"\ud800"`, 'has half a surrogate pair in a string'],
    [String.raw`"\udc00"`, 'has half a surrogate pair in a string'],
    [String.raw`"\ud800\ud800"`, 'has half a surrogate pair in a string'],
    [String.raw`"\ud800x"`, 'has half a surrogate pair in a string'],
    [String.raw`"\u0000"`, 'has U+0000 in a string, which cannot be stored'],
    [String.raw`"\u00g0"`, 'has a \\u escape without four hex digits'],
    [String.raw`"\x"`, 'has an unknown escape in a string'],
    ['9007199254740992', 'has a number beyond 2^53'],
    ['-9007199254740993.0', 'has a number beyond 2^53'],
    ['1e400', 'has a number beyond 2^53'],
    ['9e99', 'has a number beyond 2^53'],
    ['01', 'has text after the end of the value'],
    ['1.', 'has an incomplete number'],
    ['"\n"', 'has a raw control character in a string'],
    ['"a', 'ends inside a string'],
    ['[1,]', 'needs a value here'],
    ['{"a":1,}', 'needs a key in double quotes here'],
    ["{'a':1}", 'needs a key in double quotes here'],
    ['{"a":1', 'ends too early'],
    ['', 'ends too early'],
    ['{} {}', 'has text after the end of the value'],
    ['NaN', 'needs a value here'],
  ])('refuses %j: it %s', (text, message) => {
    expect(refusal(text).message).toBe(message)
  })

  test('accepts surrogate pairs, the largest safe integer and small fractions', () => {
    expect(parseStrictJson(String.raw`"\ud83d\ude00"`)).toBe('😀')
    expect(parseStrictJson('[9007199254740991,-9007199254740991,1e-400,0.1]')).toEqual([
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      0,
      0.1,
    ])
  })

  test('finds a duplicate among many keys, and in its own object only', () => {
    const keys = Array.from({ length: 40 }, (_, i) => `"k${i}":{"k${i}":0}`)
    expect(parseStrictJson(`{${keys.join()}}`)).toHaveProperty('k39.k39', 0)
    expect(refusal(`{${keys.join()},"k3":0}`).message).toBe('has the same key twice')
  })

  test('allows 32 levels and refuses the 33rd, however deep the text goes on', () => {
    expect(parseStrictJson('['.repeat(32) + ']'.repeat(32))).toBeInstanceOf(Array)
    expect(refusal('['.repeat(33) + ']'.repeat(33)).message).toBe('nests deeper than 32 levels')
    expect(refusal('{"a":'.repeat(100_000)).message).toBe('nests deeper than 32 levels')
  })

  test('names the place by pointer, line and column, and never repeats the text', () => {
    const error = refusal('{\n  "a/b": [1, {"secret~": tru}]\n}')
    expect(error).toMatchObject({ pointer: '/a~1b/1/secret~0', line: 2, column: 26 })
    expect(error.message).not.toContain('tru}')
  })
})
