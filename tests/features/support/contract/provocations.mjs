// How each documented error is provoked over HTTP.

import { bodySchema, compareVersions } from './published.mjs'
import { needsCredential, validRequest } from './requests.mjs'
import { variantsOf } from './variants.mjs'

/** Codes that no single request can provoke, and why. */
export const beyondOneRequest = {
  REQUEST_TIMEOUT: 'takes a client that stops sending for half a minute: the runtime lane',
  IDEMPOTENCY_IN_FLIGHT: 'takes two requests that meet: the runtime lane',
  RATE_LIMITED: 'takes many requests: a row of its own',
  INTERNAL: 'a fault that nobody knows how to cause',
  STORE_UNAVAILABLE: 'takes a store that is down: the resilience lane',
}

/**
 * By code, a function of a release and an operation that documents the code there: `{ status, …options of
 * ContractClient.call }`, or `null` where this operation cannot be brought to answer it. `lowest` and `highest` are the
 * served ends of the release's major; `releases` all that were published.
 */
export function provocations({ secrets, releases, ends, versionHeader }) {
  const right = (release, operation) =>
    validRequest(release, operation, { id: 'lane-none', secret: secrets.full })
  const change = (status, changes) => (release, operation) => {
    const base = right(release, operation)
    const own = typeof changes === 'function' ? changes(release, operation) : changes
    return own === null ? null : { status, ...base, ...own }
  }
  const version = (status, value, end) =>
    change(status, (release) => {
      const sent = value(release)
      return sent === null ? null : { headers: { [versionHeader]: sent }, served: ends(release.major)[end] }
    })
  const scoped = (release, operation) => {
    const scope = operation.spec['x-stella-scope']
    if (scope === null) return null
    const secret = scope === 'settings:read' ? secrets.eventsOnly : secrets.settingsOnly
    return secret === undefined ? null : { secret }
  }
  const belowFloor = ({ major }) =>
    releases.find(
      (other) => other.major === major && compareVersions(other.version, ends(major).lowest.version) < 0,
    )?.version ?? null
  return {
    API_VERSION_INVALID: version(400, () => '1.2', 'highest'),
    API_VERSION_UNSUPPORTED: version(400, ({ major }) => `${major + 1}.0.0`, 'highest'),
    API_VERSION_TOO_OLD: version(410, belowFloor, 'lowest'),
    REQUEST_INVALID: change(400, { query: { undocumented: '1' } }),
    CREDENTIAL_MISPLACED: change(400, { query: { access_token: 'x' } }),
    JSON_INVALID: change(400, { body: '{"a":1,"a":1}', headers: { 'content-type': 'application/json' } }),
    CONNECT_CODE_INVALID: change(400, {}),
    UNAUTHENTICATED: change(401, { secret: undefined }),
    INSUFFICIENT_SCOPE: change(403, scoped),
    INSTALLATION_SUSPENDED: change(403, () => secrets.suspended && { secret: secrets.suspended }),
    ORIGIN_NOT_ALLOWED: change(403, (_, operation) => ({
      headers: { origin: needsCredential(operation) ? 'https://elsewhere.example' : 'null' },
    })),
    NOT_FOUND: change(404, {}),
    PRECONDITION_FAILED: change(412, { headers: { 'if-match': '"no-such-tag"' } }),
    BODY_TOO_LARGE: change(413, {
      body: '',
      headers: { 'content-type': 'application/json', 'content-length': String(2 ** 30) },
    }),
    MEDIA_TYPE_UNSUPPORTED: change(415, { body: 'text', headers: { 'content-type': 'text/plain' } }),
    IDEMPOTENCY_KEY_REUSED: change(422, usedKey),
    HEADERS_TOO_LARGE: change(431, { headers: { 'x-filler': 'x'.repeat(20_000) }, served: null }),
  }
}

/** A key that `prepare` has to use first, with another body. */
function usedKey(release, operation) {
  const [first, second] = variantsOf(release.document, bodySchema(operation))
  const headers = { 'idempotency-key': `lane-${crypto.randomUUID()}` }
  return { headers, body: second, prepare: { headers, body: first } }
}
