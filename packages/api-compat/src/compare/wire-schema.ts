import type { Json, JsonObject } from '../json.ts'
import { type Field, valueHolder } from './field.ts'
import { type Node, items, nodeAt, pointerOf, text } from './node.ts'

/**
 * Outside a body every value is text, and one value is a list of one. So a number is fine where text is taken, and a
 * single value where a list is taken: this gives the producer's schema as the consumer reads what is sent. Nothing where
 * that is no different, or cannot be said.
 */
export function schemaAsRead(producer: Field, consumer: Field): JsonObject | undefined {
  const [sent, read] = [schemaOf(producer), schemaOf(consumer)]
  if (!sent || !read || valueHolder(producer).mediaType !== null) return undefined
  const [given, taken] = [typesOf(sent), typesOf(read)]
  const [sendsList, takesList] = [given, taken].map((types) => types.length === 1 && types[0] === 'array')
  if (takesList && !sendsList && takesOneAsList(consumer)) {
    const one = asText(sent, itemsOf(read)) ?? selfContained(sent)
    return one && { type: 'array', items: one, minItems: 1, maxItems: 1 }
  }
  if (sendsList && takesList) return withItems(sent, asText(itemsOf(sent), itemsOf(read)))
  if (sendsList && taken.includes('string') && !taken.includes('array')) return joined(producer, sent)
  return asText(sent, read)
}

function itemsOf(list: Node): Node | undefined {
  return nodeAt(list.root, pointerOf(list, 'items'), list.value['items'])
}

/** A list with other items; nothing where it says more of them than that. */
function withItems(list: Node, item: JsonObject | undefined): JsonObject | undefined {
  const { items: _items, ...rest } = list.value
  return item && !REFERRING.some((keyword) => Object.hasOwn(rest, keyword))
    ? { ...rest, items: item }
    : undefined
}

/** A list of texts or numbers, written with commas in between: nothing else is to be told from it. */
function joined(producer: Field, list: Node): JsonObject | undefined {
  const explode = producer.node.value['explode']
  const style = text(producer.node, 'style') ?? (producer.in === 'query' ? 'form' : 'simple')
  if (style !== 'simple' && (style !== 'form' || explode !== false)) return undefined
  const item = itemsOf(list)
  const [type, ...others] = item && selfContained(item) ? typesOf(item) : []
  return (type === 'string' || (type !== undefined && type in TEXT)) && others.length === 0
    ? { type: 'string' }
    : undefined
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
function asText(sent: Node | undefined, read: Node | undefined): JsonObject | undefined {
  if (!sent || !read || !selfContained(sent)) return undefined
  const [types, taken] = [typesOf(sent), typesOf(read)]
  const [type, ...others] = types
  if (type === undefined || types.every((one) => taken.includes(one))) return undefined
  const values = valuesOf(sent)
  if (type === 'string' && others.length === 0) return values && asNumbers(values, taken)
  if (!taken.includes('string')) return undefined
  const written = types.map((one) => (one === 'string' ? { ...sent.value, type: one } : TEXT[one]))
  const known = written.filter((one) => one !== undefined)
  if (known.length < written.length) return undefined
  if (values) return { type: 'string', enum: values.map((value) => String(value)) }
  return known.length === 1 ? known[0] : { anyOf: known }
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

/** As many schemas as may be combined in each other for their types to be known. */
const DEPTH = 4

/** The types that a schema states, or that the values it lists have, or those that it is combined of. */
function typesOf(schema: Node, depth = DEPTH): readonly string[] {
  const type = schema.value['type']
  const types: readonly Json[] = Array.isArray(type) ? type : [type ?? null]
  const stated = types.filter((name) => typeof name === 'string')
  if (stated.length > 0 || depth === 0) return stated
  const values = valuesOf(schema)
  if (values) return [...new Set(values.map(typeOfValue))]
  const into = (keyword: string) => items(schema, keyword).map((branch) => typesOf(branch, depth - 1))
  const whole = into('allOf').find((one) => one.length > 0)
  const branches = [...into('anyOf'), ...into('oneOf')]
  return whole ?? (branches.every((one) => one.length > 0) ? [...new Set(branches.flat())] : [])
}

function typeOfValue(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

const REFERRING = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'items', 'properties']

/** A schema that can be read out of its document. */
function selfContained(schema: Node): JsonObject | undefined {
  return REFERRING.some((keyword) => Object.hasOwn(schema.value, keyword)) ? undefined : schema.value
}
