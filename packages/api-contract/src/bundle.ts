import { refTo, type Contract, type JsonSchema, type Operation, type ResponseSpec } from '@stella/versioning'
import type { TSchema } from 'typebox'
import { canonicalJson } from './canonical.ts'
import { errorsOf, type Callers } from './errors.ts'
import type { OperationDefinition, ResponseDefinition } from './operation.ts'

/** A surface at head, as its resource files state it. */
export interface SurfaceDefinition<Id extends string> {
  readonly operations: { readonly [id in Id]: OperationDefinition }
  readonly callers: Callers
  /** The schema of every error body. It has an `$id`. */
  readonly problem: TSchema
}

/** A contract whose operations are known by id. */
export interface ContractOf<Id extends string> extends Contract {
  readonly operations: { readonly [id in Id]: Operation }
}

/**
 * States a surface as plain data: every schema with an `$id` becomes a named one, and stands elsewhere as a `$ref`.
 * @throws when two different schemas have one `$id`, or the problem schema has none
 */
export function contractOf<Id extends string>(surface: SurfaceDefinition<Id>): ContractOf<Id> {
  const bundler = new Bundler(surface.callers)
  const operations = Object.entries<OperationDefinition>(surface.operations).map(
    ([id, definition]) => [id, bundler.operation(id, definition)] as const,
  )
  const problem = idOf(surface.problem)
  if (problem === undefined) throw new Error('The problem schema has no $id: give it one.')
  bundler.schema(surface.problem)
  // The entries are those of `surface.operations`, whose keys are the ids.
  const byId = Object.fromEntries(operations) as ContractOf<Id>['operations']
  return { schemas: bundler.named(), operations: byId, problem }
}

/** The `$id` of a schema: its name in the contract. */
function idOf(schema: TSchema): string | undefined {
  return '$id' in schema && typeof schema.$id === 'string' ? schema.$id : undefined
}

/** Keywords whose value is one schema, a list of schemas, or a map to schemas. Any other value is copied as it is. */
const single = new Set([
  'items',
  'additionalProperties',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
])
const lists = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems'])
const maps = new Set(['properties', 'patternProperties', 'dependentSchemas'])

class Bundler {
  readonly #callers: Callers
  readonly #named = new Map<string, JsonSchema>()

  constructor(callers: Callers) {
    this.#callers = callers
  }

  named(): Contract['schemas'] {
    return Object.fromEntries([...this.#named].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }

  operation(id: string, definition: OperationDefinition): Operation {
    const { method, path, summary, description, tag, auth, scope = null, body, idempotency } = definition
    const responses = Object.entries(definition.responses)
    return {
      id,
      method,
      path,
      summary,
      description,
      tag,
      auth,
      scope,
      parameters: this.#each(definition.parameters ?? {}),
      body: body === undefined ? null : this.schema(body),
      responses: Object.fromEntries(
        responses.map(([status, response]) => [status, this.#response(response)]),
      ),
      errors: errorsOf(definition, this.#callers),
      ...(idempotency !== undefined && { idempotency }),
    }
  }

  #response({ description, schema, media, headers }: ResponseDefinition): ResponseSpec {
    return {
      description,
      schema: schema === null ? null : this.schema(schema),
      ...(media !== undefined && { media }),
      ...(headers !== undefined && { headers: this.#each(headers) }),
    }
  }

  /** The plain form of a schema; a named one is set aside and referred to. */
  schema(schema: TSchema): JsonSchema {
    const name = idOf(schema)
    const plain = Object.fromEntries(
      Object.entries(schema)
        .filter(([keyword]) => keyword !== '$id')
        .map(([keyword, value]) => [keyword, this.#keyword(keyword, value)]),
    )
    if (name === undefined) return plain
    this.#keep(name, plain)
    return refTo(name)
  }

  #keep(name: string, schema: JsonSchema): void {
    const known = this.#named.get(name)
    if (known !== undefined && canonicalJson(known) !== canonicalJson(schema)) {
      throw new Error(
        `Two different schemas have the $id '${name}': rename one, or use the same object in both places.`,
      )
    }
    this.#named.set(name, schema)
  }

  #keyword(keyword: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (single.has(keyword)) return this.schema(value)
    if (lists.has(keyword) && Array.isArray(value)) return value.map((item: TSchema) => this.schema(item))
    if (maps.has(keyword)) return this.#each({ ...value })
    return structuredClone(value)
  }

  #each(schemas: { readonly [key: string]: TSchema }): { [key: string]: JsonSchema } {
    return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, this.schema(schema)]))
  }
}
