import type { AuditRow } from '@stella/store'
import { dateTimeOf } from './context.ts'
import { csvLine } from './csv.ts'

const columns = [
  'sequence',
  'at',
  'actorType',
  'actorId',
  'action',
  'target',
  'installationId',
  'requestId',
  'before',
  'after',
  'previousHash',
  'hash',
] as const

/** Lines are sent in pieces of about this many characters: a piece for each line would cost a packet each. */
const pieceLength = 65_536

/** Changes as a file, made while it is sent. */
export async function* exportLines(
  rows: AsyncIterable<AuditRow>,
  format: 'csv' | 'jsonl',
): AsyncGenerator<string> {
  const lineOf = format === 'csv' ? csvLineOf : jsonLineOf
  let piece = format === 'csv' ? csvLine(columns) : ''
  for await (const row of rows) {
    piece += lineOf(row)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function jsonLineOf(row: AuditRow): string {
  const {
    sequence,
    at,
    actor,
    action,
    target,
    installationId,
    requestId,
    before,
    after,
    previousHash,
    hash,
  } = row
  const facts = { actor, action, target, installationId, requestId, before, after, previousHash, hash }
  return `${JSON.stringify({ sequence, at: dateTimeOf(at), ...facts })}\n`
}

function csvLineOf(row: AuditRow): string {
  const { sequence, at, actor, action, target, installationId, requestId, before, after } = row
  return csvLine([
    sequence,
    dateTimeOf(at),
    actor.type,
    actor.id,
    action,
    target,
    installationId,
    requestId,
    before === null ? null : JSON.stringify(before),
    after === null ? null : JSON.stringify(after),
    row.previousHash,
    row.hash,
  ])
}
