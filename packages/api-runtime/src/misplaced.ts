import { Problem } from './problem.ts'
import type { QueryParameters } from './query.ts'

/** Knows secrets by their shape, so that one sent in the wrong place is refused and told of, even if it is valid. */
export interface SecretWatch {
  /** The first part of the text that has the shape of a secret; `null` when none has. */
  readonly find: (text: string) => string | null
  /** Told of each find, for the audit log. Never throws. */
  readonly report: (secret: string, where: 'query' | 'body', requestId: string) => void
}

/** Parameters by which OAuth (RFC 6750, section 2.3) and habit put credentials into URLs, whatever their value. */
const credentialNames = new Set(['access_token', 'api_key', 'apikey', 'authorization', 'secret', 'token'])

/** @throws {Problem} CREDENTIAL_MISPLACED when a query carries a credential. `query` is the raw text. */
export function refuseSecretInQuery(
  query: string,
  parameters: QueryParameters | null,
  watch: SecretWatch,
  requestId: string,
): void {
  if (query === '') return
  refuseSecret(query, 'query', watch, requestId)
  for (const [name, values] of parameters ?? []) {
    for (const text of [name, ...values]) refuseSecret(text, 'query', watch, requestId)
    if (credentialNames.has(name.toLowerCase())) throw misplaced('query')
  }
}

/** @throws {Problem} CREDENTIAL_MISPLACED when a body carries a secret, escaped or not. `text` is as it was sent. */
export function refuseSecretInBody(
  text: string,
  value: unknown,
  watch: SecretWatch,
  requestId: string,
): void {
  refuseSecret(text, 'body', watch, requestId)
  if (text.includes('\\')) refuseSecret(JSON.stringify(value), 'body', watch, requestId)
}

function refuseSecret(text: string, where: 'query' | 'body', watch: SecretWatch, requestId: string): void {
  const secret = watch.find(text)
  if (secret === null) return
  watch.report(secret, where, requestId)
  throw misplaced(where)
}

function misplaced(where: 'query' | 'body'): Problem {
  return new Problem('CREDENTIAL_MISPLACED', `A credential was sent in the ${where}.`)
}
