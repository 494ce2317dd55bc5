import { StoreError } from './errors.ts'
import { SCOPES, type Scope } from './types/credential.ts'
import type { Milliseconds } from './types.ts'

const platforms = ['wordpress', 'drupal', 'typo3', 'sdk', 'server', 'other']
const release = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}$/
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/**
 * A text that can be stored, logged and shown as it is.
 * @throws StoreError `INVALID`
 */
export function requireText(what: string, text: string, longest: number): string {
  if (text.length === 0 || text.length > longest) throw invalid(`${what} needs 1 to ${longest} characters`)
  if (unprintable.test(text) || !text.isWellFormed())
    throw invalid(`${what} holds a character that cannot be shown`)
  return text
}

/** @throws StoreError `INVALID` */
export function requireName(name: string): string {
  return requireText('A name', name.trim(), 200)
}

/**
 * The normalised http(s) address of a site.
 * @throws StoreError `INVALID`
 */
export function requireHomepage(homepage: string): string {
  const url = URL.parse(homepage)
  if (url === null || !/^https?:$/.test(url.protocol) || homepage.length > 2048) {
    throw invalid('A homepage is an http or https URL of at most 2048 characters')
  }
  if (url.username !== '' || url.password !== '')
    throw invalid('A homepage must not hold a user name or password')
  return url.href
}

/** @throws StoreError `INVALID` */
export function requireRelease(version: string): string {
  if (release.test(version)) return version
  throw invalid('A pinned version has the form major.minor.patch, as in 2.1.0')
}

/**
 * The scopes without repetition, in the order of `SCOPES`.
 * @throws StoreError `INVALID`
 */
export function requireScopes(scopes: readonly string[]): readonly Scope[] {
  const unknown = scopes.find((scope) => !SCOPES.some((known) => known === scope))
  if (unknown !== undefined) {
    throw invalid(`There is no scope ${JSON.stringify(unknown)}; the scopes are ${SCOPES.join(', ')}`)
  }
  if (scopes.length === 0) throw invalid('A credential needs at least one scope')
  return SCOPES.filter((scope) => scopes.includes(scope))
}

/** @throws StoreError `INVALID` */
export function requireFuture(expiresAt: Milliseconds | null, now: Milliseconds): Milliseconds | null {
  if (expiresAt === null || (Number.isSafeInteger(expiresAt) && expiresAt > now)) return expiresAt
  throw invalid('An expiry is a moment in the future, in milliseconds since the epoch')
}

/** @throws StoreError `INVALID` */
export function requireMoment(moment: Milliseconds): void {
  if (!Number.isSafeInteger(moment))
    throw invalid('A moment is a whole number of milliseconds since the epoch')
}

/** @throws StoreError `INVALID` */
export function requireDay(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  throw invalid(`A day has the form yyyy-mm-dd, unlike ${JSON.stringify(day)}`)
}

/** @throws StoreError `INVALID` */
export function requirePlatform(platform: string): void {
  requireOneOf('A platform', platform, platforms)
}

/** @throws StoreError `INVALID` */
export function requireOneOf(what: string, value: string, known: readonly string[]): void {
  if (!known.includes(value))
    throw invalid(`${what} is one of ${known.join(', ')}, not ${JSON.stringify(value)}`)
}

export function invalid(reason: string): StoreError {
  return new StoreError('INVALID', `${reason}.`)
}
