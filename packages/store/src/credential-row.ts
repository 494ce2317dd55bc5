import type { Context } from './context.ts'
import type { Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import { requireFuture, requireOneOf, requireScopes } from './input.ts'
import { textList } from './installation-row.ts'
import { digestOf, makeSecret } from './secret.ts'
import type { CredentialRow, InstallationRow } from './tables.ts'
import { SCOPES, type Scope } from './types/credential.ts'
import type { Credential, Json, Milliseconds, NewCredential } from './types.ts'

const kinds = ['secret', 'browser']

/** What a credential may do, validated and with its defaults filled in. */
export type Grant = Pick<CredentialRow, 'kind' | 'scopes' | 'expires_at'>

/** @throws StoreError `INVALID` */
export function grantOf(
  { kind = 'secret', scopes = SCOPES, expiresAt = null }: NewCredential,
  now: Milliseconds,
): Grant {
  requireOneOf('A kind of credential', kind, kinds)
  return { kind, scopes: JSON.stringify(requireScopes(scopes)), expires_at: requireFuture(expiresAt, now) }
}

/** Which credential a new one takes over from at its first use, and how long that one then still works. */
export interface Succession {
  readonly takes_over: string | null
  readonly grace_ms: Milliseconds
}

/** Stores a new credential's digest. The secret that comes back exists nowhere else. */
export async function insertCredential(
  context: Context,
  queries: Queries,
  {
    id: installation_id,
    account_id,
    environment,
  }: Pick<InstallationRow, 'id' | 'account_id' | 'environment'>,
  grant: Grant,
  succession: Succession = { takes_over: null, grace_ms: 0 },
): Promise<{ row: CredentialRow; secret: string }> {
  const id = context.ids('cred')
  const secret = makeSecret(environment, id, context.random)
  const row: CredentialRow = {
    id,
    account_id,
    installation_id,
    ...grant,
    digest: digestOf(secret),
    created_at: context.now(),
    revoked_at: null,
    replaced_by: null,
    ...succession,
  }
  await queries.insertInto('credentials').values(row).execute()
  return { row, secret }
}

/** @throws StoreError `NOT_FOUND`, also when it is another installation's */
export async function credentialRow(
  queries: Queries,
  installationId: string,
  credentialId: string,
): Promise<CredentialRow & LastUse> {
  const row = await credentialsWithUse(queries)
    .where('id', '=', credentialId)
    .where('installation_id', '=', installationId)
    .executeTakeFirst()
  if (row !== undefined) return row
  throw new StoreError('NOT_FOUND', `Installation ${installationId} has no credential ${credentialId}.`)
}

export interface LastUse {
  last_used_at: number | null
}

export function credentialsWithUse(queries: Queries) {
  return queries
    .selectFrom('credentials')
    .leftJoin('credential_uses', 'credential_id', 'id')
    .selectAll('credentials')
    .select('last_used_at')
}

/** Revokes those that are not revoked yet, and returns their ids. */
export async function revokeCredentialsOf(
  queries: Queries,
  installationId: string,
  now: Milliseconds,
): Promise<readonly string[]> {
  const revoked = await queries
    .updateTable('credentials')
    .set({ revoked_at: now })
    .where('installation_id', '=', installationId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return revoked.map(({ id }) => id).toSorted()
}

export async function setRevoked(queries: Queries, credentialId: string, now: Milliseconds): Promise<void> {
  await queries.updateTable('credentials').set({ revoked_at: now }).where('id', '=', credentialId).execute()
}

export function credentialOf(row: CredentialRow & LastUse): Credential {
  return {
    id: row.id,
    accountId: row.account_id,
    installationId: row.installation_id,
    kind: row.kind,
    scopes: scopesOf(row.scopes),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
    replacedBy: row.replaced_by,
    awaitsFirstUse: row.takes_over !== null,
  }
}

export function scopesOf(json: string): readonly Scope[] {
  // Written from `requireScopes` alone.
  return textList(json) as readonly Scope[]
}

/** The members an audit row shows. */
export function auditedCredential(row: CredentialRow): Readonly<Record<string, Json>> {
  return {
    id: row.id,
    kind: row.kind,
    scopes: textList(row.scopes),
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    replacedBy: row.replaced_by,
  }
}
