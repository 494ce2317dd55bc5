import { describe, expect, it } from 'vitest'
import type { Limits } from './document.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { parseYaml } from './parse-yaml.ts'
import { ParseProblem } from './parsed.ts'

function parse(text: string, limits: Partial<Limits> = {}) {
  return parseYaml(text, Buffer.from(text), { ...DEFAULT_LIMITS, ...limits })
}

function problem(text: string, limits: Partial<Limits> = {}): ParseProblem {
  try {
    parse(text, limits)
  } catch (error) {
    if (error instanceof ParseProblem) return error
    throw error
  }
  throw new Error('it was read')
}

describe('scalars', () => {
  it.each([
    ['yes', 'yes'],
    ['off', 'off'],
    ['2024-01-02', '2024-01-02'],
    ['12:30:45', '12:30:45'],
    ['1_000', '1_000'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['0b11', '0b11'],
    ['1.2.3', '1.2.3'],
    ['true', true],
    ['FALSE', false],
    ['~', null],
    ['""', ''],
    ['Null', null],
    ['010', 10],
    ['0o17', 15],
    ['0x1F', 31],
    ['-1.5e3', -1500],
    ['+.5', 0.5],
    ['123456789012345678901', 123_456_789_012_345_680_000],
    ["'1'", '1'],
    ['!!str 1', '1'],
    ['! 1', '1'],
    ['!!int 1', 1],
    ['!!timestamp 2024-01-02', '2024-01-02'],
    ['|\n  a\n  b\n', 'a\nb\n'],
    ['>-\n  a\n  b\n', 'a b'],
  ])('follow the core schema of YAML 1.2: %s', (text, value) => {
    expect(parse(`a: ${text}\n`).value).toEqual({ a: value })
  })

  it('are refused with a tag that is not known or does not fit', () => {
    expect(problem('a: !include b.yaml')).toMatchObject({ code: 'syntax', offset: 3 })
    expect(problem('a: !!int x').message).toContain('The tag !!int does not fit here')
    expect(problem('a: !!set {b}').message).toContain('The tag !!set')
  })
})

describe('keys', () => {
  it('are text as it is written', () => {
    expect(parse('200: a\n1.10: b\nnull: c\ntrue: d\n"x": e\n').value).toEqual({
      200: 'a',
      '1.10': 'b',
      null: 'c',
      true: 'd',
      x: 'e',
    })
  })

  it('called __proto__ are data', () => {
    const { value } = parse('__proto__: {polluted: 1}\na: 1\n')
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'a'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it('have to be text', () => {
    expect(problem('? [a]\n: b\n').message).toBe('A key is a list or a mapping')
  })

  it('that are there twice are found in their mapping', () => {
    expect(parse('200: a\nb: {200: c}\n"200": d\n').duplicates).toEqual([{ key: '200', first: 0, again: 19 }])
  })
})

describe('anchors', () => {
  it('give their value to each alias, as a copy', () => {
    const { value } = parse('a: &x {b: [1]}\nc: *x\nd: [*x]\n')
    expect(value).toEqual({ a: { b: [1] }, c: { b: [1] }, d: [{ b: [1] }] })
    const { a, c } = Object(value) as { a: unknown; c: unknown }
    expect(a).not.toBe(c)
  })

  it('set again count from there on', () => {
    expect(parse('[&x 1, *x, &x 2, *x]').value).toEqual([1, 1, 2, 2])
  })

  it('are merged: own members first, then mappings in their order', () => {
    const text =
      'a: &a {k: 1, l: 1}\nb: &b {l: 2, m: 2}\nc:\n  <<: [*a, *b]\n  k: 3\nd: {<<: *a}\ne: {"<<": 1}\n'
    expect(parse(text).value).toMatchObject({
      c: { k: 3, l: 1, m: 2 },
      d: { k: 1, l: 1 },
      e: { '<<': 1 },
    })
    expect(parse(text).duplicates).toEqual([])
  })

  it('cannot make a small text a large value', () => {
    const lines = Array.from({ length: 9 }, (_, index) => {
      const before = index === 0 ? 'x' : `*a${index - 1}`
      return `a${index}: &a${index} [${Array(9).fill(before).join(', ')}]\n`
    })
    expect(problem(lines.join(''))).toMatchObject({ code: 'alias-bomb' })
    const merges = Array.from({ length: 30 }, (_, index) => {
      return `m${index + 1}: &m${index + 1} {<<: [*m${index}, *m${index}]}\n`
    })
    expect(problem(`m0: &m0 {a: 1}\n${merges.join('')}`)).toMatchObject({ code: 'alias-bomb' })
  })

  it('cannot be inside themselves', () => {
    expect(problem('a: &x [*x]')).toMatchObject({ code: 'alias-bomb', offset: 7 })
    expect(problem('a: &x {<<: *x}')).toMatchObject({ code: 'alias-bomb' })
    expect(problem('a: *nope').message).toContain('stands for an anchor that was not set')
  })
})

describe('bad YAML', () => {
  it('is refused with its place', () => {
    expect(problem('a: b: c')).toMatchObject({ code: 'syntax' })
    expect(problem('a:\n\tb: c')).toMatchObject({ code: 'syntax', offset: 3 })
    expect(problem('a: "b').message).toContain('unexpected end of the stream within a double quoted scalar')
    expect(problem('a: @b')).toMatchObject({ code: 'syntax', offset: 3 })
  })

  it('is refused when it is nested without an end', () => {
    expect(problem(`a: ${'['.repeat(600)}`)).toMatchObject({ code: 'too-deep' })
    const aliases = Array.from({ length: 600 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]\n`)
    expect(problem(`a0: &a0 []\n${aliases.join('')}`, { aliasedValues: 1e9 })).toMatchObject({
      code: 'too-deep',
    })
  })
})

describe('lines that are not indented below what they belong to', () => {
  const text = `a:
  b: 'one

two''s
 "end"'
  c: [
  1,
]
  d: "x\\
y"
e: f
`

  it('are read as most readers do, and told', () => {
    const { value, badIndents } = parse(text)
    expect(value).toEqual({ a: { b: `one\ntwo's "end"`, c: [1], d: 'xy' }, e: 'f' })
    expect(badIndents.map((offset) => text.slice(offset, offset + 3))).toEqual([
      'two',
      ' "e',
      '  1',
      ']\n ',
      'y"\n',
    ])
  })

  it('are mended all at once where they close a list or a mapping', () => {
    const entries = Array.from({ length: 3000 }, (_, at) => `  k${at}:\n    a: [\n      {b: 1\n},\n    ]\n`)
    const many = `a:\n${entries.join('')}  text: |\n    {\n    }\n`
    const { value, badIndents } = parse(many)
    expect(value).toMatchObject({ a: { k2999: { a: [{ b: 1 }] }, text: '{\n}\n' } })
    expect(badIndents).toHaveLength(100)
  })

  it('leave positions as they are', () => {
    const positions = parse(text).positions()
    expect(positions.offsetOf(['a', 'c', '0'])).toBe(text.indexOf('1,'))
    expect(positions.offsetOf(['a', 'd'])).toBe(text.indexOf('d:'))
    expect(positions.offsetOf(['e'])).toBe(text.indexOf('e: f'))
  })

  it('are not mended without end', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `k${index}: [\n1]\n`).join('')
    expect(problem(many)).toMatchObject({ code: 'syntax' })
  })
})
