import type { SchemaNode } from './node.ts'
import { childrenOf } from './facts.ts'
import { fullKey, type Interner, nodeKey, remarkKey, type Shape, shapeOf } from './identity.ts'
import { classesOf, type Differing, type Distinction } from './refine.ts'

interface Frame {
  readonly node: SchemaNode
  readonly children: readonly SchemaNode[]
  next: number
}

/**
 * Gives every schema that can be reached from `roots` its ids. Schemas that do not refer to themselves are numbered from
 * their children up; a group of schemas that refer to each other is numbered by refining a partition until it is stable,
 * so that groups of the same shape get the same numbers whatever their components are called.
 */
export function assignIds(roots: readonly SchemaNode[], interner: Interner): void {
  const order = new Map<SchemaNode, number>()
  const low = new Map<SchemaNode, number>()
  const open: SchemaNode[] = []
  for (const root of roots) if (root.id < 0 && !order.has(root)) visit(root)

  function enter(node: SchemaNode): Frame {
    order.set(node, order.size)
    low.set(node, order.size - 1)
    open.push(node)
    const children = node.facts.flatMap(childrenOf)
    return { node, children: node.untagged === node ? children : [...children, node.untagged], next: 0 }
  }

  function visit(root: SchemaNode): void {
    const stack = [enter(root)]
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const child = frame.children[frame.next++]
      if (!child) {
        stack.pop()
        leave(frame.node, stack.at(-1)?.node)
      } else if (child.id < 0) {
        if (!order.has(child)) stack.push(enter(child))
        else lower(frame.node, order.get(child) ?? 0)
      }
    }
  }

  function lower(node: SchemaNode, to: number): void {
    if (to < (low.get(node) ?? 0)) low.set(node, to)
  }

  function leave(node: SchemaNode, parent: SchemaNode | undefined): void {
    const lowest = low.get(node) ?? 0
    if (parent) lower(parent, lowest)
    if (lowest !== order.get(node)) return
    number(open.splice(open.lastIndexOf(node)), interner)
  }
}

function number(group: readonly SchemaNode[], interner: Interner): void {
  const [first] = group
  if (!first) return
  if (group.length === 1 && !first.facts.some((fact) => childrenOf(fact).includes(first))) {
    first.id = interner.id(nodeKey(first, idOf))
    first.fullId = fullIdOf(first, interner, (child) => child.fullId)
    return
  }
  const shapes = new Map<SchemaNode, Shape>()
  const shape = (node: SchemaNode): Shape => {
    let known = shapes.get(node)
    if (!known) shapes.set(node, (known = shapeOf(node)))
    return known
  }
  const distinction: Distinction = (node, classOf) => shape(node).filled(classOf)
  const start = (node: SchemaNode): number => interner.id(`shape ${shape(node).text}`)
  const ids = settle(group, interner, { start, outside: idOf, distinction })
  for (const [node, id] of ids) node.id = id
  const remark = (node: SchemaNode): number => interner.id(`full ${node.id} ${remarkKey(node)}`)
  const noted = group.some((node) => fullKey(node, node.id, fullOrId) !== '')
  const full = noted ? settle(group, interner, { start: remark, outside: fullOrId, distinction }) : ids
  for (const [node, id] of full) node.fullId = id
}

function idOf(node: SchemaNode): number {
  return node.id
}

function fullOrId(node: SchemaNode): number {
  return node.fullId < 0 ? node.id : node.fullId
}

function fullIdOf(node: SchemaNode, interner: Interner, within: (node: SchemaNode) => number): number {
  const key = fullKey(node, node.id, within)
  return key === '' ? node.id : interner.id(key)
}

/**
 * Numbers for the nodes of a group. Two groups have the same ones if each node of the one has a partner in the other: if
 * together they fall into no more classes than each alone. As all of a group are within reach of each, it is all or none.
 */
function settle(
  group: readonly SchemaNode[],
  interner: Interner,
  by: Differing,
): ReadonlyMap<SchemaNode, number> {
  const classes = classesOf(group, by)
  const starts = new Map<number, number>()
  for (const [node, name] of classes) if (!starts.has(name)) starts.set(name, by.start(node))
  const likeness = [...starts.values()].toSorted((a, b) => a - b).join(' ')
  const alike = interner.groups.get(likeness) ?? []
  for (const known of alike) {
    const nodeOf = new Map([...known].map(([node, id]) => [id, node]))
    const distinction: Distinction = (node, classOf) =>
      by.distinction(node, (child) => classOf(nodeOf.get(by.outside(child)) ?? child))
    const together = classesOf([...group, ...known.keys()], { ...by, distinction })
    if (new Set(together.values()).size > starts.size) continue
    const ids = new Map([...known].map(([node, id]) => [together.get(node), id]))
    return new Map(group.map((node) => [node, ids.get(together.get(node)) ?? -1]))
  }
  const ids = new Map([...starts.keys()].map((name) => [name, interner.fresh()]))
  const settled = new Map([...classes].map(([node, name]) => [node, ids.get(name) ?? -1]))
  interner.groups.set(likeness, [...alike, settled])
  return settled
}
