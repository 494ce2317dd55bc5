import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from './query.ts'

describe('a query', () => {
  test('reads what URLSearchParams writes', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' })
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(pairs, (entries) => {
        const read = parseQuery(new URLSearchParams(entries).toString())
        const flat = [...(read ?? [])].flatMap(([key, values]) => values.map((value) => [key, value]))
        expect(flat.toSorted()).toEqual(entries.toSorted())
      }),
    )
  })

  test('keeps repeats in order, and names that would reach a prototype', () => {
    expect(parseQuery('a=1&__proto__=x&a=2&constructor')).toEqual(
      new Map([
        ['a', ['1', '2']],
        ['__proto__', ['x']],
        ['constructor', ['']],
      ]),
    )
    expect(parseQuery('')).toEqual(new Map())
    expect(parseQuery('tags[]=a+b%2B')).toEqual(new Map([['tags[]', ['a b+']]]))
  })

  test.each([
    'a=%',
    'a=%zz',
    'a=%ff',
    'a=%ed%a0%80',
    '=b',
    'a&&b',
    '&',
    'a=é',
    'a=#',
    'a="',
    'a=\\',
    'a=\u0000',
  ])('%j is malformed', (query) => {
    expect(parseQuery(query)).toBeNull()
  })

  test('has at most 100 pairs', () => {
    expect(parseQuery(Array(100).fill('a=b').join('&'))?.get('a')).toHaveLength(100)
    expect(parseQuery(Array(101).fill('a=b').join('&'))).toBeNull()
  })
})
