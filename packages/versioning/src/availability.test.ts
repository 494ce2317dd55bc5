import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availability } from './availability.ts'
import { startOfDay } from './calendar.ts'
import { anyInstant, anyLine, lineOf } from './line.fixture.ts'
import { checkPolicy } from './policy.ts'

const line = lineOf(
  {
    '1.0.0': '2026-01-10',
    '1.1.0': '2026-03-01',
    '1.2.0': '2026-05-01',
    '2.0.0': '2026-08-01',
    '2.1.0': '2027-02-01',
  },
  [
    {
      major: 1,
      floors: [{ minor: 1, announced: '2026-06-01', effective: '2026-09-01' }],
      deprecated: { since: '2026-10-01', sunset: '2027-08-01' },
      retired: '2027-09-01',
    },
  ],
)

function at(day: string, on = line) {
  const { releases, majors } = availability(on, startOfDay(day))
  return {
    releases: releases.map((release) => release.state),
    majors: majors.map(({ state, served, floor, latest, successor }) => ({
      state,
      served: served.map((release) => release.version),
      floor: floor?.version ?? null,
      latest: latest?.version ?? null,
      successor,
    })),
  }
}

function noticesAt(day: string) {
  return availability(line, startOfDay(day)).releases.map((release) => release.notices)
}

describe('availability', () => {
  it('is taken of a line that keeps its promises', () => {
    expect(() => checkPolicy(line)).not.toThrow()
  })

  it('serves nothing before the first release', () => {
    const nothing = { state: 'scheduled', served: [], floor: null, latest: null, successor: null }
    expect(at('2026-01-09')).toEqual({ releases: Array(5).fill('scheduled'), majors: [nothing, nothing] })
  })

  it('serves a release from the first instant of its day in UTC', () => {
    const day = startOfDay('2026-03-01')
    expect(availability(line, day - 1).releases[1]?.state).toBe('scheduled')
    expect(availability(line, day).releases[1]?.state).toBe('served')
  })

  it('deprecates releases below a floor once its raise is announced, and drops them when it takes effect', () => {
    expect(at('2026-05-31').releases).toEqual(['served', 'served', 'served', 'scheduled', 'scheduled'])
    expect(at('2026-06-01').releases).toEqual(['deprecated', 'served', 'served', 'scheduled', 'scheduled'])
    expect(at('2026-09-01').releases).toEqual(['below-floor', 'served', 'served', 'served', 'scheduled'])
    expect(at('2026-09-01').majors[0]).toMatchObject({
      served: ['1.1.0', '1.2.0'],
      floor: '1.1.0',
      latest: '1.2.0',
    })
  })

  it('names the successor of a major once it is out', () => {
    expect(at('2026-07-31').majors[0]?.successor).toBeNull()
    expect(at('2026-08-01').majors[0]?.successor).toBe(2)
    expect(at('2026-08-01').majors[1]?.successor).toBeNull()
  })

  it('names the next served major as successor when the one between is retired', () => {
    const three = lineOf({ '1.0.0': '2026-01-01', '2.0.0': '2026-02-01', '3.0.0': '2026-03-01' }, [
      { major: 2, retired: '2026-04-01' },
    ])
    expect(at('2026-04-01', three).majors.map((major) => major.successor)).toEqual([3, 3, null])
  })

  it('deprecates every release of a deprecated major', () => {
    const { releases, majors } = at('2026-10-01')
    expect(releases).toEqual(['below-floor', 'deprecated', 'deprecated', 'served', 'scheduled'])
    expect(majors.map((major) => major.state)).toEqual(['deprecated', 'served'])
  })

  it('keeps serving a major past its sunset, until it is retired', () => {
    expect(at('2027-08-15').majors[0]?.state).toBe('deprecated')
    expect(at('2027-09-01').majors[0]).toEqual({
      state: 'retired',
      served: [],
      floor: null,
      latest: '1.2.0',
      successor: 2,
    })
    expect(at('2027-09-01').releases).toEqual(['retired', 'retired', 'retired', 'served', 'served'])
  })

  it('retires a major at its sunset where sunsets are enforced', () => {
    const enforced = { ...line, policy: { ...line.policy, enforceSunset: 'on-date' as const } }
    expect(at('2027-07-31', enforced).majors[0]?.state).toBe('deprecated')
    expect(at('2027-08-01', enforced).majors[0]?.state).toBe('retired')
  })

  it('carries what is announced for each release, from the day it is announced', () => {
    const raise = { since: '2026-06-01', sunset: '2026-09-01' }
    const sunset = { since: '2026-10-01', sunset: '2027-08-01' }
    expect(noticesAt('2026-05-31')).toEqual([[], [], [], [], []])
    expect(noticesAt('2026-06-01')).toEqual([[raise], [], [], [], []])
    expect(noticesAt('2026-10-01')).toEqual([[raise, sunset], [sunset], [sunset], [], []])
  })

  it('names each day of the line on which something changes, and no other', () => {
    const days: string[] = []
    let { until } = availability(line, 0)
    while (until !== Infinity) {
      days.push(new Date(until).toISOString().slice(0, 10))
      ;({ until } = availability(line, until))
    }
    // Not 2027-08-01: the sunset is not enforced, so that day changes nothing.
    expect(days).toEqual([
      '2026-01-10',
      '2026-03-01',
      '2026-05-01',
      '2026-06-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2027-02-01',
      '2027-09-01',
    ])
  })

  it('holds until the instant it names, and not beyond', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (any, now, share) => {
        const { until, ...current } = availability(any, now)
        const end = Math.min(until, Date.UTC(2030))
        const { until: _, ...between } = availability(any, now + Math.floor((end - 1 - now) * share))
        expect(between).toEqual(current)
        if (until === Infinity) return
        const { until: __, ...after } = availability(any, until)
        expect(after).not.toEqual(current)
      }),
    )
  })

  it('gives every release of a line one state, and lists exactly the served ones under their major', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, (any, now) => {
        const { releases, majors } = availability(any, now)
        expect(releases.map((release) => release.version)).toEqual(
          any.releases.map((release) => release.version),
        )
        const served = releases.filter(({ state }) => state === 'served' || state === 'deprecated')
        expect(majors.flatMap((major) => major.served)).toEqual(served)
      }),
    )
  })

  it('refuses what is no version or no day', () => {
    expect(() => availability(lineOf({ '1.0': '2026-01-01' }), 0)).toThrow('"1.0" is not a version')
    expect(() => availability(lineOf({ '1.0.0': 'soon' }), 0)).toThrow('"soon" is not a day')
  })
})
