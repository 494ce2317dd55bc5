import type { HandlersOf, OperationDefinition, Surface } from '@stella/api-contract'
import type { HeaderNames } from '@stella/versioning'
import type { TrustedProxies } from './client-address.ts'
import type { Idempotency } from './idempotency.ts'
import type { SecretWatch } from './misplaced.ts'
import type { Problem } from './problem.ts'
import type { MonotonicClock, RateLimit } from './rate-limit.ts'
import type { SupportedMajor } from './snapshot.ts'

/** What the runtime has to know of whoever makes a request. */
export interface Caller {
  /** Whom quota, idempotency and usage belong to. */
  readonly id: string
  /** One that is not may use operations without a scope only, such as a suspended installation. */
  readonly usable: boolean
  /** A `browser` credential is only good with an allowed Origin, a `session` only from a page of the server's own. */
  readonly kind: 'secret' | 'browser' | 'session'
  readonly scopes: readonly string[]
  /** Exact origins and `https://*.example.com` patterns. */
  readonly origins: readonly string[]
  /** Release served when a request names none; `null` for the latest. */
  readonly pinnedVersion: string | null
}

/** Sessions of people in browsers, for a surface that takes them beside bearer tokens. */
export interface Sessions<Identity extends Caller> {
  /** Whose session the headers carry; `null` for none that is good. A Problem it throws is answered. */
  readonly find: (
    rawHeaders: readonly string[],
    requestId: string,
  ) => Identity | null | Promise<Identity | null>
  /** Where browsers reach the server, such as `https://stella.example.com`; `null` for the loopback host they name. */
  readonly publicOrigin: string | null
}

/** What the runtime tells every handler beside the request. */
export interface Call {
  /** Epoch milliseconds. */
  readonly now: number
  readonly requestId: string
  /** The release the client is served, `major.minor.patch`. */
  readonly release: string
  readonly supported: readonly SupportedMajor[]
}

/** What it tells handlers of operations that need a credential. */
export interface CallerCall<Identity extends Caller> extends Call {
  readonly caller: Identity
  /** Of operations that honour the header, where the request has it. */
  readonly idempotency: Idempotency | undefined
}

/** Answered by the runtime itself: the published document of the release that serves the request. */
export const documentOperation = 'getDocument'

export type Operations = { readonly [id: string]: OperationDefinition }

/** One handler for each operation; those that need a credential are told of the caller. */
export type SurfaceHandlers<Defined extends Operations, Services, Identity extends Caller> = HandlersOf<
  Omit<Defined, typeof documentOperation>,
  Services & Call,
  Services & CallerCall<Identity>
>

/** What became of one request: for logs, metrics and usage. Holds no secret and no text of the client's. */
export interface CallRecord {
  readonly requestId: string
  readonly method: string
  /** Path template with its major, such as `/integrations/v2/content/{externalId}`; `null` where nothing matched. */
  readonly route: string | null
  readonly operationId: string | null
  readonly callerId: string | null
  /** The release served, or in whose shape the refusal was. */
  readonly release: string
  readonly status: number
  /** Code of the problem that was answered. */
  readonly error: string | null
  /** What the request used that will go: the operation by its id, members, `?` before those of the query. */
  readonly deprecatedMembers: readonly string[]
  readonly durationMs: number
}

export interface SurfaceOptions<
  Defined extends Operations,
  Services extends object,
  Identity extends Caller,
> {
  readonly surface: Surface
  readonly headers: HeaderNames
  readonly handlers: SurfaceHandlers<Defined, Services, Identity>
  /** What handlers work with, such as the store. */
  readonly services: Services
  /** Who a bearer token belongs to; `null` for anything that is not good. A Problem it throws is answered. */
  readonly authenticate: (token: string, requestId: string) => Identity | null | Promise<Identity | null>
  /** Where a request has no Authorization header; left out where every one needs a token. */
  readonly sessions?: Sessions<Identity>
  readonly secrets: SecretWatch
  /** Address of the docs site, without a slash at its end. */
  readonly docsUrl: string
  /** For each caller, and for each address where there is none. */
  readonly rateLimit: RateLimit
  readonly bodyLimitBytes: number
  readonly isProxy: TrustedProxies
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly monotonic: MonotonicClock
  readonly newRequestId: () => string
  /** The problem that an error from services stands for, such as a store that is down; `null` for a fault of ours. */
  readonly explain: (error: unknown) => Problem | null
  /** Told of every request after its reply is made. Never throws. */
  readonly observe: (record: CallRecord) => void
  /** Told of every fault of ours, whose reply says nothing of it. Never throws. */
  readonly onFailure: (error: unknown, requestId: string) => void
}
