import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance, nearest } from './nearest.ts'

describe('the distance between two words', () => {
  test.each([
    ['PORT', 'PORT', 0],
    ['PROT', 'PORT', 1],
    ['POR', 'PORT', 1],
    ['PORTS', 'PORT', 1],
    ['PART', 'PORT', 1],
    ['', 'PORT', 4],
  ])('from %j to %j is %i', (from, to, edits) => {
    expect(distance(from, to)).toBe(edits)
  })

  test('is the same both ways, and never more than the longer word has letters', () => {
    assert(
      property(string(), string(), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

test('the nearest word is not guessed when every word is far', () => {
  expect(nearest('DAT', ['PORT', 'DATA'])).toBe('DATA')
  expect(nearest('XYZ', ['PORT', 'DATA'])).toBeNull()
  expect(nearest('PORT', [])).toBeNull()
})
