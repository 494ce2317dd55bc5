import type { Handler, ManagementScope } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import type { ManagementToken } from '@stella/store'
import {
  attributionOf,
  dateTimeOf,
  expiryOf,
  optionalTime,
  type CallerContext,
  type Operations,
} from '../context.ts'
import { pageBody, pageOfAll } from '../page.ts'

export const listTokens: Handler<Operations['listTokens'], CallerContext> = async (
  { query },
  { store, caller, now },
) => {
  const page = pageOfAll(await store.tokens.list(caller.accountId), query, ({ id }) => id)
  return { status: 200, body: pageBody(page, query, (token) => describe(token, now)) }
}

export const createToken: Handler<Operations['createToken'], CallerContext> = async ({ body }, context) => {
  const { store, caller, now } = context
  const { name, scopes, expiresAt } = body
  const missing = scopes.find((scope) => !caller.scopes.includes(scope))
  if (missing !== undefined) {
    const details = { scope: missing }
    throw new Problem('INSUFFICIENT_SCOPE', `Whoever gives ${missing} needs to have it.`, { details })
  }
  const wanted = { name, scopes: [...new Set(scopes)], ...expiryOf(expiresAt) }
  const { token, secret } = await store.tokens.issue(caller.accountId, wanted, attributionOf(context))
  return { status: 201, body: { token: describe(token, now), secret } }
}

export const revokeToken: Handler<Operations['revokeToken'], CallerContext> = async ({ path }, context) => {
  const { store, caller } = context
  await store.tokens.revoke(caller.accountId, path.tokenId, attributionOf(context))
  return { status: 204, body: null }
}

function describe(token: ManagementToken, now: number) {
  const { id, name, scopes, userId, createdAt, expiresAt, lastUsedAt, revokedAt } = token
  const isOver = expiresAt !== null && expiresAt <= now
  return {
    id,
    name,
    // Only `createToken` makes tokens here, and it takes the contract's scopes.
    scopes: [...scopes] as ManagementScope[],
    status: revokedAt !== null ? ('revoked' as const) : isOver ? ('expired' as const) : ('active' as const),
    userId,
    createdAt: dateTimeOf(createdAt),
    expiresAt: optionalTime(expiresAt),
    lastUsedAt: optionalTime(lastUsedAt),
    revokedAt: optionalTime(revokedAt),
  }
}
