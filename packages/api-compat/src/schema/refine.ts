import type { SchemaNode } from './node.ts'
import { childrenOf } from './facts.ts'

/** What tells a node from others: a text that depends on the classes its children are in. */
export type Distinction = (node: SchemaNode, classOf: (node: SchemaNode) => number) => string

export interface Differing {
  /** Different for nodes that differ whatever their children are. */
  readonly start: (node: SchemaNode) => number
  /** What a child that is none of the nodes is. */
  readonly outside: (node: SchemaNode) => number
  readonly distinction: Distinction
}

/**
 * The coarsest classes such that nodes of one class start out the same and say the same of the classes of their children.
 * Only nodes with a child in another class than before are looked at again, and of a class that is split the largest part
 * stays what it was: a node changes its class no more often than the logarithm of their number.
 */
export function classesOf(
  nodes: readonly SchemaNode[],
  { start, outside, distinction }: Differing,
): ReadonlyMap<SchemaNode, number> {
  const partition = new Partition(nodes, start)
  const classOf = (node: SchemaNode): number => {
    const name = partition.of.get(node)
    return name === undefined ? outside(node) : -1 - name
  }
  for (let changed = partition.next(); changed; changed = partition.next()) {
    const parts = new Map<string, SchemaNode[]>()
    for (const node of changed) append(parts, distinction(node, classOf), node)
    partition.split([...parts.values()])
  }
  return partition.of
}

class Partition {
  readonly of = new Map<SchemaNode, number>()
  readonly #members: Set<SchemaNode>[] = []
  /** Of each class, how much it takes to look at one of its nodes. */
  readonly #weights: number[] = []
  readonly #parents = new Map<SchemaNode, SchemaNode[]>()
  /** Of each class, the nodes with a child that is in another class than before; classes of nodes with few children first. */
  readonly #changed: Map<number, Set<SchemaNode>>[] = []

  constructor(nodes: readonly SchemaNode[], start: (node: SchemaNode) => number) {
    const classes = new Map<number, SchemaNode[]>()
    for (const node of nodes) append(classes, start(node), node)
    for (const members of classes.values()) this.#add(members, weightOf(members))
    for (const node of nodes) {
      for (const child of childrenIn(node)) if (this.of.has(child)) append(this.#parents, child, node)
      this.#mark(node)
    }
  }

  /** Nodes of one class that have to be looked at. A class of one is not told apart any further. */
  next(): ReadonlySet<SchemaNode> | undefined {
    for (const queue of this.#changed)
      for (const [name, changed] of queue ?? []) {
        queue.delete(name)
        if (this.#membersOf(name).size > 1) return changed
      }
    return undefined
  }

  /** Makes classes of parts of one class, and of what is left of it. */
  split(parts: readonly (readonly SchemaNode[])[]): void {
    const [sample] = parts[0] ?? []
    const name = (sample && this.of.get(sample)) ?? -1
    const left = this.#membersOf(name)
    for (const part of parts) for (const node of part) left.delete(node)
    const largest = parts.reduce((best, part) => (part.length > best.length ? part : best), [])
    const rest = left.size > largest.length ? largest : [...left]
    const others = parts.filter((part) => part !== largest && part.length > 0)
    if (rest !== largest) this.#members[name] = new Set(largest)
    const moved = rest.length > 0 ? [...others, rest] : others
    for (const part of moved) this.#add(part, this.#weights[name] ?? 0)
    for (const part of moved)
      for (const node of part) for (const parent of this.#parents.get(node) ?? []) this.#mark(parent)
  }

  #membersOf(name: number): Set<SchemaNode> {
    return this.#members[name] ?? new Set()
  }

  #add(members: readonly SchemaNode[], weight: number): void {
    for (const node of members) this.of.set(node, this.#members.length)
    this.#members.push(new Set(members))
    this.#weights.push(weight)
  }

  #mark(node: SchemaNode): void {
    const name = this.of.get(node) ?? -1
    const queue = (this.#changed[this.#weights[name] ?? 0] ??= new Map())
    const changed = queue.get(name)
    if (changed) changed.add(node)
    else queue.set(name, new Set([node]))
  }
}

function weightOf([sample]: readonly SchemaNode[]): number {
  return sample ? Math.floor(Math.log2(childrenIn(sample).size + 1)) : 0
}

function childrenIn({ facts }: SchemaNode): ReadonlySet<SchemaNode> {
  return new Set(facts.flatMap(childrenOf))
}

function append<K>(lists: Map<K, SchemaNode[]>, key: K, node: SchemaNode): void {
  const list = lists.get(key)
  if (list) list.push(node)
  else lists.set(key, [node])
}
