import { accountRow } from './accounts.ts'
import { audit, type Context } from './context.ts'
import type { Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import { invalid, requireFuture, requireName, requireText } from './input.ts'
import { textList } from './installation-row.ts'
import { digestOf } from './secret.ts'
import type { TokenRow } from './tables.ts'
import { makeTokenSecret } from './token-secret.ts'
import type { Attribution, IssuedToken, ManagementToken, Milliseconds, NewToken, Tokens } from './types.ts'

const mostScopes = 100
const longestScope = 100

export function tokensOf(context: Context): Tokens {
  const { reads } = context.engine
  return {
    issue: (accountId, token, by) => issueToken(context, accountId, token, by),
    async list(accountId) {
      const rows = await tokensWithUse(reads).where('account_id', '=', accountId).orderBy('id').execute()
      return rows.map(tokenOf)
    },
    get: async (accountId, tokenId) => tokenOf(await tokenRow(reads, accountId, tokenId)),
    revoke: (accountId, tokenId, by) => revokeToken(context, accountId, tokenId, by),
  }
}

async function issueToken(
  context: Context,
  accountId: string,
  { name, scopes, expiresAt = null }: NewToken,
  by: Attribution,
): Promise<IssuedToken> {
  const id = context.ids('tok')
  const secret = makeTokenSecret(id, context.random)
  const now = context.now()
  const grant = {
    name: requireName(name),
    scopes: JSON.stringify(requireWords(scopes)),
    expires_at: requireFuture(expiresAt, now),
  }
  return context.engine.transaction(async (queries) => {
    await accountRow(queries, accountId)
    const row: TokenRow = {
      id,
      account_id: accountId,
      ...grant,
      digest: digestOf(secret),
      user_id: await userBehind(queries, by),
      created_at: now,
      revoked_at: null,
    }
    await queries.insertInto('management_tokens').values(row).execute()
    await auditToken(context, queries, 'issue', row, null, by)
    return { token: tokenOf({ ...row, last_used_at: null }), secret }
  })
}

/** Whom a token that is made now acts for: nobody gets around their own role by way of a token's token. */
async function userBehind(queries: Queries, { actor }: Attribution): Promise<string | null> {
  if (actor.type === 'user') return actor.id
  if (actor.type !== 'token') return null
  const query = queries.selectFrom('management_tokens').select('user_id').where('id', '=', actor.id)
  return (await query.executeTakeFirst())?.user_id ?? null
}

function requireWords(scopes: readonly string[]): readonly string[] {
  const distinct = [...new Set(scopes)]
  if (distinct.length === 0 || distinct.length > mostScopes)
    throw invalid(`A token has 1 to ${mostScopes} scopes`)
  return distinct.map((scope) => requireText('A scope', scope, longestScope))
}

async function revokeToken(
  context: Context,
  accountId: string,
  tokenId: string,
  by: Attribution,
): Promise<ManagementToken> {
  return context.engine.transaction(async (queries) => {
    const row = await tokenRow(queries, accountId, tokenId)
    if (row.revoked_at !== null) return tokenOf(row)
    const revoked = { ...row, revoked_at: context.now() }
    await queries
      .updateTable('management_tokens')
      .set({ revoked_at: revoked.revoked_at })
      .where('id', '=', tokenId)
      .execute()
    await auditToken(context, queries, 'revoke', revoked, row, by)
    return tokenOf(revoked)
  })
}

interface LastUse {
  last_used_at: Milliseconds | null
}

function tokensWithUse(queries: Queries) {
  return queries
    .selectFrom('management_tokens')
    .leftJoin('token_uses', 'token_id', 'id')
    .selectAll('management_tokens')
    .select('last_used_at')
}

/** @throws StoreError `NOT_FOUND`, also when it is another account's */
async function tokenRow(queries: Queries, accountId: string, tokenId: string): Promise<TokenRow & LastUse> {
  const row = await tokensWithUse(queries)
    .where('id', '=', tokenId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined) throw new StoreError('NOT_FOUND', `The account has no token ${tokenId}.`)
  return row
}

function auditToken(
  context: Context,
  queries: Queries,
  action: string,
  row: TokenRow,
  before: TokenRow | null,
  by: Attribution,
): Promise<void> {
  const { account_id: accountId, id: target } = row
  const shown = { before: before === null ? null : audited(before), after: audited(row) }
  const entry = { accountId, installationId: null, target, ...shown }
  return audit(context, queries, { ...entry, action: `token.${action}` }, by)
}

/** The members an audit row shows. */
function audited(row: TokenRow) {
  const { name, user_id: userId, expires_at: expiresAt, revoked_at: revokedAt } = row
  return { name, scopes: textList(row.scopes), userId, expiresAt, revokedAt }
}

function tokenOf(row: TokenRow & LastUse): ManagementToken {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    scopes: textList(row.scopes),
    userId: row.user_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}
