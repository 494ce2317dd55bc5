import { listHeader, type Exchange, type Reply } from '@stella/api-runtime'
import { pageHeaders } from '../headers.ts'
import { pathOf } from '../raw.ts'
import { chooseEncoding } from './encoding.ts'
import type { StaticFile, StaticFiles } from './files.ts'

/** Places that are not the dashboard's: an address there that has no file is nothing. */
const otherPlaces = /^\/(?:api|auth|integrations|assets|metrics)(?:\/|$)/
/** What a page of the dashboard may be called. Dot segments, empty segments and encoded separators name none. */
const segment = String.raw`(?!\.{1,2}(?:/|$))(?:[\w~.@:+=,!$'()*;&-]|%(?!2e|2f|5c|00)[\da-f]{2})+`
const pageAddress = new RegExp(`^/(?:${segment}(?:/${segment})*/?)?$`, 'i')

/** Pages for people who have no session yet and came by a link. */
const ownLinks = /^\/(?:setup|join|invite)$/
/** Its name and what follows, whatever stands before it. */
const sessionCookie = 'stella.session_token='

const hashed = '/assets/'

/**
 * The file a request asks for, or the page that finds out itself what its address shows. `null` for everything else: it
 * is not for the dashboard to answer.
 */
export function serveFile(exchange: Exchange, files: StaticFiles): Reply | null {
  if (exchange.method !== 'GET' && exchange.method !== 'HEAD') return null
  const path = pathOf(exchange.target)
  const file = files.get(path)
  if (file !== undefined && !path.endsWith('.html')) return replyWith(exchange, file, path)
  if (!isNavigation(exchange, path)) return null
  const page = files.get(documentFor(path, hasSession(exchange))) ?? files.get('/index.html')
  return page === undefined ? null : replyWith(exchange, page, path)
}

/**
 * The document a page begins with. All run the same code, which decides what is shown: whoever is not signed in after all
 * comes to the sign-in.
 */
function documentFor(path: string, isSignedIn: boolean): string {
  if (path === '/sign-in') return '/sign-in.html'
  if (ownLinks.test(path)) return '/index.html'
  if (!isSignedIn) return '/sign-in.html'
  return path === '/' ? '/overview.html' : '/index.html'
}

function hasSession({ rawHeaders }: Exchange): boolean {
  return listHeader(rawHeaders, 'cookie')?.includes(sessionCookie) === true
}

/** Whether a person opens an address, as opposed to a script or a tool that asks for data. */
export function isNavigation({ rawHeaders, method }: Exchange, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (otherPlaces.test(path) || !pageAddress.test(path)) return false
  return listHeader(rawHeaders, 'accept')?.includes('text/html') === true
}

function replyWith({ rawHeaders }: Exchange, file: StaticFile, path: string): Reply {
  const encoding = chooseEncoding(
    listHeader(rawHeaders, 'accept-encoding'),
    (name) => file.encoded[name] !== undefined,
  )
  const etag = encoding === null ? `"${file.etag}"` : `"${file.etag}-${encoding}"`
  const cache = path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache'
  const vary = file.type.startsWith('text/html') ? 'Accept-Encoding, Cookie' : 'Accept-Encoding'
  const headers = [...pageHeaders, 'Cache-Control', cache, 'ETag', etag, 'Vary', vary]
  if (isKnown(listHeader(rawHeaders, 'if-none-match'), etag)) return { status: 304, headers, body: null }
  headers.push('Content-Type', file.type)
  if (encoding === null) return { status: 200, headers, body: file.plain }
  headers.push('Content-Encoding', encoding)
  return { status: 200, headers, body: file.encoded[encoding] ?? file.plain }
}

/** Weak comparison (RFC 9110, section 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
