import type { Queries } from './engine.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import type { MemberTally } from './usage-book.ts'
import { merged, withAccount } from './usage-tallies.ts'
import { hourMs } from './usage-time.ts'

/** Counts deprecated members, for their installation and by the hour for their account. */
export async function writeMembers(
  queries: Queries,
  tallies: readonly MemberTally[],
  now: Milliseconds,
): Promise<void> {
  const members = await withAccount(queries, tallies)
  if (members.length === 0) return
  const users = members.map((tally) => ({
    account_id: tally.accountId,
    installation_id: tally.installationId,
    release: tally.release,
    member: tally.member,
    count: tally.count,
    first_seen_at: tally.firstSeenAt,
    last_seen_at: tally.lastSeenAt,
  }))
  await queries
    .insertInto('usage_members')
    .values(merged(users, (row) => [row.installation_id, row.release, row.member]))
    .onConflict((conflict) =>
      conflict.columns(['installation_id', 'release', 'member']).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('usage_members.count'), '+', ref('excluded.count')),
        last_seen_at: ref('excluded.last_seen_at'),
      })),
    )
    .execute()
  const oldest = now - USAGE_HOURS_KEPT.account * hourMs
  const hours = members
    .filter(({ at }) => at >= oldest)
    .map(({ accountId: account_id, at, release, member, count }) => ({
      account_id,
      at,
      release,
      member,
      count,
    }))
  if (hours.length === 0) return
  await queries
    .insertInto('usage_member_hours')
    .values(merged(hours, (row) => [row.account_id, row.at, row.release, row.member]))
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'at', 'release', 'member']).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('usage_member_hours.count'), '+', ref('excluded.count')),
      })),
    )
    .execute()
}
