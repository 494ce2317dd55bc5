import type { Json } from '../json.ts'
import type { Direction } from './difference.ts'
import type { Formula } from './formula.ts'
import type { SchemaNode } from './node.ts'
import type { Outcome } from './outcome.ts'
import { evaluate } from './evaluate.ts'
import { Expander } from './expand.ts'
import { Formulas } from './formula.ts'
import { Solver } from './solve.ts'

/** A break: values of the producer that meet `failing` are refused by the consumer. */
export interface Break {
  readonly produced: Formula
  readonly failing: Formula
  readonly consumed: Formula
  /** One such value. */
  readonly value: Json
  readonly trail: Trail
}

/** The pairs of schemas on the way to a difference, the producer's first; its own is the last. */
export type Trail = readonly (readonly [SchemaNode, SchemaNode])[]

/**
 * The breaks that are so by themselves, each with a value that shows it: those that are left when the schemas that broke
 * something else are put back. Two that break something only together are not both taken away. `known` are the trails of
 * breaks that are known to be ones.
 */
export function ownCauses(
  found: readonly Break[],
  known: readonly Trail[],
  worlds: Worlds,
  budget: number,
): ReadonlyMap<Break, Json> {
  const trails = (breaks: Iterable<Break>): Trail[] => [...known, ...[...breaks].map(({ trail }) => trail)]
  const all = trails(found)
  const alone = found.filter((one) => worlds.without(all, one).has(one))
  const own = new Map(alone.map((one) => [one, one.value]))
  for (const one of found) {
    if (own.has(one)) continue
    const outcome = worlds.without(trails(own.keys()), one).solve(one, budget)
    if (outcome.k !== 'none') own.set(one, outcome.k === 'value' ? outcome.value : one.value)
  }
  return own
}

/** The producer's schema with some of the schemas in it as the consumer has them. */
class World {
  readonly #expander: Expander
  readonly #solver: Solver

  constructor(expander: Expander) {
    this.#expander = expander
    this.#solver = new Solver(expander)
  }

  /** Whether the value that shows a break is still sent. */
  has({ produced, value }: Break): boolean {
    return evaluate(this.#expander, translated(produced, this.#expander), value) === true
  }

  solve(one: Break, budget: number): Outcome {
    if (this.has(one)) return { k: 'value', value: one.value }
    const said = (formula: Formula): number => translated(formula, this.#expander).id
    const literals = [said(one.produced), said(one.failing), -said(one.consumed)]
    return this.#solver.ask(literals, budget)
  }
}

/** More worlds than this are not kept: each holds what was found out about its schemas. */
const MOST_KEPT = 3

/** Worlds in which only some of the changes happened. */
export class Worlds {
  readonly #direction: Direction
  readonly #kept = new Map<string, World>()

  constructor(direction: Direction) {
    this.#direction = direction
  }

  /** The world in which nothing but one break happened, as far as the others are not on the way to it. */
  without(others: readonly Trail[], one: Break): World {
    const onTheWay = new Set(one.trail.map(([sent]) => sent.id))
    const swaps = new Map<number, SchemaNode>()
    for (const trail of others) {
      const [sent, read] = trail.at(-1) ?? []
      if (sent && read && !onTheWay.has(sent.id)) swaps.set(sent.id, read)
    }
    const key = [...swaps]
      .map(([id, read]) => `${id} ${read.id}`)
      .toSorted()
      .join(', ')
    const world = this.#kept.get(key) ?? new World(new Expander(new Formulas(), this.#direction, swaps))
    this.#kept.delete(key)
    this.#kept.set(key, world)
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest)
    return world
  }
}

/** The same statement of another expander, with the schemas that it swaps. */
function translated(formula: Formula, to: Expander): Formula {
  const again = (inner: Formula): Formula => translated(inner, to)
  switch (formula.k) {
    case 'node':
      return to.node(formula.node, formula.mode)
    case 'all':
    case 'any':
      return to.formulas[formula.k](formula.of.map(again))
    case 'one':
      return to.formulas.make({ k: 'one', of: formula.of.map(again) })
    case 'not':
      return to.formulas.not(again(formula.of))
    default: {
      const { id: _, ...body } = formula
      return to.formulas.make('child' in body ? { ...body, child: again(body.child) } : body)
    }
  }
}
