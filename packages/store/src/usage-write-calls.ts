import { sql } from 'kysely'
import type { Queries } from './engine.ts'
import type { UsageSeriesRow } from './tables.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import type { CallTally } from './usage-book.ts'
import { merged, withAccount } from './usage-tallies.ts'
import { dayOf, dayText, hourMs } from './usage-time.ts'

type OwnedCall = CallTally & { readonly accountId: string }

/** Counts calls by day and by hour, for their installation and for their account, and notes who was seen. */
export async function writeCalls(
  queries: Queries,
  tallies: readonly CallTally[],
  now: Milliseconds,
): Promise<void> {
  const calls = await withAccount(queries, tallies)
  if (calls.length === 0) return
  await writeDays(queries, calls)
  await writeHours(queries, keptSince(calls, now - USAGE_HOURS_KEPT.installation * hourMs))
  await writeSeries(queries, calls, now - USAGE_HOURS_KEPT.account * hourMs)
  await writeReleases(queries, calls)
  await writeLastCalls(queries, calls)
}

function keptSince(calls: readonly OwnedCall[], oldest: Milliseconds): readonly OwnedCall[] {
  return calls.filter(({ at }) => at >= oldest)
}

async function writeDays(queries: Queries, calls: readonly OwnedCall[]): Promise<void> {
  const rows = calls.map((call) => ({
    ...counted(call),
    day: dayText(call.at),
    operation_id: call.operationId,
    status: call.status,
  }))
  await queries
    .insertInto('usage_daily')
    .values(merged(rows, (row) => [row.installation_id, row.day, row.release, row.operation_id, row.status]))
    .onConflict((conflict) =>
      conflict
        .columns(['installation_id', 'day', 'release', 'operation_id', 'status'])
        .doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('usage_daily.count'), '+', ref('excluded.count')),
          last_seen_at: ref('excluded.last_seen_at'),
        })),
    )
    .execute()
}

async function writeHours(queries: Queries, calls: readonly OwnedCall[]): Promise<void> {
  if (calls.length === 0) return
  const rows = calls.map(({ accountId, installationId, at, release, operationId, status, count }) => {
    const owner = { account_id: accountId, installation_id: installationId }
    return { ...owner, at, release, operation_id: operationId, status, count }
  })
  await queries
    .insertInto('usage_hourly')
    .values(merged(rows, (row) => [row.installation_id, row.at, row.release, row.operation_id, row.status]))
    .onConflict((conflict) =>
      conflict
        .columns(['installation_id', 'at', 'release', 'operation_id', 'status'])
        .doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('usage_hourly.count'), '+', ref('excluded.count')),
        })),
    )
    .execute()
}

async function writeSeries(
  queries: Queries,
  calls: readonly OwnedCall[],
  oldestHour: Milliseconds,
): Promise<void> {
  const rows = calls.flatMap((call): UsageSeriesRow[] => {
    const { accountId: account_id, count, at } = call
    const keys = { release: call.release, operation: call.operationId, status: String(call.status) }
    return (['release', 'operation', 'status'] as const).flatMap((dimension): UsageSeriesRow[] => {
      const common = { account_id, dimension, key: keys[dimension], count }
      const daily = { ...common, step: 'day', at: dayOf(at) } as const
      return at < oldestHour ? [daily] : [daily, { ...common, step: 'hour', at }]
    })
  })
  await queries
    .insertInto('usage_series')
    .values(merged(rows, (row) => [row.account_id, row.dimension, row.step, row.at, row.key]))
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'dimension', 'step', 'at', 'key']).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('usage_series.count'), '+', ref('excluded.count')),
      })),
    )
    .execute()
}

async function writeReleases(queries: Queries, calls: readonly OwnedCall[]): Promise<void> {
  await queries
    .insertInto('usage_releases')
    .values(merged(calls.map(counted), (row) => [row.installation_id, row.release]))
    .onConflict((conflict) =>
      conflict.columns(['installation_id', 'release']).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('usage_releases.count'), '+', ref('excluded.count')),
        last_seen_at: ref('excluded.last_seen_at'),
      })),
    )
    .execute()
}

async function writeLastCalls(queries: Queries, calls: readonly OwnedCall[]): Promise<void> {
  const latest = new Map<string, OwnedCall>()
  for (const call of calls) {
    const known = latest.get(call.installationId)
    if (known === undefined || call.lastSeenAt >= known.lastSeenAt) latest.set(call.installationId, call)
  }
  const rows = [...latest.values()].map(
    ({ installationId, lastSeenAt, release }) =>
      sql`(cast(${installationId} as text), cast(${lastSeenAt} as bigint), cast(${release} as text))`,
  )
  await sql`
    with seen(id, at, release) as (values ${sql.join(rows)})
    update installations set last_seen_at = seen.at, last_release = seen.release
    from seen where installations.id = seen.id and installations.last_seen_at <= seen.at`.execute(queries)
}

function counted({ accountId, installationId, release, count, firstSeenAt, lastSeenAt }: OwnedCall) {
  const owner = { account_id: accountId, installation_id: installationId }
  return { ...owner, release, count, first_seen_at: firstSeenAt, last_seen_at: lastSeenAt }
}
