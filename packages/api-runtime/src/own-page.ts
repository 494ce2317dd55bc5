import type { Exchange } from './exchange.ts'
import { originRefused } from './problem.ts'
import { singleHeader } from './raw-headers.ts'

const loopbackHost = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?$/i

/**
 * Holds that a request with a session was made by a page of the server's own, or by the person at the address bar. A page
 * elsewhere can send one, cookie and all, but neither forge what the browser adds to it nor leave that out.
 * @param origin from the Origin header; `null` where there is none
 * @throws {Problem} ORIGIN_NOT_ALLOWED
 */
export function requireOwnPage(exchange: Exchange, origin: string | null, publicOrigin: string | null): void {
  const { method, rawHeaders } = exchange
  const site = singleHeader(rawHeaders, 'sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw originRefused()
  const isOwn = origin === null ? isSafe(method) : origin === (publicOrigin ?? loopbackOrigin(exchange))
  if (!isOwn) throw originRefused()
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** The host of any other name may be one that an attacker's page was made to resolve to this machine. */
function loopbackOrigin({ rawHeaders, secure }: Exchange): string | null {
  const host = singleHeader(rawHeaders, 'host')
  if (typeof host !== 'string' || !loopbackHost.test(host)) return null
  return `${secure ? 'https' : 'http'}://${host.toLowerCase()}`
}
