import { sql } from 'kysely'
import type { Context } from './context.ts'
import { invalid, requireMoment, requireOneOf } from './input.ts'
import type { Milliseconds, UsageFilter, UsageRates, UsageSeries, UsageSeriesQuery } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import { dayMs, dayText, hourMs } from './usage-time.ts'

const mostIntervals = 1000
const columnOf = { release: 'release', operation: 'operation_id', status: 'status' } as const

interface Span {
  readonly interval: 'hour' | 'day'
  readonly first: Milliseconds
  /** First moment behind it. */
  readonly end: Milliseconds
}

interface Count {
  readonly key: string
  readonly at: Milliseconds
  readonly calls: number
}

export async function usageSeries(
  context: Context,
  query: UsageSeriesQuery,
): Promise<readonly UsageSeries[]> {
  requireOneOf('An interval', query.interval, ['hour', 'day'])
  requireOneOf('A grouping', query.groupBy, Object.keys(columnOf))
  const span = spanOf(query, query.interval)
  if ((span.end - span.first) / lengthOf(query.interval) > mostIntervals)
    throw invalid(`A time series has at most ${mostIntervals} intervals; ask for days, or for a shorter time`)
  if (query.interval === 'hour' && span.first < oldestHour(context, query))
    throw invalid('Calls that long ago are no longer kept by the hour; ask for days, or for a shorter time')
  return grouped(await counts(context, query, span, query.groupBy))
}

export async function usageRates(
  context: Context,
  filter: UsageFilter,
  deprecatedReleases: readonly string[],
): Promise<UsageRates> {
  const hours = spanOf(filter, 'hour')
  const span = hours.first < oldestHour(context, filter) ? spanOf(filter, 'day') : hours
  const releases = await totalCounts(context, filter, span, 'release')
  const statuses = await totalCounts(context, filter, span, 'status')
  const deprecated = new Set(deprecatedReleases)
  return {
    calls: sumOf(statuses),
    deprecatedCalls: sumOf(releases.filter(({ key }) => deprecated.has(key))),
    clientErrors: sumOf(statuses.filter(({ key }) => key.startsWith('4'))),
    serverErrors: sumOf(statuses.filter(({ key }) => key.startsWith('5'))),
  }
}

type Total = Pick<Count, 'key' | 'calls'>

/** The database adds up what an account has; an installation has few rows. */
async function totalCounts(
  context: Context,
  filter: UsageFilter,
  span: Span,
  dimension: UsageSeriesQuery['groupBy'],
): Promise<readonly Total[]> {
  if (filter.installationId !== undefined) return counts(context, filter, span, dimension)
  return context.engine.reads
    .selectFrom('usage_series')
    .where('account_id', '=', filter.accountId)
    .where('dimension', '=', dimension)
    .where('step', '=', span.interval)
    .where('at', '>=', span.first)
    .where('at', '<', span.end)
    .groupBy('key')
    .select(({ fn }) => ['key', fn.sum<number>('count').as('calls')])
    .execute()
}

function sumOf(rows: readonly Total[]): number {
  return rows.reduce((sum, { calls }) => sum + calls, 0)
}

function lengthOf(interval: Span['interval']): Milliseconds {
  return interval === 'hour' ? hourMs : dayMs
}

function spanOf({ from, to }: UsageFilter, interval: Span['interval']): Span {
  requireMoment(from)
  requireMoment(to)
  const length = lengthOf(interval)
  return { interval, first: Math.floor(from / length) * length, end: Math.ceil(to / length) * length }
}

function oldestHour(context: Context, { installationId }: UsageFilter): Milliseconds {
  const kept = installationId === undefined ? USAGE_HOURS_KEPT.account : USAGE_HOURS_KEPT.installation
  return context.now() - (kept + 1) * hourMs
}

function counts(
  context: Context,
  { accountId, installationId, surface }: UsageFilter & Pick<UsageSeriesQuery, 'surface'>,
  span: Span,
  groupBy: UsageSeriesQuery['groupBy'],
): Promise<readonly Count[]> {
  if (surface === 'management') return ofAccount(context, 'management_series', accountId, span, groupBy)
  if (installationId === undefined) return ofAccount(context, 'usage_series', accountId, span, groupBy)
  const owner = { accountId, installationId }
  return span.interval === 'hour'
    ? ofInstallationByHour(context, owner, span, groupBy)
    : ofInstallationByDay(context, owner, span, groupBy)
}

function ofAccount(
  { engine }: Context,
  table: 'usage_series' | 'management_series',
  accountId: string,
  { interval, first, end }: Span,
  dimension: UsageSeriesQuery['groupBy'],
): Promise<readonly Count[]> {
  return engine.reads
    .selectFrom(table)
    .where('account_id', '=', accountId)
    .where('dimension', '=', dimension)
    .where('step', '=', interval)
    .where('at', '>=', first)
    .where('at', '<', end)
    .orderBy('at')
    .select(['key', 'at', 'count as calls'])
    .execute()
}

interface Owner {
  readonly accountId: string
  readonly installationId: string
}

function ofInstallationByHour(
  { engine }: Context,
  { accountId, installationId }: Owner,
  { first, end }: Span,
  groupBy: UsageSeriesQuery['groupBy'],
): Promise<readonly Count[]> {
  const column = columnOf[groupBy]
  return engine.reads
    .selectFrom('usage_hourly')
    .where('installation_id', '=', installationId)
    .where('account_id', '=', accountId)
    .where('at', '>=', first)
    .where('at', '<', end)
    .groupBy(['at', column])
    .orderBy('at')
    .select(({ fn }) => [
      sql<string>`cast(${sql.ref(column)} as text)`.as('key'),
      'at',
      fn.sum<number>('count').as('calls'),
    ])
    .execute()
}

async function ofInstallationByDay(
  { engine }: Context,
  { accountId, installationId }: Owner,
  { first, end }: Span,
  groupBy: UsageSeriesQuery['groupBy'],
): Promise<readonly Count[]> {
  const column = columnOf[groupBy]
  const rows = await engine.reads
    .selectFrom('usage_daily')
    .where('installation_id', '=', installationId)
    .where('account_id', '=', accountId)
    .where('day', '>=', dayText(first))
    .where('day', '<', dayText(end))
    .groupBy(['day', column])
    .orderBy('day')
    .select(({ fn }) => [
      sql<string>`cast(${sql.ref(column)} as text)`.as('key'),
      'day',
      fn.sum<number>('count').as('calls'),
    ])
    .execute()
  return rows.map(({ key, day, calls }) => ({ key, at: Date.parse(day), calls }))
}

function grouped(rows: readonly Count[]): readonly UsageSeries[] {
  const series = new Map<string, Omit<Count, 'key'>[]>()
  for (const { key, at, calls } of rows) {
    const points = series.get(key) ?? []
    points.push({ at, calls })
    series.set(key, points)
  }
  const totals = new Map(
    [...series].map(([key, points]) => [key, points.reduce((sum, { calls }) => sum + calls, 0)]),
  )
  return [...series]
    .map(([key, points]) => ({ key, points }))
    .toSorted((left, right) => (totals.get(right.key) ?? 0) - (totals.get(left.key) ?? 0))
}
