import { type ExpressionBuilder, sql } from 'kysely'
import type { Queries } from '../engine.ts'
import type { Tables, UsageSeriesRow } from '../tables.ts'
import { hourMs, hourOf } from '../usage-time.ts'
import { USAGE_HOURS_KEPT } from '../types/usage-report.ts'
import type { Milliseconds } from '../types.ts'

const rowsPerInsert = 500

/**
 * Fills the new tables from the counters of the first schema, which knew days only: the calls of a day count in the hour of
 * its last call.
 */
export async function carryUsageOver(queries: Queries, now: Milliseconds): Promise<void> {
  for (const dimension of ['release', 'operation', 'status'] as const)
    await carrySeries(queries, dimension, now - USAGE_HOURS_KEPT.account * hourMs)
  await carryInstallationHours(queries, now - USAGE_HOURS_KEPT.installation * hourMs)
  await carryMemberHours(queries, now - USAGE_HOURS_KEPT.account * hourMs)
  await carryReleases(queries)
  await carryLastCalls(queries)
}

const columnOf = { release: 'release', operation: 'operation_id', status: 'status' } as const

const counts = ({ fn }: ExpressionBuilder<Tables, 'usage_daily'>) => [
  fn.sum<number>('count').as('count'),
  fn.min('first_seen_at').as('first_seen_at'),
  fn.max('last_seen_at').as('last_seen_at'),
]

async function carrySeries(
  queries: Queries,
  dimension: UsageSeriesRow['dimension'],
  firstHour: Milliseconds,
): Promise<void> {
  const column = columnOf[dimension]
  const days = await queries
    .selectFrom('usage_daily')
    .groupBy(['account_id', 'day', column])
    .select(['account_id', 'day', column])
    .select(counts)
    .execute()
  const rows = days.flatMap((row): UsageSeriesRow[] => {
    const { account_id, count, day, last_seen_at } = row
    const common = { account_id, dimension, count, key: String(row[column]) }
    const daily = { ...common, step: 'day', at: Date.parse(day) } as const
    const hourly = { ...common, step: 'hour', at: hourOf(last_seen_at) } as const
    return last_seen_at < firstHour ? [daily] : [daily, hourly]
  })
  for (const part of parts(rows)) {
    await queries
      .insertInto('usage_series')
      .values(part)
      // Clocks that went back may have put two days' last calls into one hour.
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'dimension', 'step', 'at', 'key']).doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('usage_series.count'), '+', ref('excluded.count')),
        })),
      )
      .execute()
  }
}

async function carryInstallationHours(queries: Queries, firstHour: Milliseconds): Promise<void> {
  const days = await queries
    .selectFrom('usage_daily')
    .where('last_seen_at', '>=', firstHour)
    .select(['account_id', 'installation_id', 'release', 'operation_id', 'status', 'count', 'last_seen_at'])
    .execute()
  const rows = days.map(({ last_seen_at, ...row }) => ({ ...row, at: hourOf(last_seen_at) }))
  for (const part of parts(rows)) {
    await queries
      .insertInto('usage_hourly')
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(['installation_id', 'at', 'release', 'operation_id', 'status'])
          .doUpdateSet(({ eb, ref }) => ({
            count: eb(ref('usage_hourly.count'), '+', ref('excluded.count')),
          })),
      )
      .execute()
  }
}

async function carryMemberHours(queries: Queries, firstHour: Milliseconds): Promise<void> {
  const members = await queries
    .selectFrom('usage_members')
    .where('last_seen_at', '>=', firstHour)
    .select(['account_id', 'release', 'member', 'count', 'last_seen_at'])
    .execute()
  const rows = members.map(({ last_seen_at, ...row }) => ({ ...row, at: hourOf(last_seen_at) }))
  for (const part of parts(rows)) {
    await queries
      .insertInto('usage_member_hours')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'at', 'release', 'member']).doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('usage_member_hours.count'), '+', ref('excluded.count')),
        })),
      )
      .execute()
  }
}

async function carryReleases(queries: Queries): Promise<void> {
  await queries
    .insertInto('usage_releases')
    .columns(['account_id', 'installation_id', 'release', 'count', 'first_seen_at', 'last_seen_at'])
    .expression(
      queries
        .selectFrom('usage_daily')
        .groupBy(['account_id', 'installation_id', 'release'])
        .select(['account_id', 'installation_id', 'release'])
        .select(counts),
    )
    .execute()
}

async function carryLastCalls(queries: Queries): Promise<void> {
  await sql`
    update installations set
      last_seen_at = coalesce((select max(last_seen_at) from usage_releases where installation_id = installations.id), 0),
      last_release = (
        select release from usage_releases where installation_id = installations.id
        order by usage_releases.last_seen_at desc, release desc limit 1)`.execute(queries)
}

function parts<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsPerInsert)
  return Array.from({ length: count }, (_, part) =>
    rows.slice(part * rowsPerInsert, (part + 1) * rowsPerInsert),
  )
}
