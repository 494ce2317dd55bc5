// Every hostile input that was thought of, in our own words, with the answer it gets. A row is tried by the tests that
// `tries` registers for it, or says where else it is held.

import { test } from 'node:test'
import { expectAlive } from './expect.mjs'

/** `[row, what is sent, what it gets, where else it is held]` */
const rows = [
  ['repeats', 'Authorization, Origin, Host or the version twice; a comma inside a token', '400'],
  ['absolute-form', 'a target that names a host of its own', 'as if it named none'],
  [
    'framing',
    'two ideas of where a request ends; folded lines; bare LF; NUL; a blank before the colon',
    '400, then closed',
  ],
  ['big-headers', 'more than 16 KB of headers', '431'],
  ['bad-token', 'a token that is empty, huge, not ASCII or mistyped', '401 with a challenge'],
  ['scheme', 'the scheme in any case, with extra blanks', 'taken'],
  [
    'same-401',
    'unknown, revoked or expired (the last in the tests of the store)',
    'the same 401, in the same time',
  ],
  ['misplaced', 'a credential in the address or the body', '400, blanked in logs, noted in the audit log'],
  ['echo', 'a credential in Referer or in what an error quotes', 'never sent back'],
  ['origins', 'null, file:, look-alikes, user info, a dot at the end', '403 that scripts cannot read'],
  ['idn', 'origins beyond ASCII', 'kept as punycode; refused as raw bytes'],
  ['wildcard', '*.example.com', 'from label to label, without the apex; never a public suffix'],
  ['scheme-port', 'the right host with another scheme or port', '403'],
  ['preflight', 'a preflight', '204 without credential or version, the same for all tenants'],
  [
    'paths',
    'dot segments, encoded or not; double slashes; NUL; ;x; V1, v01, full-width digits',
    '404 before anyone is asked who they are',
  ],
  ['method', 'a method that the address does not take', '405 with Allow'],
  ['version', 'a version that is malformed, empty, repeated or 10 KB long', '400 API_VERSION_INVALID'],
  ['json-keys', 'keys that reach a prototype; the same key twice', '400'],
  ['json-depth', '10,000 and 100,000 levels', '400 from level 33 on'],
  ['json-bytes', 'BOM, broken UTF-8, half a surrogate pair, 2^53 + 1', '400'],
  ['gzip', 'encoded bodies, bombs among them', '415'],
  ['body-size', 'a body over the limit, declared or not; chunks that lie', '413 or 400, then closed'],
  ['slow', 'headers over 10 s, a body over 30 s, connections without end from one address', '408 or closed'],
  [
    'connect-code',
    'a code redeemed again, in parallel, or too late (the last in the tests of the store)',
    'one winner; a replay takes back what was won',
  ],
  ['identity', 'a tenant, an installation or scopes in a body or a header', '400 or no effect'],
  ['foreign-id', "another tenant's id or cursor", 'as if there were none'],
  ['idempotency', 'a key with another body; a key in flight', '422; 409'],
  ['injection', 'CR and LF in names, ids, agents', 'one line of log each; no header of theirs'],
  ['forwarded', 'X-Forwarded-For of whoever likes', 'read right to left, from proxies of ours only'],
  ['rate', 'N + 50 requests at once at a limit of N', 'N pass; the rest get 429 and when to come back'],
  [
    'store-down',
    'the store locked by somebody else',
    '503 in two seconds, never a pass, and well again by itself',
  ],
  ['revocation', 'requests without pause while their credential is revoked', 'no 2xx from then on'],
  ['audit', 'changes in parallel', 'one row each, in a chain that verifies'],
  [
    'clock',
    'a clock that steps',
    'nothing',
    "no client reaches the clock: tests of the runtime's limiter and of the store",
  ],
  [
    'crash',
    'kill -9 while it writes',
    'nothing acknowledged is lost',
    'the crash test beside the command line',
  ],
  ['outgoing', 'addresses to call back', 'nothing', 'this surface calls nobody back'],
  ['csv', 'cells that begin a formula', 'nothing', 'this surface exports no tables'],
  ['documents', 'hostile OpenAPI files', 'nothing', 'this surface reads none'],
  [
    'dashboard',
    'forged clicks, stolen sessions, scripts in names',
    'nothing',
    'this surface has no sessions and serves no pages',
  ],
]

const known = new Map(rows.map(([row, , , elsewhere]) => [row, elsewhere]))
const tried = new Set()

/** Registers a test of a row. After it the server has to answer as before. */
export function tries(row, title, ...rest) {
  if (!known.has(row) || known.get(row) !== undefined) throw new Error(`There is no row ${row} to try here.`)
  tried.add(row)
  const body = rest.at(-1)
  const options = { timeout: 30_000, ...(rest.length > 1 && rest[0]) }
  test(title, options, async (context) => {
    await body(context)
    await expectAlive()
  })
}

/** Rows that nothing here tries. */
export function untried() {
  return rows.flatMap(([row, , , elsewhere]) => (elsewhere === undefined && !tried.has(row) ? [row] : []))
}
