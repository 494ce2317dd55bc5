export type Progress = 'waiting' | 'redeemed' | 'connected' | 'expired'

interface Moments {
  /** When the code was issued and when it ends. Milliseconds, as everything here. */
  readonly issuedAt: number
  readonly expiresAt: number
  readonly connectedAt: number | null
  readonly lastSeenAt: number | null
  readonly now: number
}

/** How far a connection has come. What happened before the code was issued does not count. */
export function progressOf({ issuedAt, expiresAt, connectedAt, lastSeenAt, now }: Moments): Progress {
  if (lastSeenAt !== null && lastSeenAt >= issuedAt) return 'connected'
  if (connectedAt !== null && connectedAt >= issuedAt) return 'redeemed'
  return now >= expiresAt ? 'expired' : 'waiting'
}
