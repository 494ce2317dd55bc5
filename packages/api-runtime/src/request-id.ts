import { repeated, singleHeader } from './raw-headers.ts'

/** Letters, digits, `.`, `-`, `_`: nothing that could break a header, a log line or a shell. */
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

/**
 * The id this request is known by: the caller's `X-Request-Id` when it is well-formed and does not look like a secret,
 * else a new one.
 */
export function requestIdOf(
  rawHeaders: readonly string[],
  newId: () => string,
  findSecret: (text: string) => string | null,
): string {
  const given = singleHeader(rawHeaders, 'x-request-id')
  if (given === undefined || given === repeated) return newId()
  return wellFormed.test(given) && findSecret(given) === null ? given : newId()
}
