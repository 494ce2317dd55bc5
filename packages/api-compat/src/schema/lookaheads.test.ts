import { describe, expect, test } from 'vitest'
import { contains } from './contains.ts'
import { splitLookaheads } from './lookaheads.ts'

const matching = (pattern: string) => ({ type: 'string', pattern })

describe('look-aheads at the beginning of a pattern', () => {
  test('are demands of their own', () => {
    expect(splitLookaheads('^(?=.*[)A-Z])(?!ad\\)min)[a-z]+$')).toEqual({
      rest: '^[a-z]+$',
      also: ['^(?:.*[)A-Z])'],
      never: ['^(?:ad\\)min)'],
    })
  })

  test.each(['[a-z]+', '^a(?!b)', '^(?!a)b|c', '^(?:a)b', '(?!a)b'])('are not in %s', (pattern) => {
    expect(splitLookaheads(pattern)).toBeUndefined()
  })

  test('are decided', () => {
    const strong = matching('^(?=.*[A-Z])(?=.*[0-9]).{8,}$')
    expect(contains(strong, matching('^.{8,}$'))).toEqual({ answer: 'contained' })
    expect(contains(matching('^.{8,}$'), strong).answer).toBe('not-contained')
    expect(contains(matching('^(?!x)[a-z]+$'), matching('^[a-wyz][a-z]*$'))).toEqual({ answer: 'contained' })
    expect(contains(matching('^[a-z]+$'), matching('^(?!admin)[a-z]+$'))).toEqual({
      answer: 'not-contained',
      counterexample: 'admin',
      error: expect.any(String),
    })
  })
})
