import type { Dialect } from 'kysely'
import type { Accounts } from './account.ts'
import type { Audit } from './audit.ts'
import type { MaybePromise, Milliseconds } from './common.ts'
import type { Authenticated, ConnectCodes, Credentials, ParsedSecret } from './credential.ts'
import type { Content, Events, Settings } from './data.ts'
import type { Installations, Origins } from './installation.ts'
import type { Team } from './team.ts'
import type { AuthenticatedToken, ParsedToken, Tokens } from './token.ts'
import type { UsageReports } from './usage-report.ts'
import type { Usage } from './usage.ts'

/** Now, in milliseconds since the epoch. */
export type Clock = () => Milliseconds

export type IdPrefix = 'ins' | 'cred' | 'code' | 'evt' | 'inv' | 'tok' | 'chk'

/** Makes `{prefix}_` + 26 characters of `0-9a-z` that sort by creation time. */
export type IdGenerator = (prefix: IdPrefix) => string

/** Cryptographically strong random bytes. */
export type RandomBytes = (length: number) => Uint8Array

/** Calls the task again and again until the returned function is called. */
export type Repeat = (task: () => void) => () => void

export interface StoreOptions {
  /** Database file, made when missing (its folder is not); `':memory:'` for one that lives as long as the store. */
  readonly path: string
  /** The system clock when absent. */
  readonly clock?: Clock | undefined
  /** Sortable ids from clock and random bytes when absent. */
  readonly ids?: IdGenerator | undefined
  /** `node:crypto` when absent. */
  readonly random?: RandomBytes | undefined
  /**
   * Whether a commit waits until the disk has it, so that nothing acknowledged is lost when the power fails. `true` when
   * absent; `false` is for filling a store that can be filled again.
   */
  readonly durable?: boolean | undefined
  /** Drives `flush` and `sweep`; every five seconds when absent, not at all when `null`. */
  readonly repeat?: Repeat | null | undefined
}

export type Together = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Every method fails with a `StoreError`. `UNAVAILABLE` comes within two seconds when the database is busy or closed.
 * Data of an installation is only reachable with its id.
 */
export interface Store {
  readonly accounts: Accounts
  readonly installations: Installations
  readonly origins: Origins
  readonly credentials: Credentials
  readonly connectCodes: ConnectCodes
  readonly settings: Settings
  readonly events: Events
  readonly content: Content
  readonly usage: Usage
  /** What the usage counters say, for one account; answers lag by the flush interval. */
  readonly usageReports: UsageReports
  readonly audit: Audit
  readonly team: Team
  readonly tokens: Tokens
  /**
   * Kysely's door to the same database file, for the library that keeps users and sessions in tables of its own:
   * `new Kysely({ dialect: store.dialect })`. Reads see committed data at once. Writes go through the store's write queue
   * one by one, so they never meet its changes half-way and wait for other processes without blocking this one; they fail
   * as the store's own do. A transaction holds the queue until it ends: do nothing slow in it (hash passwords before), and
   * call no method of the store that writes, which would wait for its own end. Closes with the store.
   */
  readonly dialect: Dialect
  /**
   * Makes one transaction of all that is written while some work is done, through `dialect` as well as by the store's own
   * methods: such as a new password and the audit row that tells of it. It begins with the first write and ends with the
   * work, or is undone when that fails; from its first write on the work must do nothing slow. What is read after a write
   * through `dialect` sees it. Writes of the work may not overlap.
   */
  readonly together: Together
  /**
   * Who this secret belongs to right now: nothing is cached, so a revocation by another process counts at once.
   * `null` for unknown, revoked and expired credentials and for removed installations; all take the same work. So are
   * suspended installations refused, unless `suspended` is `'admit'`: then the caller must look at the status. A promise
   * only at the first use of a rotated credential (or on a networked database).
   * @throws StoreError `UNAVAILABLE`
   */
  authenticate(
    secret: ParsedSecret,
    requestId?: string,
    suspended?: 'refuse' | 'admit',
  ): MaybePromise<Authenticated | null>
  /**
   * Whose management token this is right now: nothing is cached, so a revocation counts at once. `null` for unknown,
   * revoked and expired tokens; all take the same work.
   * @throws StoreError `UNAVAILABLE`
   */
  authenticateToken(token: ParsedToken): MaybePromise<AuthenticatedToken | null>
  /** Writes usage counters and last-used times gathered in memory. Loses none when it fails. */
  flush(): Promise<void>
  /** Deletes expired idempotency records, old connect codes, old invitations, and usage by the hour that is too old. */
  sweep(): Promise<void>
  /** Whether the database answers. Never throws. */
  healthy(): Promise<boolean>
  /** Waits for running writes, flushes, and closes; calling it again does nothing. */
  close(): Promise<void>
}
