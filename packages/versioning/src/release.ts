/** One version of a surface. */
export interface Release {
  /** `major.minor.patch`. */
  readonly version: string
  /** The day it went live, `yyyy-mm-dd` (UTC midnight). */
  readonly date: string
  /** One sentence for the changelog. */
  readonly summary: string
}

/** A raise of a major's support floor: releases of that major below `minor` stop being served on `effective`. */
export interface FloorRaise {
  readonly minor: number
  /** Day the raise was announced, `yyyy-mm-dd`. */
  readonly announced: string
  /** Day it takes effect, `yyyy-mm-dd`. */
  readonly effective: string
  /** A security reason, in words: the minors that go need not have been served `minorMonths`. The notice is still due. */
  readonly security?: string
}

/** What is planned for one major. */
export interface MajorPlan {
  readonly major: number
  /** Page that tells a consumer how to leave this major. */
  readonly migration: string
  /** Ascending by minor; none takes effect before the one listed before it. */
  readonly floors: readonly FloorRaise[]
  /** Deprecation of the whole major. */
  readonly deprecated?: { readonly since: string; readonly sunset: string }
  /** Day from which the major answers 410, `yyyy-mm-dd`: its sunset or later. */
  readonly retired?: string
}

/** What a surface promises its consumers. Checked when it is loaded: a plan that breaks it does not start. */
export interface LifecyclePolicy {
  /** Months a major keeps running after its successor's release. */
  readonly previousMajorMonths: number
  /** Months a minor stays served after its release. */
  readonly minorMonths: number
  /** Days between an announcement and what it announces. */
  readonly noticeDays: number
  /** `on-date`: a major answers 410 from its sunset on. `never`: it answers until `retired`. */
  readonly enforceSunset: 'never' | 'on-date'
  /** Form of the `Deprecation` header: the published `true`, or RFC 9745's `@unix-seconds`. */
  readonly deprecationHeader: 'true' | 'rfc9745'
}

/** The version line of one surface. */
export interface ReleaseLine {
  /** Ascending by version; dates never go back within a major. */
  readonly releases: readonly Release[]
  readonly majors: readonly MajorPlan[]
  readonly policy: LifecyclePolicy
}
