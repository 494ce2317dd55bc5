import type { Handler } from '@stella/api-contract'
import type { Account } from '@stella/store'
import {
  attributionOf,
  dateTimeOf,
  etag,
  expectedRevision,
  optionalTime,
  type CallerContext,
  type Operations,
} from '../context.ts'

export const getSession: Handler<Operations['getSession'], CallerContext> = async (_, context) => {
  const { caller, store, users } = context
  const { via, token, userId, role, scopes, accountId } = caller
  const [account, people] = await Promise.all([
    store.accounts.get(accountId),
    users.find(userId === null ? [] : [userId]),
  ])
  const user = people.get(userId ?? '')
  return {
    status: 200,
    body: {
      via,
      user: user === undefined ? null : { id: user.id, name: user.name, email: user.email },
      token: token === null ? null : { ...token, expiresAt: optionalTime(token.expiresAt) },
      account: { id: account.id, name: account.name },
      role,
      // A caller has no scopes but those of the contract.
      scopes: [...scopes] as ManagementScopes,
    },
  }
}

type ManagementScopes = Extract<Awaited<ReturnType<typeof getSession>>, { status: 200 }>['body']['scopes']

export const getAccount: Handler<Operations['getAccount'], CallerContext> = async (_, context) => {
  return answer(await context.store.accounts.get(context.caller.accountId), context)
}

export const updateAccount: Handler<Operations['updateAccount'], CallerContext> = async (
  { body, headers },
  context,
) => {
  const { store, caller } = context
  const { revision } = await store.accounts.get(caller.accountId)
  const expected = expectedRevision(headers['if-match'], revision)
  return answer(
    await store.accounts.rename(caller.accountId, body.name, attributionOf(context), expected),
    context,
  )
}

function answer({ id, name, createdAt, revision }: Account, context: CallerContext) {
  return {
    status: 200,
    body: { id, name, createdAt: dateTimeOf(createdAt) },
    headers: { etag: etag(revision, context) },
  } as const
}
