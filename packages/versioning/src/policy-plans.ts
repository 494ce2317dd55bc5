import { addDays, addMonths } from './calendar.ts'
import { type Bound, type Report } from './policy-report.ts'
import { type DatedRelease, named } from './policy-releases.ts'
import type { FloorRaise, LifecyclePolicy, MajorPlan } from './release.ts'

/** One major, with all that its plan is checked against. */
export interface PlannedMajor {
  readonly plan: MajorPlan
  /** Ascending by version; at least one. */
  readonly releases: readonly DatedRelease[]
  /** First release of the next major. */
  readonly successor: DatedRelease | undefined
  readonly policy: LifecyclePolicy
}

/** Reports floors that are announced too late, raised too early or out of order, or name no release. */
export function checkFloors({ plan, releases, policy }: PlannedMajor, report: Report): void {
  let before: { minor: number; effective: number } | undefined
  for (const raise of plan.floors) {
    const minor = `${plan.major}.${raise.minor}`
    const subject = `v${plan.major} floor ${minor}`
    const announced = report.readDay(subject, 'announcement', raise.announced)
    const effective = report.readDay(subject, 'effective date', raise.effective)
    const floor = releases.find((release) => release.version.minor === raise.minor)
    if (floor === undefined) {
      report.add(subject, `there is no release ${minor}: name a minor that exists.`)
      continue
    }
    if (before !== undefined && raise.minor <= before.minor) {
      report.add(subject, `it raises nothing: the floor is ${plan.major}.${before.minor} already.`)
      continue
    }
    const removed = releases.filter(({ version }) => version.minor < raise.minor)
    const bounds = [
      notice(raise.announced, announced, policy),
      { because: `${named(floor)} must be out, or nothing is left to serve`, earliest: floor.released },
      ...(hasReason(raise) ? [] : minorBound(removed, policy)),
      ...(before === undefined
        ? []
        : [{ because: 'the raise listed before it', earliest: before.effective }]),
    ]
    before = { minor: raise.minor, effective: report.notBefore(subject, effective, bounds) }
  }
}

/** Reports a major that goes too early, unannounced, or without a successor. */
export function checkRemoval(major: PlannedMajor, report: Report): void {
  const { plan, releases, successor, policy } = major
  const bounds = [...successorBound(successor, policy), ...minorBound(releases, policy)]
  const subject = `v${plan.major} retirement`
  const sunset = checkSunset(major, bounds, report)
  if (plan.retired !== undefined) {
    const retired = report.readDay(subject, 'date', plan.retired)
    report.notBefore(subject, retired, [{ because: 'its sunset', earliest: sunset }, ...bounds])
    if (plan.deprecated === undefined) {
      report.add(subject, 'no date is permitted until `deprecated` announces a sunset.')
    }
  }
  const goes = plan.retired !== undefined || (plan.deprecated && policy.enforceSunset === 'on-date')
  if (goes && successor === undefined) {
    report.add(subject, 'no date is permitted until a later major is listed: nothing would be left to serve.')
  }
}

/** Returns the sunset, moved on to the first permitted date; `NaN` when there is none. */
function checkSunset({ plan, policy }: PlannedMajor, bounds: readonly Bound[], report: Report): number {
  if (plan.deprecated === undefined) return Number.NaN
  const { since, sunset } = plan.deprecated
  const subject = `v${plan.major} sunset`
  const deprecated = report.readDay(`v${plan.major} deprecation`, 'date', since)
  const planned = report.readDay(subject, 'date', sunset)
  return report.notBefore(subject, planned, [
    { because: 'its deprecation', earliest: deprecated },
    notice(since, deprecated, policy),
    ...bounds,
  ])
}

function notice(day: string, announced: number, policy: LifecyclePolicy): Bound {
  return {
    because: `${policy.noticeDays} days' notice after ${day}`,
    earliest: addDays(announced, policy.noticeDays),
  }
}

/** The youngest minor that goes decides. Its age counts from its first release: a patch changes no shape. */
function minorBound(releases: readonly DatedRelease[], policy: LifecyclePolicy): readonly Bound[] {
  const youngest = releases.at(-1)?.version.minor
  const release = releases.find(({ version }) => version.minor === youngest)
  if (release === undefined) return []
  const because = `${named(release)} stays served ${policy.minorMonths} months`
  return [{ because, earliest: addMonths(release.released, policy.minorMonths) }]
}

function successorBound(successor: DatedRelease | undefined, policy: LifecyclePolicy): readonly Bound[] {
  if (successor === undefined) return []
  const because = `it runs ${policy.previousMajorMonths} months beside ${named(successor)}`
  return [{ because, earliest: addMonths(successor.released, policy.previousMajorMonths) }]
}

function hasReason(raise: FloorRaise): boolean {
  return raise.security !== undefined && raise.security.trim() !== ''
}
