import type { Json, JsonObject } from '../json.ts'
import { isObject, pointerTokens, toPointer } from '../load/pointer.ts'
import { positional } from './operation.ts'

/**
 * A pointer that survives reordering: items of lists go by name, path parameters by position, and the values of an
 * enumeration by the enumeration: which of several is pointed at depends on their order.
 */
export function stablePlace(root: JsonObject, pointer: string): string {
  let value: Json | undefined = root
  const names: string[] = []
  for (const token of pointerTokens(pointer)) {
    const parent: Json | undefined = value
    value = childOf(parent, token)
    if (Array.isArray(parent) && names.at(-1) === 'enum') break
    const inPaths = names.length === 1 && names[0] === 'paths'
    names.push(Array.isArray(parent) ? itemName(value, token) : inPaths ? positional(token) : token)
  }
  return toPointer(names)
}

function childOf(value: Json | undefined, token: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(token)]
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined
}

/** What tells an item of a list from the others; its index when nothing does. */
function itemName(item: Json | undefined, index: string): string {
  if (typeof item === 'string') return item
  if (!isObject(item)) return index
  if (typeof item['$ref'] === 'string') return item['$ref']
  if (typeof item['in'] === 'string' && typeof item['name'] === 'string')
    return `${item['in']}:${item['name']}`
  if (typeof item['title'] === 'string') return item['title']
  return typeof item['const'] === 'string' ? item['const'] : index
}
