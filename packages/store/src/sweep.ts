import { DEFAULT_ACCOUNT } from './accounts.ts'
import { audit, type Context } from './context.ts'
import type { Queries } from './engine.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import { dayOf, hourMs } from './usage-time.ts'

/** A used code still gives a replay away for as long after its expiry. */
const codeAfterlifeMs = 24 * hourMs

/** Deletes what has expired, or is too old to be kept as finely as it was written. */
export async function sweep(context: Context): Promise<void> {
  await context.engine.transaction(async (queries) => {
    const now = context.now()
    const after = {
      idempotencyRecords: await deleted(
        queries.deleteFrom('idempotency_records').where('expires_at', '<=', now),
      ),
      connectCodes: await deleted(
        queries.deleteFrom('connect_codes').where('expires_at', '<=', now - codeAfterlifeMs),
      ),
      invitations: await deleted(
        queries.deleteFrom('invitations').where('expires_at', '<=', now - codeAfterlifeMs),
      ),
    }
    if (after.idempotencyRecords + after.connectCodes + after.invitations === 0) return
    const entry = { accountId: DEFAULT_ACCOUNT, installationId: null, target: 'store', after }
    const by = { actor: { type: 'system', id: 'sweep' } } as const
    await audit(context, queries, { ...entry, action: 'store.sweep' }, by)
  })
  // Counters by the hour; the same calls stay counted by the day, so nothing is lost that an audit row should tell.
  await context.engine.transaction((queries) => sweepHours(queries, context.now()))
}

async function sweepHours(queries: Queries, now: Milliseconds): Promise<void> {
  const ofAccount = now - (USAGE_HOURS_KEPT.account + 1) * hourMs
  const ofInstallation = now - (USAGE_HOURS_KEPT.installation + 1) * hourMs
  await queries.deleteFrom('usage_hourly').where('at', '<', ofInstallation).execute()
  await queries.deleteFrom('credential_hours').where('at', '<', ofInstallation).execute()
  await queries.deleteFrom('usage_member_hours').where('at', '<', ofAccount).execute()
  await queries.deleteFrom('usage_member_days').where('at', '<', dayOf(ofAccount)).execute()
  for (const table of ['usage_series', 'management_series'] as const)
    await queries.deleteFrom(table).where('step', '=', 'hour').where('at', '<', ofAccount).execute()
}

interface Deletion {
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint } | undefined>
}

async function deleted(deletion: Deletion): Promise<number> {
  return Number((await deletion.executeTakeFirst())?.numDeletedRows ?? 0)
}
