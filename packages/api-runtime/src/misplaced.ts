import { Problem } from './problem.ts'
import type { QueryParameters } from './query.ts'

/** Knows secrets by their shape, so that one sent in the wrong place is refused and told of, even if it is valid. */
export interface SecretWatch {
  /** The first part of the text that has the shape of a secret; `null` when none has. */
  readonly find: (text: string) => string | null
  /** Told of each find, for the audit log. Never throws. */
  readonly report: (secret: string, where: SecretPlace, requestId: string) => void
}

/** Where a secret must not stand. */
type SecretPlace = 'target' | 'body'

/** Parameters by which OAuth (RFC 6750, section 2.3) and habit put credentials into URLs, whatever their value. */
const credentialNames = new Set(['access_token', 'api_key', 'apikey', 'authorization', 'secret', 'token'])

/**
 * `query` is what the target's query decodes to; `null` where it is malformed.
 * @throws {Problem} CREDENTIAL_MISPLACED when the path or the query of a target carries a credential
 */
export function refuseSecretInTarget(
  target: string,
  query: QueryParameters | null,
  watch: SecretWatch,
  requestId: string,
): void {
  refuseSecret(unescaped(target), 'target', watch, requestId)
  for (const name of query?.keys() ?? []) {
    if (credentialNames.has(name.toLowerCase())) throw misplaced('target')
  }
}

/** Secrets are ASCII, and a target that is malformed elsewhere can carry one all the same. */
function unescaped(target: string): string {
  return target.includes('%') ? target.replaceAll(/%([2-7][\da-f])/gi, asciiOf) : target
}

function asciiOf(_: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16))
}

/** @throws {Problem} CREDENTIAL_MISPLACED when a body carries a secret, escaped or not, be it JSON or not */
export function refuseSecretInBody(text: string, watch: SecretWatch, requestId: string): void {
  const escape = /\\u00([2-7][\da-f])/gi
  refuseSecret(text.includes('\\u00') ? text.replaceAll(escape, asciiOf) : text, 'body', watch, requestId)
}

function refuseSecret(text: string, where: SecretPlace, watch: SecretWatch, requestId: string): void {
  const secret = watch.find(text)
  if (secret === null) return
  watch.report(secret, where, requestId)
  throw misplaced(where)
}

function misplaced(where: SecretPlace): Problem {
  const place = where === 'target' ? 'address' : 'body'
  return new Problem('CREDENTIAL_MISPLACED', `A credential was sent in the ${place} of the request.`)
}
