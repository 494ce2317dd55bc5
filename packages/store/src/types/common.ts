/** A JSON value as `JSON.parse` returns it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A value now, or the promise of one: SQLite answers at once, a networked database later. */
export type MaybePromise<T> = T | Promise<T>

/** Milliseconds since the Unix epoch. */
export type Milliseconds = number

export interface Actor {
  /** `token`: a management token, acting for an account. */
  readonly type: 'installation' | 'cli' | 'system' | 'user' | 'token'
  readonly id: string
}

/** Who makes a change, and in answer to which request: what its audit row says. */
export interface Attribution {
  readonly actor: Actor
  readonly requestId?: string | undefined
}

export interface PageRequest {
  /** The `nextCursor` of the page before; absent or `null` for the first page. */
  readonly cursor?: string | null | undefined
  /** Rows wanted, 1 to 1000; 50 when absent. */
  readonly limit?: number | undefined
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Opaque; `null` on the last page. */
  readonly nextCursor: string | null
}

/** A page of a list whose whole length is told. */
export interface CountedPage<Row> extends Page<Row> {
  /** Rows that match, on all pages together. */
  readonly total: number
}

/**
 * The revision a write expects to replace: a number (`0`: nothing is there yet), `'exists'` (anything but nothing, as
 * `If-Match: *` says), or `null` for an unconditional write.
 */
export type ExpectedRevision = number | 'exists' | null

/** The stored revision is another than the one expected; `0` when nothing is stored. */
export interface RevisionConflict {
  readonly kind: 'conflict'
  readonly revision: number
}
