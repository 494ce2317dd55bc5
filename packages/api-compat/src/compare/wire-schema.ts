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

/** The text that numbers and booleans are written as, where text is read. */
function asText(sent: Node, read: Node): JsonObject | undefined {
  const written = TEXT[typesOf(sent)[0] ?? '']
  if (typesOf(sent).length !== 1 || !written || !typesOf(read).includes('string') || !selfContained(sent))
    return undefined
  const values = sent.value['enum']
  return Array.isArray(values)
    ? { type: 'string', enum: values.map((value: Json) => String(value)) }
    : written
}

function typesOf(schema: Node): readonly string[] {
  const type = schema.value['type']
  const types: readonly Json[] = Array.isArray(type) ? type : [type ?? null]
  return types.filter((name) => typeof name === 'string')
}

const REFERRING = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'items', 'properties']

/** A schema that can be read out of its document. */
function selfContained(schema: Node): JsonObject | undefined {
  return REFERRING.some((keyword) => Object.hasOwn(schema.value, keyword)) ? undefined : schema.value
}
