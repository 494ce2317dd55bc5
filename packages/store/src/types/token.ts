import type { Attribution, Milliseconds } from './common.ts'
import type { Role } from './team.ts'

/** A management token: what automation calls the management API with. */
export interface ManagementToken {
  /** `tok_…` */
  readonly id: string
  readonly accountId: string
  readonly name: string
  /** Plain words to the store, which keeps and returns them. */
  readonly scopes: readonly string[]
  /** The user it acts for: who made it, or whom the token that made it acts for; `null` when made on the server. */
  readonly userId: string | null
  readonly createdAt: Milliseconds
  /** First moment at which it no longer works; `null` for never. */
  readonly expiresAt: Milliseconds | null
  /** Lags by the flush interval. */
  readonly lastUsedAt: Milliseconds | null
  readonly revokedAt: Milliseconds | null
}

export interface NewToken {
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt?: Milliseconds | null | undefined
}

/** The secret exists here and nowhere else: show it once, keep it out of logs. */
export interface IssuedToken {
  readonly token: ManagementToken
  readonly secret: string
}

/** A well-formed management token, as `parseManagementToken` reads it. Holds the digest, never the secret. */
export interface ParsedToken {
  readonly tokenId: string
  /** SHA-256 of the whole secret, lower-case hex. */
  readonly digest: string
}

export interface AuthenticatedToken {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly userId: string | null
  /** The role that user has now; `null` without a user. A token may do no more than its user: hold the scopes to it. */
  readonly userRole: Role | null
  readonly expiresAt: Milliseconds | null
}

/** Every change is audited. Another account's tokens fail with `NOT_FOUND`, like missing ones. */
export interface Tokens {
  issue(accountId: string, token: NewToken, by: Attribution): Promise<IssuedToken>
  /** Oldest first, revoked ones too. */
  list(accountId: string): Promise<readonly ManagementToken[]>
  /** @throws StoreError `NOT_FOUND` */
  get(accountId: string, tokenId: string): Promise<ManagementToken>
  /** In force for every request that begins after it returns. Revoking twice changes nothing. */
  revoke(accountId: string, tokenId: string, by: Attribution): Promise<ManagementToken>
}
