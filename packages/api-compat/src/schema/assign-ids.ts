import type { SchemaNode } from './node.ts'
import { childrenOf } from './facts.ts'
import { fullKey, type Interner, nodeKey, remarkKey, type Shape, shapeOf } from './identity.ts'

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
  const shapes = new Map(group.map((node) => [node, shapeOf(node)]))
  const ids = refine(group, shapes, interner, (_, { text }) => `shape ${text}`, idOf)
  for (const [node, id] of ids) node.id = id
  const noted = group.some((node) => fullKey(node, node.id, fullOrId) !== '')
  const full = noted
    ? refine(
        group,
        shapes,
        interner,
        (node) => `full ${node.id} ${remarkKey(node)}`,
        (node) => node.fullId,
      )
    : ids
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
 * Tells nodes apart by what `first` says of them, then by their children, round after round. One round more than it takes to
 * be stable, with the set of all classes in the number: two groups then share a number only if each node of the one has a
 * partner in the other, which makes them equal for good.
 */
function refine(
  group: readonly SchemaNode[],
  shapes: ReadonlyMap<SchemaNode, Shape>,
  interner: Interner,
  first: (node: SchemaNode, shape: Shape) => string,
  outside: (node: SchemaNode) => number,
): Map<SchemaNode, number> {
  let colours = new Map<SchemaNode, number>()
  for (const [node, shape] of shapes) colours.set(node, interner.id(first(node, shape)))
  let classes = new Set(colours.values()).size
  for (let stable = 0; stable < 2;) {
    const before = colours
    const within = (node: SchemaNode): number => before.get(node) ?? outside(node)
    colours = new Map<SchemaNode, number>()
    for (const [node, shape] of shapes)
      colours.set(node, interner.id(`${before.get(node)}<${shape.filled(within)}`))
    const count = new Set(colours.values()).size
    stable = count === classes ? stable + 1 : 0
    classes = count
  }
  const all = interner.id(`group ${[...new Set(colours.values())].toSorted((a, b) => a - b).join(' ')}`)
  return new Map(group.map((node) => [node, interner.id(`member ${colours.get(node)} ${all}`)]))
}
