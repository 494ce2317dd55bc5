/** What a caller can do about it: 404, 409, 400 and 503 in HTTP's words. */
export type StoreErrorCode = 'NOT_FOUND' | 'CONFLICT' | 'INVALID' | 'UNAVAILABLE'

/** Which conflict it is, where callers tell them apart: a stale revision, or an account losing its last owner. */
export type ConflictReason = 'REVISION' | 'LAST_OWNER'

interface StoreErrorOptions extends ErrorOptions {
  readonly reason?: ConflictReason
}

export class StoreError extends Error {
  readonly code: StoreErrorCode
  readonly reason: ConflictReason | null

  constructor(code: StoreErrorCode, message: string, { reason, ...options }: StoreErrorOptions = {}) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
    this.reason = reason ?? null
  }
}
