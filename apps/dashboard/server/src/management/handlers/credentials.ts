import type { Handler } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import { StoreError, type Credential } from '@stella/store'
import {
  attributionOf,
  dateTimeOf,
  expiryOf,
  optionalTime,
  ownInstallation,
  type CallerContext,
  type Operations,
} from '../context.ts'
import { pageBody, pageOfAll } from '../page.ts'

export const issueConnectCode: Handler<Operations['issueConnectCode'], CallerContext> = async (
  { path, body },
  context,
) => {
  const { id } = await ownInstallation(context, path.installationId)
  const { kind, scopes } = body
  const wanted = { kind, scopes, ...expiryOf(body.expiresAt) }
  const { code, expiresAt } = await context.store.connectCodes.issue(id, wanted, attributionOf(context))
  return { status: 201, body: { code, expiresAt: dateTimeOf(expiresAt) } }
}

export const listCredentials: Handler<Operations['listCredentials'], CallerContext> = async (
  { path, query },
  context,
) => {
  const { id } = await ownInstallation(context, path.installationId)
  const page = pageOfAll(await context.store.credentials.list(id), query, (credential) => credential.id)
  return { status: 200, body: pageBody(page, query, (credential) => describe(credential, context.now)) }
}

export const issueCredential: Handler<Operations['issueCredential'], CallerContext> = async (
  { path, body },
  context,
) => {
  const { id } = await ownInstallation(context, path.installationId)
  const { kind, scopes } = body
  const wanted = { kind, scopes, ...expiryOf(body.expiresAt) }
  const { credential, secret } = await context.store.credentials.issue(id, wanted, attributionOf(context))
  return { status: 201, body: { credential: describe(credential, context.now), secret } }
}

export const getCredential: Handler<Operations['getCredential'], CallerContext> = async (
  { path },
  context,
) => {
  const { store, now } = context
  const { id } = await ownInstallation(context, path.installationId)
  const [credential, calls] = await Promise.all([
    store.credentials.get(id, path.credentialId),
    store.usageReports.credentialCalls(id),
  ])
  const calls24h = calls.get(credential.id) ?? 0
  return { status: 200, body: { ...describe(credential, now), calls24h } }
}

export const rotateCredential: Handler<Operations['rotateCredential'], CallerContext> = async (
  { path, body },
  context,
) => {
  const { store, now } = context
  const { id, status } = await ownInstallation(context, path.installationId)
  if (status === 'removed') throw new Problem('INSTALLATION_REMOVED')
  const { graceSeconds = 86_400, expiresAt } = body
  const options = { graceMs: graceSeconds * 1000, ...expiryOf(expiresAt) }
  const rotated = await store.credentials
    .rotate(id, path.credentialId, options, attributionOf(context))
    .catch((error: unknown) => {
      const isConflict = error instanceof StoreError && error.code === 'CONFLICT'
      throw isConflict ? new Problem('CREDENTIAL_NOT_ROTATABLE', undefined, { cause: error }) : error
    })
  const replaces = await store.credentials.get(id, path.credentialId)
  return {
    status: 201,
    body: {
      credential: describe(rotated.credential, now),
      secret: rotated.secret,
      replaces: describe(replaces, now),
    },
  }
}

export const revokeCredential: Handler<Operations['revokeCredential'], CallerContext> = async (
  { path },
  context,
) => {
  const { id } = await ownInstallation(context, path.installationId)
  const credential = await context.store.credentials.revoke(id, path.credentialId, attributionOf(context))
  return { status: 200, body: describe(credential, context.now) }
}

function describe(credential: Credential, now: number) {
  const { id, installationId, kind, scopes, awaitsFirstUse, replacedBy, expiresAt, revokedAt } = credential
  const isOver = expiresAt !== null && expiresAt <= now
  return {
    id,
    installationId,
    kind,
    scopes: [...scopes],
    status: revokedAt !== null ? ('revoked' as const) : isOver ? ('expired' as const) : ('active' as const),
    awaitsFirstUse,
    replacedBy,
    createdAt: dateTimeOf(credential.createdAt),
    expiresAt: optionalTime(expiresAt),
    lastUsedAt: optionalTime(credential.lastUsedAt),
    revokedAt: optionalTime(revokedAt),
  }
}
