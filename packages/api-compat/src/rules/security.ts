import type { Json, JsonObject } from '../json.ts'
import { operation, pair, reversed } from './example.ts'
import type { Rule } from './rule.ts'

const KEY: JsonObject = { type: 'apiKey', in: 'header', name: 'X-Key' }
const oauth = (
  tokenUrl: string,
  flow = 'clientCredentials',
  scopes: JsonObject = { read: '', write: '' },
): JsonObject => ({
  type: 'oauth2',
  flows: { [flow]: { tokenUrl, scopes } },
})
const OAUTH = oauth('https://id.example.com/token')
const SCHEMES: JsonObject = { key: KEY, oauth: OAUTH }
const guarded = (security: readonly Json[], securitySchemes: JsonObject = SCHEMES): JsonObject =>
  operation({ security }, { components: { securitySchemes } })

const KEY_ONLY = guarded([{ key: [] }])
const EITHER = guarded([{ key: [] }, { oauth: ['read'] }])
const opened = pair(guarded([]), KEY_ONLY, ['security-added'])
const fewer = pair(EITHER, KEY_ONLY, ['security-alternative-removed'])
const withScheme = (name: string, scheme: JsonObject): JsonObject =>
  guarded([{ [name]: [] }], { [name]: scheme })
const base = { direction: 'request', area: 'security' } as const

const requirements: readonly Rule[] = [
  {
    ...base,
    id: 'security-added',
    kind: 'requirement',
    action: 'added',
    severity: 'breaking',
    explanation: 'Requests without credentials were answered and are refused with 401.',
    advice: 'Leave the anonymous way open until clients send credentials.',
    mirror: { rule: 'security-removed' },
    trips: opened,
    passes: pair(guarded([]), guarded([{}, { key: [] }])),
  },
  {
    ...base,
    id: 'security-removed',
    kind: 'requirement',
    action: 'removed',
    severity: 'safe',
    explanation: 'Requests are answered with and without credentials.',
    advice: 'Make sure that this is meant.',
    mirror: { rule: 'security-added' },
    trips: reversed(opened, ['security-removed']),
    passes: pair(guarded([]), guarded([{}])),
  },
  {
    ...base,
    id: 'security-alternative-removed',
    kind: 'alternative',
    action: 'removed',
    severity: 'breaking',
    explanation: 'Clients with this credential are refused.',
    advice: 'Go on taking it until its clients have another one.',
    mirror: { rule: 'security-alternative-added' },
    trips: fewer,
    passes: pair(withScheme('key', KEY), withScheme('apiKey', KEY)),
  },
  {
    ...base,
    id: 'security-alternative-added',
    kind: 'alternative',
    action: 'added',
    severity: 'safe',
    explanation: 'There is one more way to be let in.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'security-alternative-removed' },
    trips: reversed(fewer, ['security-alternative-added']),
    passes: pair(EITHER, EITHER),
  },
  {
    ...base,
    id: 'security-scheme-added',
    kind: 'scheme',
    action: 'added',
    severity: 'breaking',
    explanation: 'One credential sufficed; now a second one is demanded with it.',
    advice: 'Offer both together as an alternative.',
    mirror: { rule: 'security-alternative-added' },
    trips: pair(KEY_ONLY, guarded([{ key: [], oauth: ['read'] }]), ['security-scheme-added']),
    passes: pair(KEY_ONLY, guarded([{ key: [] }, { key: [], oauth: ['read'] }])),
  },
  {
    ...base,
    id: 'security-scope-added',
    kind: 'scope',
    action: 'added',
    severity: 'breaking',
    explanation: 'Tokens with the scopes that sufficed are refused with 403.',
    advice: 'Demand it for what is new only.',
    mirror: { rule: 'security-alternative-added' },
    trips: pair(guarded([{ oauth: ['read'] }]), guarded([{ oauth: ['read', 'write'] }]), [
      'security-scope-added',
    ]),
    passes: pair(guarded([{ oauth: ['read', 'write'] }]), guarded([{ oauth: ['write', 'read'] }])),
  },
]

