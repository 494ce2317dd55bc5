import { isSeenPosition, isSequence, isText, pageLimit, pageOf, passed, positionOf } from './cursor.ts'
import type { Queries } from './engine.ts'
import type { MemberUserQuery, MemberUserRow, Page, ReleaseUserQuery, ReleaseUserRow } from './types.ts'

/** Who uses a release, from its index alone until the page is cut. */
export async function releaseUsers(reads: Queries, query: ReleaseUserQuery): Promise<Page<ReleaseUserRow>> {
  const { accountId, release, since = 0 } = query
  const limit = pageLimit(query.limit)
  const listing = `release-users/${JSON.stringify([accountId, release, since])}`
  const after = positionOf(listing, query.cursor, isSeenPosition)
  let select = reads
    .selectFrom('usage_releases')
    .innerJoin('installations', 'installations.id', 'usage_releases.installation_id')
    .where('usage_releases.account_id', '=', accountId)
    .where('usage_releases.release', '=', release)
    .where('usage_releases.last_seen_at', '>=', since)
    .orderBy('usage_releases.last_seen_at', 'desc')
    .orderBy('usage_releases.installation_id', 'desc')
    .select(['usage_releases.installation_id as installationId', 'name', 'platform', 'homepage', 'release'])
    .select(['usage_releases.count as calls', 'usage_releases.first_seen_at as firstSeenAt'])
    .select('usage_releases.last_seen_at as lastSeenAt')
    .limit(limit + 1)
  if (after !== null)
    select = select.where(passed(['usage_releases.last_seen_at', 'usage_releases.installation_id'], after))
  return pageOf(listing, await select.execute(), limit, (row) => [row.lastSeenAt, row.installationId])
}

const memberOrder = [
  'usage_members.last_seen_at',
  'usage_members.installation_id',
  'usage_members.member',
  'usage_members.release',
] as const

export async function memberUsers(reads: Queries, query: MemberUserQuery): Promise<Page<MemberUserRow>> {
  const { accountId, member, release, since = 0 } = query
  const limit = pageLimit(query.limit)
  const listing = `member-users/${JSON.stringify([accountId, member ?? null, release ?? null, since])}`
  const after = positionOf(listing, query.cursor, isMemberPosition)
  let select = reads
    .selectFrom('usage_members')
    .innerJoin('installations', 'installations.id', 'usage_members.installation_id')
    .where('usage_members.account_id', '=', accountId)
    .where('usage_members.last_seen_at', '>=', since)
    .select(['usage_members.installation_id as installationId', 'name', 'platform', 'homepage'])
    .select(['release', 'member', 'usage_members.count as calls'])
    .select(['usage_members.first_seen_at as firstSeenAt', 'usage_members.last_seen_at as lastSeenAt'])
    .limit(limit + 1)
  for (const column of memberOrder) select = select.orderBy(column, 'desc')
  if (member !== undefined) select = select.where('member', '=', member)
  if (release !== undefined) select = select.where('release', '=', release)
  if (after !== null) select = select.where(passed(memberOrder, after))
  return pageOf(listing, await select.execute(), limit, (row) => {
    return [row.lastSeenAt, row.installationId, row.member, row.release]
  })
}

function isMemberPosition(value: unknown): value is readonly [number, string, string, string] {
  if (!Array.isArray(value) || value.length !== 4) return false
  return isSequence(value[0]) && value.slice(1).every(isText)
}
