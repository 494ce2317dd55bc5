import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

/** A reply as a server gave it, for peers to give the same one. */
export interface Answer {
  readonly status: number
  /** Flat `[name, value, …]`, without what `node:http` adds by itself. */
  readonly headers: readonly string[]
  readonly body: string
}

/** One request that contenders are measured with. */
export interface Question {
  readonly path: string
  /** Flat `[name, value, …]`. */
  readonly headers: readonly string[]
}

const replyWithinMs = 5_000
const ownHeaders = new Set(['date', 'connection', 'keep-alive'])

/** Asks once, the ordinary way. */
export async function answerOf(port: number, { path, headers }: Question): Promise<Answer> {
  const signal = AbortSignal.timeout(replyWithinMs)
  const request = get({ host: '127.0.0.1', port, path, headers: [...headers], agent: false, signal })
  // The 'response' event of a client request carries the message.
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const kept: string[] = []
  for (let i = 0; i < response.rawHeaders.length; i += 2) {
    const [name = '', value = ''] = response.rawHeaders.slice(i, i + 2)
    if (!ownHeaders.has(name.toLowerCase())) kept.push(name, value)
  }
  return { status: response.statusCode ?? 0, headers: kept, body: await text(response) }
}

/** The request as it goes over a keep-alive connection. */
export function wireOf({ path, headers }: Question): Buffer {
  const lines = [`GET ${path} HTTP/1.1`]
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}

/** Value of the first header of this name, which is lower case. */
export function headerOf({ headers }: Answer, name: string): string | undefined {
  const at = headers.findIndex((candidate, i) => i % 2 === 0 && candidate.toLowerCase() === name)
  return at === -1 ? undefined : headers[at + 1]
}