const schemes: readonly Rule[] = [
  {
    ...base,
    id: 'security-scheme-changed',
    kind: 'scheme',
    action: 'changed',
    severity: 'breaking',
    explanation: 'Clients send the credential where, or how, it is no longer looked for.',
    advice: 'Define another scheme and offer it as an alternative.',
    mirror: { rule: 'security-scheme-changed' },
    trips: pair(withScheme('key', KEY), withScheme('key', { ...KEY, name: 'X-Api-Key' }), [
      'security-scheme-changed',
    ]),
    passes: pair(withScheme('key', KEY), withScheme('key', { ...KEY, name: 'x-key' })),
  },
  {
    ...base,
    id: 'security-oauth-url-changed',
    kind: 'OAuth URL',
    action: 'changed',
    severity: 'notice',
    explanation: 'Clients get their tokens at another address.',
    advice: 'Keep the old address answering.',
    mirror: { rule: 'security-oauth-url-changed' },
    trips: pair(withScheme('oauth', OAUTH), withScheme('oauth', oauth('https://login.example.com/token')), [
      'security-oauth-url-changed',
    ]),
    passes: pair(withScheme('oauth', OAUTH), withScheme('oauth', { ...OAUTH, description: 'As before.' })),
  },
  {
    ...base,
    id: 'security-oauth-flow-removed',
    kind: 'OAuth flow',
    action: 'removed',
    severity: 'notice',
    explanation: 'Clients that get their tokens by this flow need another one.',
    advice: 'Keep it for the clients that are registered with it.',
    mirror: { waived: 'a further flow gives clients a choice and takes nothing' },
    trips: pair(
      withScheme('oauth', OAUTH),
      withScheme('oauth', oauth('https://id.example.com/token', 'password')),
      ['security-oauth-flow-removed'],
    ),
    passes: pair(withScheme('oauth', OAUTH), withScheme('oauth', OAUTH)),
  },
  {
    ...base,
    id: 'security-oauth-scope-removed',
    kind: 'OAuth scope',
    action: 'removed',
    severity: 'notice',
    explanation: 'Clients that ask for the scope may be refused a token.',
    advice: 'Go on granting it, whether or not it opens anything.',
    mirror: { waived: 'a further scope gives clients a choice and takes nothing' },
    trips: pair(
      withScheme('oauth', OAUTH),
      withScheme('oauth', oauth('https://id.example.com/token', 'clientCredentials', { read: '' })),
      ['security-oauth-scope-removed'],
    ),
    passes: pair(
      withScheme('oauth', oauth('https://id.example.com/token', 'clientCredentials', { read: '' })),
      withScheme('oauth', OAUTH),
    ),
  },
  {
    ...base,
    id: 'security-scheme-deprecated',
    kind: 'scheme',
    action: 'deprecated',
    severity: 'safe',
    explanation: 'Clients are told to move to another credential; this one works as before.',
    advice: 'Say until when.',
    mirror: { waived: 'the end of a deprecation asks nothing of anyone' },
    trips: pair(withScheme('key', KEY), withScheme('key', { ...KEY, deprecated: true }), [
      'security-scheme-deprecated',
    ]),
    passes: pair(withScheme('key', KEY), withScheme('key', { ...KEY, description: 'Ask us for one.' })),
  },
]

const at = (...urls: string[]): JsonObject => operation({}, { servers: urls.map((url) => ({ url })) })
const moved = pair(at('https://a.example.com', 'https://b.example.com'), at('https://a.example.com'), [
  'server-removed',
])

const inRegion = (chosen: string): JsonObject => withRegion({ enum: ['eu', 'us'], default: chosen })

function withRegion(region: JsonObject): JsonObject {
  return operation({}, { servers: [{ url: 'https://{region}.example.com', variables: { region } }] })
}

const bound = pair(withRegion({ default: 'eu' }), inRegion('eu'), ['server-variable-changed'])

const servers: readonly Rule[] = [
  {
    id: 'server-removed',
    direction: 'request',
    area: 'server',
    kind: 'server',
    action: 'removed',
    severity: 'notice',
    explanation: 'Clients that call this address may find nobody there.',
    advice: 'Keep it answering, or redirecting.',
    mirror: { rule: 'server-added' },
    trips: moved,
    passes: pair(at('https://a.example.com/'), at('https://a.example.com')),
  },
  {
    id: 'server-added',
    direction: 'request',
    area: 'server',
    kind: 'server',
    action: 'added',
    severity: 'safe',
    explanation: 'The API is served at one more address.',
    advice: 'Nothing has to be done.',
    mirror: { rule: 'server-removed' },
    trips: reversed(moved, ['server-added']),
    passes: pair(at('https://a.example.com'), at('https://a.example.com')),
  },
  {
    id: 'server-default-changed',
    direction: 'request',
    area: 'server',
    kind: 'server variable',
    action: 'changed',
    severity: 'notice',
    explanation: 'Clients that leave a variable of the address as it is call another server than before.',
    advice: 'Keep the default, and let clients choose.',
    mirror: { rule: 'server-default-changed' },
    trips: pair(inRegion('eu'), inRegion('us'), ['server-default-changed']),
    passes: pair(inRegion('eu'), inRegion('eu')),
  },
  {
    id: 'server-variable-changed',
    direction: 'request',
    area: 'server',
    kind: 'server variable',
    action: 'changed',
    severity: 'notice',
    explanation:
      'Clients that put something else into the address may find nobody there. A variable that was freed is safe.',
    advice: 'List every value that is in use.',
    mirror: { rule: 'server-variable-changed' },
    trips: bound,
    passes: reversed(bound, ['server-variable-changed']),
  },
]

export const securityRules: readonly Rule[] = [...requirements, ...schemes, ...servers]
