// One request, one response, nothing tidied up on the way: no redirects, no cookies, header lines as they came.

import http from 'node:http'
import https from 'node:https'

/**
 * Idle connections are closed long before a server does so, which is after five seconds: on a busy machine its end would
 * be noticed too late, by the next request on it.
 */
const kept = { keepAlive: true, timeout: 1000 }
const agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) }

/** Sends a request to a URL. A `body` that is no string or bytes goes as JSON. */
export function send(url, { method = 'GET', headers = {}, body } = {}) {
  const target = new URL(url)
  const isRaw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
  const payload = isRaw ? body : JSON.stringify(body)
  const all = {
    ...(!isRaw && { 'content-type': 'application/json' }),
    ...(payload !== undefined && { 'content-length': Buffer.byteLength(payload) }),
    ...headers,
  }
  const { promise, resolve, reject } = Promise.withResolvers()
  const { request } = target.protocol === 'https:' ? https : http
  const outgoing = request(target, { method, headers: all, agent: agents[target.protocol] }, (incoming) => {
    const chunks = []
    incoming.on('data', (chunk) => chunks.push(chunk)).once('error', reject)
    incoming.once('end', () => resolve(responseOf(incoming, Buffer.concat(chunks).toString())))
  })
  outgoing.once('error', reject).end(payload)
  return promise
}

/** Closes idle connections, so that the process can end. */
export function closeConnections() {
  for (const agent of Object.values(agents)) agent.destroy()
}

/** A response as a lane sees it, from the parts that `node:http` names so. */
export function responseOf({ statusCode, rawHeaders }, text) {
  const lines = Array.from({ length: rawHeaders.length / 2 }, (_, i) => [
    rawHeaders[2 * i],
    rawHeaders[2 * i + 1],
  ])
  const all = (name) =>
    lines.flatMap(([key, value]) => (key.toLowerCase() === name.toLowerCase() ? [value] : []))
  return {
    status: statusCode,
    /** `[name, value]` of every header line. */
    lines,
    /** Values of all lines of a header. */
    all,
    /** The value of a header, several lines joined by a comma; `undefined` without one. */
    header: (name) => (all(name).length === 0 ? undefined : all(name).join(', ')),
    text,
    /** The body as JSON; `undefined` when there is none. */
    get json() {
      return text === '' ? undefined : JSON.parse(text)
    },
  }
}
