import { expect, test } from 'vitest'
import { compact, count, percent, plural } from './number.ts'

test('what is not zero never reads as zero', () => {
  expect(percent(0)).toBe('0 %')
  expect(percent(0.000_01)).toBe('< 0.1 %')
  expect(percent(0.125)).toBe('12.5 %')
  expect(percent(1)).toBe('100 %')
})

test('one is singular and everything else is plural, zero too', () => {
  expect(plural(1, 'call')).toBe('1 call')
  expect(plural(0, 'call')).toBe('0 calls')
  expect(plural(2_000, 'entry', 'entries')).toBe('2,000 entries')
})

/** Whole numbers of every length, around every place where a digit or a unit changes. */
const wholes = Array.from({ length: 15 }, (_, power) =>
  [1, 1.05, 1.25, 5.55, 9.9949, 9.995, 9.9999].flatMap((factor) => {
    const value = Math.round(factor * 10 ** power)
    return [value - 1, value, value + 1]
  }),
).flat()

test('whole numbers read as everywhere in English', () => {
  const whole = new Intl.NumberFormat('en')
  const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
  expect(wholes.map(count)).toEqual(wholes.map((value) => whole.format(value)))
  expect(wholes.map(compact)).toEqual(wholes.map((value) => short.format(value)))
})
