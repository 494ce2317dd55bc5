import type { Context } from './context.ts'
import { textList } from './installation-row.ts'
import { preparedFirst } from './prepared.ts'
import { sameDigest } from './secret.ts'
import type { MemberRow, TokenRow } from './tables.ts'
import type { AuthenticatedToken, MaybePromise, Milliseconds, ParsedToken, Store } from './types.ts'

/** A token and the role of the user it acts for, in one row. */
type Candidate = Omit<TokenRow, 'created_at'> & { readonly role: MemberRow['role'] | null }

/** No stored digest looks like this one. */
const noDigest = '-'.repeat(64)
const noToken = 'tok_'

/**
 * Whatever is wrong with a token, refusing it takes one look-up that finds a row, one that finds none, and one comparison:
 * the time tells nothing about which tokens exist.
 */
export async function tokenAuthenticator(
  context: Context,
  used: (tokenId: string) => void,
): Promise<Store['authenticateToken']> {
  const find = candidateQuery(context)
  const { reads } = context.engine
  const anyone = await reads.selectFrom('management_tokens').select('id').limit(1).executeTakeFirst()
  let someToken = anyone?.id ?? noToken

  const judge = (row: Candidate | undefined, token: ParsedToken): MaybePromise<AuthenticatedToken | null> => {
    const genuine = sameDigest(row?.digest ?? noDigest, token.digest)
    if (row !== undefined) someToken = row.id
    if (row !== undefined && genuine && isGood(row, context.latest())) {
      used(row.id)
      return authenticatedBy(row)
    }
    const other = find(row === undefined ? someToken : noToken)
    return other instanceof Promise ? other.then(() => null) : null
  }

  return (token) => {
    const row = find(token.tokenId)
    return row instanceof Promise ? row.then((found) => judge(found, token)) : judge(row, token)
  }
}

function candidateQuery({ engine }: Context): (tokenId: string) => MaybePromise<Candidate | undefined> {
  return preparedFirst<Candidate>(engine, (queries, tokenId) =>
    queries
      .selectFrom('management_tokens')
      .leftJoin('members', (join) =>
        join
          .onRef('members.user_id', '=', 'management_tokens.user_id')
          .onRef('members.account_id', '=', 'management_tokens.account_id'),
      )
      .select(['management_tokens.id', 'management_tokens.account_id', 'management_tokens.user_id'])
      .select(['name', 'scopes', 'digest', 'expires_at', 'revoked_at', 'role'])
      .where('management_tokens.id', '=', tokenId),
  )
}

/** Of a user who is no member any more, no token is good. */
function isGood(row: Candidate, now: Milliseconds): boolean {
  return (
    row.revoked_at === null &&
    (row.expires_at === null || now < row.expires_at) &&
    (row.user_id === null || row.role !== null)
  )
}

function authenticatedBy(row: Candidate): AuthenticatedToken {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    scopes: textList(row.scopes),
    userId: row.user_id,
    userRole: row.role,
    expiresAt: row.expires_at,
  }
}
