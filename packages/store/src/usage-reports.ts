import { sql } from 'kysely'
import type { Context } from './context.ts'
import { managementCallers } from './management-callers.ts'
import type {
  CallCounts,
  ManagementReleaseReport,
  MemberReport,
  ReleaseReport,
  UsageReports,
} from './types.ts'
import { keyOf, memberCounts, noCalls, releaseCounts } from './usage-counts.ts'
import { usageRates, usageSeries } from './usage-series.ts'
import { dayMs, dayOf, hourMs } from './usage-time.ts'
import { memberUsers, releaseUsers } from './usage-users.ts'

const recentlyMs = 30 * dayMs

export function usageReportsOf(context: Context): UsageReports {
  const { reads } = context.engine
  return {
    releases: (accountId) => releaseReports(context, accountId),
    members: (accountId) => memberReports(context, accountId),
    managementReleases: (accountId) => managementReports(context, accountId),
    series: async (query) => usageSeries(context, query),
    rates: async (filter, deprecatedReleases) => usageRates(context, filter, deprecatedReleases),
    releaseUsers: async (query) => releaseUsers(reads, query),
    memberUsers: async (query) => memberUsers(reads, query),
    managementCallers: async (query) => managementCallers(reads, query),
    credentialCalls: (installationId) => credentialCalls(context, installationId),
  }
}

async function releaseReports(context: Context, accountId: string): Promise<readonly ReleaseReport[]> {
  const counts = await releaseCounts(context, 'usage_series', accountId)
  const seen = await seenReports(context, accountId, counts)
  return seen
    .filter(({ member }) => member === '')
    .map(({ release, installations, calls, lastSeenAt }) => ({ release, installations, calls, lastSeenAt }))
}

async function memberReports(context: Context, accountId: string): Promise<readonly MemberReport[]> {
  const seen = await seenReports(context, accountId, await memberCounts(context, accountId))
  return seen.filter(({ member }) => member !== '')
}

/** Releases and members that were ever used, with who used them lately and these calls. */
async function seenReports(
  { engine: { reads }, now }: Context,
  accountId: string,
  calls: ReadonlyMap<string, CallCounts>,
): Promise<readonly MemberReport[]> {
  const seen = await reads
    .selectFrom('usage_seen')
    .where('account_id', '=', accountId)
    .select(['member', 'release', 'last_seen_at as lastSeenAt'])
    .execute()
  const users = await reads
    .selectFrom('usage_seen_days')
    .where('account_id', '=', accountId)
    .where('at', '>=', dayOf(now() - recentlyMs))
    .groupBy(['member', 'release'])
    .select(({ fn }) => ['member', 'release', fn.sum<number>('installations').as('installations')])
    .execute()
  const usersOf = new Map(users.map((row) => [keyOf(row), row.installations]))
  return seen
    .map((part) => {
      const key = keyOf(part)
      return { ...part, installations: usersOf.get(key) ?? 0, calls: calls.get(key) ?? noCalls }
    })
    .toSorted(
      (left, right) => byVersion(left.release, right.release) || (left.member < right.member ? -1 : 1),
    )
}

async function managementReports(
  context: Context,
  accountId: string,
): Promise<readonly ManagementReleaseReport[]> {
  const calls = await releaseCounts(context, 'management_series', accountId)
  const since = context.now() - recentlyMs
  const recent = sql<number>`sum(case when last_seen_at >= ${since} then 1 else 0 end)`
  const callers = await context.engine.reads
    .selectFrom('management_callers')
    .where('account_id', '=', accountId)
    .groupBy('release')
    .select(({ fn }) => ['release', recent.as('callers'), fn.max('last_seen_at').as('lastSeenAt')])
    .execute()
  return callers
    .map((report) => ({ ...report, calls: calls.get(keyOf({ ...report, member: '' })) ?? noCalls }))
    .toSorted((left, right) => byVersion(left.release, right.release))
}

const versions = new Intl.Collator('en', { numeric: true })

function byVersion(left: string, right: string): number {
  return versions.compare(left, right)
}

async function credentialCalls(
  { engine, now }: Context,
  installationId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await engine.reads
    .selectFrom('credential_hours')
    .innerJoin('credentials', 'credentials.id', 'credential_id')
    .where('installation_id', '=', installationId)
    .where('at', '>', now() - 24 * hourMs)
    .groupBy('credential_id')
    .select(({ fn }) => ['credential_id', fn.sum<number>('count').as('calls')])
    .execute()
  return new Map(rows.map(({ credential_id, calls }) => [credential_id, calls]))
}
