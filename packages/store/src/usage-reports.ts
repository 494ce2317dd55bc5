import { type RawBuilder, sql } from 'kysely'
import type { Context } from './context.ts'
import type { CallCounts, MemberReport, Milliseconds, ReleaseReport, UsageReports } from './types.ts'
import { usageRates, usageSeries } from './usage-series.ts'
import { dayMs, hourMs } from './usage-time.ts'
import { memberUsers, releaseUsers } from './usage-users.ts'

const recentlyMs = 30 * dayMs

export function usageReportsOf(context: Context): UsageReports {
  const { reads } = context.engine
  return {
    releases: (accountId) => releaseReports(context, accountId),
    members: (accountId) => memberReports(context, accountId),
    series: async (query) => usageSeries(context, query),
    rates: async (filter, deprecatedReleases) => usageRates(context, filter, deprecatedReleases),
    releaseUsers: async (query) => releaseUsers(reads, query),
    memberUsers: async (query) => memberUsers(reads, query),
    credentialCalls: (installationId) => credentialCalls(context, installationId),
  }
}

/** Counts from a day back, a week back and thirty days back, in one pass over the hours. */
function callColumns(now: Milliseconds) {
  const since = (span: Milliseconds): RawBuilder<number> =>
    sql<number>`sum(case when at > ${now - span} then count else 0 end)`
  return [since(dayMs).as('last24h'), since(7 * dayMs).as('last7d'), since(recentlyMs).as('last30d')] as const
}

const noCalls: CallCounts = { last24h: 0, last7d: 0, last30d: 0 }

async function releaseReports(context: Context, accountId: string): Promise<readonly ReleaseReport[]> {
  const { reads } = context.engine
  const now = context.now()
  const users = await reads
    .selectFrom('usage_releases')
    .where('account_id', '=', accountId)
    .groupBy('release')
    .select(({ fn }) => ['release', recent(now), fn.max('last_seen_at').as('lastSeenAt')])
    .execute()
  const counted = await reads
    .selectFrom('usage_series')
    .where('account_id', '=', accountId)
    .where('dimension', '=', 'release')
    .where('step', '=', 'hour')
    .where('at', '>', now - recentlyMs)
    .groupBy('key')
    .select('key')
    .select(callColumns(now))
    .execute()
  const callsOf = new Map(counted.map(({ key, ...calls }) => [key, calls]))
  return users
    .map((user) => ({ ...user, calls: callsOf.get(user.release) ?? noCalls }))
    .toSorted((left, right) => byVersion(left.release, right.release))
}

/** Installations of a group that were seen in the last 30 days. */
function recent(now: Milliseconds) {
  return sql<number>`sum(case when last_seen_at >= ${now - recentlyMs} then 1 else 0 end)`.as('installations')
}

async function memberReports(context: Context, accountId: string): Promise<readonly MemberReport[]> {
  const { reads } = context.engine
  const now = context.now()
  const users = await reads
    .selectFrom('usage_members')
    .where('account_id', '=', accountId)
    .groupBy(['member', 'release'])
    .select(({ fn }) => ['member', 'release', recent(now), fn.max('last_seen_at').as('lastSeenAt')])
    .execute()
  const counted = await reads
    .selectFrom('usage_member_hours')
    .where('account_id', '=', accountId)
    .where('at', '>', now - recentlyMs)
    .groupBy(['member', 'release'])
    .select(['member', 'release'])
    .select(callColumns(now))
    .execute()
  const callsOf = new Map(
    counted.map(({ last24h, last7d, last30d, ...row }) => [keyOf(row), { last24h, last7d, last30d }]),
  )
  return users
    .map((user) => ({ ...user, calls: callsOf.get(keyOf(user)) ?? noCalls }))
    .toSorted(
      (left, right) => byVersion(left.release, right.release) || (left.member < right.member ? -1 : 1),
    )
}

function keyOf({ member, release }: { readonly member: string; readonly release: string }): string {
  return `${release}\n${member}`
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
