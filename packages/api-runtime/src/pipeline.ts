import type { Surface } from '@stella/api-contract'
import type { Json } from '@stella/versioning'
import { readJsonBody, type JsonBody } from './body.ts'
import type { Exchange, Reply } from './exchange.ts'
import { findRoute, negotiateOperation, requireMethod, type SurfacePlace } from './find-route.ts'
import { Guard } from './guard.ts'
import { idempotencyKeyOf, type Idempotency } from './idempotency.ts'
import { InFlight } from './in-flight.ts'
import { refuseSecretInBody } from './misplaced.ts'
import { invalidRequest, Problem } from './problem.ts'
import { requestIdOf } from './request-id.ts'
import type { RequestParameters } from './request-reader.ts'
import { Responder, type HandlerReply } from './respond.ts'
import type { MethodRoute } from './routes.ts'
import type { ServedOperation } from './served-operation.ts'
import { documentOperation, type Caller, type Operations, type SurfaceOptions } from './surface-options.ts'
import { SurfaceState } from './surface-state.ts'
import { Turn } from './turn.ts'

/** A request in head's shape. */
interface HandlerRequest extends RequestParameters {
  readonly body: Json
}

type AnyHandler = (request: HandlerRequest, context: object) => HandlerReply | Promise<HandlerReply>

/** Statuses an edge answers by itself. */
export type EdgeStatus = keyof typeof edgeProblems

const edgeProblems = {
  400: ['REQUEST_INVALID', 'The request is not well-formed HTTP.'],
  408: ['REQUEST_TIMEOUT', undefined],
  431: ['HEADERS_TOO_LARGE', undefined],
  500: ['INTERNAL', undefined],
} as const

const noBody: JsonBody = { text: '', value: null }

/** Takes each request of one surface from the wire to its handler and back. Handlers know head only. */
export class Pipeline<Identity extends Caller> {
  readonly #options: SurfaceOptions<Operations, object, Identity>
  readonly #place: SurfacePlace
  readonly #state: SurfaceState
  readonly #guard: Guard<Identity>
  readonly #responder: Responder<Identity>
  readonly #inFlight = new InFlight()

  constructor(options: SurfaceOptions<Operations, object, Identity>) {
    const { surface, headers, docsUrl, rateLimit, clock } = options
    requireHandlers(options)
    this.#options = options
    this.#place = { base: surface.base, versionHeader: headers.version.toLowerCase() }
    this.#state = new SurfaceState(surface, headers, docsUrl, clock())
    this.#guard = new Guard(options)
    this.#responder = new Responder(surface, headers, docsUrl, rateLimit)
  }

