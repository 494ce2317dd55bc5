import { isSeenPosition, pageLimit, pageOf, passed, positionOf } from './cursor.ts'
import type { Queries } from './engine.ts'
import type { ManagementCallerRow, Page, ReleaseUserQuery } from './types.ts'

/** Who called a release of the management API, from its index alone until the page is cut. */
export async function managementCallers(
  reads: Queries,
  query: ReleaseUserQuery,
): Promise<Page<ManagementCallerRow>> {
  const { accountId, release, since = 0 } = query
  const limit = pageLimit(query.limit)
  const listing = `management-callers/${JSON.stringify([accountId, release, since])}`
  const after = positionOf(listing, query.cursor, isSeenPosition)
  let select = reads
    .selectFrom('management_callers as callers')
    .leftJoin('management_tokens as tokens', 'tokens.id', 'callers.caller_id')
    .where('callers.account_id', '=', accountId)
    .where('release', '=', release)
    .where('last_seen_at', '>=', since)
    .orderBy('last_seen_at', 'desc')
    .orderBy('caller_id', 'desc')
    .select(['caller_type as type', 'caller_id as id', 'tokens.name', 'release', 'count as calls'])
    .select(['first_seen_at as firstSeenAt', 'last_seen_at as lastSeenAt'])
    .limit(limit + 1)
  if (after !== null) select = select.where(passed(['last_seen_at', 'caller_id'], after))
  return pageOf(listing, await select.execute(), limit, (row) => [row.lastSeenAt, row.id])
}
