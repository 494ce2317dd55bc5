import type { HeaderNames, Json } from '@stella/versioning'
import type { JsonObject } from './canonical-schema.ts'

interface HeaderSpec {
  readonly description: string
  readonly schema: JsonObject
  /** Sent with every response it is documented on. */
  readonly always?: true
}

const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const version = { type: 'string', pattern: '^(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}$' }

/** Response headers that any operation may send, by the name of their component. */
const shared = {
  RequestId: {
    name: 'X-Request-Id',
    description: 'Names this request in the logs.',
    schema: text,
    always: true,
  },
  Vary: {
    name: 'Vary',
    description: 'Request headers that the response depends on.',
    schema: text,
    always: true,
  },
  Deprecation: {
    name: 'Deprecation',
    description: 'Sent when the release, the operation or a member of the response will be removed.',
    schema: text,
  },
  Sunset: { name: 'Sunset', description: 'First instant at which it may be gone (RFC 8594).', schema: text },
  Link: {
    name: 'Link',
    description:
      'Where to read about the removal, and the successor: `deprecation`, `sunset`, `successor-version`.',
    schema: text,
  },
  RateLimit: { name: 'RateLimit', description: 'What is left of the quota, and until when.', schema: text },
  RateLimitPolicy: { name: 'RateLimit-Policy', description: 'The quota.', schema: text },
  RetryAfter: { name: 'Retry-After', description: 'Seconds to wait before trying again.', schema: count },
  WwwAuthenticate: { name: 'WWW-Authenticate', description: 'How to authenticate (RFC 6750).', schema: text },
  IdempotencyReplayed: {
    name: 'Idempotency-Replayed',
    description: '`true` when this is the answer an earlier request with the same key got.',
    schema: { const: 'true', type: 'string' },
  },
} as const satisfies Readonly<Record<string, HeaderSpec & { readonly name: string }>>

type SharedHeader = keyof typeof shared
export type HeaderComponent = SharedHeader | 'ApiVersion' | 'DeprecatedFields'

const onEveryResponse: readonly HeaderComponent[] = [
  ...([
    'ApiVersion',
    'RequestId',
    'Vary',
    'Deprecation',
    'Sunset',
    'Link',
    'RateLimit',
    'RateLimitPolicy',
  ] as const),
]

/** The header components of a document, and references to them by the name a response uses. */
export interface HeaderComponents {
  readonly components: JsonObject
  /** The `headers` of a response: those of every response, and `extra`. */
  of(extra: readonly HeaderComponent[]): { readonly [name: string]: Json }
}

/** Builds the header components of a document. */
export function headerComponents(names: HeaderNames): HeaderComponents {
  const all: Readonly<Record<HeaderComponent, HeaderSpec & { readonly name: string }>> = {
    ...shared,
    ApiVersion: {
      name: names.version,
      description: 'The release that was served.',
      schema: version,
      always: true,
    },
    DeprecatedFields: {
      name: names.deprecatedFields,
      description: 'Members of this response that will be removed, as a list of JSON paths.',
      schema: text,
    },
  }
  const components = Object.entries(all)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([component, { description, schema, always }]) => [
      component,
      { description, ...(always && { required: true }), schema },
    ])
  return {
    components: Object.fromEntries(components),
    of: (extra) =>
      Object.fromEntries(
        [...onEveryResponse, ...extra].map((component) => [
          all[component].name,
          { $ref: `#/components/headers/${component}` },
        ]),
      ),
  }
}
