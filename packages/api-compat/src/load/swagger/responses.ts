import type { Json, JsonObject } from '../../json.ts'
import { isObject } from '../pointer.ts'
import { content, UNSTATED } from './bodies.ts'
import { itemSchema, serialization } from './parameters.ts'
import type { Schemas } from './schemas.ts'
import { type Members, pick, type Placed, type SwaggerSource } from './source.ts'

/** A response of OpenAPI 3.0 for one of Swagger 2.0. */
export function convertResponse(
  source: SwaggerSource,
  schemas: Schemas,
  placed: Placed,
  produces: readonly string[] | undefined,
): JsonObject {
  const { value, tokens } = placed
  const response: Members = { description: '', ...pick(value, ['description']) }
  const headers = source.entries(placed, 'headers').map(([name, header]) => {
    return [name, convertHeader(source, schemas, header)] as const
  })
  if (headers.length > 0) response['headers'] = Object.fromEntries(headers)
  const media = convertContent(source, schemas, placed, produces)
  if (media) response['content'] = media
  return source.origins.note(response, tokens)
}

function convertHeader(source: SwaggerSource, schemas: Schemas, header: Placed): JsonObject {
  const converted: Members = pick(header.value, ['description'])
  converted['schema'] = itemSchema(source, schemas, header)
  return source.origins.note(Object.assign(converted, serialization(header.value)), header.tokens)
}

/** What the response holds; nothing when it states neither a schema nor examples. */
function convertContent(
  source: SwaggerSource,
  schemas: Schemas,
  { value, tokens }: Placed,
  produces: readonly string[] | undefined,
): Members | undefined {
  const { schema, examples } = value
  const shown = isObject(examples) ? examples : {}
  if (schema === undefined && Object.keys(shown).length === 0) return undefined
  const isFile = isObject(schema) && schema['type'] === 'file'
  schemas.convert(schema)
  if (isObject(schema)) source.origins.note(schema, [...tokens, 'schema'])
  const types = produces ?? (isFile ? ['application/octet-stream'] : [UNSTATED])
  const media = content(types, schema === undefined ? {} : { schema })
  for (const [type, example] of Object.entries(shown)) addExample(media, type, example)
  return media
}

function addExample(media: Members, type: string, example: Json): void {
  const there = media[type]
  if (isObject(there)) media[type] = { ...there, example }
}
