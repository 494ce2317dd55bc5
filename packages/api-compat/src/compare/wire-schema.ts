import type { Json, JsonObject } from '../json.ts'
import { type Field, valueHolder } from './field.ts'
import { type Node, nodeAt, pointerOf, text } from './node.ts'

/**
 * Outside a body every value is text, and one value is a list of one. So a number is fine where text is taken, and a
 * single value where a list is taken: this gives the producer's schema as the consumer reads what is sent. Nothing where
 * that is no different, or cannot be said.
 */
export function schemaAsRead(producer: Field, consumer: Field): JsonObject | undefined {
  const [sent, read] = [schemaOf(producer), schemaOf(consumer)]
  if (!sent || !read || valueHolder(producer).mediaType !== null) return undefined
  const listed = read.value['type'] === 'array' && sent.value['type'] !== 'array' && takesOneAsList(consumer)
  if (listed) {
    const item = nodeAt(read.root, pointerOf(read, 'items'), read.value['items'])
    const one = (item && asText(sent, item)) ?? selfContained(sent)
    return one && { type: 'array', items: one, minItems: 1, maxItems: 1 }
  }
  return asText(sent, read)
}

function schemaOf(field: Field): Node | undefined {
  const { holder } = valueHolder(field)
  return nodeAt(holder.root, pointerOf(holder, 'schema'), holder.value['schema'])
}

function takesOneAsList(field: Field): boolean {
  const style = text(field.node, 'style')
  return style === undefined || style === 'form' || style === 'simple'
}

const TEXT: Readonly<Record<string, JsonObject>> = {
  integer: { type: 'string', pattern: '^-?[0-9]+$' },
  number: { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$' },
  boolean: { type: 'string', enum: ['true', 'false'] },
}

/** What is written the same as what is read: numbers and booleans as text, or text that lists such as those. */
function asText(sent: Node, read: Node): JsonObject | undefined {
  if (!selfContained(sent)) return undefined
  const [type, ...others] = typesOf(sent)
  if (type === undefined || others.length > 0) return undefined
  const values = valuesOf(sent)
  if (type === 'string') return values && asNumbers(values, typesOf(read))
  const written = TEXT[type]
  if (!written || !typesOf(read).includes('string')) return undefined
  return values ? { type: 'string', enum: values.map((value) => String(value)) } : written
}

/** Listed texts as the numbers and booleans that they are read as. */
function asNumbers(values: readonly Json[], read: readonly string[]): JsonObject | undefined {
  const scalar = read.some((type) => type in TEXT) && !read.includes('string')
  return scalar ? { enum: values.map(scalarOf) } : undefined
}

function scalarOf(value: Json): Json {
  if (value === 'true' || value === 'false') return value === 'true'
  return typeof value === 'string' && String(Number(value)) === value && value !== 'NaN'
    ? Number(value)
    : value
}

function valuesOf({ value }: Node): readonly Json[] | undefined {
  if (value['const'] !== undefined) return [value['const']]
  return Array.isArray(value['enum']) ? value['enum'] : undefined
}

/** The types that a schema states, or that the values it lists have. */
function typesOf(schema: Node): readonly string[] {
  const type = schema.value['type']
  const types: readonly Json[] = Array.isArray(type) ? type : [type ?? null]
  const stated = types.filter((name) => typeof name === 'string')
  return stated.length > 0 ? stated : [...new Set((valuesOf(schema) ?? []).map(typeOfValue))]
}

function typeOfValue(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

const REFERRING = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'items', 'properties']

/** A schema that can be read out of its document. */
function selfContained(schema: Node): JsonObject | undefined {
  return REFERRING.some((keyword) => Object.hasOwn(schema.value, keyword)) ? undefined : schema.value
}
