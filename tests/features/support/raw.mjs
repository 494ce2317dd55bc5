// Bytes on a socket: for requests that a client library would refuse to send, or would tidy up.

import net from 'node:net'
import tls from 'node:tls'
import { responseOf } from './http.mjs'

/**
 * A request as bytes, one character each: `line` is the request line, `headers` the header lines in their order. A body
 * gets no length of its own accord.
 */
export function requestBytes(line, headers, body = '') {
  const head = [line, ...headers, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)])
}

/** Opens a connection, sends bytes, and gives the first reply; `undefined` when the server closes without one. */
export async function sendRaw(url, bytes, method = 'GET') {
  const connection = new RawConnection(url).send(bytes)
  try {
    return await connection.reply(method)
  } finally {
    connection.cut()
  }
}

/** One connection to the server of a URL. */
export class RawConnection {
  #socket
  #received = Buffer.alloc(0)
  #changed = Promise.withResolvers()
  #isOpen = true
  /** Resolves when the connection is closed, by whomever and however. */
  closed

  constructor(url) {
    this.#socket = connectTo(new URL(url))
    // A reset is one way to close; `closed` tells of it.
    this.#socket.on('error', () => undefined)
    this.#socket.on('data', (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes])
      this.#wake()
    })
    const closed = Promise.withResolvers()
    this.closed = closed.promise
    this.#socket.once('close', () => {
      this.#isOpen = false
      this.#wake()
      closed.resolve()
    })
  }

  /** Text is sent as bytes, one a character. */
  send(bytes) {
    if (this.#socket.writable)
      this.#socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    return this
  }

  /** Sends no more, and still listens. */
  finish() {
    this.#socket.end()
    return this
  }

  cut() {
    this.#socket.destroy()
  }

  /** The next reply; `undefined` when the connection closes without one. `method` is that of its request. */
  async reply(method = 'GET') {
    for (;;) {
      const parsed = parseReply(this.#received, method, !this.#isOpen)
      if (parsed !== null) {
        this.#received = parsed.rest
        return parsed.response
      }
      if (!this.#isOpen) return undefined
      await this.#changed.promise
    }
  }

  #wake() {
    const { resolve } = this.#changed
    this.#changed = Promise.withResolvers()
    resolve()
  }
}

function connectTo({ protocol, hostname, port }) {
  const isSecure = protocol === 'https:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const options = { host, port: Number(port || (isSecure ? 443 : 80)) }
  return isSecure ? tls.connect({ ...options, servername: host }) : net.connect(options)
}

/** The first reply in what was received; `null` while it is not complete. */
function parseReply(received, method, isWhole) {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [status, ...lines] = received.subarray(0, end).toString('latin1').split('\r\n')
  const rawHeaders = lines.flatMap((line) => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  const head = responseOf({ statusCode: Number(status.split(' ')[1]), rawHeaders }, '')
  const body = bodyOf(received.subarray(end + 4), head, method, isWhole)
  if (body === null) return null
  const response = responseOf({ statusCode: head.status, rawHeaders }, body.bytes.toString())
  return { response, rest: body.rest }
}

function bodyOf(bytes, head, method, isWhole) {
  const none = { bytes: Buffer.alloc(0), rest: bytes }
  if (method === 'HEAD' || head.status < 200 || head.status === 204 || head.status === 304) return none
  if (head.header('transfer-encoding') === 'chunked') return chunkedBody(bytes)
  const length = head.header('content-length')
  if (length === undefined) return isWhole ? { bytes, rest: Buffer.alloc(0) } : null
  const size = Number(length)
  return bytes.length < size ? null : { bytes: bytes.subarray(0, size), rest: bytes.subarray(size) }
}

/** Proxies in front of a deployment may send chunks. */
function chunkedBody(bytes) {
  const chunks = []
  let at = 0
  for (;;) {
    const end = bytes.indexOf('\r\n', at)
    if (end < 0) return null
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16)
    const next = end + 2 + size + 2
    if (bytes.length < next) return null
    if (size === 0) return { bytes: Buffer.concat(chunks), rest: bytes.subarray(next) }
    chunks.push(bytes.subarray(end + 2, end + 2 + size))
    at = next
  }
}
