import type { Json } from '../json.ts'
import type { Position } from '../load/document.ts'
import type { Verdict } from '../schema/difference.ts'

/** An actual request or response that one contract accepts and the other refuses. */
export interface Witness {
  readonly kind: 'request' | 'response'
  readonly method: string
  /** Path with values for its parameters, and the query. */
  readonly target: string
  readonly headers: { readonly [name: string]: string }
  /** Of a response. */
  readonly status?: number
  readonly body?: Json
  /** What the other side says to it: Ajv's error, or a sentence where no schema is involved. */
  readonly error: string
}

/** One root cause, with everything it reaches. */
export interface Finding {
  /** Stable across rewording and reordering: a digest of rule, place and direction. */
  readonly id: string
  readonly rule: string
  readonly verdict: Verdict
  /** `GET /users/{id}`; webhooks as `webhook name`. First the one that path and witness are of, then the others in order of their text. */
  readonly operations: readonly string[]
  /** Where in the request or response: `request body /items/*\/name`, `response 200 header ETag`, `query parameter limit`. */
  readonly path: string
  readonly message: string
  readonly source: { readonly old: Position | null; readonly new: Position | null }
  readonly witness?: Witness
}

/** A finding that a suppression takes out, in short, and why and until when it does. */
export interface SuppressedFinding extends Pick<Finding, 'id' | 'rule' | 'verdict' | 'message'> {
  readonly reason: string
  /** Last day it counts, `yyyy-mm-dd`. */
  readonly expires: string
}

/** The outcome of a comparison. */
export interface Report {
  readonly old: { readonly name: string; readonly version: string }
  readonly new: { readonly name: string; readonly version: string }
  readonly findings: readonly Finding[]
  /** The semver step the differences need, those that are suppressed among them. */
  readonly bump: 'major' | 'minor' | 'patch' | 'none'
  /** Whether `info.version` makes at least that step. */
  readonly versionOk: boolean
  /** Findings taken out by suppressions. */
  readonly suppressed: readonly SuppressedFinding[]
  /** Suppressions that did nothing, and why. */
  readonly suppressions: {
    readonly expired: readonly { readonly id: string; readonly reason: string; readonly expires: string }[]
    /** Ids of those without a reason. */
    readonly unreasoned: readonly string[]
    /** Ids of those that match no finding. */
    readonly unused: readonly string[]
  }
}
