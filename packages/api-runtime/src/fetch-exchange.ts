import type { BodyRead, Exchange } from './exchange.ts'

const bodyTimeoutMs = 30_000

/** One fetch `Request` as the core sees it. Its headers come lower-cased, and repeats already joined by `, `. */
export class FetchExchange implements Exchange {
  readonly method: string
  readonly target: string
  readonly rawHeaders: readonly string[]
  readonly remoteAddress: string
  readonly secure: boolean
  readonly #request: Request

  constructor(request: Request, remoteAddress: string) {
    this.#request = request
    this.method = request.method
    this.target = targetOf(request.url)
    this.rawHeaders = [...request.headers].flat()
    this.remoteAddress = remoteAddress
    this.secure = request.url.startsWith('https:')
  }

  get hasBody(): boolean {
    return this.#request.body !== null
  }

  async readBody(limit: number): Promise<BodyRead> {
    const reader = this.#request.body?.getReader()
    if (reader === undefined) return { outcome: 'complete', bytes: new Uint8Array() }
    // Cancelling resolves the read that is waiting; the body then counts as broken off.
    let late = false
    const timer = setTimeout(() => {
      late = true
      void reader.cancel().catch(() => undefined)
    }, bodyTimeoutMs)
    try {
      const read = await collect(reader, limit)
      return late ? { outcome: 'aborted' } : read
    } catch {
      return { outcome: 'aborted' }
    } finally {
      clearTimeout(timer)
    }
  }
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<BodyRead> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { outcome: 'complete', bytes: joined(chunks, size) }
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return { outcome: 'too-large' }
    }
    chunks.push(value)
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (chunks.length === 1 && only !== undefined) return only
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Path and query of an absolute URL, as the platform normalised it. */
function targetOf(url: string): string {
  const path = url.indexOf('/', url.indexOf('://') + 3)
  const hash = url.indexOf('#')
  return url.slice(path, hash === -1 ? undefined : hash)
}
