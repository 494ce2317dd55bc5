import { auditRowOf } from './audit-chain.ts'
import { auditPage, auditRows } from './audit-query.ts'
import { walkChain } from './audit-verify.ts'
import { inspectAudit, listCheckpoints, makeCheckpoint } from './checkpoints.ts'
import type { Context } from './context.ts'
import type { Audit, AuditFilter, AuditRow } from './types.ts'
import { userEvents } from './user-events.ts'

export function auditOf(context: Context): Audit {
  const { engine } = context
  return {
    async list(query = {}) {
      const page = await auditPage(engine.reads, query)
      return { ...page, rows: page.rows.map(auditRowOf) }
    },
    export: (filter = {}) => exportAudit(context, filter),
    append: userEvents(context),
    verify: async (checkpoint) =>
      (await walkChain(engine, checkpoint === undefined ? [] : [checkpoint])).verdict,
    inspect: (isGenuine) => inspectAudit(context, isGenuine),
    checkpoint: (signer, accountId, by) => makeCheckpoint(context, signer, accountId, by),
    checkpoints: async (query = {}) => listCheckpoints(context, query),
  }
}

async function* exportAudit({ engine }: Context, filter: AuditFilter): AsyncGenerator<AuditRow> {
  for await (const row of auditRows(engine.reads, filter)) yield auditRowOf(row)
}
