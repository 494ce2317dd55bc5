import type { Json } from '../json.ts'
import type { SchemaNode } from './node.ts'
import type { Solver } from './solve.ts'
import { isArray } from './canonical.ts'
import { branchesOf } from './closing.ts'
import { evaluate } from './evaluate.ts'
import { SAMPLES } from './formats.ts'
import { inNameSet } from './patterns.ts'

/** More texts and numbers than this are left as they are, and so are long ones. */
const MOST_REPLACED = 40
const LONGEST = 80
const DEEPEST = 12
const DEEPEST_BRANCH = 4

/** Most steps the search for a value may take. */
const BUDGET = 20_000

type Holder = { [name: string]: Json } | Json[]

/**
 * The value with the texts and numbers that its schema itself shows: examples, defaults, what a format looks like. Each is
 * taken only where the value stays `fit` for what it is to show. The value itself where nothing is shown.
 */
export function dressed(node: SchemaNode, value: Json, fit: (value: Json) => boolean): Json {
  const holder: { value: Json } = { value: structuredClone(value) }
  let changed = false
  let left = MOST_REPLACED
  visit(holder, 'value', [node], 0)
  return changed ? holder.value : value

  function visit(within: Holder, key: string, nodes: readonly SchemaNode[], depth: number): void {
    const at: Json | undefined = Reflect.get(within, key)
    if (depth > DEEPEST || left <= 0 || at === null || at === undefined || typeof at === 'boolean') return
    if (typeof at === 'object') {
      // A copy that was made above: nobody else sees it change.
      const inner = at as Holder
      for (const name of Object.keys(inner)) {
        const below = isArray(at) ? itemsOf(nodes, Number(name)) : membersOf(nodes, name)
        if (below.length > 0) visit(inner, name, below, depth + 1)
      }
      return
    }
    left--
    for (const hint of nodes.flatMap((one) => hintsOf(one))) {
      if (hint === at) return
      if (typeof hint !== typeof at) continue
      Reflect.set(within, key, hint)
      if (fit(holder.value)) {
        changed = true
        return
      }
      Reflect.set(within, key, at)
    }
  }
}

/** A small value that a schema accepts, with what the schema shows; nothing when none is found. Not checked. */
export function sampleFor(solver: Solver, node: SchemaNode): Json | undefined {
  const { expander } = solver
  const closed = expander.node(node, 'closed')
  const outcome = solver.ask([closed.id], BUDGET)
  const plain = outcome.k === 'value' ? outcome.value : outcome.k === 'unknown' ? outcome.guess : undefined
  return plain === undefined
    ? undefined
    : dressed(node, plain, (value) => evaluate(expander, closed, value) === true)
}

function hintsOf(node: SchemaNode, depth = 0): readonly (string | number)[] {
  const { examples = [], default: fallback, format } = node.notes
  const own = [...examples, fallback, format === undefined ? undefined : SAMPLES[format]]
  const told = own.filter(
    (hint): hint is string | number =>
      typeof hint === 'number' || (typeof hint === 'string' && hint.length <= LONGEST),
  )
  return told.length > 0 || depth >= DEEPEST_BRANCH
    ? told
    : node.facts.flatMap(branchesOf).flatMap((branch) => hintsOf(branch, depth + 1))
}

function membersOf(nodes: readonly SchemaNode[], name: string, depth = 0): readonly SchemaNode[] {
  return nodes.flatMap(({ facts }) => {
    const own = facts.flatMap((fact) => {
      if (fact.k === 'prop') return fact.name === name ? [fact.child] : []
      return fact.k === 'each' && inNameSet(fact.names, name) ? [fact.child] : []
    })
    return depth < DEEPEST_BRANCH
      ? [...own, ...facts.flatMap((fact) => membersOf(branchesOf(fact), name, depth + 1))]
      : own
  })
}

function itemsOf(nodes: readonly SchemaNode[], index: number, depth = 0): readonly SchemaNode[] {
  return nodes.flatMap(({ facts }) => {
    const own = facts.flatMap((fact) => {
      if (fact.k === 'item') return fact.index === index ? [fact.child] : []
      return fact.k === 'items' && index >= fact.from ? [fact.child] : []
    })
    return depth < DEEPEST_BRANCH
      ? [...own, ...facts.flatMap((fact) => itemsOf(branchesOf(fact), index, depth + 1))]
      : own
  })
}
