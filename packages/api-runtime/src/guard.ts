import { bearerToken, unauthenticated } from './bearer.ts'
import { addressBlock, clientAddress } from './client-address.ts'
import { isPreflight } from './cors.ts'
import { isOrigin, originCovered } from './origin.ts'
import { requireOwnPage } from './own-page.ts'
import { invalidRequest, originRefused, Problem } from './problem.ts'
import { RateLimiter } from './rate-limit.ts'
import { repeated, singleHeader } from './raw-headers.ts'
import type { MethodRoute } from './routes.ts'
import type { Caller, Operations, Sessions, SurfaceOptions } from './surface-options.ts'
import type { Turn } from './turn.ts'

/** More keys than one process has callers; beyond them, the ones at rest longest start afresh. */
const mostRateKeys = 200_000

type GuardOptions<Identity extends Caller> = Pick<
  SurfaceOptions<Operations, object, Identity>,
  'authenticate' | 'sessions' | 'isProxy' | 'rateLimit' | 'monotonic'
>

/** Who may call what, from where, and how often. Each step throws a Problem when its answer is no. */
export class Guard<Identity extends Caller> {
  readonly #options: GuardOptions<Identity>
  readonly #limiter: RateLimiter

  constructor(options: GuardOptions<Identity>) {
    this.#options = options
    this.#limiter = new RateLimiter({ ...options.rateLimit, now: options.monotonic, mostKeys: mostRateKeys })
  }

  /**
   * Refuses an Origin that no installation could allow. Whoever sent another may read refusals that come before it is
   * known whose origins count.
   * @returns whether the request is a preflight, and so has no credential
   */
  origin(turn: Turn<Identity>): boolean {
    const { rawHeaders, method } = turn.exchange
    const origin = singleHeader(rawHeaders, 'origin')
    if (origin === undefined) return false
    if (origin === repeated) throw invalidHeader('origin')
    if (!isOrigin(origin)) throw originRefused()
    turn.sharedWith = origin
    return isPreflight(method, origin, singleHeader(rawHeaders, 'access-control-request-method'))
  }

  /** Finds out who calls. A promise only where the store needs one. */
  authenticate(turn: Turn<Identity>, { auth }: MethodRoute): Promise<void> | null {
    const { rawHeaders } = turn.exchange
    const { authenticate, sessions } = this.#options
    if (auth === 'none') {
      if (singleHeader(rawHeaders, 'authorization') === repeated) throw invalidHeader('authorization')
      return null
    }
    const inSession = sessions !== undefined && singleHeader(rawHeaders, 'authorization') === undefined
    const found = inSession
      ? findSession(turn, sessions)
      : authenticate(bearerToken(rawHeaders), turn.requestId)
    const lacking = inSession ? 'none' : 'invalid_token'
    if (found instanceof Promise) return found.then((caller) => admit(turn, caller, lacking))
    admit(turn, found, lacking)
    return null
  }

  scope({ caller }: Turn<Identity>, { scope }: MethodRoute): void {
    if (scope === null) return
    if (caller?.usable !== true) throw new Problem('INSTALLATION_SUSPENDED')
    if (caller.scopes.includes(scope)) return
    throw new Problem('INSUFFICIENT_SCOPE', `This needs the scope ${scope}.`, { details: { scope } })
  }

  /** Takes one request off the quota of the caller, or of the address where anyone may call. */
  limit(turn: Turn<Identity>): void {
    const key = turn.caller?.id ?? this.#addressKey(turn)
    if (key === null) return
    turn.rate = this.#limiter.take(key)
    if (turn.rate.allowed) return
    const wait = String(turn.rate.resetSeconds)
    throw new Problem('RATE_LIMITED', undefined, { headers: ['Retry-After', wait] })
  }

  /** `null` where the platform does not tell addresses apart: one quota for everyone would lock everyone out. */
  #addressKey({ exchange: { remoteAddress, rawHeaders } }: Turn<Identity>): string | null {
    if (remoteAddress === '') return null
    return addressBlock(clientAddress(remoteAddress, rawHeaders, this.#options.isProxy))
  }
}

/** Takes a caller on if its credential may be used from where the request comes from. */
function admit<Identity extends Caller>(
  turn: Turn<Identity>,
  caller: Identity | null,
  lacking: 'none' | 'invalid_token',
): void {
  if (caller === null) throw unauthenticated(lacking)
  const origin = turn.sharedWith
  turn.sharedWith = null
  if (origin === null ? caller.kind === 'browser' : !originCovered(caller.origins, origin))
    throw originRefused()
  turn.sharedWith = origin
  turn.caller = caller
}

/** Browsers send sessions along with requests of any page, so which page asks is settled before whose session it is. */
function findSession<Identity extends Caller>(turn: Turn<Identity>, sessions: Sessions<Identity>) {
  const origin = turn.sharedWith
  turn.sharedWith = null
  const { rawHeaders } = turn.exchange
  if (origin === null && lacksSession(rawHeaders)) return null
  requireOwnPage(turn.exchange, origin, sessions.publicOrigin)
  return sessions.find(rawHeaders, turn.requestId)
}

/** Neither a browser, which says where its page is from, nor anyone who could have a session. */
function lacksSession(rawHeaders: readonly string[]): boolean {
  return ['cookie', 'sec-fetch-site'].every((name) => singleHeader(rawHeaders, name) === undefined)
}

function invalidHeader(name: string): Problem {
  return invalidRequest([{ in: 'header', path: `/${name}`, message: 'must be sent once' }])
}
