import { expect, test } from 'vitest'
import { calendarDay, countdown, daysLeft, duration, exactTime, relativeTime } from './time.ts'

const now = Date.parse('2026-11-21T12:00:00Z')
const second = 1_000
const day = 86_400_000

test('a relative time names the largest unit that fits, rounded towards now', () => {
  expect(relativeTime(now - 90 * second, now)).toBe('1 minute ago')
  expect(relativeTime(now - 47 * 3_600 * second, now)).toBe('yesterday')
  expect(relativeTime(now + 3 * day, now)).toBe('in 3 days')
  expect(relativeTime(now + 20 * day, now)).toBe('in 20 days')
  expect(relativeTime(now - 400 * day, now)).toBe('last year')
})

test('less than a minute either way is just now', () => {
  expect(relativeTime(now - 59 * second, now)).toBe('just now')
  expect(relativeTime(now + 59 * second, now)).toBe('just now')
})

test('the days left are counted up, 0 on the day itself, and negative afterwards', () => {
  expect(daysLeft(now + 1, now)).toBe(1)
  expect(daysLeft(now, now)).toBe(0)
  expect(daysLeft(now - 2 * day, now)).toBe(-2)
})

test('a countdown shows minutes and two digits of seconds, and stops at zero', () => {
  expect(countdown(600_000)).toBe('10:00')
  expect(countdown(9_001)).toBe('0:10')
  expect(countdown(-5)).toBe('0:00')
})

test('a length of time is told in its largest whole unit', () => {
  expect(duration(3_600)).toBe('1 hour')
  expect(duration(7 * 86_400)).toBe('1 week')
  expect(duration(90)).toBe('90 seconds')
})

test('a calendar day is the same in every time zone', () => {
  expect(calendarDay(Date.parse('2027-01-01'))).toBe('1 Jan 2027')
})

test('an exact time has the day before the month and 24 hours, which nobody misreads', () => {
  expect(exactTime(Date.parse('2027-03-04T17:05:09Z'))).toMatch(/^\d Mar 2027, \d\d:\d\d:09 /)
})
