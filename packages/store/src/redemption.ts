import { audit, type Context, presentInstallation } from './context.ts'
import {
  auditedCredential,
  credentialOf,
  credentialRow,
  insertCredential,
  setRevoked,
} from './credential-row.ts'
import type { Queries } from './engine.ts'
import { requireHomepage, requirePlatform, requireText } from './input.ts'
import { auditedInstallation, installationOf, updateInstallation } from './installation-row.ts'
import { digestOf } from './secret.ts'
import type { ConnectCodeRow, CredentialRow, InstallationRow } from './tables.ts'
import type { Attribution, ConnectProfile, Json, Redemption } from './types.ts'

const longestVersion = 100

/** The write lock makes the look and the decision one step: of many at once, one finds the code unused. */
export async function redeemCode(
  context: Context,
  code: string,
  profile: ConnectProfile,
  requestId: string | undefined,
): Promise<Redemption> {
  const told = toldBy(profile)
  return context.engine.transaction(async (queries) => {
    const row = await queries
      .selectFrom('connect_codes')
      .selectAll()
      .where('digest', '=', digestOf(code))
      .executeTakeFirst()
    if (row === undefined) return { kind: 'unknown' }
    const by: Attribution = { actor: { type: 'installation', id: row.installation_id }, requestId }
    if (row.credential_id !== null) return revokeRedeemed(context, queries, row, row.credential_id, by)
    if (row.expires_at <= context.latest()) return { kind: 'expired' }
    return exchangeCode(context, queries, row, told, by)
  })
}

async function exchangeCode(
  context: Context,
  queries: Queries,
  code: ConnectCodeRow,
  told: Told,
  by: Attribution,
): Promise<Redemption> {
  const installation = await presentInstallation(queries, code.installation_id)
  if (installation.status !== 'active') return { kind: 'unknown' }
  const connected = await updateInstallation(context, queries, installation, {
    ...told,
    connected_at: context.now(),
  })
  const { kind, scopes, credential_expires_at: expires_at } = code
  const { row, secret } = await insertCredential(context, queries, installation, { kind, scopes, expires_at })
  await queries
    .updateTable('connect_codes')
    .set({ credential_id: row.id })
    .where('id', '=', code.id)
    .execute()
  const after = { installation: auditedInstallation(connected), credential: auditedCredential(row) }
  await auditCode(context, queries, code, 'redeem', after, by)
  const credential = credentialOf({ ...row, last_used_at: null })
  return { kind: 'redeemed', installation: installationOf(connected), credential, secret }
}

/**
 * Two parties hold this code and one of them may be a thief: what it issued stops working, as do the credentials that took
 * its place.
 */
async function revokeRedeemed(
  context: Context,
  queries: Queries,
  code: ConnectCodeRow,
  credentialId: string,
  by: Attribution,
): Promise<Redemption> {
  const revokedCredentials: string[] = []
  let next: string | null = credentialId
  while (next !== null) {
    const row: CredentialRow = await credentialRow(queries, code.installation_id, next)
    if (row.revoked_at === null) {
      await setRevoked(queries, row.id, context.now())
      revokedCredentials.push(row.id)
    }
    next = row.replaced_by
  }
  if (revokedCredentials.length > 0) {
    await auditCode(context, queries, code, 'replay', { revokedCredentials }, by)
  }
  return { kind: 'replayed', credentialId }
}

type Told = Partial<Pick<InstallationRow, 'homepage' | 'platform' | 'platform_version' | 'php_version'>>

/** @throws StoreError `INVALID` */
function toldBy({ homepage, platform, platformVersion, phpVersion }: ConnectProfile): Told {
  if (platform !== undefined) requirePlatform(platform)
  return {
    ...(homepage !== undefined && { homepage: requireHomepage(homepage) }),
    ...(platform !== undefined && { platform }),
    platform_version: optionalVersion(platformVersion),
    php_version: optionalVersion(phpVersion),
  }
}

function optionalVersion(version: string | undefined): string | null {
  return version === undefined ? null : requireText('A version', version, longestVersion)
}

function auditCode(
  context: Context,
  queries: Queries,
  code: ConnectCodeRow,
  action: string,
  after: Json,
  by: Attribution,
): Promise<void> {
  const { id: target, account_id: accountId, installation_id: installationId } = code
  return audit(
    context,
    queries,
    { accountId, installationId, action: `connect-code.${action}`, target, after },
    by,
  )
}
