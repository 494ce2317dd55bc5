import { startOfDay } from './calendar.ts'
import type { DeprecationNotice } from './contract.ts'
import type { LifecyclePolicy } from './release.ts'

/** The headers of a versioned surface, as they are written on the wire. */
export interface HeaderNames {
  /** Request: the version asked for. Response: the version served. */
  readonly version: string
  /** Response: the members of this response that will go. */
  readonly deprecatedFields: string
  /** Value of `Vary` on every response of a surface. */
  readonly vary: string
  /** Value of `Vary` on every response of a surface that answers by `Origin`. */
  readonly varyWithOrigin: string
  /** Request headers a preflight allows. */
  readonly allowed: readonly string[]
  /** Response headers a browser's script may read. */
  readonly exposed: readonly string[]
}

/** Header names for a prefix such as `Stella`. Throws when the prefix cannot stand in a header name (RFC 9110, token). */
export function headerNames(prefix: string): HeaderNames {
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(prefix)) {
    throw new Error(`Header prefix "${prefix}": use letters and digits, with single hyphens between them.`)
  }
  const version = `X-${prefix}-Api-Version`
  const deprecatedFields = `X-${prefix}-Api-Deprecated-Fields`
  return Object.freeze({
    version,
    deprecatedFields,
    vary: version,
    varyWithOrigin: `${version}, Origin`,
    allowed: Object.freeze([version]),
    exposed: Object.freeze([version, deprecatedFields, 'Deprecation', 'Sunset', 'Link', 'ETag', 'Vary']),
  })
}

export interface LifecycleNotices {
  /** All that is announced for what the response shows: its release, its operation, the members in it. */
  readonly notices: readonly DeprecationNotice[]
  /** Page that tells a consumer what to do: the target of `rel="deprecation"` and `rel="sunset"`. */
  readonly migration: string
  /** Path of the same thing in the next major, or `null` when there is none. */
  readonly successor: string | null
  readonly form: LifecyclePolicy['deprecationHeader']
}

export interface LifecycleHeaders {
  /** `[name, value]` of `Deprecation`, `Sunset` and `Link`; empty when no notice stands. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The next instant at which another notice stands, epoch milliseconds; `Infinity` when none will. */
  readonly until: number
}

/**
 * The lifecycle headers at `now`, epoch milliseconds: `Deprecation` (RFC 9745, or the published `true`), `Sunset` and its
 * link (RFC 8594), `successor-version` (RFC 5829). The earliest sunset and the earliest `since` of the standing notices
 * win. Throws on a notice whose sunset comes before its `since`, standing or not, and on a link that is no URI reference.
 */
export function lifecycleHeaders(input: LifecycleNotices, now: number): LifecycleHeaders {
  const spans = input.notices.map(readSpan)
  const links = [link(input.migration, 'deprecation'), link(input.migration, 'sunset')]
  if (input.successor !== null) links.push(link(input.successor, 'successor-version'))
  const standing = spans.filter((span) => span.since <= now)
  const until = Math.min(...spans.map((span) => span.since).filter((since) => since > now))
  if (standing.length === 0) return Object.freeze({ headers: Object.freeze([]), until })
  const since = Math.min(...standing.map((span) => span.since))
  const sunset = Math.min(...standing.map((span) => span.sunset))
  const headers = [
    Object.freeze(['Deprecation', input.form === 'true' ? 'true' : `@${since / 1000}`] as const),
    Object.freeze(['Sunset', imfFixdate(sunset)] as const),
    Object.freeze(['Link', links.join(', ')] as const),
  ]
  return Object.freeze({ headers: Object.freeze(headers), until })
}

/**
 * Where an operation is found in the next major: `/{base}/v{major}{path}`. A path with parameters has no address before a
 * request fills them, and an operation that is gone (`null`) has none at all: then the next major's base.
 */
export function successorPath(base: string, major: number, path: string | null): string {
  return `${base}/v${major}${path === null || path.includes('{') ? '' : path}`
}

/**
 * Value of the deprecated-fields header for distinct JSON paths such as `data[].siteUrl`. What a header or its list cannot
 * carry (non-ASCII, blanks, controls, the comma, the percent sign itself) is percent-encoded as UTF-8.
 */
export function deprecatedFieldsHeader(paths: readonly string[]): string {
  return paths.map((path) => path.toWellFormed().replaceAll(/[^!-$&-+\--~]/gu, encodeURIComponent)).join(',')
}

/** An instant in epoch milliseconds as IMF-fixdate (RFC 9110, 5.6.7). Throws `RangeError` outside the years 0 to 9999. */
export function imfFixdate(instant: number): string {
  const date = new Date(instant)
  const year = date.getUTCFullYear()
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`${instant} has no date in the years 0 to 9999.`)
  // ECMAScript defines toUTCString as exactly this form.
  return date.toUTCString()
}

function readSpan(notice: DeprecationNotice): { since: number; sunset: number } {
  const since = startOfDay(notice.since)
  const sunset = startOfDay(notice.sunset)
  if (sunset >= since) return { since, sunset }
  throw new Error(
    `The sunset ${notice.sunset} comes before its deprecation: set it to ${notice.since} or later.`,
  )
}

function link(target: string, relation: string): string {
  if (!/^[\w!#$%&'()*+,\-./:;=?@[\]~]+$/.test(target)) {
    throw new Error(
      `Link target "${target}" is no URI reference (RFC 3986): encode what is not allowed in one.`,
    )
  }
  return `<${target}>; rel="${relation}"`
}
