import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Context } from './context.ts'
import { isRowPosition, pageLimit, pageOf, positionOf } from './cursor.ts'
import type { Queries } from './engine.ts'
import { requireOneOf } from './input.ts'
import { installationDetailOf } from './installation-row.ts'
import type { InstallationDetailRow } from './tables.ts'
import type {
  CountedPage,
  InstallationQuery,
  InstallationSort,
  ListedInstallation,
  Milliseconds,
} from './types.ts'
import { dayMs, dayText } from './usage-time.ts'

const columnOf = { createdAt: 'created_at', name: 'name_key', lastSeenAt: 'last_seen_at' } as const
const sorts = Object.keys(columnOf).flatMap((sort) => [sort, `-${sort}`])
const recentlyMs = 30 * dayMs

export async function listInstallations(
  context: Context,
  query: InstallationQuery,
): Promise<CountedPage<ListedInstallation>> {
  const { sort = 'createdAt' } = query
  requireOneOf('An order', sort, sorts)
  const { column, direction } = orderOf(sort)
  const limit = pageLimit(query.limit)
  const listing = listingOf(query, sort)
  const after = positionOf(listing, query.cursor, isRowPosition)
  const { reads } = context.engine
  const now = context.now()
  let select = matching(reads, query, now)
    .selectAll()
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
  if (after !== null) select = select.where(passed(column, direction, after))
  const page = pageOf(listing, await select.execute(), limit, (row) => [row[column], row.id])
  const { total } = await matching(reads, query, now)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const calls = await callsOfWeek(reads, page.rows, now)
  const rows = page.rows.map((row) => ({ ...installationDetailOf(row), calls7d: calls.get(row.id) ?? 0 }))
  return { rows, nextCursor: page.nextCursor, total }
}

function orderOf(sort: InstallationSort) {
  const isDescending = sort.startsWith('-')
  // The rest of a sort without its sign is a key of `columnOf`.
  const column = columnOf[(isDescending ? sort.slice(1) : sort) as keyof typeof columnOf]
  return { column, direction: isDescending ? 'desc' : 'asc' } as const
}

/** A cursor of one list must not go on in another, so all that decides which rows come next is in its name. */
function listingOf(query: InstallationQuery, sort: string): string {
  const { accountId, status, platform, environment, release, search } = query
  const filters = { accountId, status, platform, environment, release, search: search?.toLowerCase() }
  const isPlain = Object.values(filters).every((filter) => filter === undefined)
  return isPlain ? `installations/${sort}` : `installations/${sort}/${JSON.stringify(filters)}`
}

function matching(queries: Queries, query: InstallationQuery, now: Milliseconds) {
  const { accountId, status, platform, environment, release, search } = query
  let select = queries
    .selectFrom('installations')
    .where('status', status === undefined ? '!=' : '=', status ?? 'removed')
  if (accountId !== undefined) select = select.where('account_id', '=', accountId)
  if (platform !== undefined) select = select.where('platform', '=', platform)
  if (environment !== undefined) select = select.where('environment', '=', environment)
  if (search !== undefined) select = select.where(contains('search_text', search.toLowerCase()))
  if (release === undefined) return select
  return select.where('id', 'in', recentUsers(queries, release, accountId, now))
}

function recentUsers(queries: Queries, release: string, accountId: string | undefined, now: Milliseconds) {
  const users = queries
    .selectFrom('usage_releases')
    .where('release', '=', release)
    .where('last_seen_at', '>=', now - recentlyMs)
    .select('installation_id')
  return accountId === undefined ? users : users.where('account_id', '=', accountId)
}

/** Behind the last row of the page before. */
function passed(
  column: keyof InstallationDetailRow,
  direction: 'asc' | 'desc',
  [value, id]: readonly [string | number, string],
): RawBuilder<SqlBool> {
  const sign = direction === 'asc' ? sql`>` : sql`<`
  return sql<SqlBool>`(${sql.ref(column)}, ${sql.ref('id')}) ${sign} (${value}, ${id})`
}

async function callsOfWeek(
  queries: Queries,
  rows: readonly { readonly id: string }[],
  now: Milliseconds,
): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map()
  const counted = await queries
    .selectFrom('usage_daily')
    .where(
      'installation_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('day', '>=', dayText(now - 6 * dayMs))
    .groupBy('installation_id')
    .select(({ fn }) => ['installation_id', fn.sum<number>('count').as('count')])
    .execute()
  return new Map(counted.map(({ installation_id, count }) => [installation_id, count]))
}

function contains(column: string, part: string): RawBuilder<boolean> {
  const pattern = `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape ${sql.lit('\\')}`
}
