import { expect, test } from 'vitest'
import { drawRotation } from './rotation.ts'

test('both secrets work from the rotation to the end of the grace', () => {
  const { old, next, now, firstUse, graceEnd } = drawRotation(86_400)
  expect(next.from).toBe(now)
  expect(old.to).toBe(graceEnd)
  expect(now).toBeLessThan(firstUse)
  expect(firstUse).toBeLessThan(graceEnd)
  expect(graceEnd).toBeLessThan(next.to)
})

test('without a grace the old secret ends at the first use of the new one', () => {
  const { old, firstUse } = drawRotation(0)
  expect(old.to).toBe(firstUse)
})

test('a longer grace is drawn longer', () => {
  const ends = [0, 3_600, 86_400, 7 * 86_400, 28 * 86_400].map((seconds) => drawRotation(seconds).graceEnd)
  expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  expect(new Set(ends).size).toBe(ends.length)
})
