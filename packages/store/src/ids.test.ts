import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortableIds } from './ids.ts'

test('an id is its prefix and 26 lower-case letters and digits', () => {
  expect(sortableIds(Date.now, randomBytes)('evt')).toMatch(/^evt_[0-9a-z]{26}$/)
})

test('ids sort in the order they were made, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 45), { minLength: 2, maxLength: 50 }), (times) => {
      let now = 0
      const ids = sortableIds(() => now, randomBytes)
      const made = times.map((time) => {
        now = time
        return ids('ins')
      })
      expect(made.toSorted()).toEqual(made)
      expect(new Set(made).size).toBe(made.length)
    }),
  )
})

test('an id made later sorts after those of another process', () => {
  const earlier = sortableIds(() => 1_000_000, randomBytes)
  const later = sortableIds(() => 1_000_001, randomBytes)
  expect(earlier('ins') < later('ins')).toBe(true)
})

/** Zero, then 31 in every place. */
function allHighest(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index === 0 ? 0 : 31))
}

test('counting up carries over when the last digit is at its end', () => {
  const ids = sortableIds(() => 1, allHighest)
  const [first, second] = [ids('ins'), ids('ins')]
  expect(first.endsWith('0zzzzzzzzzzzzzzz')).toBe(true)
  expect(second.endsWith('1000000000000000')).toBe(true)
})
