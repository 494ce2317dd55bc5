import { expect, test } from 'vitest'
import { percent, plural } from './number.ts'

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
