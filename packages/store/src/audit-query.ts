import type { SelectQueryBuilder } from 'kysely'
import { isSequence, pageLimit, pageOf, positionOf } from './cursor.ts'
import type { Queries } from './engine.ts'
import type { AuditLogRow, Tables } from './tables.ts'
import type { AuditFilter, AuditQuery, Page } from './types.ts'

/**
 * A page of rows, newest first. Which rows is found out in the indexes alone; a row is as long as the change it tells, so
 * only those of the page are read.
 */
export async function auditPage(reads: Queries, query: AuditQuery): Promise<Page<AuditLogRow>> {
  const limit = pageLimit(query.limit)
  const listing = `audit/${JSON.stringify(filterOf(query))}`
  const before = positionOf(listing, query.cursor, isSequence)
  let wanted = matching(reads, query)
    .select('sequence')
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
  if (before !== null) wanted = wanted.where('sequence', '<', before)
  const rows = await reads
    .selectFrom('audit_log')
    .selectAll()
    .where('sequence', 'in', wanted)
    .orderBy('sequence', 'desc')
    .execute()
  return pageOf(listing, rows, limit, ({ sequence }) => sequence)
}

const rowsPerRead = 500

/** All rows that match, oldest first, up to the newest there is when it begins. */
export async function* auditRows(reads: Queries, filter: AuditFilter): AsyncGenerator<AuditLogRow> {
  const newest = await matching(reads, filter)
    .select('sequence')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const end = newest?.sequence ?? 0
  for (let last = 0; last < end;) {
    const rows = await matching(reads, filter)
      .selectAll()
      .where('sequence', '>', last)
      .where('sequence', '<=', end)
      .orderBy('sequence')
      .limit(rowsPerRead)
      .execute()
    yield* rows
    last = rows.at(-1)?.sequence ?? end
  }
}

function matching(
  reads: Queries,
  { accountId, installationId, actorType, actorId, action, target, from, to }: AuditFilter,
): SelectQueryBuilder<Tables, 'audit_log', object> {
  let select = reads.selectFrom('audit_log')
  if (accountId !== undefined) select = select.where('account_id', '=', accountId)
  if (installationId !== undefined) select = select.where('installation_id', '=', installationId)
  if (actorType !== undefined) select = select.where('actor_type', '=', actorType)
  if (actorId !== undefined) select = select.where('actor_id', '=', actorId)
  if (target !== undefined) select = select.where('target', '=', target)
  if (from !== undefined) select = select.where('at', '>=', from)
  if (to !== undefined) select = select.where('at', '<', to)
  if (action === undefined) return select
  return action.endsWith('.')
    ? // All that begins so: a slash is the next character after the point.
      select.where('action', '>', action).where('action', '<', `${action.slice(0, -1)}/`)
    : select.where('action', '=', action)
}

function filterOf({ accountId, installationId, actorType, actorId, action, target, from, to }: AuditFilter) {
  return { accountId, installationId, actorType, actorId, action, target, from, to }
}
