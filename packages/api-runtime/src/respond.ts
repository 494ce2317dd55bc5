import type { Surface, TextBody } from '@stella/api-contract'
import type { HeaderNames, Json } from '@stella/versioning'
import { Cors } from './cors.ts'
import { isNotModified } from './etag.ts'
import type { Reply } from './exchange.ts'
import { operationAt } from './find-route.ts'
import { problemBody, type Problem } from './problem.ts'
import { rateLimitPolicy, rateLimitState } from './rate-limit-headers.ts'
import type { RateLimit } from './rate-limit.ts'
import { listHeader } from './raw-headers.ts'
import { allowed } from './routes.ts'
import type { ServedOperation } from './served-operation.ts'
import type { Snapshot } from './snapshot.ts'
import type { Caller } from './surface-options.ts'
import type { Turn } from './turn.ts'

/** What a handler answers, in head's shape. */
export type HandlerReply = JsonReply | TextReply

interface JsonReply {
  readonly status: number
  readonly media?: undefined
  readonly body: Json
  readonly headers?: { readonly [name: string]: string }
}

/** A body of another media type. It looks the same in every release that has it. */
interface TextReply {
  readonly status: number
  readonly media: string
  readonly body: TextBody
  readonly headers?: { readonly [name: string]: string }
}

/** What the headers of a reply depend on. */
type Replied = Pick<Turn<Caller>, 'requestId' | 'negotiation' | 'rate' | 'sharedWith'>

const policyName = 'default'
const problemType = 'application/problem+json'

/** Makes replies: bodies in the client's shape, and the headers every reply of a surface has. */
export class Responder<Identity extends Caller> {
  readonly #surface: Surface
  readonly #names: HeaderNames
  readonly #docsUrl: string
  readonly #ratePolicy: string
  readonly #cors: Cors

  constructor(surface: Surface, names: HeaderNames, docsUrl: string, rateLimit: RateLimit) {
    this.#surface = surface
    this.#names = names
    this.#docsUrl = docsUrl
    this.#ratePolicy = rateLimitPolicy(policyName, rateLimit)
    this.#cors = new Cors(names)
  }

  /** What the handler answered, as the release served has it. */
  reply(turn: Turn<Identity>, operation: ServedOperation, answer: HandlerReply): Reply {
    if (answer.media !== undefined) return this.#text(turn, operation, answer)
    const { status, body, lifecycle } = operation.reply(answer.status, answer.body)
    const headers = this.#headers(turn, lifecycle)
    const etag = answer.headers?.['etag']
    headers.push('Cache-Control', etag === undefined ? 'no-store' : 'private, no-cache')
    if (turn.isReplay) headers.push('Idempotency-Replayed', 'true')
    for (const name in answer.headers) headers.push(name, answer.headers[name] ?? '')
    if (etag !== undefined && turn.method === 'GET') {
      const known = listHeader(turn.exchange.rawHeaders, 'if-none-match')
      if (isNotModified(known, etag)) return { status: 304, headers, body: null }
    }
    if (body === null) return { status, headers, body: null }
    headers.push('Content-Type', 'application/json')
    return { status, headers, body: JSON.stringify(body) }
  }

  #text(turn: Turn<Identity>, operation: ServedOperation, answer: TextReply): Reply {
    const { status, lifecycle } = operation.reply(answer.status, null)
    const headers = this.#headers(turn, lifecycle)
    const charset = answer.media.startsWith('text/') ? '; charset=utf-8' : ''
    headers.push('Cache-Control', 'no-store', 'Content-Type', answer.media + charset)
    for (const name in answer.headers) headers.push(name, answer.headers[name] ?? '')
    return { status, headers, body: answer.body }
  }

  /** A published document, as text. */
  document(turn: Turn<Identity>, operation: ServedOperation, text: string): Reply {
    const { status, lifecycle } = operation.reply(200, null)
    const headers = this.#headers(turn, lifecycle)
    headers.push('Cache-Control', 'no-cache', 'Content-Type', 'application/json')
    return { status, headers, body: text }
  }

  /** A problem, in the shape of the release that would have been served. */
  refusal(turn: Turn<Identity>, problem: Problem): Reply {
    const { negotiation, snapshot, requestId } = turn
    const shape = negotiation.ok ? negotiation.index : negotiation.shape
    const lifecycle = operationAt(turn, shape)?.problems ?? snapshot.problems(shape)
    const body = this.#problemAt(shape, problem, requestId)
    const headers = this.#headers(turn, lifecycle.of(body))
    headers.push('Cache-Control', 'no-store', 'Content-Type', problemType, ...problem.headers)
    return { status: problem.status, headers, body: JSON.stringify(body), close: problem.close }
  }

  /** A problem with a request that no edge could make sense of: it has the shape of the newest release. */
  misfit(snapshot: Snapshot, problem: Problem, requestId: string): Reply {
    const negotiation = snapshot.negotiate(null, undefined)
    const shape = negotiation.ok ? negotiation.index : negotiation.shape
    const body = this.#problemAt(shape, problem, requestId)
    const lifecycle = snapshot.problems(shape).of(body)
    const headers = this.#headers({ requestId, negotiation, rate: null, sharedWith: null }, lifecycle)
    headers.push('Cache-Control', 'no-store', 'Content-Type', problemType)
    return { status: problem.status, headers, body: JSON.stringify(body), close: true }
  }

  #problemAt(release: number, problem: Problem, requestId: string): Json {
    const body = problemBody(problem, this.#surface.callers, this.#docsUrl, requestId)
    const down = this.#surface.history.problemDown(release)
    return down === null ? body : down(body)
  }

  preflight(turn: Turn<Identity>): Reply {
    const methods = turn.route === null ? '' : allowed(turn.route, () => true)
    const reply = this.#cors.preflight(turn.sharedWith ?? '', methods)
    const version = [this.#names.version, turn.negotiation.release]
    return { ...reply, headers: [...reply.headers, 'X-Request-Id', turn.requestId, ...version] }
  }

  #headers({ requestId, negotiation, rate, sharedWith }: Replied, lifecycle: readonly string[]): string[] {
    const { version, varyWithOrigin } = this.#names
    const headers = ['X-Request-Id', requestId, version, negotiation.release, 'Vary', varyWithOrigin]
    headers.push('X-Content-Type-Options', 'nosniff', ...lifecycle)
    if (rate !== null)
      headers.push('RateLimit-Policy', this.#ratePolicy, 'RateLimit', rateLimitState(policyName, rate))
    if (sharedWith !== null) this.#cors.share(headers, sharedWith)
    return headers
  }
}
