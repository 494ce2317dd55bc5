import { connect, type Socket } from 'node:net'

export interface RawReply {
  readonly status: number
  /** By lower-case name; repeats joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A TCP connection to a server under test: sends bytes that no HTTP client would, and reads what comes back. */
export class RawConnection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #wake: () => void = () => undefined
  /** Resolves when the server has closed the connection, cleanly or not. */
  readonly closed: Promise<void>

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.closed = new Promise((resolve) => {
      this.#socket.once('close', () => resolve())
    })
    this.#socket.on('data', (bytes: Buffer) => {
      this.#received = Buffer.concat([this.#received, bytes])
      this.#wake()
    })
    // A reset is one way for a server to close.
    this.#socket.on('error', () => undefined)
    this.#socket.on('close', () => this.#wake())
  }

  /** Characters above U+00FF cannot be sent; those up to it go out as one byte each. */
  send(text: string): this {
    this.#socket.write(text, 'latin1')
    return this
  }

  /**
   * The next reply, interim ones included; rejects when the connection closes before it is complete. A reply to HEAD has
   * a length and no body, which only the caller knows.
   */
  async reply(toHead = false): Promise<RawReply> {
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n')
      const head = end === -1 ? undefined : parseHead(this.#received.toString('latin1', 0, end))
      const total = end + 4 + (toHead ? 0 : Number(head?.headers['content-length'] ?? 0))
      if (head !== undefined && this.#received.length >= total) {
        const body = this.#received.toString('utf8', end + 4, total)
        this.#received = this.#received.subarray(total)
        return { ...head, body }
      }
      if (this.#socket.closed)
        throw new Error(`closed after ${JSON.stringify(this.#received.toString('latin1'))}`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  destroy(): void {
    this.#socket.destroy()
  }
}

/** Sends one text on a new connection and returns the first reply. */
export async function exchangeRaw(
  port: number,
  text: string,
): Promise<RawReply & { connection: RawConnection }> {
  const connection = new RawConnection(port).send(text)
  return { ...(await connection.reply()), connection }
}

function parseHead(head: string): { status: number; headers: Record<string, string> } {
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  return { status: Number(statusLine.split(' ')[1]), headers }
}
