import type { ExchangeHandler, Reply } from './exchange.ts'
import { Pipeline } from './pipeline.ts'
import { Problem, problemReply } from './problem.ts'
import type { Caller, Operations, SurfaceOptions } from './surface-options.ts'

/** A surface that serves exchanges. */
export interface ServedSurface {
  readonly handle: ExchangeHandler
  /** For edges: the answer to what never became an exchange. */
  readonly refuse: (status: 400 | 408 | 431 | 500) => Reply
}

const refusals = {
  400: ['REQUEST_INVALID', 'The request is not well-formed HTTP.'],
  408: ['REQUEST_TIMEOUT', undefined],
  431: ['HEADERS_TOO_LARGE', undefined],
  500: ['INTERNAL', undefined],
} as const

/**
 * Serves one surface: every release of it that is out, from handlers that know head only.
 * @throws when a release cannot be served: what its contract promises has no handler, or does not compile
 */
export function serveSurface<Defined extends Operations, Services extends object, Identity extends Caller>(
  options: SurfaceOptions<Defined, Services, Identity>,
): ServedSurface {
  const { docsUrl, newRequestId } = options
  // The pipeline looks handlers up by operation, and so knows the types of none.
  const pipeline = new Pipeline(options as unknown as SurfaceOptions<Operations, object, Identity>)
  return {
    handle: (exchange) => pipeline.handle(exchange),
    refuse(status) {
      const [code, message] = refusals[status]
      const requestId = newRequestId()
      const reply = problemReply(new Problem(code, message), { docsUrl, requestId, down: null })
      return { ...reply, headers: [...reply.headers, 'X-Request-Id', requestId] }
    },
  }
}
