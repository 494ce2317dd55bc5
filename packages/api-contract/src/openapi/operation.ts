import type { Contract, Json, JsonSchema, Operation, ParameterPart, ResponseSpec } from '@stella/versioning'
import type { Callers } from '../errors.ts'
import { asJson, canonicalSchema, type JsonObject } from './canonical-schema.ts'
import type { ErrorResponses } from './error-responses.ts'
import { exampleOf } from './example.ts'
import type { HeaderComponent, HeaderComponents } from './headers.ts'
import { securityOf } from './security.ts'

/** What all operations of one document have in common. */
export interface DocumentParts {
  readonly contract: Contract
  readonly headers: HeaderComponents
  readonly errors: ErrorResponses
  readonly callers: Callers
}

/** The Operation Object of one operation. */
export function operationObject(operation: Operation, parts: DocumentParts): JsonObject {
  const { id, summary, description, tag, scope, deprecated } = operation
  return {
    tags: [tag],
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && {
      deprecated: true,
      'x-sunset': deprecated.sunset,
      ...(deprecated.replacement !== undefined && { 'x-replacement': deprecated.replacement }),
    }),
    security: operation.auth === 'none' ? [] : securityOf(parts.callers, scope),
    'x-stella-scope': scope,
    'x-stella-errors': parts.errors.codesOf(operation.errors),
    parameters: parameters(operation, parts),
    ...(operation.body !== null && {
      requestBody: { required: true, content: jsonContent(operation.body, parts.contract) },
    }),
    responses: responses(operation, parts),
  }
}

function parameters(operation: Operation, { contract }: DocumentParts): Json {
  const own = (['path', 'query', 'header'] as const).flatMap((part) => {
    const schema = operation.parameters[part]
    return schema === undefined ? [] : partParameters(part, schema, contract)
  })
  const shared = [
    'ApiVersion',
    ...(operation.idempotency === undefined ? [] : ['IdempotencyKey']),
    ...(etagOf(operation) === undefined ? [] : ['IfNoneMatch']),
  ]
  return [...own, ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` }))]
}

function partParameters(part: ParameterPart, object: JsonSchema, contract: Contract): JsonObject[] {
  const members = Object.entries(object.properties ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return members.map(([name, member]) => {
    const { description, deprecated, ...schema } = member
    return {
      name: part === 'header' ? headerCase(name) : name,
      in: part,
      ...(description !== undefined && { description }),
      required: object.required?.includes(name) ?? false,
      ...(deprecated === true && { deprecated }),
      schema: canonicalSchema(schema, contract),
    }
  })
}

function responses(operation: Operation, parts: DocumentParts): JsonObject {
  const success = Object.entries(operation.responses).map(
    ([status, spec]) => [status, successResponse(spec, operation, parts)] as const,
  )
  const unchanged = notModified(operation, parts)
  return {
    ...Object.fromEntries(success),
    ...(unchanged !== undefined && { '304': unchanged }),
    ...parts.errors.of(operation.errors),
  }
}

/** The ETag of an operation that reads: the runtime answers its `If-None-Match`. */
function etagOf({ method, responses: { '200': read } }: Operation): JsonSchema | undefined {
  return method === 'GET' ? read?.headers?.['etag'] : undefined
}

function notModified(operation: Operation, parts: DocumentParts): JsonObject | undefined {
  const etag = etagOf(operation)
  if (etag === undefined) return undefined
  const description = 'It is what the client has already, as `If-None-Match` said.'
  const { headers, ...rest } = successResponse(
    { description, schema: null, headers: { etag } },
    operation,
    parts,
  )
  // The headers of a 304 are those of the body that the client has already.
  return { ...rest, headers: { ...parts.headers.of(['DeprecatedFields']), ...Object(headers) } }
}

function successResponse(
  spec: ResponseSpec,
  operation: Operation,
  { contract, headers }: DocumentParts,
): JsonObject {
  const extra: HeaderComponent[] = []
  if (spec.schema !== null) extra.push('DeprecatedFields')
  if (operation.idempotency !== undefined) extra.push('IdempotencyReplayed')
  const own = Object.entries(spec.headers ?? {}).map(([name, { description, ...schema }]) => [
    headerCase(name),
    { ...(description !== undefined && { description }), required: true, schema: asJson(schema) },
  ])
  return {
    description: spec.description,
    headers: { ...headers.of(extra), ...Object.fromEntries(own) },
    ...(spec.schema !== null && { content: contentOf(spec.schema, spec.media, contract) }),
  }
}

function contentOf(schema: JsonSchema, media: ResponseSpec['media'], contract: Contract): JsonObject {
  if (media === undefined) return jsonContent(schema, contract)
  return Object.fromEntries(media.map((type) => [type, { schema: canonicalSchema(schema, contract) }]))
}

function jsonContent(schema: JsonSchema, contract: Contract): JsonObject {
  return {
    'application/json': { schema: canonicalSchema(schema, contract), example: exampleOf(schema, contract) },
  }
}

/** `if-match` as people write it: `If-Match`. */
function headerCase(name: string): string {
  if (name === 'etag') return 'ETag'
  return name.replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}
