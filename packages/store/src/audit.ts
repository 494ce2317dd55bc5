import { auditHash, auditRowOf, genesisHash } from './audit-chain.ts'
import { isSequence, pageLimit, pageOf, positionOf } from './cursor.ts'
import type { Engine } from './engine.ts'
import type { AuditLogRow } from './tables.ts'
import type { Audit, AuditCheckpoint, AuditQuery, AuditRow, AuditVerdict, Page } from './types.ts'

const rowsPerRead = 500

export function auditOf(engine: Engine): Audit {
  return {
    list: (query: AuditQuery = {}) => listAudit(engine, query),
    verify: (checkpoint?: AuditCheckpoint) => verifyChain(engine, checkpoint),
    // What the control plane needs follows.
  } as Audit
}

async function listAudit(engine: Engine, query: AuditQuery): Promise<Page<AuditRow>> {
  const { installationId } = query
  const limit = pageLimit(query.limit)
  const listing = `audit/${installationId ?? ''}`
  const before = positionOf(listing, query.cursor, isSequence)
  const rows = await engine.reads
    .selectFrom('audit_log')
    .selectAll()
    .$if(installationId !== undefined, (select) =>
      select.where('installation_id', '=', installationId ?? null),
    )
    .$if(before !== null, (select) => select.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(listing, rows.map(auditRowOf), limit, ({ sequence }) => sequence)
}

async function verifyChain(engine: Engine, checkpoint?: AuditCheckpoint): Promise<AuditVerdict> {
  let head: AuditCheckpoint = { count: 0, head: genesisHash }
  let passedCheckpoint = checkpoint === undefined || isSame(checkpoint, head)
  for (;;) {
    const rows = await rowsAfter(engine, head.count)
    for (const row of rows) {
      const reason = flawOf(row, head)
      if (reason !== null) return { ok: false, sequence: row.sequence, reason }
      head = { count: row.sequence, head: row.hash }
      passedCheckpoint ||= checkpoint !== undefined && isSame(checkpoint, head)
    }
    if (rows.length < rowsPerRead) break
  }
  return passedCheckpoint || checkpoint === undefined
    ? { ok: true, ...head }
    : lostCheckpoint(checkpoint, head)
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

function isSame(left: AuditCheckpoint, right: AuditCheckpoint): boolean {
  return left.count === right.count && left.head === right.head
}

function lostCheckpoint(checkpoint: AuditCheckpoint, head: AuditCheckpoint): AuditVerdict {
  const reason =
    head.count < checkpoint.count
      ? `the log ends at row ${head.count}, the checkpoint names row ${checkpoint.count}`
      : `row ${checkpoint.count} is not the one the checkpoint names`
  return { ok: false, sequence: checkpoint.count, reason }
}
