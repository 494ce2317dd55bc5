import { audit, type Context } from './context.ts'

/** A used code still gives a replay away for as long after its expiry. */
const codeAfterlifeMs = 24 * 60 * 60 * 1000

/** Deletes expired idempotency records and connect codes that can no longer be redeemed or replayed. */
export function sweep(context: Context): Promise<void> {
  return context.engine.transaction(async (queries) => {
    const now = context.now()
    const records = await queries
      .deleteFrom('idempotency_records')
      .where('expires_at', '<=', now)
      .executeTakeFirst()
    const codes = await queries
      .deleteFrom('connect_codes')
      .where('expires_at', '<=', now - codeAfterlifeMs)
      .executeTakeFirst()
    const after = {
      idempotencyRecords: Number(records.numDeletedRows),
      connectCodes: Number(codes.numDeletedRows),
    }
    if (after.idempotencyRecords + after.connectCodes === 0) return
    const entry = { accountId: 'acc_default', installationId: null, target: 'store', after }
    await audit(
      context,
      queries,
      { ...entry, action: 'store.sweep' },
      { actor: { type: 'system', id: 'sweep' } },
    )
  })
}
