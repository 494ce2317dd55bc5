import {
  addressBlock,
  clientAddress,
  listHeader,
  Problem,
  requireOwnPage,
  type Exchange,
  type Reply,
  type TrustedProxies,
} from '@stella/api-runtime'
import { StoreError, type Store } from '@stella/store'
import { pathOf } from '../raw.ts'
import type { AuthAudit } from './audit.ts'
import { endpoints, type Endpoint } from './endpoints.ts'
import type { Library } from './library.ts'
import type { LoginLimit } from './login-limit.ts'
import { refusal, replyOf } from './replies.ts'
import { readMembers, requestFor, type BodyMembers } from './request.ts'

export interface BridgeOptions {
  /** Loads the library when it is first needed. */
  readonly library: () => Promise<Library>
  /** By what is guessed at. */
  readonly guesses: Readonly<Record<'email' | 'session', LoginLimit>>
  readonly visits: LoginLimit
  readonly audit: AuthAudit
  /** Makes one transaction of a change and of what the audit log says of it. */
  readonly together: Store['together']
  /** As configured; `null` for the loopback names of this machine. */
  readonly publicOrigin: string | null
  readonly isProxy: TrustedProxies
  /** Whether the database answers. */
  readonly healthy: () => Promise<boolean>
  /** Told of every fault of ours, whose reply says nothing of it. */
  readonly onFailure: (error: unknown) => void
}

const base = '/auth'

/** The library answered 500 or more. */
class LibraryFailure extends Error {
  constructor({ status, body }: Reply) {
    super(`The sign-in library answered ${status}: ${typeof body === 'string' ? body : ''}`)
  }
}

/** Carries requests below `/auth` to the sign-in library: those it is to answer, held to who sends them and how often. */
export class AuthBridge {
  readonly #options: BridgeOptions

  constructor(options: BridgeOptions) {
    this.#options = options
  }

  async handle(exchange: Exchange): Promise<Reply> {
    const name = `${exchange.method} ${pathOf(exchange.target).slice(base.length)}`
    const endpoint = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined
    if (endpoint === undefined) return refusal(404, 'NOT_FOUND', 'There is nothing at this address.')
    if (!isFromOwnPage(exchange, this.#options.publicOrigin))
      return refusal(403, 'ORIGIN_NOT_ALLOWED', 'Only pages of this server may do this.')
    const members = await readMembers(exchange)
    if (members === 'too-large') return { ...refusal(413, 'BODY_TOO_LARGE', 'Send less.'), close: true }
    if (members === 'not-json') return refusal(400, 'JSON_INVALID', 'Send a JSON object as application/json.')
    if (endpoint.takesKey === true && !isKey(members['response']))
      return refusal(400, 'REQUEST_INVALID', 'The response is not what a browser gives for a passkey.')
    try {
      return await this.#guarded(exchange, name, endpoint, members)
    } catch (error) {
      return this.#failure(error)
    }
  }

  /** Holds guesses back. Nothing is awaited between looking at the count and adding to it. */
  async #guarded(exchange: Exchange, name: string, endpoint: Endpoint, members: BodyMembers): Promise<Reply> {
    const { visits, isProxy } = this.#options
    const address = addressBlock(clientAddress(exchange.remoteAddress, exchange.rawHeaders, isProxy))
    if (endpoint.guess === undefined) {
      const wait = endpoint.writesForAnyone === true ? visits.take(address, null) : 0
      return wait > 0 ? tooMany(wait) : this.#answer(exchange, name, endpoint, members)
    }
    const guesses = this.#options.guesses[endpoint.guess]
    const subject = subjectOf(endpoint.guess, members, exchange)
    const wait = guesses.take(address, subject)
    if (wait > 0) return tooMany(wait)
    const reply = await this.#answer(exchange, name, endpoint, members)
    if (reply.status === 200) guesses.succeeded(address, subject)
    return reply
  }

  async #answer(exchange: Exchange, name: string, endpoint: Endpoint, members: BodyMembers): Promise<Reply> {
    const { audit, isProxy, publicOrigin } = this.#options
    const library = await this.#options.library()
    const address = clientAddress(exchange.remoteAddress, exchange.rawHeaders, isProxy)
    const origin = publicOrigin ?? ownOrigin(exchange)
    const request = requestFor(exchange, endpoint, members, { origin, address })
    const signedIn = await audit.before(name, library, request.headers)
    const reply = await this.#options.together(async () => {
      const answer = await replyOf(await library.handler(request))
      // What the library wrote before it failed is undone.
      if (answer.status >= 500) throw new LibraryFailure(answer)
      await audit.done(name, signedIn, answer)
      return answer
    })
    audit.refused(name, reply, members)
    return reply
  }

  async #failure(error: unknown): Promise<Reply> {
    if (error instanceof StoreError && error.code === 'UNAVAILABLE') return unavailable()
    // The library answers 500 for a new key that it cannot make sense of, and where it lost the database.
    if (error instanceof LibraryFailure) {
      if (!(await this.#options.healthy())) return unavailable()
      if (error.message.includes('FAILED_TO_VERIFY_REGISTRATION'))
        return refusal(400, 'FAILED_TO_VERIFY_REGISTRATION', 'The passkey could not be verified. Try again.')
    }
    this.#options.onFailure(error)
    return refusal(500, 'INTERNAL', 'The server failed to answer. Try again later.')
  }
}

function unavailable(): Reply {
  return refusal(503, 'STORE_UNAVAILABLE', 'The service cannot reach its store.', ['Retry-After', '2'])
}

/** Whether a value has the form of what a browser gives for a passkey; whether it is one is found out later. */
function isKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { id, response }: { id?: unknown; response?: unknown } = value
  return typeof id === 'string' && typeof response === 'object' && response !== null
}

function isFromOwnPage(exchange: Exchange, publicOrigin: string | null): boolean {
  try {
    requireOwnPage(exchange, listHeader(exchange.rawHeaders, 'origin') ?? null, publicOrigin)
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

/** Where the page that asks was found; `requireOwnPage` has seen that an Origin is the server's own. */
function ownOrigin({ rawHeaders }: Exchange): string {
  return listHeader(rawHeaders, 'origin') ?? 'http://localhost'
}

function subjectOf(
  guess: 'email' | 'session',
  { email }: BodyMembers,
  { rawHeaders }: Exchange,
): string | null {
  if (guess === 'email')
    return typeof email === 'string' ? `email ${email.trim().toLowerCase().slice(0, 254)}` : null
  // Only what says who it is: anything else in the header is the guesser's to vary.
  const known = [...(listHeader(rawHeaders, 'cookie') ?? '').matchAll(identity)].map(([, value]) => value)
  return known.length === 0 ? null : `session ${known.join(' ').slice(0, 4096)}`
}

/** The cookies of a session, and of a sign-in that waits for its second factor. */
const identity = /(?:^|;\s*)(?:__Host-)?stella\.(?:session_token|two_factor)=([^;]*)/g

function tooMany(seconds: number): Reply {
  return refusal(429, 'TOO_MANY_REQUESTS', 'Too many tries. Wait a while.', ['Retry-After', String(seconds)])
}
