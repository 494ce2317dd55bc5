import { STATUS_CODES, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { BodyStream, Reply } from './exchange.ts'

/** How long a connection with unread input stays open after its last reply, so that the client gets to read it. */
const lingerMs = 1000

/**
 * Sends a reply through `node:http`, with its length where that is known; `closing` makes it the last one on its connection.
 * @returns for a body that is a stream, when all of it is sent or the client is gone; it rejects when the stream fails
 */
export function sendReply(response: ServerResponse, reply: Reply, closing: boolean): Promise<void> | null {
  const headers = [...reply.headers]
  if (closing) headers.push('Connection', 'close')
  if (isStream(reply.body)) return sendStream(response, reply.status, headers, reply.body)
  const bodyless = reply.status === 204 || reply.status === 304
  if (!bodyless) headers.push('Content-Length', String(lengthOf(reply.body)))
  response.writeHead(reply.status, headers)
  const body = bodyless || response.req.method === 'HEAD' ? null : reply.body
  if (closing && !response.req.complete) linger(response, body)
  else if (body === null) response.end()
  else response.end(body)
  return null
}

function isStream(body: Reply['body']): body is BodyStream {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}

async function sendStream(
  response: ServerResponse,
  status: number,
  headers: readonly string[],
  body: BodyStream,
): Promise<void> {
  response.writeHead(status, [...headers])
  if (response.req.method === 'HEAD') {
    response.end()
    return
  }
  try {
    await pipeline(body, response)
  } catch (error) {
    // The client has gone; what made the body has been told to stop.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'))
      throw error
  }
}

/** The reply as HTTP/1.1 text, for connections on which no response object exists. */
export function replyText({ status, headers, body }: Reply): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`]
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  const text = typeof body === 'string' ? body : ''
  lines.push(`Content-Length: ${lengthOf(text)}`, 'Connection: close', '', '')
  return lines.join('\r\n') + text
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
