import type { Context } from './context.ts'
import { scopesOf } from './credential-row.ts'
import { installationOf } from './installation-row.ts'
import { preparedFirst } from './prepared.ts'
import { takeOver } from './rotation.ts'
import { sameDigest } from './secret.ts'
import type { CredentialRow, InstallationRow } from './tables.ts'
import type { Authenticated, MaybePromise, Milliseconds, ParsedSecret, Store } from './types.ts'

/** Credential and installation in one row. */
type Candidate = Pick<
  CredentialRow,
  'digest' | 'kind' | 'scopes' | 'expires_at' | 'revoked_at' | 'takes_over'
> & {
  credential_id: string
} & Omit<InstallationRow, 'search_text'>

type Authenticate = Store['authenticate']

type Suspended = NonNullable<Parameters<Authenticate>[2]>

/** No stored digest looks like this one. */
const noDigest = '-'.repeat(64)
const noCredential = 'cred_'

/**
 * The check that every request passes. Whatever is wrong with a secret, refusing it takes one look-up that finds a row, one
 * that finds none, and one comparison: the time tells nothing about which credentials exist.
 */
export async function authenticator(
  context: Context,
  used: (credentialId: string) => void,
): Promise<Authenticate> {
  const find = candidateQuery(context)
  const anyone = await context.engine.reads.selectFrom('credentials').select('id').limit(1).executeTakeFirst()
  let someCredential = anyone?.id ?? noCredential

  const refuse = (found: boolean): MaybePromise<null> => {
    const row = find(found ? noCredential : someCredential)
    return row instanceof Promise ? row.then(() => null) : null
  }

  const judge = (
    row: Candidate | undefined,
    secret: ParsedSecret,
    requestId: string | undefined,
    suspended: Suspended,
  ): MaybePromise<Authenticated | null> => {
    const genuine = sameDigest(row?.digest ?? noDigest, secret.digest)
    if (row !== undefined) someCredential = row.credential_id
    if (row === undefined || !genuine || !isGood(row, context.latest(), suspended))
      return refuse(row !== undefined)
    used(row.credential_id)
    if (row.takes_over === null) return authenticatedBy(row)
    return takeOver(context, row.credential_id, requestId).then((good) =>
      good ? authenticatedBy(row) : null,
    )
  }

  return (secret, requestId, suspended = 'refuse') => {
    const row = find(secret.credentialId)
    return row instanceof Promise
      ? row.then((found) => judge(found, secret, requestId, suspended))
      : judge(row, secret, requestId, suspended)
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
      .select(['platform_version', 'php_version', 'environment', 'pinned_version', 'origins', 'connected_at'])
      .select(['installations.created_at', 'installations.updated_at'])
      .where('credentials.id', '=', credentialId),
  )
}

function isGood(row: Candidate, now: Milliseconds, suspended: Suspended): boolean {
  return (
    row.revoked_at === null &&
    (row.status === 'active' || (row.status === 'suspended' && suspended === 'admit')) &&
    (row.expires_at === null || now < row.expires_at)
  )
}

/** Rows come again as long as nothing changes, and so does what is made of them. */
const known = new WeakMap<Candidate, Authenticated>()

function authenticatedBy(row: Candidate): Authenticated {
  let authenticated = known.get(row)
  if (authenticated === undefined) known.set(row, (authenticated = describe(row)))
  return authenticated
}

function describe(row: Candidate): Authenticated {
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
