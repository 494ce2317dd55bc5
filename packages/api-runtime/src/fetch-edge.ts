import type { BodyStream, ExchangeHandler, Reply } from './exchange.ts'
import { FetchExchange } from './fetch-exchange.ts'
import { repeated, singleHeader } from './raw-headers.ts'

/** What a platform knows of a request beyond the request. */
export interface FetchInfo {
  /** Address of the peer: `CF-Connecting-IP` on Cloudflare, the socket's elsewhere. Empty when absent. */
  readonly remoteAddress?: string
}

export interface FetchEdgeOptions {
  readonly handler: ExchangeHandler
  readonly refuse: (status: 400 | 431 | 500) => Reply
  /** Told of what no reply can tell: the handler failed. */
  readonly onFailure: (error: unknown) => void
}

/** Names and values together, as `node:http` counts them. */
const mostHeaderBytes = 16_384

/**
 * Serves a core handler as a fetch handler, with no API but the web's. The platform has parsed the request by then: what
 * of its framing was ambiguous, and dot segments of its path, cannot be seen any more.
 */
export function fetchEdge(
  options: FetchEdgeOptions,
): (request: Request, info?: FetchInfo) => Promise<Response> {
  return async (request, info) => {
    const exchange = new FetchExchange(request, info?.remoteAddress ?? '')
    const reply = await answer(exchange, options)
    return responseOf(reply, request.method)
  }
}

async function answer(
  exchange: FetchExchange,
  { handler, refuse, onFailure }: FetchEdgeOptions,
): Promise<Reply> {
  const { rawHeaders, target } = exchange
  const size = rawHeaders.reduce((sum, text) => sum + text.length, target.length)
  if (size > mostHeaderBytes) return refuse(431)
  if (singleHeader(rawHeaders, 'host') === repeated) return refuse(400)
  try {
    return await handler(exchange)
  } catch (error) {
    onFailure(error)
    return refuse(500)
  }
}

function responseOf({ status, headers, body }: Reply, method: string): Response {
  const pairs: [string, string][] = []
  for (let i = 0; i < headers.length; i += 2) pairs.push([headers[i] ?? '', headers[i + 1] ?? ''])
  const bodyless = body === null || method === 'HEAD' || status === 204 || status === 304
  return new Response(bodyless ? null : bodyInit(body), { status, headers: pairs })
}

function bodyInit(body: Exclude<Reply['body'], null>): ConstructorParameters<typeof Response>[0] {
  if (typeof body === 'string') return body
  // A reply's bytes are its own and never shared memory, which `BodyInit` rules out.
  return body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : streamOf(body)
}

const utf8 = new TextEncoder()

/** Asks for the next piece when the platform has sent the last one, and for no more once the client is gone. */
function streamOf(body: BodyStream): ReadableStream<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(typeof value === 'string' ? utf8.encode(value) : value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
