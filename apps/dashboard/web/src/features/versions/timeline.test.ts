import { expect, test } from 'vitest'
import type { PolicyRelease } from '../../shared/api/types.ts'
import { comingFloors, segmentsOf, shareOf, spanOf, ticksOf } from './timeline.ts'

const now = Date.parse('2026-11-21')
const span = { from: Date.parse('2026-01-01'), to: Date.parse('2027-01-01') }

function release(known: Partial<PolicyRelease>): PolicyRelease {
  return {
    version: '1.0.0',
    date: '2026-01-01',
    summary: '',
    state: 'served',
    isFloor: false,
    deprecatedSince: null,
    sunset: null,
    servedUntil: null,
    installations: 0,
    callers: 0,
    calls: { last24h: 0, last7d: 0, last30d: 0 },
    lastSeenAt: null,
    deprecations: [],
    ...known,
  }
}

const kinds = (known: Partial<PolicyRelease>) => segmentsOf(release(known), span, now).map(({ kind }) => kind)

test('the span holds every date and today, with room on both sides', () => {
  const { from, to } = spanOf([release({ date: '2025-05-01', sunset: '2027-06-01' })], now)
  expect(from).toBeLessThan(Date.parse('2025-05-01'))
  expect(to).toBeGreaterThan(Date.parse('2027-06-01'))
  const bare = spanOf([], now)
  expect(shareOf(now, bare)).toBeGreaterThan(0)
  expect(shareOf(now, bare)).toBeLessThan(1)
})

test('a share stays inside the drawing', () => {
  expect(shareOf(span.from - 5, span)).toBe(0)
  expect(shareOf(span.to + 5, span)).toBe(1)
})

test('a release without a planned end is served to the end of the drawing', () => {
  expect(segmentsOf(release({}), span, now)).toEqual([{ kind: 'served', from: 0, to: 1 }])
})

test('a deprecated release is served, then deprecated, then past its sunset, without gaps', () => {
  const segments = segmentsOf(
    release({ state: 'deprecated', deprecatedSince: '2026-06-01', sunset: '2026-12-01' }),
    span,
    now,
  )
  expect(segments.map(({ kind }) => kind)).toEqual(['served', 'deprecated', 'past-sunset'])
  for (const [index, { to }] of segments.entries()) expect(segments[index + 1]?.from ?? 1).toBe(to)
})

test('a release that is no longer served ends', () => {
  const segments = segmentsOf(release({ state: 'below-floor', servedUntil: '2026-07-01' }), span, now)
  expect(segments.at(-1)?.to).toBeCloseTo(0.496, 2)
})

test('a release to come is planned', () => {
  expect(kinds({ state: 'scheduled', date: '2026-12-01' })).toEqual(['planned'])
})

test('ticks are first days of months, few enough to read, and January carries the year', () => {
  const ticks = ticksOf({ from: Date.parse('2025-11-20'), to: now }, 6)
  expect(ticks.map(({ label }) => label)).toEqual(['2026', 'Apr', 'Jul', 'Oct'])
})

test('only floors that will rise are announced', () => {
  const major = {
    major: 2,
    state: 'served',
    floor: '2.0.0',
    latest: '2.2.0',
    deprecatedSince: null,
    sunset: null,
    retired: null,
    migration: '/',
    floors: [
      { version: '2.0.0', announced: '2026-01-01', effective: '2026-06-01' },
      { version: '2.1.0', announced: '2026-11-01', effective: '2027-02-01' },
    ],
  } as const
  expect(comingFloors([{ ...major, floors: [...major.floors] }], now)).toEqual([
    { version: '2.1.0', at: Date.parse('2027-02-01') },
  ])
})
