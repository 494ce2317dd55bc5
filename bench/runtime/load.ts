import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Target {
  readonly port: number
  /** One request, as it goes over the wire. */
  readonly request: Buffer
  /** Bytes that the body of every reply has. */
  readonly bodyBytes: number
}

export interface Load {
  readonly requests: number
  readonly seconds: number
}

/** A reply that takes longer than this ends the run. */
const replyWithinMs = 5_000
const headEnd = Buffer.from('\r\n\r\n')
const goodStatus = Buffer.from('HTTP/1.1 200 ')

/**
 * Keep-alive connections to one server, with one request under way on each. It does as little as it can, to leave the
 * processor to the server, yet takes nothing but a 200 with a body of the expected length for a reply.
 */
export class Clients implements Disposable {
  readonly #target: Target
  readonly #sockets: readonly Socket[]

  private constructor(target: Target, sockets: readonly Socket[]) {
    this.#target = target
    this.#sockets = sockets
  }

  static async open(target: Target, connections: number): Promise<Clients> {
    const sockets = Array.from({ length: connections }, () =>
      connect({ port: target.port, host: '127.0.0.1', noDelay: true }),
    )
    await Promise.all(sockets.map((socket) => once(socket, 'connect')))
    return new Clients(target, sockets)
  }

  /** Sends requests for a time, then waits for the replies that are still to come. */
  async run(milliseconds: number): Promise<Load> {
    const started = performance.now()
    const deadline = started + milliseconds
    const counts = await Promise.all(this.#sockets.map((socket) => exchange(socket, this.#target, deadline)))
    const seconds = (performance.now() - started) / 1000
    return { requests: counts.reduce((sum, count) => sum + count, 0), seconds }
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}

/** Sends one request after another until the deadline; resolves to their number. */
function exchange(socket: Socket, { request, bodyBytes }: Target, deadline: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let count = 0
  let received: Buffer | null = null
  const onData = (chunk: Buffer): void => {
    received = received === null ? chunk : Buffer.concat([received, chunk])
    const missing = bytesMissing(received, bodyBytes)
    if (missing > 0) return
    if (missing < 0 || !received.subarray(0, goodStatus.length).equals(goodStatus)) {
      reject(new Error(`The server's reply is not the one it gave before:\n${received.toString('latin1')}`))
      return
    }
    received = null
    count += 1
    if (performance.now() < deadline) socket.write(request)
    else resolve(count)
  }
  const onClose = () => reject(new Error('The server closed a connection.'))
  const onTimeout = () => reject(new Error('The server did not reply in time.'))
  socket.on('data', onData).once('close', onClose).once('error', reject)
  socket.setTimeout(replyWithinMs, onTimeout)
  socket.write(request)
  return promise.finally(() => {
    socket.off('data', onData).off('close', onClose).off('error', reject).off('timeout', onTimeout)
  })
}

/** Bytes that a reply still lacks; below zero when there are too many, 1 while its head is not complete. */
function bytesMissing(received: Buffer, bodyBytes: number): number {
  const end = received.indexOf(headEnd)
  return end === -1 ? 1 : end + headEnd.length + bodyBytes - received.length
}
