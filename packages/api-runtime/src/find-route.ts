import { parseMajorSegment, type Negotiation } from '@stella/versioning'
import { refuseSecretInTarget, type SecretWatch } from './misplaced.ts'
import { Problem } from './problem.ts'
import { noQuery, parseQuery } from './query.ts'
import { repeated, singleHeader } from './raw-headers.ts'
import { parseTarget } from './request-target.ts'
import { allowed, type MethodRoute } from './routes.ts'
import type { ServedOperation } from './served-operation.ts'
import type { Caller } from './surface-options.ts'
import type { Turn } from './turn.ts'

/** What negotiation is told of a header that came more than once. */
const twice = ['', '']

/** The place of a surface: its base path and the name of its version header, lower case. */
export interface SurfacePlace {
  readonly base: string
  readonly versionHeader: string
}

/**
 * Finds the route of a request by its target alone, before anyone is authenticated.
 * @throws {Problem} NOT_FOUND, API_VERSION_UNSUPPORTED for a major that is not served, CREDENTIAL_MISPLACED
 */
export function findRoute<Identity extends Caller>(
  turn: Turn<Identity>,
  place: SurfacePlace,
  secrets: SecretWatch,
): void {
  const known = turn.snapshot.fixed(turn.exchange.target)
  if (known === undefined) searchRoute(turn, place, secrets)
  else {
    turn.major = known.major
    turn.route = known.route
    turn.query = noQuery
    turn.negotiation = negotiate(turn, place.versionHeader)
  }
}

function searchRoute<Identity extends Caller>(
  turn: Turn<Identity>,
  { base, versionHeader }: SurfacePlace,
  secrets: SecretWatch,
): void {
  const target = parseTarget(turn.exchange.target)
  turn.query = target === null ? null : parseQuery(target.query)
  const found = target !== null && locate(turn, target.path, base, versionHeader)
  // A credential is refused wherever it is sent to; the refusal has the shape of what was asked.
  refuseSecretInTarget(turn.exchange.target, turn.query, secrets, turn.requestId)
  if (!found) throw new Problem('NOT_FOUND')
  if (turn.route === null) throw refusedVersion(turn.negotiation)
}

/** Finds major, release and route of a path; `false` where the surface or a major it serves has no such path. */
function locate<Identity extends Caller>(
  turn: Turn<Identity>,
  path: string,
  base: string,
  versionHeader: string,
): boolean {
  if (!path.startsWith(`${base}/`)) return false
  const slash = path.indexOf('/', base.length + 1)
  const segment = path.slice(base.length + 1, slash === -1 ? undefined : slash)
  turn.major = parseMajorSegment(segment)
  turn.negotiation = negotiate(turn, versionHeader)
  const routes = turn.snapshot.routes(segment)
  if (routes === undefined) return true
  const match = slash === -1 ? null : routes.match(path.slice(slash))
  turn.route = match?.route ?? null
  turn.pathParameters = match?.parameters ?? []
  return match !== null
}

/**
 * What the request's method does on its route, in any release.
 * @throws {Problem} METHOD_NOT_ALLOWED
 */
export function requireMethod<Identity extends Caller>({ route, method }: Turn<Identity>): MethodRoute {
  const found = route?.methods.get(method)
  if (route !== null && found === undefined) throw methodNotAllowed(allowed(route, () => true))
  if (found === undefined) throw new Problem('NOT_FOUND')
  return found
}

/**
 * Settles which release is served, now that the caller is known, and which operation of it.
 * @throws {Problem} of the API_VERSION codes; NOT_FOUND or METHOD_NOT_ALLOWED where that release has no such operation
 */
export function negotiateOperation<Identity extends Caller>(
  turn: Turn<Identity>,
  versionHeader: string,
): ServedOperation {
  const pin = turn.caller?.pinnedVersion ?? null
  if (pin !== null) turn.negotiation = negotiate(turn, versionHeader, pin)
  const { negotiation, route } = turn
  if (!negotiation.ok) throw refusedVersion(negotiation)
  const { index } = negotiation
  turn.operation = operationAt(turn, index)
  if (turn.operation !== null) return turn.operation
  const others = route === null ? '' : allowed(route, ({ byRelease }) => byRelease.has(index))
  throw others === '' ? new Problem('NOT_FOUND') : methodNotAllowed(others)
}

/** What the request would reach in the release with this index; `null` where that has no such operation. */
export function operationAt<Identity extends Caller>(
  { route, method, snapshot }: Turn<Identity>,
  index: number,
): ServedOperation | null {
  const id = route?.methods.get(method)?.byRelease.get(index)
  return id === undefined ? null : snapshot.operation(id, index)
}

function negotiate<Identity extends Caller>(
  { snapshot, major, exchange }: Turn<Identity>,
  versionHeader: string,
  pin?: string,
): Negotiation {
  const header = singleHeader(exchange.rawHeaders, versionHeader)
  return snapshot.negotiate(major, header === repeated ? twice : header, pin)
}

function refusedVersion(negotiation: Negotiation): Problem {
  if (negotiation.ok) return new Problem('NOT_FOUND')
  const { code, message, status, details } = negotiation
  const { majors, supported, ...rest } = details
  return new Problem(code, message, {
    status,
    details: {
      ...rest,
      supported: supported === null ? null : { ...supported },
      majors: majors.map((major) => ({ ...major })),
    },
  })
}

function methodNotAllowed(methods: string): Problem {
  return new Problem('METHOD_NOT_ALLOWED', undefined, { headers: ['Allow', methods] })
}
