import { formatDay } from './calendar.ts'
import type { Report } from './policy-report.ts'
import type { Release } from './release.ts'
import { compareVersions, parseVersion, type Version } from './version.ts'

export interface DatedRelease {
  readonly text: string
  readonly version: Version
  /** Epoch milliseconds; `NaN` when the date cannot be read. */
  readonly released: number
}

/** Reads versions and dates, and reports those that are malformed, duplicated, out of order or going back. */
export function checkReleases(releases: readonly Release[], report: Report): readonly DatedRelease[] {
  if (releases.length === 0) report.add('releases', 'there are none: a surface serves at least one.')
  const dated = releases.flatMap(({ version: text, date }) => {
    const version = parseVersion(text)
    if (version === null) report.add(text, 'is not a version: write major.minor.patch.')
    const released = report.readDay(text, 'release date', date)
    return version === null ? [] : [{ text, version, released }]
  })
  for (const [index, release] of dated.entries()) checkPlace(release, dated.slice(0, index), report)
  return dated
}

/** How a release is named in a message. */
export function named(release: DatedRelease): string {
  return Number.isNaN(release.released) ? release.text : `${release.text} of ${formatDay(release.released)}`
}

function checkPlace(release: DatedRelease, earlier: readonly DatedRelease[], report: Report): void {
  const before = earlier.at(-1)
  if (before === undefined) return
  const order = compareVersions(before.version, release.version)
  if (order === 0) return report.add(release.text, 'is listed twice.')
  if (order > 0) return report.add(release.text, `is out of order: list it before ${before.text}.`)
  const { major } = before.version
  // Majors run side by side, so a new major is compared with where the one before it began.
  const isMajor = major !== release.version.major
  const reference = isMajor ? earlier.find((first) => first.version.major === major) : before
  if (reference === undefined) return
  const because = `dates never go back, and ${reference.text} came before`
  report.notBefore(release.text, release.released, [{ because, earliest: reference.released }])
}
