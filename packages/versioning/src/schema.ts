/** A JSON value as `JSON.parse` returns it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * A JSON Schema 2020-12 object schema, as OpenAPI 3.1 embeds it. Keywords that the versioning engine reads are named;
 * every other keyword is carried along untouched. References are `#/components/schemas/<name>` and nothing else.
 */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly patternProperties?: { readonly [pattern: string]: JsonSchema }
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly enum?: readonly Json[]
  readonly const?: Json
  readonly default?: Json
  readonly description?: string
  readonly deprecated?: boolean
  readonly [keyword: string]: unknown
}

const refPrefix = '#/components/schemas/'

/** The reference to a named schema, as it stands in a document. */
export function refTo(name: string): JsonSchema {
  return { $ref: refPrefix + name }
}

/** The name a `$ref` points at, or `undefined` when the schema is no reference. */
export function refName(schema: JsonSchema): string | undefined {
  return schema.$ref?.startsWith(refPrefix) ? schema.$ref.slice(refPrefix.length) : undefined
}

/** The JSON types a schema names; empty when it names none. */
export function typesOf(schema: JsonSchema): readonly string[] {
  if (schema.type === undefined) return []
  return typeof schema.type === 'string' ? [schema.type] : schema.type
}
