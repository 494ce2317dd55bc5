import type { Fact } from './facts.ts'
import type { Mode } from './formula.ts'
import type { Literal } from './goal.ts'
import type { SchemaNode } from './node.ts'
import type { Draft, Found, PairWalk } from './walk-pair.ts'

type Union = Fact & { k: 'anyOf' | 'oneOf' }

/** Steps after which two ways of writing are not known to be the same. */
const BUDGET = 2_000

/**
 * What is left of the differences of two schemas of which one is a union that only the writing changed: what they say
 * beside what they demand. The first `notes` drafts are of that kind.
 */
export function withoutRewriting(walk: PairWalk, notes: number): Found {
  const { drafts, below, old, new: next } = walk
  const told = drafts.filter((draft, index) => index < notes || isBesides(draft))
  const real = below.filter((pair) => pair.old.id === pair.new.id)
  if (told.length === drafts.length && real.length === below.length) return walk
  if (!isShapedAnew(old, next) || !isRewritten(walk, old, next)) return walk
  return { drafts: told, below: below.filter((pair) => isRewritten(walk, pair.old, pair.new)) }
}

/** Differences that no value shows: how an alternative is chosen, and which way a member is sent. */
function isBesides({ kind }: Draft): boolean {
  return kind.startsWith('discriminator-') || kind.endsWith('-only')
}

/** Whether there are more or fewer alternatives, or demands beside them: what changes in its place is no rewriting. */
function isShapedAnew(old: SchemaNode, next: SchemaNode): boolean {
  const [before, after] = [old, next].map(alternatives)
  if (before?.length !== after?.length) return true
  return before?.length !== 0 && old.facts.length !== next.facts.length
}

function isUnion(fact: Fact): fact is Union {
  return fact.k === 'anyOf' || fact.k === 'oneOf'
}

/**
 * Whether two schemas are sure to mean the same to those who produce values and to those who consume them. What an
 * alternative takes that is written alike on both sides hides no change of another.
 */
function isRewritten(walk: PairWalk, one: SchemaNode, other: SchemaNode): boolean {
  if (one.id === other.id) return true
  const [these, those] = [alternatives(one), alternatives(other)]
  return (
    isSame(walk, part(walk, one, changed(these, those)), part(walk, other, changed(those, these))) &&
    (['closed', 'plain'] as const).every((mode) =>
      isSame(walk, whole(walk, one, mode), whole(walk, other, mode)),
    )
  )
}

function changed(own: readonly SchemaNode[], others: readonly SchemaNode[]): SchemaNode[] {
  return own.filter(({ id }) => !others.some((child) => child.id === id))
}

function isSame({ solver }: PairWalk, one: Literal, other: Literal): boolean {
  const excess = (a: Literal, b: Literal): boolean => solver.ask([a, -b], BUDGET).k !== 'none'
  return one === other || (!excess(one, other) && !excess(other, one))
}

function whole({ solver }: PairWalk, node: SchemaNode, mode: Mode): Literal {
  return solver.expander.node(node, mode).id
}

function alternatives({ facts }: SchemaNode): readonly SchemaNode[] {
  const [union, ...others] = facts.filter(isUnion)
  return union && others.length === 0 ? union.children : []
}

/** What a schema says where only some of its alternatives are there; itself where it has none. */
function part({ solver }: PairWalk, node: SchemaNode, branches: readonly SchemaNode[]): Literal {
  const { expander } = solver
  if (alternatives(node).length === 0) return expander.node(node, 'inside').id
  const beside = node.facts.filter((fact) => !isUnion(fact))
  const some = expander.formulas.any(branches.map((branch) => expander.node(branch, 'inside')))
  return expander.formulas.all([expander.conjunction(beside, 'inside'), some]).id
}
