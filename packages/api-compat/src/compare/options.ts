import type { Verdict } from '../schema/difference.ts'

/** A finding that a team has looked at and lets pass gates for a while. The bump it needs stays. */
export interface Suppression {
  /** `Finding.id`. */
  readonly id: string
  /** Why it may pass; an empty one does not count. */
  readonly reason: string
  /** Last day it counts, `yyyy-mm-dd`. */
  readonly expires: string
}

/** What a team promises about the end of operations: needed for removals to be anything but breaking. */
export interface SunsetPolicy {
  /** Days between the announcement of a sunset and the sunset. */
  readonly noticeDays: number
}

export interface CompareOptions {
  /** `yyyy-mm-dd`; without it no sunset has passed and no suppression has expired. */
  readonly today?: string
  /** Judge deprecations, too: a missing or too early `x-sunset` is a notice, a removal after it is no break. */
  readonly sunset?: SunsetPolicy
  /** A new member of a response breaks readers that refuse what they do not know. */
  readonly strictReaders?: boolean
  /** A new value of an enumeration in a response is a notice, whether or not the document says that there may be more. */
  readonly extensibleEnums?: boolean
  /** Read `format` as an assertion; by default it is an annotation, as in JSON Schema 2020-12. */
  readonly assertFormats?: boolean
  /** Verdicts of a team's own by rule id; `off` drops the rule's findings. */
  readonly severities?: { readonly [rule: string]: Verdict | 'off' }
  readonly suppressions?: readonly Suppression[]
}
