import type { Json } from '../json.ts'
import type { SchemaNode } from './node.ts'
import { isArray, isObject, pointerTo } from './canonical.ts'

/** The schema that is written in a schema, at the end of some tokens below it; one that is not there says nothing. */
export function childOf(node: SchemaNode, tokens: readonly (string | number)[]): SchemaNode {
  let raw: Json | undefined = node.raw
  for (const token of tokens) {
    if (isArray(raw)) raw = raw[Number(token)]
    else raw = isObject(raw) ? raw[token] : undefined
  }
  const place = { raw: raw ?? true, pointer: pointerTo(node.pointer, ...tokens), resource: node.resource }
  return node.document.node(place, node.scope)
}

/** A schema of `allOf`. */
export function branchOf(node: SchemaNode, branches: readonly Json[], index: number): SchemaNode {
  const raw = branches[index] ?? true
  const place = { raw, pointer: pointerTo(node.pointer, 'allOf', index), resource: node.resource }
  return node.document.part(place, node.scope, node)
}
