import type { Json } from '../../json.ts'
import { isObject } from '../pointer.ts'
import type { Members, SwaggerSource } from './source.ts'

const SUBSCHEMA = ['items', 'additionalProperties', 'not']
const SUBSCHEMAS = ['allOf', 'anyOf', 'oneOf', 'items']
const NAMED_SUBSCHEMAS = ['properties', 'patternProperties']

/** Turns schema objects of Swagger 2.0 into those of OpenAPI 3.0, where they are; each once. */
export class Schemas {
  readonly #source: SwaggerSource
  readonly #seen = new Set<object>()

  constructor(source: SwaggerSource) {
    this.#source = source
  }

  convert(schema: Json | undefined): void {
    if (!isObject(schema) || this.#seen.has(schema)) return
    this.#seen.add(schema)
    // The document was read to be converted.
    const members = schema as Members
    this.#keywords(members)
    for (const key of SUBSCHEMA) this.convert(members[key])
    for (const key of SUBSCHEMAS)
      if (Array.isArray(members[key])) for (const item of members[key]) this.convert(item)
    for (const key of NAMED_SUBSCHEMAS) {
      const named = members[key]
      if (isObject(named)) for (const item of Object.values(named)) this.convert(item)
    }
  }

  #keywords(schema: Members): void {
    if (typeof schema['$ref'] === 'string') {
      const target = this.#source.at(schema['$ref'])
      schema['$ref'] = movedRef(schema['$ref'])
      this.convert(target?.value)
    }
    if (schema['type'] === 'file') {
      schema['type'] = 'string'
      schema['format'] = 'binary'
    }
    if (typeof schema['discriminator'] === 'string') {
      schema['discriminator'] = { propertyName: schema['discriminator'] }
    }
    if (schema['x-nullable'] === true) schema['nullable'] = true
  }
}

/** Where OpenAPI 3.0 has what a reference of Swagger 2.0 leads to. */
export function movedRef(ref: string): string {
  return ref
    .replace(/^#\/definitions(?=\/)/, '#/components/schemas')
    .replace(/^#\/parameters(?=\/)/, '#/components/parameters')
    .replace(/^#\/responses(?=\/)/, '#/components/responses')
}
