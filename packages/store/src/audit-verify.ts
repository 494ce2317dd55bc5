import { setImmediate as nextTurn } from 'node:timers/promises'
import { auditHash, auditRowOf, genesisHash } from './audit-chain.ts'
import type { Engine } from './engine.ts'
import type { AuditLogRow } from './tables.ts'
import type { AuditCheckpoint, AuditVerdict } from './types.ts'

const rowsPerRead = 500

/** What a walk along the whole chain found: its head or its first flaw, and which checkpoints it did not come by. */
interface Walk<Checkpoint> {
  readonly verdict: AuditVerdict
  readonly missed: readonly Checkpoint[]
}

export async function walkChain<Checkpoint extends AuditCheckpoint>(
  engine: Engine,
  checkpoints: readonly Checkpoint[],
): Promise<Walk<Checkpoint>> {
  let head: AuditCheckpoint = { count: 0, head: genesisHash }
  const missed = new Set(checkpoints)
  const waiting = byCount(checkpoints)
  const pass = (): void => {
    for (const checkpoint of waiting.get(head.count) ?? [])
      if (checkpoint.head === head.head) missed.delete(checkpoint)
  }
  pass()
  for (;;) {
    const rows = await rowsAfter(engine, head.count)
    for (const row of rows) {
      const reason = flawOf(row, head)
      if (reason !== null)
        return { verdict: { ok: false, sequence: row.sequence, reason }, missed: [...missed] }
      head = { count: row.sequence, head: row.hash }
      pass()
    }
    if (rows.length < rowsPerRead) break
    // A long log takes seconds, and requests want their turn.
    await nextTurn()
  }
  const [lost] = missed
  const verdict = lost === undefined ? ({ ok: true, ...head } as const) : lostCheckpoint(lost, head)
  return { verdict, missed: [...missed] }
}

function byCount<Checkpoint extends AuditCheckpoint>(
  checkpoints: readonly Checkpoint[],
): ReadonlyMap<number, readonly Checkpoint[]> {
  return Map.groupBy(checkpoints, ({ count }) => count)
}

function rowsAfter(engine: Engine, sequence: number): Promise<AuditLogRow[]> {
  return engine.reads
    .selectFrom('audit_log')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(rowsPerRead)
    .execute()
}

/** What is wrong with the row that follows this head; `null` when nothing is. */
function flawOf(row: AuditLogRow, head: AuditCheckpoint): string | null {
  if (row.sequence !== head.count + 1) return `row ${head.count + 1} is missing`
  if (row.previous_hash !== head.head) return 'it does not continue from the row before it'
  try {
    return auditHash(auditRowOf(row)) === row.hash ? null : 'its content does not match its hash'
  } catch {
    return 'its content is not JSON'
  }
}

function lostCheckpoint(checkpoint: AuditCheckpoint, head: AuditCheckpoint): AuditVerdict {
  const reason =
    head.count < checkpoint.count
      ? `the log ends at row ${head.count}, the checkpoint names row ${checkpoint.count}`
      : `row ${checkpoint.count} is not the one the checkpoint names`
  return { ok: false, sequence: checkpoint.count, reason }
}
