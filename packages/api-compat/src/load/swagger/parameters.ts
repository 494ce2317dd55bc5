import type { Json, JsonObject } from '../../json.ts'
import type { Schemas } from './schemas.ts'
import { type Members, pick, type Placed, type SwaggerSource } from './source.ts'

const OF_PARAMETER = ['name', 'in', 'description', 'required', 'allowEmptyValue', 'deprecated']
const STYLES: ReadonlyMap<Json, string> = new Map([
  ['ssv', 'spaceDelimited'],
  ['pipes', 'pipeDelimited'],
])
const NOT_IN_SCHEMA = new Set([...OF_PARAMETER, 'collectionFormat', 'example', 'examples', '$ref'])

/** A parameter of OpenAPI 3.0 for one of Swagger 2.0 that is in path, query or header. */
export function convertParameter(source: SwaggerSource, schemas: Schemas, placed: Placed): JsonObject {
  const { value, tokens } = placed
  const parameter: Members = pick(value, OF_PARAMETER)
  parameter['schema'] = itemSchema(source, schemas, placed)
  Object.assign(parameter, serialization(value))
  return source.origins.note(parameter, tokens)
}

/** The schema in a parameter, header or form field of Swagger 2.0, which states it among its own members. */
export function itemSchema(source: SwaggerSource, schemas: Schemas, { value, tokens }: Placed): JsonObject {
  const entries = Object.entries(value).filter(([key]) => !NOT_IN_SCHEMA.has(key) && !key.startsWith('x-'))
  const schema: Members = Object.fromEntries(entries)
  if (value['x-nullable'] === true) schema['nullable'] = true
  schemas.convert(schema)
  return source.origins.note(schema, tokens)
}

/**
 * How a list is written (`collectionFormat`, `csv` by default). OpenAPI 3.0 has no lists divided by tabs: those are told
 * from others by an extension.
 */
export function serialization(value: JsonObject): Members {
  if (value['type'] !== 'array') return {}
  const format = value['collectionFormat'] ?? 'csv'
  const style = STYLES.get(format)
  const inName = value['in'] === 'path' || value['in'] === 'header' || value['in'] === undefined
  const written: Members = inName
    ? { style: 'simple', explode: false }
    : { style: style ?? 'form', explode: format === 'multi' }
  const isSaid = format === 'csv' || (!inName && (format === 'multi' || style !== undefined))
  return isSaid ? written : { ...written, 'x-collectionFormat': format }
}
