import { randomBase62 } from './base62.ts'
import { audit, type Context, presentInstallation } from './context.ts'
import { grantOf } from './credential-row.ts'
import { textList } from './installation-row.ts'
import { redeemCode } from './redemption.ts'
import { digestOf } from './secret.ts'
import type { Attribution, ConnectCodes, IssuedConnectCode, NewCredential } from './types.ts'

const lifetimeMs = 10 * 60 * 1000
/** For log redaction and scanners: `stlc_` and 131 random bits in base62. */
export const CONNECT_CODE_PATTERN = /stlc_[0-9A-Za-z]{22}/
const wellFormed = new RegExp(`^${CONNECT_CODE_PATTERN.source}$`)

export function connectCodesOf(context: Context): ConnectCodes {
  return {
    issue: (installationId, credential, by) => issueCode(context, installationId, credential, by),
    redeem: async (code, profile, requestId) =>
      wellFormed.test(code) ? redeemCode(context, code, profile, requestId) : { kind: 'unknown' },
  }
}

async function issueCode(
  context: Context,
  installationId: string,
  credential: NewCredential,
  by: Attribution,
): Promise<IssuedConnectCode> {
  const now = context.now()
  const { kind, scopes, expires_at: credential_expires_at } = grantOf(credential, now)
  const code = `stlc_${randomBase62(22, context.random)}`
  const id = context.ids('code')
  const expires_at = now + lifetimeMs
  await context.engine.transaction(async (queries) => {
    const { account_id } = await presentInstallation(queries, installationId)
    const owner = { account_id, installation_id: installationId }
    const times = { created_at: now, expires_at, credential_expires_at }
    const row = { id, ...owner, digest: digestOf(code), kind, scopes, ...times, credential_id: null }
    await queries.insertInto('connect_codes').values(row).execute()
    const after = { kind, scopes: textList(scopes), expiresAt: expires_at }
    const entry = { accountId: account_id, installationId, target: id, after }
    await audit(context, queries, { ...entry, action: 'connect-code.issue' }, by)
  })
  return { code, expiresAt: expires_at }
}
