import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Reply } from './exchange.ts'

/** How long a connection with unread input stays open after its last reply, so that the client gets to read it. */
const lingerMs = 1000

/** Sends a reply through `node:http`, with its length; `closing` makes it the last one on its connection. */
export function sendReply(response: ServerResponse, reply: Reply, closing: boolean): void {
  const headers = [...reply.headers]
  const bodyless = reply.status === 204 || reply.status === 304
  if (!bodyless) headers.push('Content-Length', String(lengthOf(reply.body)))
  if (closing) headers.push('Connection', 'close')
  response.writeHead(reply.status, headers)
  const body = bodyless || response.req.method === 'HEAD' ? null : reply.body
  if (closing && !response.req.complete) linger(response, body)
  else if (body === null) response.end()
  else response.end(body)
}

/** The reply as HTTP/1.1 text, for connections on which no response object exists. */
export function replyText({ status, headers, body }: Reply): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`]
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  lines.push(`Content-Length: ${lengthOf(body)}`, 'Connection: close', '', '')
  return lines.join('\r\n') + (typeof body === 'string' ? body : '')
}

/**
 * Sends the whole reply, but ends the response, and with it the connection, only when the request's rest has come in or
 * a moment has passed: closing over unread input resets the connection and can take the reply with it.
 */
function linger(response: ServerResponse, body: string | Uint8Array | null): void {
  if (body === null) response.flushHeaders()
  else response.write(body)
  const end = () => response.end()
  const timer = setTimeout(end, lingerMs)
  response.req.once('end', end)
  response.once('close', () => clearTimeout(timer))
  response.req.resume()
}

function lengthOf(body: string | Uint8Array | null): number {
  return body === null ? 0 : Buffer.byteLength(body)
}
