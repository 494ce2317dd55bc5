import type { Json, JsonObject } from '../json.ts'

/** Which schemas are compared: `$ref`s resolve in `root`, and 3.0 reads `nullable` and `exclusiveMinimum: true`. */
export interface SchemaSide {
  readonly root: JsonObject
  /** JSON Pointer of the schema in `root`. */
  readonly pointer: string
  readonly dialect: '3.0' | '2020-12'
}

/**
 * `request`: the old side is produced by clients that exist, the new side has to accept it.
 * `response`: the new side is produced by the new server, the old side is what clients expect.
 */
export type Direction = 'request' | 'response'

/** What a difference means for who consumes: see the README for each word. */
export type Verdict = 'breaking' | 'unproven' | 'notice' | 'safe'

/** One difference between two schemas at its root cause: the innermost place both sides can be told apart at. */
export interface SchemaDifference {
  /** Id in the rule catalogue, without direction: `property-removed`, `type-narrowed`, `enum-value-added`, … */
  readonly kind: string
  readonly verdict: Verdict
  /** Where in a value, as a path such as `/items/*\/name`; empty for the value as a whole. */
  readonly path: string
  /** JSON Pointer of the place in the old document; `null` when the old one has none. */
  readonly old: string | null
  /** JSON Pointer of the place in the new document; `null` when the new one has none. */
  readonly new: string | null
  /** What changed, in one sentence without a final period. */
  readonly message: string
}

/**
 * What shows a breaking difference: a whole value that the producing side may send and the consuming side refuses, checked
 * with Ajv against both, and the error Ajv gave. Small and readable.
 */
export interface Shown {
  readonly value: Json
  readonly error: string
}
