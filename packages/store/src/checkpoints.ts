import { auditHead } from './audit-chain.ts'
import { walkChain } from './audit-verify.ts'
import { canonicalJson } from './canonical-json.ts'
import { audit, type Context } from './context.ts'
import { isText, pageLimit, pageOf, positionOf } from './cursor.ts'
import type { CheckpointRow } from './tables.ts'
import type {
  Attribution,
  AuditInspection,
  CheckpointSigner,
  Page,
  PageRequest,
  SignedCheckpoint,
} from './types.ts'

/** What a checkpoint's signature covers: canonical JSON (RFC 8785), so that anyone can check it with nothing of ours. */
export function checkpointText({
  at,
  count,
  head,
  keyId,
}: Pick<SignedCheckpoint, 'at' | 'count' | 'head' | 'keyId'>): string {
  return canonicalJson({ type: 'stella-audit-checkpoint', at, count, head, keyId })
}

/** The head is read and signed before the transaction: it stays a head of the chain whatever is appended meanwhile. */
export async function makeCheckpoint(
  context: Context,
  { keyId, sign }: CheckpointSigner,
  accountId: string,
  by: Attribution,
): Promise<SignedCheckpoint> {
  const { sequence: count, hash: head } = await auditHead(context.engine.reads)
  const content = { count, head, at: context.now(), keyId }
  const checkpoint = { id: context.ids('chk'), ...content, signature: await sign(checkpointText(content)) }
  await context.engine.transaction(async (queries) => {
    const { id, at, signature } = checkpoint
    await queries
      .insertInto('audit_checkpoints')
      .values({ id, count, head, at, signature, key_id: keyId })
      .execute()
    const entry = { accountId, installationId: null, target: id, after: { count, head, keyId } }
    await audit(context, queries, { ...entry, action: 'audit.checkpoint' }, by)
  })
  return checkpoint
}

export async function listCheckpoints(
  { engine }: Context,
  query: PageRequest,
): Promise<Page<SignedCheckpoint>> {
  const limit = pageLimit(query.limit)
  const before = positionOf('checkpoints', query.cursor, isText)
  let select = engine.reads
    .selectFrom('audit_checkpoints')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (before !== null) select = select.where('id', '<', before)
  const rows = (await select.execute()).map(checkpointOf)
  return pageOf('checkpoints', rows, limit, ({ id }) => id)
}

export async function inspectAudit(
  { engine }: Context,
  isGenuine: (checkpoint: SignedCheckpoint) => boolean,
): Promise<AuditInspection> {
  const rows = await engine.reads.selectFrom('audit_checkpoints').selectAll().orderBy('id').execute()
  const checkpoints = rows.map(checkpointOf)
  const forged = checkpoints.filter((checkpoint) => !isGenuine(checkpoint))
  const { verdict, missed } = await walkChain(engine, checkpoints)
  const lost = checkpoints.filter((checkpoint) => missed.includes(checkpoint) || forged.includes(checkpoint))
  const [first] = forged
  return {
    verdict: verdict.ok && first !== undefined ? forgedCheckpoint(first) : verdict,
    checkpoints: { checked: checkpoints.length, lost },
  }
}

function forgedCheckpoint({ id, count, keyId }: SignedCheckpoint): AuditInspection['verdict'] {
  return { ok: false, sequence: count, reason: `checkpoint ${id} is not signed by key ${keyId}` }
}

function checkpointOf({ key_id: keyId, ...row }: CheckpointRow): SignedCheckpoint {
  return { ...row, keyId }
}
