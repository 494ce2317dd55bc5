import type { JsonObject } from '../../json.ts'
import { isObject } from '../pointer.ts'
import { itemSchema, serialization } from './parameters.ts'
import type { Schemas } from './schemas.ts'
import { type Members, pick, type Placed, type SwaggerSource } from './source.ts'

const MULTIPART = 'multipart/form-data'
const URLENCODED = 'application/x-www-form-urlencoded'
/** What is meant where a document does not say: Swagger 2.0 leaves it open, and nearly all that do mean this. */
export const UNSTATED = 'application/json'

/** The request body for a body parameter. */
export function convertBody(
  source: SwaggerSource,
  schemas: Schemas,
  { value, tokens }: Placed,
  consumes: readonly string[] | undefined,
): JsonObject {
  const schema = value['schema']
  schemas.convert(schema)
  if (isObject(schema)) source.origins.note(schema, [...tokens, 'schema'])
  const body: Members = pick(value, ['description', 'required'])
  body['content'] = content(consumes ?? [UNSTATED], schema === undefined ? {} : { schema })
  return source.origins.note(body, tokens)
}

/** The request body for the form fields of an operation, of which there is one at least. */
export function convertForm(
  source: SwaggerSource,
  schemas: Schemas,
  fields: readonly Placed[],
  consumes: readonly string[] | undefined,
): JsonObject {
  const required = fields.filter(({ value }) => value['required'] === true).map(nameOf)
  const lists = fields.filter(({ value }) => value['type'] === 'array')
  const properties = Object.fromEntries(
    fields.map((field) => [nameOf(field), fieldSchema(source, schemas, field)]),
  )
  const encoding = Object.fromEntries(lists.map((field) => [nameOf(field), serialization(field.value)]))
  const schema: Members = { type: 'object', properties }
  if (required.length > 0) schema['required'] = required
  const media: Members = lists.length > 0 ? { schema, encoding } : { schema }
  const body: Members = { content: content(formTypes(fields, consumes), media) }
  if (required.length > 0) body['required'] = true
  return source.origins.note(body, (fields[0]?.tokens ?? []).slice(0, -1))
}

function nameOf({ value }: Placed): string {
  return String(value['name'])
}

function fieldSchema(source: SwaggerSource, schemas: Schemas, field: Placed): JsonObject {
  const schema = itemSchema(source, schemas, field)
  const { description } = field.value
  return description === undefined ? schema : source.origins.note({ ...schema, description }, field.tokens)
}

/** Form types among those stated; a file needs a multipart body. */
function formTypes(fields: readonly Placed[], consumes: readonly string[] | undefined): readonly string[] {
  if (fields.some(({ value }) => value['type'] === 'file')) return [MULTIPART]
  const stated = consumes?.filter((type) => type.startsWith(MULTIPART) || type.startsWith(URLENCODED)) ?? []
  return stated.length > 0 ? stated : [URLENCODED]
}

export function content(types: readonly string[], media: JsonObject): Members {
  return Object.fromEntries(types.map((type) => [type, { ...media }]))
}
