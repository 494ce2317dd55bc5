/** Scheme, host and port of an Origin header as a browser serialises one (RFC 6454, section 6.2). */
const serialised =
  /^https?:\/\/(?:(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*|\[[0-9a-f:.]+\])(?::[1-9][0-9]{0,4})?$/

/** Host names have at most 253 characters. */
const longestOrigin = 280

/**
 * Whether a text is an origin that can be allowed at all. `null`, other schemes, user info, upper case, non-ASCII, a dot
 * at the end, a path: no.
 */
export function isOrigin(text: string): boolean {
  return text.length <= longestOrigin && serialised.test(text)
}

/**
 * Whether an origin ({@link isOrigin}) is covered by a list of exact origins and `https://*.example.com` patterns. A
 * pattern covers every name below its own at a label boundary, not its own; scheme and port must be the same.
 */
export function originCovered(allowed: readonly string[], origin: string): boolean {
  return allowed.some((pattern) => pattern === origin || coversSubdomain(pattern, origin))
}

function coversSubdomain(pattern: string, origin: string): boolean {
  const star = pattern.indexOf('://*.') + 3
  if (star === 2) return false
  const suffix = pattern.slice(star + 1)
  return (
    origin.length > star + suffix.length &&
    origin.startsWith(pattern.slice(0, star)) &&
    origin.endsWith(suffix)
  )
}
