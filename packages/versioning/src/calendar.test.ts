import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, formatDay, parseDay, startOfDay } from './calendar.ts'

const anyInstant = fc.integer({ min: Date.UTC(1970), max: Date.UTC(2200) })
const anyMonths = fc.nat({ max: 600 })

function monthsSinceYear0(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

describe('a day', () => {
  it('reads as its first instant in UTC', () => {
    expect(parseDay('2026-11-21')).toBe(Date.UTC(2026, 10, 21))
    expect(parseDay('2028-02-29')).toBe(Date.UTC(2028, 1, 29))
  })

  it.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '21-11-2026',
    '2026-11-21T00:00:00Z',
    '２026-11-21',
    ' 2026-11-21',
  ])('is not %j', (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => startOfDay(text)).toThrow('yyyy-mm-dd')
  })

  it('is written as it is read', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = startOfDay(formatDay(instant))
        expect(instant - day).toBeGreaterThanOrEqual(0)
        expect(instant - day).toBeLessThan(86_400_000)
      }),
    )
  })
})

describe('adding months', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-06-15', 12, '2027-06-15'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('to %s: %i months later is %s', (day, months, expected) => {
    expect(formatDay(addMonths(startOfDay(day), months))).toBe(expected)
  })

  it('lands in the month asked for, on the same day or on its last', () => {
    fc.assert(
      fc.property(anyInstant, anyMonths, (instant, months) => {
        const [from, to] = [new Date(instant), new Date(addMonths(instant, months))]
        expect(monthsSinceYear0(to) - monthsSinceYear0(from)).toBe(months)
        const isLast = new Date(addDays(to.getTime(), 1)).getUTCMonth() !== to.getUTCMonth()
        expect(to.getUTCDate() === from.getUTCDate() || (isLast && to.getUTCDate() < from.getUTCDate())).toBe(
          true,
        )
        expect(to.getTime() % 86_400_000).toBe(instant % 86_400_000)
      }),
    )
  })

  it('keeps the order of instants', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat({ max: 100 }), anyMonths, (instant, days, months) => {
        expect(addMonths(addDays(instant, days), months)).toBeGreaterThanOrEqual(addMonths(instant, months))
      }),
    )
  })
})
