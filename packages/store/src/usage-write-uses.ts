import type { Queries } from './engine.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import type { CredentialTally } from './usage-book.ts'
import { merged } from './usage-tallies.ts'
import { hourMs } from './usage-time.ts'

export async function writeCredentialUses(
  queries: Queries,
  tallies: readonly CredentialTally[],
  now: Milliseconds,
): Promise<void> {
  const latest = new Map(tallies.map(({ credentialId, lastUsedAt }) => [credentialId, lastUsedAt]))
  await queries
    .insertInto('credential_uses')
    .values([...latest].map(([credential_id, last_used_at]) => ({ credential_id, last_used_at })))
    .onConflict((conflict) =>
      conflict
        .column('credential_id')
        .doUpdateSet(({ ref }) => ({ last_used_at: ref('excluded.last_used_at') })),
    )
    .execute()
  const oldest = now - USAGE_HOURS_KEPT.installation * hourMs
  const hours = tallies
    .filter(({ at }) => at >= oldest)
    .map(({ credentialId, at, count }) => ({ credential_id: credentialId, at, count }))
  if (hours.length === 0) return
  await queries
    .insertInto('credential_hours')
    .values(merged(hours, ({ credential_id, at }) => [credential_id, at]))
    .onConflict((conflict) =>
      conflict.columns(['credential_id', 'at']).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('credential_hours.count'), '+', ref('excluded.count')),
      })),
    )
    .execute()
}

export async function writeTokenUses(
  queries: Queries,
  uses: readonly (readonly [tokenId: string, lastUsedAt: Milliseconds])[],
): Promise<void> {
  await queries
    .insertInto('token_uses')
    .values(uses.map(([token_id, last_used_at]) => ({ token_id, last_used_at })))
    .onConflict((conflict) =>
      conflict.column('token_id').doUpdateSet(({ ref }) => ({ last_used_at: ref('excluded.last_used_at') })),
    )
    .execute()
}
