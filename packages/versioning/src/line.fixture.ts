import * as fc from 'fast-check'
import { formatDay } from './calendar.ts'
import type { LifecyclePolicy, MajorPlan, ReleaseLine } from './release.ts'

/** The published policy. */
const policy: LifecyclePolicy = {
  previousMajorMonths: 12,
  minorMonths: 6,
  noticeDays: 60,
  enforceSunset: 'never',
  deprecationHeader: 'true',
}

/** A line from `version -> date`, with a plain plan for each major beside the plans given. */
export function lineOf(
  dates: { readonly [version: string]: string },
  plans: readonly Partial<MajorPlan>[] = [],
  rules: Partial<LifecyclePolicy> = {},
): ReleaseLine {
  const releases = Object.entries(dates).map(([version, date]) => ({ version, date, summary: 'A release.' }))
  const majors = [...new Set(releases.map(({ version }) => Number(version.split('.')[0])))]
  return {
    releases,
    majors: majors.map((major) => ({
      major,
      migration: `/docs/leave-v${major}`,
      floors: [],
      ...plans.find((plan) => plan.major === major),
    })),
    policy: { ...policy, ...rules },
  }
}

/** Any day in 2026 or 2027. */
export const anyDay = fc.integer({ min: 0, max: 729 }).map((days) => formatDay(Date.UTC(2026, 0, 1 + days)))

const anyPlan = fc.record(
  {
    floors: fc.array(fc.record({ minor: fc.nat({ max: 5 }), announced: anyDay, effective: anyDay }), {
      maxLength: 2,
    }),
    deprecated: fc.record({ since: anyDay, sunset: anyDay }),
    retired: anyDay,
  },
  { requiredKeys: ['floors'] },
)

const anyNumbers = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 5 }), fc.nat({ max: 3 }))

/** Any readable line of majors 0 to 3, whether or not it keeps the policy. */
export const anyLine = fc
  .record({
    versions: fc.uniqueArray(anyNumbers, { minLength: 1, maxLength: 12, selector: String }),
    days: fc.array(anyDay, { minLength: 12, maxLength: 12 }),
    plans: fc.tuple(anyPlan, anyPlan, anyPlan, anyPlan),
    enforceSunset: fc.constantFrom('never', 'on-date'),
  })
  .map(({ versions, days, plans, enforceSunset }) => {
    const ascending = versions.toSorted(([a, b, c], [x, y, z]) => a - x || b - y || c - z)
    const dates = ascending.map((numbers, index) => [numbers.join('.'), days[index] ?? '2026-01-01'] as const)
    const own = plans.map((plan, major) => ({ ...plan, major }))
    return lineOf(Object.fromEntries(dates), own, { enforceSunset })
  })

/** Any text of UTF-16 units, half a surrogate pair included. */
export const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) })

/** Any instant around the days of `anyDay`, epoch milliseconds. */
export const anyInstant = fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2028, 1, 1) })
