import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Queries } from './engine.ts'
import type { AuditLogRow } from './tables.ts'
import type { Actor, AuditRow, Attribution, Json, Milliseconds } from './types.ts'

/** What the first row names as the hash before it. */
export const genesisHash = '0'.repeat(64)

/** A change as its audit row tells it. Secrets and consumers' payloads never belong in `before` and `after`. */
export interface AuditEntry {
  readonly accountId: string
  readonly installationId: string | null
  /** `noun.verb`. */
  readonly action: string
  /** Id of what changed. */
  readonly target: string
  readonly before?: Json
  readonly after?: Json
}

/**
 * SHA-256, hex, of `previousHash` followed by the canonical JSON (RFC 8785) of all other members of the row, `hash` left
 * out.
 */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const { sequence, at, accountId, installationId, requestId, action, target, before, after } = row
  const actor = { type: row.actor.type, id: row.actor.id }
  const who = { accountId, installationId, actor, requestId }
  const content = canonicalJson({ sequence, at, ...who, action, target, before, after })
  return hash('sha256', row.previousHash + content, 'hex')
}

/** Adds the row of a change, in the change's transaction, which holds the write lock: nobody else moves the head. */
export async function appendAudit(
  queries: Queries,
  at: Milliseconds,
  entry: AuditEntry,
  by: Attribution,
): Promise<void> {
  const head = await auditHead(queries)
  const content = {
    sequence: head.sequence + 1,
    at,
    accountId: entry.accountId,
    installationId: entry.installationId,
    actor: { type: by.actor.type, id: storable(by.actor.id) },
    requestId: by.requestId === undefined ? null : storable(by.requestId),
    action: entry.action,
    target: storable(entry.target),
    before: entry.before ?? null,
    after: entry.after ?? null,
    previousHash: head.hash,
  }
  await queries
    .insertInto('audit_log')
    .values(logRowOf({ ...content, hash: auditHash(content) }))
    .execute()
}

export async function auditHead(queries: Queries): Promise<{ sequence: number; hash: string }> {
  const head = await queries
    .selectFrom('audit_log')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ?? { sequence: 0, hash: genesisHash }
}

/** Lone surrogates and NUL come back from some databases as something else, or not at all, and would break the chain. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

function logRowOf(row: AuditRow): AuditLogRow {
  return {
    sequence: row.sequence,
    at: row.at,
    account_id: row.accountId,
    installation_id: row.installationId,
    actor_type: row.actor.type,
    actor_id: row.actor.id,
    request_id: row.requestId,
    action: row.action,
    target: row.target,
    before: JSON.stringify(row.before),
    after: JSON.stringify(row.after),
    previous_hash: row.previousHash,
    hash: row.hash,
  }
}

/** @throws SyntaxError when someone has put something else than JSON into the row */
export function auditRowOf(row: AuditLogRow): AuditRow {
  return {
    sequence: row.sequence,
    at: row.at,
    accountId: row.account_id,
    installationId: row.installation_id,
    // The column is only ever written from an Actor; a changed one breaks the hash.
    actor: { type: row.actor_type as Actor['type'], id: row.actor_id },
    requestId: row.request_id,
    action: row.action,
    target: row.target,
    before: JSON.parse(row.before),
    after: JSON.parse(row.after),
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}
