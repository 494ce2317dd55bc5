import { checkFloors, checkRemoval } from './policy-plans.ts'
import { type DatedRelease, checkReleases } from './policy-releases.ts'
import { PolicyError, Report } from './policy-report.ts'
import type { LifecyclePolicy, ReleaseLine } from './release.ts'
import { compareVersions } from './version.ts'

/**
 * Checks what a release line promises against what it plans. Throws one `PolicyError` that lists every broken promise,
 * each with the release or major, the rule, and the first date that the rules permit.
 */
export function checkPolicy(line: ReleaseLine): void {
  const report = new Report()
  const policy = checkNumbers(line.policy, report)
  const releases = checkReleases(line.releases, report)
  checkPlansExist(line, releases, report)
  for (const plan of line.majors) {
    const own = releases.filter((release) => release.version.major === plan.major)
    if (own.length === 0) continue
    const major = { plan, releases: own, successor: firstAfter(plan.major, releases), policy }
    checkFloors(major, report)
    checkRemoval(major, report)
  }
  if (report.problems.length > 0) throw new PolicyError(report.problems)
}

/** A number that is no count of days or months becomes `NaN`, so that no rule is judged by it. */
function checkNumbers(policy: LifecyclePolicy, report: Report): LifecyclePolicy {
  const count = (name: 'previousMajorMonths' | 'minorMonths' | 'noticeDays') => {
    const value = policy[name]
    if (Number.isInteger(value) && value >= 0 && value <= 10_000) return value
    report.add('policy', `${name} is ${value}: give a whole number from 0 to 10000.`)
    return Number.NaN
  }
  return {
    ...policy,
    previousMajorMonths: count('previousMajorMonths'),
    minorMonths: count('minorMonths'),
    noticeDays: count('noticeDays'),
  }
}

function checkPlansExist(line: ReleaseLine, releases: readonly DatedRelease[], report: Report): void {
  const released = new Set(releases.map((release) => release.version.major))
  const planned = line.majors.map((plan) => plan.major)
  for (const major of released) {
    if (!planned.includes(major)) report.add(`v${major}`, 'has releases and no plan: add one to majors.')
  }
  for (const [index, major] of planned.entries()) {
    if (!released.has(major)) report.add(`v${major}`, 'has a plan and no release.')
    if (planned.indexOf(major) < index) report.add(`v${major}`, 'has a second plan: keep one.')
  }
}

function firstAfter(major: number, releases: readonly DatedRelease[]): DatedRelease | undefined {
  return releases
    .filter((release) => release.version.major > major)
    .toSorted((a, b) => compareVersions(a.version, b.version))[0]
}
