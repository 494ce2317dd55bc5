import { parse } from 'tldts'
import { StoreError } from './errors.ts'

const longestPattern = 512
const shape = /^(https?):\/\/(\*\.)?([^/?#\\@*%\s]+)$/i

/**
 * The form in which an allowed origin is stored: an exact origin (`https://example.com:8443`) or every subdomain of a
 * registrable name (`https://*.example.com`). Lower case, IDN as punycode, default ports left out.
 * @throws StoreError `INVALID` with what is wrong and what to write instead
 */
export function normaliseOrigin(pattern: string): string {
  const match = shape.exec(pattern)
  if (match === null || pattern.length > longestPattern) {
    throw refusal(pattern, 'write scheme and host only, as in https://shop.example.com')
  }
  const [, scheme = '', wildcard = '', authority = ''] = match
  const url = URL.parse(`${scheme}://${authority}`)
  if (url === null || url.hostname === '') throw refusal(pattern, 'the host is not valid')
  if (url.hostname.endsWith('.')) throw refusal(pattern, 'leave out the dot at the end of the host')
  if (wildcard === '') return url.origin
  requireRegistrable(pattern, url.hostname)
  return `${url.protocol}//*.${url.host}`
}

/** Whether an `Origin` header, as a browser sends it, is covered by a list of stored origins. */
export function originAllowed(stored: readonly string[], origin: string): boolean {
  return stored.some((pattern) => pattern === origin || coversSubdomain(pattern, origin))
}

function coversSubdomain(pattern: string, origin: string): boolean {
  const star = pattern.indexOf('*.')
  if (star === -1) return false
  const scheme = pattern.slice(0, star)
  const suffix = pattern.slice(star + 1)
  if (!origin.startsWith(scheme) || !origin.endsWith(suffix)) return false
  const labels = origin.slice(scheme.length, -suffix.length)
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(labels)
}

/** A wildcard over a public suffix would let in everyone who can register a name below it. */
function requireRegistrable(pattern: string, hostname: string): void {
  const { isIp, domain } = parse(hostname, { allowPrivateDomains: true })
  if (isIp === true) throw refusal(pattern, 'a wildcard needs a domain name, not an IP address')
  if (domain === null) throw refusal(pattern, `anyone can own a name below ${hostname}; name your own domain`)
}

function refusal(pattern: string, reason: string): StoreError {
  return new StoreError(
    'INVALID',
    `Origin ${JSON.stringify(pattern.slice(0, longestPattern))} is not usable: ${reason}.`,
  )
}
