import { startOfDay } from './calendar.ts'
import type { DeprecationNotice } from './contract.ts'
import type { MajorPlan, Release, ReleaseLine } from './release.ts'
import { parseVersion, type Version } from './version.ts'

/** `scheduled`: its date is still to come. `deprecated`: served, and the day it may go is announced. */
export type ReleaseState = 'scheduled' | 'served' | 'deprecated' | 'below-floor' | 'retired'

export interface ReleaseStatus {
  /** Place in the release line. */
  readonly index: number
  readonly version: string
  readonly parsed: Version
  readonly date: string
  readonly state: ReleaseState
  /** What has been announced for this release as a whole: a raised floor, the sunset of its major. */
  readonly notices: readonly DeprecationNotice[]
}

export interface MajorStatus {
  readonly major: number
  /** `scheduled`: none of its releases is out yet. */
  readonly state: 'scheduled' | 'served' | 'deprecated' | 'retired'
  /** Ascending. */
  readonly served: readonly ReleaseStatus[]
  /** The lowest served release. */
  readonly floor: ReleaseStatus | null
  /** The newest release that is out, served or not any more. */
  readonly latest: ReleaseStatus | null
  /** The next major that is served. */
  readonly successor: number | null
  readonly migration: string
}

/** What a surface serves at one instant. */
export interface Availability {
  /** Index for index the releases of the line. */
  readonly releases: readonly ReleaseStatus[]
  /** Ascending. */
  readonly majors: readonly MajorStatus[]
  /** The next instant at which anything here changes, epoch milliseconds; `Infinity` when nothing will. */
  readonly until: number
}

/**
 * Evaluates a release line at `now`, epoch milliseconds. A snapshot holds until `until`, so a caller keeps it and compares
 * its clock instead of setting a timer. The line must have passed `checkPolicy`; throws `RangeError` on malformed data.
 */
export function availability(line: ReleaseLine, now: number): Availability {
  const current = snapshot(line, now)
  const text = JSON.stringify(current)
  const until = turningPoints(line).find((at) => at > now && JSON.stringify(snapshot(line, at)) !== text)
  return { ...current, until: until ?? Infinity }
}

function snapshot(line: ReleaseLine, now: number): Omit<Availability, 'until'> {
  const plans = line.majors.toSorted((a, b) => a.major - b.major)
  const retired = new Set(plans.filter((plan) => retirement(plan, line) <= now).map((plan) => plan.major))
  const releases = line.releases.map((release, index) => {
    const { version, date } = release
    const parsed = readVersion(release)
    const plan = plans.find((candidate) => candidate.major === parsed.major)
    const notices = plan === undefined ? [] : standingNotices(plan, parsed.minor, now)
    const state = (): ReleaseState => {
      if (startOfDay(date) > now) return 'scheduled'
      if (retired.has(parsed.major)) return 'retired'
      if (plan !== undefined && parsed.minor < floorMinor(plan, now)) return 'below-floor'
      return notices.length > 0 ? 'deprecated' : 'served'
    }
    return { index, version, parsed, date, state: state(), notices }
  })
  const majors = plans.map((plan) => majorStatus(plan, releases, retired.has(plan.major), now))
  return { releases, majors }
}

function majorStatus(
  plan: MajorPlan,
  releases: readonly ReleaseStatus[],
  retired: boolean,
  now: number,
): MajorStatus {
  const { major, migration } = plan
  const out = releases.filter((release) => release.parsed.major === major && release.state !== 'scheduled')
  const served = out.filter(isServed)
  const state = (): MajorStatus['state'] => {
    if (out.length === 0) return 'scheduled'
    if (retired) return 'retired'
    return plan.deprecated !== undefined && startOfDay(plan.deprecated.since) <= now ? 'deprecated' : 'served'
  }
  const next = releases.find((release) => release.parsed.major > major && isServed(release))
  return {
    major,
    state: state(),
    served,
    floor: served[0] ?? null,
    latest: out.at(-1) ?? null,
    successor: next?.parsed.major ?? null,
    migration,
  }
}

function isServed(release: ReleaseStatus): boolean {
  return release.state === 'served' || release.state === 'deprecated'
}

function standingNotices(plan: MajorPlan, minor: number, now: number): readonly DeprecationNotice[] {
  const raises = plan.floors
    .filter((raise) => minor < raise.minor)
    .map((raise) => ({ since: raise.announced, sunset: raise.effective }))
  const all = plan.deprecated === undefined ? raises : [...raises, plan.deprecated]
  return all.filter((notice) => startOfDay(notice.since) <= now)
}

function floorMinor(plan: MajorPlan, now: number): number {
  return Math.max(
    0,
    ...plan.floors.filter((raise) => startOfDay(raise.effective) <= now).map((raise) => raise.minor),
  )
}

function retirement(plan: MajorPlan, line: ReleaseLine): number {
  const retired = plan.retired === undefined ? Infinity : startOfDay(plan.retired)
  if (line.policy.enforceSunset === 'never' || plan.deprecated === undefined) return retired
  return Math.min(retired, startOfDay(plan.deprecated.sunset))
}

/** Every instant named by the line, ascending: nothing changes between two of them. */
function turningPoints(line: ReleaseLine): readonly number[] {
  const days = [
    ...line.releases.map((release) => release.date),
    ...line.majors.flatMap((plan) => [
      ...plan.floors.flatMap((raise) => [raise.announced, raise.effective]),
      ...(plan.deprecated === undefined ? [] : [plan.deprecated.since, plan.deprecated.sunset]),
      ...(plan.retired === undefined ? [] : [plan.retired]),
    ]),
  ]
  return days.map(startOfDay).toSorted((a, b) => a - b)
}

function readVersion(release: Release): Version {
  const version = parseVersion(release.version)
  if (version === null)
    throw new RangeError(`"${release.version}" is not a version: write major.minor.patch.`)
  return version
}
