import type { Json, JsonObject } from '../json.ts'
import { isObject, localPointer, pointerTokens, toPointer, valueAt } from '../load/pointer.ts'

/** An object of a document and where it is written: `$ref`s on the way are followed, so that is where they lead. */
export interface Node {
  readonly root: JsonObject
  readonly value: JsonObject
  readonly pointer: string
}

/** As many `$ref`s as may follow each other: more than that is a loop. */
const LONGEST_CHAIN = 32

/** The object at a place, its `$ref` followed; `undefined` when there is none. */
export function nodeAt(root: JsonObject, pointer: string, value: Json | undefined): Node | undefined {
  let at = { value, pointer }
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    if (!isObject(at.value)) return undefined
    const ref = at.value['$ref']
    const target = typeof ref === 'string' ? localPointer(ref) : undefined
    if (target === undefined) return { root, value: at.value, pointer: at.pointer }
    at = { value: valueAt(root, pointerTokens(target)), pointer: target }
  }
  return undefined
}

/** A member that is an object. */
export function member(node: Node, name: string): Node | undefined {
  if (!Object.hasOwn(node.value, name)) return undefined
  return nodeAt(node.root, pointerOf(node, name), node.value[name])
}

/** The pointer of a member as it is written, no `$ref` followed. */
export function pointerOf(node: Node, ...names: string[]): string {
  return node.pointer + toPointer(names)
}

/** The members of a map that are objects, by name. Names are free, so `x-total` is a header as any other. */
export function members(node: Node | undefined): Map<string, Node> {
  const found = new Map<string, Node>()
  for (const name of node ? Object.keys(node.value) : []) {
    const value = node && member(node, name)
    if (value) found.set(name, value)
  }
  return found
}

/** As `members`, of an object that may carry vendor extensions. */
export function statedMembers(node: Node | undefined): Map<string, Node> {
  return new Map([...members(node)].filter(([name]) => !name.startsWith('x-')))
}

/** The items of a list that are objects. */
export function items(node: Node, name: string): Node[] {
  const list = node.value[name]
  if (!Array.isArray(list)) return []
  return list.flatMap((item: Json, index) => {
    const found = nodeAt(node.root, pointerOf(node, name, String(index)), item)
    return found ? [found] : []
  })
}

export function text(node: Node, name: string): string | undefined {
  const value = node.value[name]
  return typeof value === 'string' ? value : undefined
}

export function flag(node: Node, name: string): boolean {
  return node.value[name] === true
}
