import { audit, type Context, presentInstallation } from './context.ts'
import {
  auditedCredential,
  credentialOf,
  credentialRow,
  insertCredential,
  setRevoked,
} from './credential-row.ts'
import type { Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import { invalid, requireFuture } from './input.ts'
import type { CredentialRow } from './tables.ts'
import type { Attribution, IssuedCredential, Milliseconds, RotationOptions } from './types.ts'

const defaultGraceMs = 24 * 60 * 60 * 1000

export async function rotateCredential(
  context: Context,
  installationId: string,
  credentialId: string,
  { graceMs = defaultGraceMs, expiresAt }: RotationOptions,
  by: Attribution,
): Promise<IssuedCredential> {
  if (!Number.isSafeInteger(graceMs) || graceMs < 0)
    throw invalid('A grace is a number of milliseconds from 0 on')
  const newExpiry = expiresAt === undefined ? undefined : requireFuture(expiresAt, context.now())
  return context.engine.transaction(async (queries) => {
    const installation = await presentInstallation(queries, installationId)
    const old = await credentialRow(queries, installationId, credentialId)
    requireRotatable(old, context.latest())
    const revokedSuccessor = await revokeUnusedSuccessor(queries, old, context.now())
    const grant = { ...grantFrom(old), ...(newExpiry === undefined ? {} : { expires_at: newExpiry }) }
    const succession = { takes_over: old.id, grace_ms: graceMs }
    const { row, secret } = await insertCredential(context, queries, installation, grant, succession)
    await queries.updateTable('credentials').set({ replaced_by: row.id }).where('id', '=', old.id).execute()
    const after = { ...auditedCredential(row), replaces: old.id, graceMs, revokedSuccessor }
    const entry = {
      accountId: row.account_id,
      installationId,
      target: old.id,
      before: auditedCredential(old),
      after,
    }
    await audit(context, queries, { ...entry, action: 'credential.rotate' }, by)
    return { credential: credentialOf({ ...row, last_used_at: null }), secret }
  })
}

function grantFrom({
  kind,
  scopes,
  expires_at,
}: CredentialRow): Pick<CredentialRow, 'kind' | 'scopes' | 'expires_at'> {
  return { kind, scopes, expires_at }
}

function requireRotatable(row: CredentialRow, now: Milliseconds): void {
  const refuse = (reason: string): StoreError => new StoreError('CONFLICT', `Credential ${row.id} ${reason}.`)
  if (row.revoked_at !== null) throw refuse('is revoked; issue a new one')
  if (row.expires_at !== null && row.expires_at <= now) throw refuse('has expired; issue a new one')
  if (row.takes_over !== null)
    throw refuse(`has not been used yet; rotate ${row.takes_over}, which it replaces`)
}

/** A secret that was never used may be lost: a second rotation makes it void. */
async function revokeUnusedSuccessor(
  queries: Queries,
  old: CredentialRow,
  now: Milliseconds,
): Promise<string | null> {
  if (old.replaced_by === null) return null
  const successor = await credentialRow(queries, old.installation_id, old.replaced_by)
  if (successor.revoked_at !== null) return null
  if (successor.takes_over === null) {
    throw new StoreError('CONFLICT', `Credential ${old.id} is already replaced; rotate ${successor.id}.`)
  }
  await setRevoked(queries, successor.id, now)
  return successor.id
}

/**
 * The first use of a rotated credential: from now on the grace of the one it replaces runs.
 * @returns whether the credential is still good; it may have been revoked since it was read
 */
export function takeOver(context: Context, credentialId: string, requestId?: string): Promise<boolean> {
  return context.engine.transaction(async (queries) => {
    const row = await queries
      .selectFrom('credentials')
      .selectAll()
      .where('id', '=', credentialId)
      .executeTakeFirst()
    if (row === undefined || row.revoked_at !== null) return false
    if (row.takes_over === null) return true
    await queries.updateTable('credentials').set({ takes_over: null }).where('id', '=', row.id).execute()
    const old = await credentialRow(queries, row.installation_id, row.takes_over)
    const graceEnds = context.latest() + row.grace_ms
    const expires_at = Math.min(old.expires_at ?? graceEnds, graceEnds)
    await queries.updateTable('credentials').set({ expires_at }).where('id', '=', old.id).execute()
    await audit(
      context,
      queries,
      {
        accountId: row.account_id,
        installationId: row.installation_id,
        action: 'credential.take-over',
        target: row.id,
        before: auditedCredential(old),
        after: auditedCredential({ ...old, expires_at }),
      },
      { actor: { type: 'installation', id: row.installation_id }, requestId },
    )
    return true
  })
}
