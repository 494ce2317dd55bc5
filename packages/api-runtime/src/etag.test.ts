import { describe, expect, test } from 'vitest'
import { etagOf, ifMatchOf, isNotModified } from './etag.ts'

describe('entity tags', () => {
  test('differ by revision and by the release that shapes them', () => {
    const all = [etagOf(5, '1.2.0'), etagOf(5, '2.0.0'), etagOf(6, '2.0.0')]
    expect(new Set(all).size).toBe(3)
    expect(all[0]).toBe('"5-1.2.0"')
  })

  test('differ by what is shown beside the revision, which a write need not know', () => {
    const [before, after] = [etagOf(5, '2.0.0', 0), etagOf(5, '2.0.0', 1_795_307_566_486)]
    expect(isNotModified(before, after)).toBe(false)
    expect(ifMatchOf(`${before}, ${after}`)).toEqual([5, 5])
  })

  test('allow a write by revision, across releases, unless they are weak or foreign', () => {
    expect(ifMatchOf('"5-1.2.0", "7-2.0.0" , W/"8-2.0.0", "a,b", "9"')).toEqual([5, 7])
    expect(ifMatchOf(' * ')).toBe('any')
    expect(ifMatchOf(undefined)).toBeNull()
  })

  test.each(['', 'a', '"a', '"a" "b"', '"a",', '"é"', '"a\u0000"', '*, "a"', `"${'a'.repeat(3000)}"`])(
    '%j in If-Match is malformed',
    (header) => {
      expect(() => ifMatchOf(header)).toThrow(
        'The header member /if-match must be * or a list of entity tags.',
      )
    },
  )

  test('that are weak or strong answer If-None-Match alike', () => {
    const etag = etagOf(5, '2.0.0')
    for (const header of [etag, `"x", W/${etag}`, '*']) expect(isNotModified(header, etag)).toBe(true)
    for (const header of [undefined, etagOf(5, '1.2.0'), '"x"', '', 'malformed'])
      expect(isNotModified(header, etag)).toBe(false)
  })
})
