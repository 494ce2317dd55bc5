export { addressBlock, clientAddress, trustedProxies, type TrustedProxies } from './client-address.ts'
export { etagOf, ifMatchOf } from './etag.ts'
export type { BodyRead, Exchange, ExchangeHandler, Reply } from './exchange.ts'
export { fetchEdge, type FetchEdgeOptions, type FetchInfo } from './fetch-edge.ts'
export type { SecretWatch } from './misplaced.ts'
export { requireOwnPage } from './own-page.ts'
export { invalidRequest, Problem, type Issue, type ProblemOptions } from './problem.ts'
export type { MonotonicClock, RateLimit } from './rate-limit.ts'
export { listHeader } from './raw-headers.ts'
export { serveSurface, type ServedSurface } from './surface.ts'
export type {
  Call,
  Caller,
  CallerCall,
  CallRecord,
  Sessions,
  SurfaceHandlers,
  SurfaceOptions,
} from './surface-options.ts'
