import type { Milliseconds, Page, PageRequest } from './common.ts'
import type { Platform } from './installation.ts'

/**
 * Calls in the hours that began less than 24 hours, 7 days and 30 days ago: the running hour and the 23, 167 and 719 before
 * it.
 */
export interface CallCounts {
  readonly last24h: number
  readonly last7d: number
  readonly last30d: number
}

export interface ReleaseReport {
  readonly release: string
  /** Installations that called it in the last 30 days, from the beginning of that day (UTC) on. */
  readonly installations: number
  readonly calls: CallCounts
  /** Its last call, however long ago. */
  readonly lastSeenAt: Milliseconds
}

/** A release of the management API. */
export interface ManagementReleaseReport {
  readonly release: string
  /** People and tokens that called it in the last 30 days. */
  readonly callers: number
  readonly calls: CallCounts
  /** Its last call, however long ago. */
  readonly lastSeenAt: Milliseconds
}

/** A deprecated member in the requests of one release. */
export interface MemberReport extends ReleaseReport {
  readonly member: string
}

export interface UsageFilter {
  readonly accountId: string
  /** Only of this installation; one of another account has no usage. */
  readonly installationId?: string | undefined
  /** First moment wanted, moved back to the beginning of its hour or day (UTC). */
  readonly from: Milliseconds
  /** First moment no longer wanted, moved on to the beginning of the next hour or day. */
  readonly to: Milliseconds
}

export interface UsageSeriesQuery extends UsageFilter {
  /** Calls of installations when absent. */
  readonly surface?: 'integrations' | 'management' | undefined
  readonly interval: 'hour' | 'day'
  readonly groupBy: 'release' | 'operation' | 'status'
}

export interface UsageSeries {
  /** A release, an operation's id, or a status. */
  readonly key: string
  /** Oldest first. Intervals without a call are left out. */
  readonly points: readonly { readonly at: Milliseconds; readonly calls: number }[]
}

export interface UsageRates {
  readonly calls: number
  /** Calls that were served a release of those given as deprecated. */
  readonly deprecatedCalls: number
  /** Status 400 to 499. */
  readonly clientErrors: number
  /** Status 500 and more. */
  readonly serverErrors: number
}

/** Who called a release of the management API. */
export interface ManagementCallerRow {
  readonly type: 'user' | 'token'
  readonly id: string
  /** Of a token; `null` for people, whose names are not the store's. */
  readonly name: string | null
  readonly release: string
  /** Since the first call. */
  readonly calls: number
  readonly firstSeenAt: Milliseconds
  readonly lastSeenAt: Milliseconds
}

export interface ReleaseUserQuery extends PageRequest {
  readonly accountId: string
  readonly release: string
  /** Only those that called it then or later. */
  readonly since?: Milliseconds | undefined
}

export interface MemberUserQuery extends PageRequest {
  readonly accountId: string
  /** All members when absent. */
  readonly member?: string | undefined
  readonly release?: string | undefined
  /** Only those that sent it then or later. */
  readonly since?: Milliseconds | undefined
}

export interface ReleaseUserRow {
  readonly installationId: string
  readonly name: string
  readonly platform: Platform
  readonly homepage: string | null
  readonly release: string
  /** Since the first call. */
  readonly calls: number
  readonly firstSeenAt: Milliseconds
  readonly lastSeenAt: Milliseconds
}

export interface MemberUserRow extends ReleaseUserRow {
  readonly member: string
}

/** How long calls are kept by the hour; by the day they are kept for good. */
export const USAGE_HOURS_KEPT = {
  /** Of an account as a whole: 35 days. */
  account: 35 * 24,
  /** Of a single installation: 3 days. */
  installation: 3 * 24,
} as const

/** Everything is of one account. Nothing here waits for what is not flushed yet. */
export interface UsageReports {
  /** One row a release that was ever called, oldest release first. */
  releases(accountId: string): Promise<readonly ReleaseReport[]>
  /** One row a deprecated member and release: who sent it. */
  members(accountId: string): Promise<readonly MemberReport[]>
  /**
   * Calls over time, the busiest key first.
   * @throws StoreError `INVALID` for more than 1000 intervals, or for hours that are no longer kept (`USAGE_HOURS_KEPT`)
   */
  series(query: UsageSeriesQuery): Promise<readonly UsageSeries[]>
  /** What share of the calls failed, or was served a deprecated release; by the hour where hours are kept, else by the day. */
  rates(filter: UsageFilter, deprecatedReleases: readonly string[]): Promise<UsageRates>
  /** Who uses a release, the latest first. */
  releaseUsers(query: ReleaseUserQuery): Promise<Page<ReleaseUserRow>>
  /** Who uses deprecated members, the latest first; a row for each release they use it in. */
  memberUsers(query: MemberUserQuery): Promise<Page<MemberUserRow>>
  /** One row a release of the management API that was ever called, oldest release first. */
  managementReleases(accountId: string): Promise<readonly ManagementReleaseReport[]>
  /** Which people and tokens called a release of the management API, the latest first. */
  managementCallers(query: ReleaseUserQuery): Promise<Page<ManagementCallerRow>>
  /** Calls of the last 24 hours by credential id; those without calls are left out. */
  credentialCalls(installationId: string): Promise<ReadonlyMap<string, number>>
}
