import type { Json, JsonObject } from '../json.ts'
import { isArray, isObject } from './canonical.ts'

/** Parts smaller than this, as JSON, are compiled faster in their place than by themselves. */
const LARGE = 250

const OF_MEMBERS = ['properties', 'patternProperties']
const OF_REST = ['additionalProperties', 'items', 'contains']
const IN_PLACE = ['allOf', 'anyOf', 'oneOf']
const ALONE_IN_PLACE = ['not', 'if', 'then', 'else']

/**
 * A schema with references in place of the large schemas of its members and items, which many schemas have in common.
 * `named` gives the reference to such a one. What is about the value itself stays in its place: it is evaluated together.
 */
export function inParts(schema: Json, named: (part: JsonObject, text: string) => string): Json {
  if (!isObject(schema)) return schema
  const out: Record<string, Json> = { ...schema }
  for (const keyword of OF_MEMBERS) {
    const members = schema[keyword]
    if (isObject(members))
      out[keyword] = Object.fromEntries(
        Object.entries(members).map(([name, member]) => [name, partOf(member, named)]),
      )
  }
  for (const keyword of OF_REST) if (isObject(schema[keyword])) out[keyword] = partOf(schema[keyword], named)
  const prefix = schema['prefixItems']
  if (isArray(prefix)) out['prefixItems'] = prefix.map((item) => partOf(item, named))
  for (const keyword of IN_PLACE) {
    const branches = schema[keyword]
    if (isArray(branches)) out[keyword] = branches.map((branch) => inParts(branch, named))
  }
  for (const keyword of ALONE_IN_PLACE)
    if (isObject(schema[keyword])) out[keyword] = inParts(schema[keyword], named)
  return out
}

function partOf(schema: Json, named: (part: JsonObject, text: string) => string): Json {
  const part = inParts(schema, named)
  if (!isObject(part)) return part
  const text = JSON.stringify(part)
  return text.length < LARGE ? part : { $ref: named(part, text) }
}
