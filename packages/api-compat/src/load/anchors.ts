import type { Json, JsonObject } from '../json.ts'
import { isObject, toPointer } from './pointer.ts'

/** Names that a file gives to places in itself: `$anchor`, `$dynamicAnchor`, and `$id` or `$self`. */
export interface Anchors {
  /** Pointers by anchor. */
  readonly names: ReadonlyMap<string, string>
  /** Pointers by URI, as it is written. */
  readonly ids: ReadonlyMap<string, string>
}

/** Finds the names in a file (JSON Schema 2020-12 section 8.2, OpenAPI 3.2 `$self`). */
export function findAnchors(root: Json): Anchors {
  const names = new Map<string, string>()
  const ids = new Map<string, string>()
  visit(root, [], (node, tokens) => {
    for (const key of ['$anchor', '$dynamicAnchor']) note(names, node[key], tokens)
    note(ids, node['$id'], tokens)
  })
  if (isObject(root)) note(ids, root['$self'], [])
  return { names, ids }
}

function note(into: Map<string, string>, name: Json | undefined, tokens: readonly string[]): void {
  if (typeof name === 'string' && !into.has(name)) into.set(name, toPointer(tokens))
}

function visit(
  node: Json,
  tokens: string[],
  found: (node: JsonObject, tokens: readonly string[]) => void,
): void {
  if (typeof node !== 'object' || node === null) return
  if (isObject(node)) found(node, tokens)
  for (const [key, value] of Object.entries(node)) {
    tokens.push(key)
    visit(value, tokens, found)
    tokens.pop()
  }
}
