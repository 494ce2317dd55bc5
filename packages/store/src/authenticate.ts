import type { Context } from './context.ts'
import { scopesOf } from './credential-row.ts'
import { installationOf } from './installation-row.ts'
import { preparedFirst } from './prepared.ts'
import { takeOver } from './rotation.ts'
import { sameDigest } from './secret.ts'
import type { CredentialRow, InstallationRow } from './tables.ts'
import type { Authenticated, MaybePromise, Milliseconds, ParsedSecret } from './types.ts'

/** Credential and installation in one row. */
type Candidate = Pick<
  CredentialRow,
  'digest' | 'kind' | 'scopes' | 'expires_at' | 'revoked_at' | 'takes_over'
> & {
  credential_id: string
} & Omit<InstallationRow, 'search_text'>

type Authenticate = (secret: ParsedSecret, requestId?: string) => MaybePromise<Authenticated | null>

/** No stored digest looks like this one. */
const noDigest = '-'.repeat(64)
const noCredential = 'cred_'

/**
 * The check that every request passes. Whatever is wrong with a secret, refusing it takes one look-up that finds a row, one
 * that finds none, and one comparison: the time tells nothing about which credentials exist.
 */
export function authenticator(context: Context, used: (credentialId: string) => void): Authenticate {
  const find = candidateQuery(context)
  let someCredential = noCredential

  const refuse = (found: boolean): MaybePromise<null> => {
    const row = find(found ? noCredential : someCredential)
    return row instanceof Promise ? row.then(() => null) : null
  }

  const judge = (
    row: Candidate | undefined,
    secret: ParsedSecret,
    requestId: string | undefined,
  ): MaybePromise<Authenticated | null> => {
    const genuine = sameDigest(row?.digest ?? noDigest, secret.digest)
    if (row !== undefined) someCredential = row.credential_id
    if (row === undefined || !genuine || !isGood(row, context.latest())) return refuse(row !== undefined)
    used(row.credential_id)
    if (row.takes_over === null) return authenticatedBy(row)
    return takeOver(context, row.credential_id, requestId).then((good) =>
      good ? authenticatedBy(row) : null,
    )
  }

  return (secret, requestId) => {
    const row = find(secret.credentialId)
    return row instanceof Promise
      ? row.then((found) => judge(found, secret, requestId))
      : judge(row, secret, requestId)
  }
}

function candidateQuery({ engine }: Context): (credentialId: string) => MaybePromise<Candidate | undefined> {
  return preparedFirst<Candidate>(engine, (queries, credentialId) =>
    queries
      .selectFrom('credentials')
      .innerJoin('installations', 'installations.id', 'credentials.installation_id')
      .select([
        'credentials.id as credential_id',
        'digest',
        'kind',
        'scopes',
        'expires_at',
        'revoked_at',
        'takes_over',
      ])
      .select(['installations.id', 'installations.account_id', 'name', 'platform', 'homepage', 'status'])
      .select(['environment', 'pinned_version', 'origins'])
      .select(['installations.created_at', 'installations.updated_at'])
      .where('credentials.id', '=', credentialId),
  )
}

function isGood(row: Candidate, now: Milliseconds): boolean {
  return (
    row.revoked_at === null && row.status === 'active' && (row.expires_at === null || now < row.expires_at)
  )
}

function authenticatedBy(row: Candidate): Authenticated {
  return {
    installation: installationOf(row),
    credential: {
      id: row.credential_id,
      kind: row.kind,
      scopes: scopesOf(row.scopes),
      expiresAt: row.expires_at,
    },
  }
}
