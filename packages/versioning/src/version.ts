/** A release number, taken apart. */
export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
}

/** Characters in the longest version the grammar admits: three numbers of six digits. */
export const maxVersionLength = 20

const number = '(0|[1-9][0-9]{0,5})'
const versionGrammar = new RegExp(`^${number}\\.${number}\\.${number}$`)
const majorGrammar = new RegExp(`^v${number}$`)

/**
 * Reads `major.minor.patch`: ASCII digits, at most six each, no leading zeros, nothing before or after.
 * Anything else is `null`. The grammar admits one spelling a version, so the text itself can serve as a key.
 */
export function parseVersion(text: string): Version | null {
  const match = versionGrammar.exec(text)
  return match && { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) }
}

/** Negative when `a` comes before `b`, positive when it comes after, zero when they are equal. */
export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch
}

/** The text `parseVersion` reads back. */
export function formatVersion(version: Version): string {
  return `${version.major}.${version.minor}.${version.patch}`
}

/** Reads the major of a path segment such as `v1`; `V1`, `v01`, `v1;x` and anything else is `null`. */
export function parseMajorSegment(segment: string): number | null {
  const match = majorGrammar.exec(segment)
  return match && Number(match[1])
}
