import type { Queries } from './engine.ts'
import type { Tally } from './usage-book.ts'

/** Tallies with the account their installation belongs to. Those of an installation that does not exist are dropped. */
export async function withAccount<Counted extends Tally>(
  queries: Queries,
  tallies: readonly Counted[],
): Promise<readonly (Counted & { readonly accountId: string })[]> {
  const installationIds = [...new Set(tallies.map(({ installationId }) => installationId))]
  const accounts = await queries
    .selectFrom('installations')
    .select(['id', 'account_id'])
    .where('id', 'in', installationIds)
    .execute()
  const accountOf = new Map(accounts.map(({ id, account_id }) => [id, account_id]))
  return tallies.flatMap((tally) => {
    const accountId = accountOf.get(tally.installationId)
    return accountId === undefined ? [] : [{ ...tally, accountId }]
  })
}

interface Row {
  count: number
  first_seen_at?: number
  last_seen_at?: number
}

/** One row for all that have the same key: a statement may not meet a row twice. */
export function merged<Counted extends Row>(
  rows: readonly Counted[],
  keyOf: (row: Counted) => readonly (string | number)[],
): Counted[] {
  const byKey = new Map<string, Counted>()
  for (const row of rows) {
    const key = keyOf(row).join('\n')
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { ...row })
    else add(known, row)
  }
  return [...byKey.values()]
}

function add(known: Row, row: Row): void {
  known.count += row.count
  if (row.first_seen_at === undefined || row.last_seen_at === undefined) return
  known.first_seen_at = Math.min(known.first_seen_at ?? row.first_seen_at, row.first_seen_at)
  known.last_seen_at = Math.max(known.last_seen_at ?? 0, row.last_seen_at)
}
