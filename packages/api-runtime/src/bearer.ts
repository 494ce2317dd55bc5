import { invalidRequest, Problem } from './problem.ts'
import { repeated, singleHeader } from './raw-headers.ts'

const scheme = /^bearer +/i
/** RFC 6750's `b64token`. */
const token = /^[A-Za-z0-9\-._~+/]+=*$/
/** Longer than any secret of ours; what exceeds it is refused before anyone computes a checksum over it. */
const longestToken = 256

/**
 * The bearer token of a request (RFC 6750, section 2.1), as text only: whether it is any good is for the store to say.
 * @throws {Problem} UNAUTHENTICATED when there is none or it cannot be one; REQUEST_INVALID when there are several
 */
export function bearerToken(rawHeaders: readonly string[]): string {
  const header = singleHeader(rawHeaders, 'authorization')
  if (header === undefined) throw unauthenticated('none')
  if (header === repeated)
    throw invalidRequest([
      { in: 'header', path: '/authorization', message: 'must be sent once, without a comma' },
    ])
  const prefix = scheme.exec(header)
  if (prefix === null) throw unauthenticated('none')
  // Both edges have taken the blanks off its end; `trimEnd` would take off more, such as U+00A0.
  const credential = header.slice(prefix[0].length)
  if (credential.length > longestToken || !token.test(credential)) throw unauthenticated('invalid_token')
  return credential
}

/**
 * The one answer to every request whose credential is not good: unknown, revoked, expired and malformed look the same.
 * `none`: the request has no bearer credential at all, so the challenge names no error (RFC 6750, section 3.1).
 */
export function unauthenticated(error: 'none' | 'invalid_token'): Problem {
  const challenge = error === 'none' ? 'Bearer realm="stella"' : `Bearer realm="stella", error="${error}"`
  return new Problem('UNAUTHENTICATED', undefined, { headers: ['WWW-Authenticate', challenge] })
}
