import type { Negotiation } from '@stella/versioning'
import type { Exchange } from './exchange.ts'
import type { QueryParameters } from './query.ts'
import type { RateDecision } from './rate-limit.ts'
import type { Route } from './routes.ts'
import type { ServedOperation } from './served-operation.ts'
import type { Snapshot } from './snapshot.ts'
import type { Caller } from './surface-options.ts'

/** What the steps of the pipeline find out about one request, for the steps after them and for its reply. */
export class Turn<Identity extends Caller> {
  readonly exchange: Exchange
  readonly requestId: string
  readonly snapshot: Snapshot
  /** Epoch milliseconds. */
  readonly now: number
  /** Monotonic milliseconds. */
  readonly startedAt: number
  /** What is served, or why not; until the caller is known, without its pin. */
  negotiation: Negotiation
  /** From the path; `null` where it names none. */
  major: number | null = null
  route: Route | null = null
  /** Still encoded, in the order of the route's template. */
  pathParameters: readonly string[] = []
  /** `null` where the query is malformed. */
  query: QueryParameters | null = null
  /** The origin whose scripts may read the reply. */
  sharedWith: string | null = null
  caller: Identity | null = null
  rate: RateDecision | null = null
  operation: ServedOperation | null = null
  deprecatedMembers: readonly string[] = []
  /** Whether the handler answers what an earlier request with the same Idempotency-Key got. */
  isReplay = false

  constructor(
    exchange: Exchange,
    requestId: string,
    snapshot: Snapshot,
    { now, startedAt }: { readonly now: number; readonly startedAt: number },
  ) {
    this.exchange = exchange
    this.requestId = requestId
    this.snapshot = snapshot
    this.now = now
    this.startedAt = startedAt
    this.negotiation = snapshot.negotiate(null, undefined)
  }

  /** HEAD is answered as GET is; the edge leaves the body out. */
  get method(): string {
    return this.exchange.method === 'HEAD' ? 'GET' : this.exchange.method
  }
}
