import { type Context, presentInstallation } from './context.ts'
import type { Queries } from './engine.ts'
import { requireText } from './input.ts'
import type { InstallationRow } from './tables.ts'
import type { Idempotent, IdempotencyKey, Json } from './types.ts'

const rememberedMs = 24 * 60 * 60 * 1000
const longestText = 255

/** A write that can be told of again. */
export interface RepeatableWrite<Result, Receipt extends Json> {
  /** Does the work. Its receipt is all that `recall` needs to give the same result later. */
  readonly write: (
    queries: Queries,
    installation: InstallationRow,
  ) => Promise<{ readonly result: Result; readonly receipt: Receipt }>
  readonly recall: (queries: Queries, receipt: Receipt) => Promise<Result>
}

/** Keys whose write has not answered yet, of one store. */
export type KeysInFlight = Set<string>

/**
 * Runs a write once per key: the write and the record that it happened are one transaction, so no crash leaves one
 * without the other. Not for results that hold secrets, since a receipt is stored as it is.
 */
export async function withIdempotency<Result, Receipt extends Json>(
  context: Context,
  inFlight: KeysInFlight,
  installationId: string,
  idempotency: IdempotencyKey | undefined,
  work: RepeatableWrite<Result, Receipt>,
): Promise<Idempotent<Result>> {
  if (idempotency === undefined) return runOnce(context, installationId, undefined, work)
  requireText('An idempotency key', idempotency.key, longestText)
  requireText('A fingerprint', idempotency.fingerprint, longestText)
  const flight = `${installationId} ${idempotency.key}`
  if (inFlight.has(flight)) return { kind: 'in-flight' }
  inFlight.add(flight)
  try {
    return await runOnce(context, installationId, idempotency, work)
  } finally {
    inFlight.delete(flight)
  }
}

function runOnce<Result, Receipt extends Json>(
  context: Context,
  installationId: string,
  idempotency: IdempotencyKey | undefined,
  { write, recall }: RepeatableWrite<Result, Receipt>,
): Promise<Idempotent<Result>> {
  return context.engine.transaction(async (queries) => {
    const installation = await presentInstallation(queries, installationId)
    const record = idempotency && (await recordOf(queries, installationId, idempotency.key, context.latest()))
    if (record && record.fingerprint !== idempotency?.fingerprint) return { kind: 'mismatch' }
    // The same fingerprint is the same operation, whose receipts have this type.
    if (record)
      return { kind: 'replayed', result: await recall(queries, JSON.parse(record.receipt) as Receipt) }
    const { result, receipt } = await write(queries, installation)
    if (idempotency) await remember(context, queries, installation, idempotency, receipt)
    return { kind: 'stored', result }
  })
}

function recordOf(
  queries: Queries,
  installationId: string,
  key: string,
  now: number,
): Promise<{ fingerprint: string; receipt: string } | undefined> {
  return queries
    .selectFrom('idempotency_records')
    .select(['fingerprint', 'receipt'])
    .where('installation_id', '=', installationId)
    .where('key', '=', key)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** An expired record of the same key, not swept yet, gives way. */
async function remember(
  { now }: Context,
  queries: Queries,
  { id: installation_id, account_id }: InstallationRow,
  { key, fingerprint }: IdempotencyKey,
  receipt: Json,
): Promise<void> {
  const created_at = now()
  const record = {
    fingerprint,
    receipt: JSON.stringify(receipt),
    created_at,
    expires_at: created_at + rememberedMs,
  }
  await queries
    .insertInto('idempotency_records')
    .values({ account_id, installation_id, key, ...record })
    .onConflict((conflict) => conflict.columns(['installation_id', 'key']).doUpdateSet(record))
    .execute()
}
