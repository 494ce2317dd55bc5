import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { BodyRead, Exchange } from './exchange.ts'
import { singleHeader } from './raw-headers.ts'

/** A body that nobody read is worth receiving up to this size, to keep the connection; beyond it, closing is cheaper. */
const drainableBytes = 65_536

/** One `node:http` request as the core sees it. */
export class NodeExchange implements Exchange {
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #awaitsContinue: boolean
  #read = false

  constructor(request: IncomingMessage, response: ServerResponse, awaitsContinue: boolean) {
    this.#request = request
    this.#response = response
    this.#awaitsContinue = awaitsContinue
  }

  get method(): string {
    return this.#request.method ?? ''
  }

  get target(): string {
    return this.#request.url ?? ''
  }

  get rawHeaders(): readonly string[] {
    return this.#request.rawHeaders
  }

  get remoteAddress(): string {
    return this.#request.socket.remoteAddress ?? ''
  }

  get secure(): boolean {
    // Only TLS sockets have the member; on a plain one it is undefined.
    return (this.#request.socket as Partial<TLSSocket>).encrypted === true
  }

  get hasBody(): boolean {
    const length = this.#declaredLength()
    return length === undefined
      ? singleHeader(this.rawHeaders, 'transfer-encoding') !== undefined
      : length > 0
  }

  /** Whether the connection must close after the reply because too much of this request is still to come. */
  get leavesRest(): boolean {
    if (this.#read || this.#request.complete || !this.hasBody) return false
    return this.#awaitsContinue || (this.#declaredLength() ?? Infinity) > drainableBytes
  }

  readBody(limit: number): Promise<BodyRead> {
    this.#read = true
    if (this.#awaitsContinue) this.#response.writeContinue()
    return collect(this.#request, limit)
  }

  #declaredLength(): number | undefined {
    const length = singleHeader(this.rawHeaders, 'content-length')
    // The parser has already refused several lengths, and any that is not digits.
    return typeof length === 'string' ? Number(length) : undefined
  }
}

function collect(request: IncomingMessage, limit: number): Promise<BodyRead> {
  const { promise, resolve } = Promise.withResolvers<BodyRead>()
  const chunks: Uint8Array[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else resolve({ outcome: 'too-large' })
  })
  request.on('end', () => {
    const [only] = chunks
    const bytes = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)
    resolve({ outcome: 'complete', bytes })
  })
  request.on('close', () => resolve({ outcome: 'aborted' }))
  request.on('error', () => resolve({ outcome: 'aborted' }))
  return promise
}
