import type { ExchangeHandler, Reply } from './exchange.ts'
import { Pipeline, type EdgeStatus } from './pipeline.ts'
import type { Caller, Operations, SurfaceOptions } from './surface-options.ts'

/** A surface that serves exchanges. */
export interface ServedSurface {
  readonly handle: ExchangeHandler
  /** For edges: the answer to what never became an exchange. */
  readonly refuse: (status: EdgeStatus) => Reply
}

/**
 * Serves one surface: every release of it that is out, from handlers that know head only.
 * @throws when a release cannot be served: what its contract promises has no handler, or does not compile
 */
export function serveSurface<Defined extends Operations, Services extends object, Identity extends Caller>(
  options: SurfaceOptions<Defined, Services, Identity>,
): ServedSurface {
  // The pipeline looks handlers up by operation, and so knows the types of none.
  const pipeline = new Pipeline(options as unknown as SurfaceOptions<Operations, object, Identity>)
  return { handle: (exchange) => pipeline.handle(exchange), refuse: (status) => pipeline.refuse(status) }
}
