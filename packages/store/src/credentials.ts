import { audit, type Context, presentInstallation } from './context.ts'
import {
  auditedCredential,
  credentialOf,
  credentialRow,
  credentialsWithUse,
  grantOf,
  insertCredential,
  setRevoked,
} from './credential-row.ts'
import { rotateCredential } from './rotation.ts'
import { sameDigest } from './secret.ts'
import type {
  Attribution,
  Credential,
  Credentials,
  IssuedCredential,
  Milliseconds,
  NewCredential,
  ParsedSecret,
} from './types.ts'

const noteEveryMs = 60 * 60 * 1000

export function credentialsOf(context: Context): Credentials {
  const { reads } = context.engine
  const noted = new Map<string, Milliseconds>()
  return {
    issue: (installationId, credential, by) => issueCredential(context, installationId, credential, by),
    async list(installationId) {
      const select = credentialsWithUse(reads).where('installation_id', '=', installationId)
      return (await select.orderBy('id').execute()).map(credentialOf)
    },
    get: async (installationId, credentialId) =>
      credentialOf(await credentialRow(reads, installationId, credentialId)),
    async find(credentialId) {
      const row = await credentialsWithUse(reads).where('id', '=', credentialId).executeTakeFirst()
      return row === undefined ? null : credentialOf(row)
    },
    revoke: (installationId, credentialId, by) => revokeCredential(context, installationId, credentialId, by),
    rotate: (installationId, credentialId, options, by) =>
      rotateCredential(context, installationId, credentialId, options, by),
    reportExposure: (secret, where, requestId) => reportExposure(context, noted, secret, where, requestId),
  }
}

async function issueCredential(
  context: Context,
  installationId: string,
  credential: NewCredential,
  by: Attribution,
): Promise<IssuedCredential> {
  const grant = grantOf(credential, context.now())
  return context.engine.transaction(async (queries) => {
    const installation = await presentInstallation(queries, installationId)
    const { row, secret } = await insertCredential(context, queries, installation, grant)
    const entry = { accountId: row.account_id, installationId, target: row.id, after: auditedCredential(row) }
    await audit(context, queries, { ...entry, action: 'credential.issue' }, by)
    return { credential: credentialOf({ ...row, last_used_at: null }), secret }
  })
}

async function revokeCredential(
  context: Context,
  installationId: string,
  credentialId: string,
  by: Attribution,
): Promise<Credential> {
  return context.engine.transaction(async (queries) => {
    const row = await credentialRow(queries, installationId, credentialId)
    if (row.revoked_at !== null) return credentialOf(row)
    const revoked = { ...row, revoked_at: context.now() }
    await setRevoked(queries, credentialId, revoked.revoked_at)
    const [before, after] = [auditedCredential(row), auditedCredential(revoked)]
    const entry = { accountId: row.account_id, installationId, target: credentialId, before, after }
    await audit(context, queries, { ...entry, action: 'credential.revoke' }, by)
    return credentialOf(revoked)
  })
}

async function reportExposure(
  context: Context,
  noted: Map<string, Milliseconds>,
  { credentialId, digest }: ParsedSecret,
  where: string,
  requestId?: string,
): Promise<boolean> {
  const select = context.engine.reads.selectFrom('credentials').selectAll().where('id', '=', credentialId)
  const row = await select.executeTakeFirst()
  if (row === undefined || !sameDigest(row.digest, digest)) return false
  // A consumer that does it does it on every request, and the log keeps what it is given.
  const now = context.latest()
  if (now - (noted.get(credentialId) ?? -Infinity) < noteEveryMs) return true
  const { account_id: accountId, installation_id: installationId } = row
  const entry = { accountId, installationId, target: credentialId, after: { where } }
  const by = { actor: { type: 'installation', id: installationId }, requestId } as const
  await context.engine.transaction((queries) =>
    audit(context, queries, { ...entry, action: 'credential.exposed' }, by),
  )
  noted.set(credentialId, now)
  return true
}
