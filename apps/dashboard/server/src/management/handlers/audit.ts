import type { Handler, RequestOf } from '@stella/api-contract'
import type { AuditFilter, SignedCheckpoint } from '@stella/store'
import { exportLines } from '../audit-export.ts'
import { attributionOf, dateTimeOf, momentOf, type CallerContext, type Operations } from '../context.ts'
import { pageBody, pageRequest } from '../page.ts'
import { describeEntries } from './audit-entries.ts'

export const listAudit: Handler<Operations['listAudit'], CallerContext> = async ({ query }, context) => {
  const filter = filterOf(query, context)
  const { rows, nextCursor } = await context.store.audit.list({ ...pageRequest(query), ...filter })
  const entries = await describeEntries(rows, context)
  return { status: 200, body: pageBody({ rows: entries, nextCursor }, query, (entry) => entry) }
}

export const exportAudit: Handler<Operations['exportAudit'], CallerContext> = ({ query }, context) => {
  const { format = 'csv' } = query
  const rows = context.store.audit.export(filterOf(query, context))
  const day = dateTimeOf(context.now).slice(0, 10)
  return {
    status: 200,
    media: format === 'csv' ? 'text/csv' : 'application/jsonl',
    body: exportLines(rows, format),
    headers: { 'content-disposition': `attachment; filename="audit-${day}.${format}"` },
  }
}

export const verifyAudit: Handler<Operations['verifyAudit'], CallerContext> = async (_, context) => {
  const { store, checkpointKey } = context
  const { verdict, checkpoints } = await store.audit.inspect((checkpoint) =>
    checkpointKey.isGenuine(checkpoint),
  )
  const lost = checkpoints.lost.map(describeCheckpoint)
  const state = verdict.ok
    ? { ok: lost.length === 0, count: verdict.count, head: verdict.head, brokenAt: null, reason: null }
    : { ok: false, count: null, head: null, brokenAt: verdict.sequence, reason: verdict.reason }
  return { status: 200, body: { ...state, checkpoints: { checked: checkpoints.checked, lost } } }
}

export const listCheckpoints: Handler<Operations['listCheckpoints'], CallerContext> = async (
  { query },
  { store },
) => {
  const page = await store.audit.checkpoints(pageRequest(query))
  return { status: 200, body: pageBody(page, query, describeCheckpoint) }
}

export const createCheckpoint: Handler<Operations['createCheckpoint'], CallerContext> = async (
  _,
  context,
) => {
  const { store, caller, checkpointKey } = context
  const { keyId } = checkpointKey
  const signer = { keyId, sign: (text: string) => checkpointKey.sign(text) }
  const checkpoint = await store.audit.checkpoint(signer, caller.accountId, attributionOf(context))
  return { status: 201, body: { ...describeCheckpoint(checkpoint), publicKey: checkpointKey.publicKey } }
}

type Filter = RequestOf<Operations['exportAudit']>['query']

function filterOf(query: Filter, { caller }: CallerContext): AuditFilter {
  const { installationId, actor: actorId, actorType, action, target, from, to } = query
  return {
    accountId: caller.accountId,
    installationId,
    actorId,
    actorType,
    action,
    target,
    ...(from !== undefined && { from: momentOf(from) }),
    ...(to !== undefined && { to: momentOf(to) }),
  }
}

function describeCheckpoint({ id, at, count, head, signature, keyId }: SignedCheckpoint) {
  return { id, at: dateTimeOf(at), count, head, signature, keyId }
}
