import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { parseJson } from './parse-json.ts'
import { ParseProblem } from './parsed.ts'

function parse(text: string) {
  return parseJson(text, Buffer.from(text), DEFAULT_LIMITS)
}

function problem(text: string): ParseProblem {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof ParseProblem) return error
    throw error
  }
  throw new Error('it was read')
}

describe('parseJson', () => {
  it('keeps __proto__ as data', () => {
    const { value } = parse('{"__proto__": {"polluted": 1}}')
    expect(Object.keys(Object(value))).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it.each([
    ['{', 1, 'expected a key in double quotes or the end of the object, the text ends'],
    ['{"a":1,}', 7, 'expected a key in double quotes, found "}"'],
    ['{"a" 1}', 5, `expected ':' after the key, found "1"`],
    ['[1 2]', 3, `expected ',' or an end, found "2"`],
    ['[1,]', 3, 'expected a value, found "]"'],
    ['[1}', 2, `expected ',' or an end, found "}"`],
    ['{"a":tru}', 5, 'expected a value, found "t"'],
    ['{"a":01}', 5, 'expected a value, found "0"'],
    ['{"a":"x\ny"}', 5, 'the string has no end'],
    ['["\\x"]', 1, 'the string has no end, or a character or escape that JSON does not allow'],
    ['{"a":1} x', 8, 'something follows after its end'],
    ["{'a':1}", 1, 'expected a key in double quotes or the end of the object, found "\'"'],
  ])('says what is wrong and where: %s', (text, offset, message) => {
    expect(problem(text)).toMatchObject({ code: 'syntax', offset })
    expect(problem(text).message).toContain(message)
  })

  it('refuses nesting without an end before it is parsed', () => {
    expect(problem('['.repeat(501))).toMatchObject({ code: 'too-deep' })
    expect(parse(`${'['.repeat(500)}${']'.repeat(500)}`).value).toBeTruthy()
  })

  it('finds keys that are there twice, however they are written', () => {
    const text = '{"a": {"b": 1}, "c": [{"b": ":"}, {"b": 2, "\\u0062": 3}], "a": "{"}'
    expect(parse(text).duplicates).toEqual([
      { key: 'b', first: 35, again: 43 },
      { key: 'a', first: 1, again: 58 },
    ])
  })
})
