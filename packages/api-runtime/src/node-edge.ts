import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { TrustedProxies } from './client-address.ts'
import type { ExchangeHandler, Reply } from './exchange.ts'
import { ConnectionCap } from './node-connections.ts'
import { NodeExchange } from './node-exchange.ts'
import { isMisframed } from './node-framing.ts'
import { replyText, sendReply } from './node-reply.ts'
import { NodeTurn } from './node-turn.ts'

export interface NodeLimits {
  /** Request line and headers together. */
  readonly headerBytes: number
  readonly headersTimeoutMs: number
  /** From the first byte of a request to the last of its body. */
  readonly requestTimeoutMs: number
  /** How long a connection may stand still with a request on it: a client that stops reading holds on to nothing. */
  readonly idleTimeoutMs: number
  readonly connectionsPerAddress: number
}

export const nodeLimits: NodeLimits = {
  headerBytes: 16_384,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  idleTimeoutMs: 60_000,
  connectionsPerAddress: 512,
}

export interface NodeEdgeOptions {
  readonly handler: ExchangeHandler
  /** Answers what never became an exchange (400, 408, 431), and a handler that broke its promise not to fail (500). */
  readonly refuse: (status: 400 | 408 | 431 | 500) => Reply
  /** Told of what no reply can tell: the handler failed. */
  readonly onFailure: (error: unknown) => void
  /** Their connections carry many clients, so they are not capped. */
  readonly isProxy: TrustedProxies
  readonly limits?: Partial<NodeLimits>
  /** PEM texts; plain HTTP when absent. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A request that waits for its turn to be answered. */
interface Waiting {
  readonly exchange: NodeExchange
  readonly response: ServerResponse
}

/** How often Node looks for connections that are over their time. */
const timeoutCheckMs = 500

/** Serves a core handler on `node:http` or `node:https`. */
export class NodeEdge {
  readonly #options: NodeEdgeOptions
  readonly #server: Server
  /** The latest response on each open connection. */
  readonly #connections = new Map<Socket, ServerResponse | null>()
  readonly #refused = new WeakSet<Socket>()
  readonly #turn = new NodeTurn<Waiting>((waiting) => this.#answer(waiting))
  #draining = false

  constructor(options: NodeEdgeOptions) {
    this.#options = options
    const limits = { ...nodeLimits, ...options.limits }
    this.#server = newServer(limits, options.tls)
    const cap = new ConnectionCap(limits.connectionsPerAddress, options.isProxy)
    this.#server.on('connection', (socket: Socket) => cap.admit(socket))
    // With TLS, requests come on the encrypted socket that the plain one carries.
    const opened = options.tls === undefined ? 'connection' : 'secureConnection'
    this.#server.on(opened, (socket: Socket) => this.#track(socket))
    this.#server.on('request', (request, response) => this.#serve(request, response, false))
    this.#server.on('checkContinue', (request, response) => this.#serve(request, response, true))
    this.#server.on('checkExpectation', (_, response) => sendReply(response, options.refuse(400), true))
    this.#server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      // `node:http` emits this for its own sockets only.
      this.#refuseConnection(error, socket as Socket)
    })
  }

  /** Starts to accept connections. Port 0 picks a free one. */
  listen(port: number, host: string): Promise<AddressInfo> {
    const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>()
    this.#server.once('error', reject)
    this.#server.listen(port, host, () => {
      this.#server.off('error', reject)
      // A listening TCP server has an address object.
      resolve(this.#server.address() as AddressInfo)
    })
    return promise
  }

  /** Stops accepting, lets running requests finish, and cuts what is still open when the deadline has passed. */
  async drain(deadlineMs: number): Promise<void> {
    this.#draining = true
    const closed = new Promise((resolve) => this.#server.close(resolve))
    for (const [socket, response] of this.#connections) {
      if (response === null || response.writableFinished) socket.destroy()
    }
    const timer = setTimeout(() => this.#server.closeAllConnections(), deadlineMs)
    await closed
    clearTimeout(timer)
  }

  #track(socket: Socket): void {
    this.#connections.set(socket, null)
    socket.once('close', () => this.#connections.delete(socket))
  }

  #serve(request: IncomingMessage, response: ServerResponse, awaitsContinue: boolean): void {
    this.#connections.set(request.socket, response)
    if (isMisframed(request)) {
      sendReply(response, this.#options.refuse(400), true)
      return
    }
    this.#turn.add({ exchange: new NodeExchange(request, response, awaitsContinue), response })
  }

  /** All are handled before the first is sent, so that handling and sending each run without a break. */
  #answer(waiting: readonly Waiting[]): void {
    const replies = waiting.map((one) => this.#handle(one))
    waiting.forEach((one, i) => {
      const reply = replies[i]
      if (reply instanceof Promise) void this.#settle(one, reply)
      else if (reply !== undefined) this.#send(one, reply)
    })
  }

  /** `undefined` when the handler failed, which has then been answered. */
  #handle({ exchange, response }: Waiting): Reply | Promise<Reply> | undefined {
    try {
      return this.#options.handler(exchange)
    } catch (error) {
      this.#fail(response, error)
      return undefined
    }
  }

  async #settle(waiting: Waiting, pending: Promise<Reply>): Promise<void> {
    try {
      this.#send(waiting, await pending)
    } catch (error) {
      this.#fail(waiting.response, error)
    }
  }

  #send({ exchange, response }: Waiting, reply: Reply): void {
    if (!response.req.socket.writable) return
    const closing = reply.close === true || this.#draining || exchange.leavesRest
    try {
      sendReply(response, reply, closing)?.catch((error: unknown) => this.#fail(response, error))
    } catch (error) {
      this.#fail(response, error)
    }
  }

  #fail(response: ServerResponse, error: unknown): void {
    this.#options.onFailure(error)
    if (response.headersSent) response.destroy()
    else sendReply(response, this.#options.refuse(500), true)
  }

  /** Answers bytes that are no request, or too slow, and closes: where the next request begins is anyone's guess. */
  #refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
    if (this.#refused.has(socket)) return
    this.#refused.add(socket)
    const response = this.#connections.get(socket)
    const idle = response === null || response === undefined || response.writableFinished
    const ownBody = !idle && response.socket === socket && !response.req.complete
    // While an earlier request is being answered, any text written here would pass for its answer.
    if (!socket.writable || !(idle || ownBody)) {
      socket.destroy()
      return
    }
    if (ownBody && response.headersSent) socket.end()
    else socket.end(replyText(this.#options.refuse(statusOf(error))))
    const timer = setTimeout(() => socket.destroy(), timeoutCheckMs)
    socket.once('close', () => clearTimeout(timer))
  }
}

function newServer(limits: NodeLimits, tls: NodeEdgeOptions['tls']): Server {
  const options = {
    insecureHTTPParser: false,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: timeoutCheckMs,
    // A missing Host is refused like a repeated one, with a problem body.
    requireHostHeader: false,
  }
  const handshakeTimeout = limits.headersTimeoutMs
  const server =
    tls === undefined ? createServer(options) : createSecureServer({ ...options, ...tls, handshakeTimeout })
  // Node drops headers beyond this count silently; zero keeps them all, and `isMisframed` counts them.
  server.maxHeadersCount = 0
  // Without a listener of its own, the server closes a connection on which nothing has moved for as long.
  server.timeout = limits.idleTimeoutMs
  return server
}

function statusOf(error: NodeJS.ErrnoException): 400 | 408 | 431 {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 431
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}
