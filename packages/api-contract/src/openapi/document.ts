import type { Contract, HeaderNames, Json, Release } from '@stella/versioning'
import type { Callers } from '../errors.ts'
import { canonicalSchema, sortedMap, type JsonObject } from './canonical-schema.ts'
import { errorResponses } from './error-responses.ts'
import { headerComponents } from './headers.ts'
import { operationObject, type DocumentParts } from './operation.ts'
import { securitySchemes } from './security.ts'

/** What documents say about a surface beside its contract. */
export interface SurfaceInfo {
  /** `integrations`, `api`. */
  readonly name: string
  /** Base path of the surface, before `/v{major}`. */
  readonly base: string
  readonly callers: Callers
  readonly title: string
  readonly description: string
  readonly tags: readonly { readonly name: string; readonly description: string }[]
}

export interface DocumentOptions {
  readonly surface: SurfaceInfo
  readonly release: Release
  readonly headers: HeaderNames
}

/** Order of the methods of a path. */
const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE']

/** The OpenAPI 3.1 document of one release, as plain data. Equal contracts give equal documents, member order included. */
export function toOpenApi(
  contract: Contract,
  { surface, release, headers: names }: DocumentOptions,
): JsonObject {
  const headers = headerComponents(names)
  const errors = errorResponses(contract, headers)
  const used = new Set(Object.values(contract.operations).map(({ tag }) => tag))
  return {
    openapi: '3.1.1',
    info: {
      title: surface.title,
      version: release.version,
      summary: release.summary,
      description: surface.description,
      'x-stella-released': release.date,
    },
    servers: [{ url: `${surface.base}/v${release.version.slice(0, release.version.indexOf('.'))}` }],
    tags: surface.tags
      .filter(({ name }) => used.has(name))
      .map(({ name, description }) => ({ name, description })),
    paths: paths({ contract, headers, errors, callers: surface.callers }),
    components: {
      schemas: sortedMap(contract.schemas, (schema) => canonicalSchema({ ...Object(schema) }, contract)),
      responses: errors.components,
      parameters: parameterComponents(names),
      headers: headers.components,
      securitySchemes: securitySchemes(surface.callers),
    },
  }
}

function paths(parts: DocumentParts): JsonObject {
  const operations = Object.values(parts.contract.operations)
  const templates = [...new Set(operations.map(({ path }) => path))].toSorted()
  return Object.fromEntries(
    templates.map((template) => {
      const items = operations
        .filter(({ path }) => path === template)
        .toSorted((a, b) => methods.indexOf(a.method) - methods.indexOf(b.method))
        .map((operation) => [operation.method.toLowerCase(), operationObject(operation, parts)] as const)
      return [template, Object.fromEntries(items)]
    }),
  )
}

function parameterComponents(names: HeaderNames): { readonly [name: string]: Json } {
  return {
    ApiVersion: {
      name: names.version,
      in: 'header',
      description:
        'The release to be served: the newest one that is not above it. Without it, the newest of the major.',
      required: false,
      schema: { type: 'string', examples: ['2.1.0'] },
    },
    IfNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      description:
        'ETags the client has. When one of them is the present one, the answer is 304 without a body.',
      required: false,
      schema: { type: 'string' },
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'A key of your own for this request. Repeating the request with it does the work once.',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
  }
}
