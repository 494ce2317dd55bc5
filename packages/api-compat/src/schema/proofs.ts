import type { Json } from '../json.ts'
import type { Direction, Shown } from './difference.ts'
import type { Formula } from './formula.ts'
import type { SchemaNode } from './node.ts'
import type { Outcome } from './outcome.ts'
import type { Session } from './session.ts'
import type { Solver } from './solve.ts'
import { type Break, ownCauses, type Trail } from './own-causes.ts'
import { dressed } from './dress.ts'
import { evaluate } from './evaluate.ts'
import { steer } from './steer.ts'
import { validate } from './validate.ts'
import { pairsTo, type Reached, stepsTo } from './visits.ts'
import type { Draft, Step } from './walk-pair.ts'

/** A difference where it was reached from the roots. */
export interface Placed {
  readonly draft: Draft
  /** The same for the same difference, however it is reached. */
  readonly key: string
  readonly reached: Reached
}

/** Rounds in which a value is looked for that shows nothing else, and how much else is looked at. */
const MOST_ROUNDS = 3
const MOST_OTHERS = 40

/** Finds whole values of the producer's schema that the consumer's refuses. */
export class Proofs {
  readonly #session: Session
  readonly #solver: Solver
  readonly #producer: SchemaNode
  readonly #consumer: SchemaNode
  readonly #direction: Direction
  readonly #budget: number
  readonly #failing = new Map<Draft, Formula>()
  /** All that may be shown. */
  candidates: readonly Placed[] = []

  constructor(
    session: Session,
    [old, next]: readonly [SchemaNode, SchemaNode],
    direction: Direction,
    budget: number,
  ) {
    this.#session = session
    this.#solver = session.solver(direction)
    this.#producer = direction === 'request' ? old : next
    this.#consumer = direction === 'request' ? next : old
    this.#direction = direction
    this.#budget = budget
  }

  /** A whole value that shows the difference, or that there is none. */
  decide(placed: Placed): Outcome {
    const { draft } = placed
    const produced = this.#produced(draft).id
    const failing = this.#failingOf(placed).id
    const first = this.#solver.ask([produced, failing], this.#budget)
    if (first.k === 'none') return first
    const guess = first.k === 'value' ? first.value : first.guess
    if (guess !== undefined && this.#breaks(placed, guess)) return { k: 'value', value: guess }
    if (draft.strict) return { k: 'unknown', reason: 'no value was found' }
    const second = this.#solver.ask([produced, failing, -this.#consumed.id], this.#budget * 2)
    if (second.k !== 'unknown') return second
    const { guess: other } = second
    return other !== undefined && this.#breaks(placed, other) ? { k: 'value', value: other } : second
  }

  /** As what breaks a difference is told, given a value that shows it. */
  breakOf(placed: Placed, value: Json): Break {
    const produced = this.#produced(placed.draft)
    const failing = this.#failingOf(placed)
    return { produced, failing, consumed: this.#consumed, value, trail: this.#trailOf(placed) }
  }

  /** The breaks that are so by themselves, each with a value that shows it, where `known` are known to be breaks. */
  ownCauses(found: readonly Break[], known: readonly Placed[]): ReadonlyMap<Break, Json> {
    const trails = known.map((placed) => this.#trailOf(placed))
    return ownCauses(found, trails, this.#session.worlds(this.#direction), this.#budget)
  }

  #trailOf({ reached }: Placed): Trail {
    const request = this.#direction === 'request'
    return pairsTo(reached).map(([old, next]) => (request ? [old, next] : [next, old]))
  }

  /** A value that shows this difference and, where there is such a value, no other one; readable, and checked with Ajv. */
  shown(placed: Placed, value: Json): Shown | undefined {
    const plain = this.#alone(placed, value)
    const readable = dressed(this.#producer, plain, (one) => this.#shows(placed, one))
    return this.#proved(readable, placed) ?? (readable === plain ? undefined : this.#proved(plain, placed))
  }

  /** Whether values that came to an alternative, or went from it, are sent as those of another one anyway. */
  isElsewhere(placed: Placed, values: Formula): boolean {
    const { expander } = this.#solver
    const steps = stepsOf(placed)
    if (steps.every(({ k }) => k !== 'branch')) return false
    const beside = steps.filter(({ k }) => k !== 'branch')
    const elsewhere = steer(expander, beside, expander.formulas.not(values))
    const produced = expander.node(this.#producer, 'closed')
    return this.#solver.ask([produced.id, elsewhere.id], this.#budget).k === 'value'
  }

  #produced({ open }: Draft): Formula {
    return this.#solver.expander.node(this.#producer, open ? 'plain' : 'closed')
  }

  get #consumed(): Formula {
    return this.#solver.expander.node(this.#consumer, 'plain')
  }

  #failingOf(placed: Placed): Formula {
    const { draft } = placed
    let failing = this.#failing.get(draft)
    if (failing) return failing
    const { expander } = this.#solver
    const { formulas } = expander
    failing = draft.violated
      ? steer(expander, stepsOf(placed), draft.strict ? formulas.false : draft.violated)
      : formulas.true
    this.#failing.set(draft, failing)
    return failing
  }

  /** Whether a value is sent, meets the difference and is refused: for certain. */
  #shows(placed: Placed, value: Json): boolean {
    const { expander } = this.#solver
    const { draft } = placed
    return (
      evaluate(expander, this.#produced(draft), value) === true &&
      (draft.strict === true ||
        (evaluate(expander, this.#failingOf(placed), value) === true &&
          evaluate(expander, this.#consumed, value) === false))
    )
  }

  /** As `#shows`; where that cannot be told here, Ajv is asked. */
  #breaks(placed: Placed, value: Json): boolean {
    const { strict } = placed.draft
    if (!strict && this.#shows(placed, value)) return true
    const refusable = strict || evaluate(this.#solver.expander, this.#consumed, value) !== true
    return refusable && this.#proved(value, placed) !== undefined
  }

  #alone(placed: Placed, guess: Json): Json {
    const literals = [this.#produced(placed.draft).id, this.#failingOf(placed).id]
    const others = new Set<number>()
    let value = guess
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = others.size
      for (const other of this.candidates.slice(0, MOST_OTHERS)) {
        if (other.key === placed.key) continue
        const failing = this.#failingOf(other)
        if (evaluate(this.#solver.expander, failing, value) === true) others.add(-failing.id)
      }
      if (others.size === before) return value
      const apart = this.#solver.ask([...literals, ...others], this.#budget)
      if (apart.k !== 'value' || !this.#shows(placed, apart.value)) return guess
      value = apart.value
    }
    return value
  }

  #proved(value: Json, { draft }: Placed): Shown | undefined {
    const direction = this.#direction
    const holds = (node: SchemaNode, one: Json): boolean => this.#session.holds(node, one, direction)
    const read = { direction, closed: draft.strict === true }
    const refused = validate(this.#consumer, value, read, { shows: 'refused', holds })
    if (refused.k !== 'invalid') return undefined
    const written = { direction, closed: false }
    const sent = validate(this.#producer, value, written, { shows: 'accepted', holds })
    return sent.k === 'valid' ? { value, error: refused.error } : undefined
  }
}

function stepsOf({ draft, reached }: Placed): readonly Step[] {
  return [...stepsTo(reached), ...draft.steps]
}
