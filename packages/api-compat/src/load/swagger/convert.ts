import type { JsonObject } from '../../json.ts'
import { convertBody } from './bodies.ts'
import { Operations } from './operations.ts'
import { convertParameter } from './parameters.ts'
import { convertResponse } from './responses.ts'
import { Schemas } from './schemas.ts'
import { convertSecurity } from './security.ts'
import { convertServers } from './servers.ts'
import { type Members, pick, type Placed, SwaggerSource } from './source.ts'

export interface Converted {
  readonly root: JsonObject
  /** Tokens in the Swagger document for tokens in the converted one. */
  readonly written: (tokens: readonly string[]) => string[]
}

/**
 * The OpenAPI 3.0 document that says what a Swagger 2.0 document says. The schemas of the given document are used up: they
 * are changed where they are.
 */
export function convertSwagger(root: JsonObject, filesKey: string): Converted {
  const source = new SwaggerSource(root)
  const document: Placed = { value: root, tokens: [] }
  const schemas = new Schemas(source)
  const operations = new Operations(source, schemas)
  const converted: Members = { openapi: '3.0.3', ...pick(root, ['info', 'tags', 'externalDocs', 'security']) }
  const servers = convertServers(root, root['schemes'])
  if (servers.length > 0) converted['servers'] = source.origins.note(servers, ['host'])
  converted['paths'] = map(source.entries(document, 'paths'), (item) => operations.pathItem(item))
  converted['components'] = components(source, schemas, document)
  if (Object.hasOwn(root, filesKey)) converted[filesKey] = root[filesKey] ?? {}
  return { root: converted, written: (tokens) => source.origins.written(converted, tokens) }
}

function components(source: SwaggerSource, schemas: Schemas, document: Placed): Members {
  const parameters = source.entries(document, 'parameters').flatMap(([name, placed]) => {
    const resolved = source.resolve(placed)
    return resolved ? [[name, resolved] as const] : []
  })
  const bodies = parameters.filter(([, { value }]) => value['in'] === 'body')
  const others = parameters.filter(([, { value }]) => value['in'] !== 'body' && value['in'] !== 'formData')
  const consumes = source.mediaTypes(undefined, 'consumes')
  const produces = source.mediaTypes(undefined, 'produces')
  return {
    schemas: map(source.entries(document, 'definitions'), ({ value, tokens }) => {
      schemas.convert(value)
      return source.origins.note(value, tokens)
    }),
    parameters: map(others, (parameter) => convertParameter(source, schemas, parameter)),
    requestBodies: map(bodies, (body) => convertBody(source, schemas, body, consumes)),
    responses: map(source.entries(document, 'responses'), (response) =>
      convertResponse(source, schemas, source.resolve(response) ?? response, produces),
    ),
    securitySchemes: map(source.entries(document, 'securityDefinitions'), (scheme) =>
      convertSecurity(source, scheme),
    ),
  }
}

function map(
  entries: readonly (readonly [string, Placed])[],
  convert: (placed: Placed) => JsonObject,
): Members {
  return Object.fromEntries(entries.map(([name, placed]) => [name, convert(placed)]))
}
