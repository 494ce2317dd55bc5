import { describe, expect, test } from 'vitest'
import { ago, isoDay, isoTime, parseSpan, shortTime } from './time.ts'

const now = Date.UTC(2026, 10, 21, 12, 30, 5)
const minute = 60_000

test('times are printed in UTC', () => {
  expect(shortTime(now)).toBe('2026-11-21 12:30')
  expect(isoTime(now)).toBe('2026-11-21T12:30:05.000Z')
  expect(isoTime(null)).toBeNull()
  expect(isoDay(now)).toBe('2026-11-21')
})

test.each([
  [null, 'never'],
  [0, 'just now'],
  [-5 * minute, 'just now'],
  [minute, '1 minute ago'],
  [59 * minute, '59 minutes ago'],
  [60 * minute, '1 hour ago'],
  [24 * 60 * minute, '1 day ago'],
  [400 * 24 * 60 * minute, '400 days ago'],
])('%j milliseconds before now is "%s"', (before, text) => {
  expect(ago(before === null ? null : now - before, now)).toBe(text)
})

describe('a span', () => {
  test.each([
    ['30m', 30 * minute],
    ['24h', 24 * 60 * minute],
    ['90d', 90 * 24 * 60 * minute],
    ['2w', 14 * 24 * 60 * minute],
  ])('%s is %i milliseconds', (text, span) => {
    expect(parseSpan(text)).toBe(span)
  })

  test.each(['', '0d', '-1d', '1.5h', '90', 'd', '1y', '9999999d', '1 d'])('%j is none', (text) => {
    expect(parseSpan(text)).toBeUndefined()
  })
})