  /** Never fails, and has an answer to everything. A promise only where something has to be waited for. */
  handle(exchange: Exchange): Reply | Promise<Reply> {
    const { clock, monotonic, newRequestId, secrets } = this.#options
    const startedAt = monotonic()
    const now = clock()
    const requestId = requestIdOf(exchange.rawHeaders, newRequestId, secrets.find)
    const turn = new Turn<Identity>(exchange, requestId, this.#state.at(now), { now, startedAt })
    try {
      const reply = this.#admit(turn)
      if (!(reply instanceof Promise)) return this.#finish(turn, reply, null)
      return reply.then(
        (settled) => this.#finish(turn, settled, null),
        (thrown: unknown) => this.#refuse(turn, thrown),
      )
    } catch (thrown) {
      return this.#refuse(turn, thrown)
    }
  }

  /** The answer to what never became an exchange, for edges. */
  refuse(status: EdgeStatus): Reply {
    const { clock, newRequestId } = this.#options
    const [code, message] = edgeProblems[status]
    return this.#responder.misfit(this.#state.at(clock()), new Problem(code, message), newRequestId())
  }

  /** From the address to the caller. */
  #admit(turn: Turn<Identity>): Reply | Promise<Reply> {
    findRoute(turn, this.#place, this.#options.secrets)
    if (this.#guard.origin(turn)) return this.#responder.preflight(turn)
    const method = requireMethod(turn)
    const admitted = this.#guard.authenticate(turn, method)
    return admitted === null ? this.#serve(turn, method) : admitted.then(() => this.#serve(turn, method))
  }

  /** From the caller to a request in the shape of the client's release. */
  #serve(turn: Turn<Identity>, method: MethodRoute): Reply | Promise<Reply> {
    this.#guard.scope(turn, method)
    this.#guard.limit(turn)
    const operation = negotiateOperation(turn, this.#place.versionHeader)
    const parameters = readParameters(turn, operation)
    if (!operation.takesBody && !turn.exchange.hasBody) return this.#run(turn, operation, parameters, noBody)
    return this.#readBody(turn, operation).then((sent) => this.#run(turn, operation, parameters, sent))
  }

  /** Up to head, through the handler, and down again. */
  #run(
    turn: Turn<Identity>,
    operation: ServedOperation,
    parameters: RequestParameters,
    sent: JsonBody,
  ): Reply | Promise<Reply> {
    turn.deprecatedMembers = operation.deprecatedIn(turn.query, sent.value)
    if (operation.id === documentOperation)
      return this.#responder.document(turn, operation, this.#state.document(operation.index))
    const body = operation.takesBody ? operation.reader.body(sent.value) : null
    const answer = this.#handle(turn, operation, { ...parameters, body }, sent.text)
    if (!(answer instanceof Promise)) return this.#responder.reply(turn, operation, answer)
    return answer.then((settled) => this.#responder.reply(turn, operation, settled))
  }

  async #readBody({ exchange, requestId }: Turn<Identity>, operation: ServedOperation): Promise<JsonBody> {
    const { bodyLimitBytes, secrets } = this.#options
    if (!operation.takesBody)
      throw invalidRequest([{ in: 'body', path: '', message: 'must be left out: this operation takes none' }])
    return readJsonBody(exchange, bodyLimitBytes, (text) => refuseSecretInBody(text, secrets, requestId))
  }

  #handle(
    turn: Turn<Identity>,
    { id, idempotent }: ServedOperation,
    request: HandlerRequest,
    text: string,
  ): HandlerReply | Promise<HandlerReply> {
    // The handlers' types are inferred from the contract that every request was just validated against.
    const handlers = this.#options.handlers as unknown as Readonly<Record<string, AnyHandler>>
    const handler = handlers[id]
    if (handler === undefined) throw new Error(`The operation '${id}' has no handler.`)
    const { now, requestId, negotiation, snapshot, caller } = turn
    const context = {
      ...this.#options.services,
      now,
      requestId,
      release: negotiation.release,
      supported: snapshot.supported,
      caller,
    }
    return idempotent
      ? this.#handleOnce(turn, id, text, (idempotency) => handler(request, { ...context, idempotency }))
      : handler(request, context)
  }

  async #handleOnce(
    turn: Turn<Identity>,
    id: string,
    text: string,
    run: (idempotency: Idempotency | undefined) => HandlerReply | Promise<HandlerReply>,
  ): Promise<HandlerReply> {
    const sent = await idempotencyKeyOf(turn.exchange.rawHeaders, id, text)
    if (sent === undefined) return run(undefined)
    const replayed = (): void => {
      turn.isReplay = true
    }
    const owner = turn.caller?.id ?? ''
    return this.#inFlight.once(owner, sent.key, () => run({ ...sent, replayed }))
  }

  #refuse(turn: Turn<Identity>, thrown: unknown): Reply {
    const problem = this.#problemOf(thrown, turn.requestId)
    return this.#finish(turn, this.#responder.refusal(turn, problem), problem.code)
  }

  #problemOf(thrown: unknown, requestId: string): Problem {
    const known = thrown instanceof Problem ? thrown : this.#options.explain(thrown)
    if (known !== null) return known
    this.#options.onFailure(thrown, requestId)
    return new Problem('INTERNAL', undefined, { cause: thrown })
  }

  #finish(turn: Turn<Identity>, reply: Reply, error: string | null): Reply {
    const { requestId, exchange, route, operation, caller, negotiation, deprecatedMembers, startedAt } = turn
    this.#options.observe({
      requestId,
      method: exchange.method,
      route: route?.template ?? null,
      operationId: operation?.id ?? null,
      callerId: caller?.id ?? null,
      release: negotiation.release,
      status: reply.status,
      error,
      deprecatedMembers,
      durationMs: this.#options.monotonic() - startedAt,
    })
    return reply
  }
}

/** @throws when an operation of any release has no handler */
function requireHandlers({ surface, handlers }: { surface: Surface; handlers: object }): void {
  const missing = surface.history.operationIds.filter(
    (id) => id !== documentOperation && !Object.hasOwn(handlers, id),
  )
  if (missing.length === 0) return
  throw new Error(`The surface '${surface.name}' has no handler for ${missing.join(', ')}: add one for each.`)
}

/** @throws {Problem} REQUEST_INVALID */
function readParameters<Identity extends Caller>(
  { query, pathParameters, exchange }: Turn<Identity>,
  { reader }: ServedOperation,
): RequestParameters {
  if (query === null) throw invalidRequest([{ in: 'query', path: '', message: 'is not form-encoded UTF-8' }])
  return reader.parameters({ path: pathParameters, query, rawHeaders: exchange.rawHeaders })
}
