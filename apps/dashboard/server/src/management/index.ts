import { api, apiPublished, provePublished, type Surface } from '@stella/api-contract'
import {
  serveSurface,
  type CallRecord,
  type RateLimit,
  type SecretWatch,
  type ServedSurface,
  type TrustedProxies,
} from '@stella/api-runtime'
import { MANAGEMENT_TOKEN_PATTERN, parseManagementToken, type Store } from '@stella/store'
import { headerNames, type LifecyclePolicy } from '@stella/versioning'
import type { Auth } from '../auth/index.ts'
import { callerOfMember, callerOfToken, type ManagementCaller } from './caller.ts'
import type { Services } from './context.ts'
import { explainStoreError } from './explain.ts'
import { handlers } from './handlers/index.ts'

export interface ManagementOptions extends Omit<Services, 'store' | 'users'> {
  readonly store: Store
  readonly auth: Auth
  /** As configured; `null` for the loopback names of this machine. */
  readonly publicOrigin: string | null
  /** The word in `X-{prefix}-Api-Version` and its kin. */
  readonly headerPrefix: string
  readonly deprecationHeader: LifecyclePolicy['deprecationHeader']
  /** Address of the docs site, without a slash at its end; empty for the server itself. */
  readonly docsUrl: string
  readonly rateLimit: RateLimit
  readonly bodyLimitBytes: number
  readonly isProxy: TrustedProxies
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Milliseconds that never go back. */
  readonly monotonic: () => number
  readonly newRequestId: () => string
  readonly observe: (record: CallRecord) => void
  readonly onFailure: (error: unknown, requestId: string) => void
}

/**
 * The management surface, `/api/v{major}`: the contract, its handlers and the store, served.
 * @throws PublishedDocumentError when a released document can no longer be derived as it was published
 */
export async function createManagement(options: ManagementOptions): Promise<ServedSurface> {
  await provePublished(api, apiPublished)
  const { store, auth, publicOrigin, headerPrefix, deprecationHeader } = options
  const { checkpointKey, dashboardUrl, newUserId, observe, ...rest } = options
  return serveSurface({
    ...rest,
    surface: withDeprecation(api, deprecationHeader),
    headers: headerNames(headerPrefix),
    handlers,
    services: { store, users: auth.users, checkpointKey, dashboardUrl, newUserId },
    authenticate: (token) => tokenCaller(store, token),
    sessions: { publicOrigin, find: (rawHeaders) => sessionCaller(store, auth, rawHeaders) },
    secrets,
    explain: explainStoreError,
    observe(record) {
      const { callerId, release, operationId, status } = record
      if (callerId !== null && operationId !== null)
        store.usage.recordManagement(callerId, release, operationId, status)
      observe(record)
    },
  })
}

function withDeprecation(surface: Surface, deprecationHeader: LifecyclePolicy['deprecationHeader']): Surface {
  return { ...surface, line: { ...surface.line, policy: { ...surface.line.policy, deprecationHeader } } }
}

async function tokenCaller(store: Store, text: string): Promise<ManagementCaller | null> {
  const parsed = parseManagementToken(text)
  const found = parsed === null ? null : await store.authenticateToken(parsed)
  return found === null ? null : callerOfToken(found)
}

/** A session whose person is no member any more is nobody's. */
async function sessionCaller(
  store: Store,
  auth: Auth,
  rawHeaders: readonly string[],
): Promise<ManagementCaller | null> {
  const signedIn = await auth.signedIn(rawHeaders)
  const member = signedIn === null ? null : await store.team.findMember(signedIn.userId)
  return member === null ? null : callerOfMember(member)
}

/** Finds management tokens where they must not be. They are refused; which one it was stays unsaid. */
const secrets: SecretWatch = {
  find: (text) => MANAGEMENT_TOKEN_PATTERN.exec(text)?.[0] ?? null,
  report: () => undefined,
}
