import { integrations, integrationsPublished, provePublished } from '@stella/api-contract'
import {
  fetchEdge,
  serveSurface,
  type CallRecord,
  type FetchInfo,
  type RateLimit,
  type ServedSurface,
} from '@stella/api-runtime'
import { parseSecret, type Store } from '@stella/store'
import { headerNames, type LifecyclePolicy } from '@stella/versioning'
import { callerOf } from './caller.ts'
import { explainStoreError } from './explain.ts'
import { handlers } from './handlers/index.ts'
import { watchSecrets } from './watch-secrets.ts'

export interface ConsumerApiOptions {
  readonly store: Store
  /** The word in `X-{prefix}-Api-Version` and its kin. */
  readonly headerPrefix: string
  readonly deprecationHeader: LifecyclePolicy['deprecationHeader']
  /** Address of the docs site, without a slash at its end; empty for the server itself. */
  readonly docsUrl: string
  readonly rateLimit: RateLimit
  readonly bodyLimitBytes: number
  /** Whether an address is a proxy whose `X-Forwarded-For` counts. */
  readonly isProxy: (address: string) => boolean
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Milliseconds that never go back. */
  readonly monotonic: () => number
  readonly newRequestId: () => string
  /** Told of every request once it is answered. */
  readonly observe: (record: CallRecord) => void
  /** Told of every fault of ours. */
  readonly onFailure: (error: unknown, requestId: string) => void
}

export interface ConsumerApi extends ServedSurface {
  /** For platforms that speak fetch: workerd, Hono, Deno. */
  readonly fetch: (request: Request, info?: FetchInfo) => Promise<Response>
}

/**
 * The integrations surface, `/integrations/v{major}`: the contract, its handlers and the store, served. What it returns
 * knows no platform; an edge of the runtime carries it.
 * @throws PublishedDocumentError when a released document can no longer be derived as it was published
 */
export async function createConsumerApi(options: ConsumerApiOptions): Promise<ConsumerApi> {
  await provePublished(integrations, integrationsPublished)
  const { store, headerPrefix, deprecationHeader, observe, onFailure, ...rest } = options
  const policy = { ...integrations.line.policy, deprecationHeader }
  const surface = serveSurface({
    ...rest,
    surface: { ...integrations, line: { ...integrations.line, policy } },
    headers: headerNames(headerPrefix),
    handlers,
    services: { store },
    authenticate(token, requestId) {
      const secret = parseSecret(token)
      if (secret === null) return null
      const found = store.authenticate(secret, requestId, 'admit')
      return found instanceof Promise ? found.then(callerOf) : callerOf(found)
    },
    secrets: watchSecrets(store, onFailure),
    explain: explainStoreError,
    observe(record) {
      const { callerId, release, operationId, status, deprecatedMembers } = record
      if (callerId !== null && operationId !== null) {
        store.usage.record(callerId, release, operationId, status, deprecatedMembers)
      }
      observe(record)
    },
    onFailure,
  })
  const onEdgeFailure = (error: unknown): void => onFailure(error, '')
  return {
    ...surface,
    fetch: fetchEdge({ handler: surface.handle, refuse: surface.refuse, onFailure: onEdgeFailure }),
  }
}
