import type { Direction, SchemaDifference, Shown, Verdict } from './difference.ts'
import type { Break } from './own-causes.ts'
import type { SchemaNode } from './node.ts'
import type { Session } from './session.ts'
import type { Compared, Reached, Visit } from './visits.ts'
import type { Draft, WalkOptions } from './walk-pair.ts'
import { type Placed, Proofs } from './proofs.ts'
import { pathOf } from './steer.ts'
import { walkPair } from './walk.ts'

/** Compares two schemas of the documents of a session. */
export class Comparison {
  readonly #session: Session
  readonly #roots: readonly [SchemaNode, SchemaNode]
  readonly #direction: Direction
  readonly #options: WalkOptions
  readonly #proofs: Proofs
  /** Breaks that are known from these or other roots, by key. */
  readonly #confirmed: Set<string>

  constructor(
    session: Session,
    roots: readonly [SchemaNode, SchemaNode],
    direction: Direction,
    options: WalkOptions,
  ) {
    this.#session = session
    this.#roots = roots
    this.#direction = direction
    this.#options = options
    this.#confirmed = session.confirmed[direction]
    this.#proofs = new Proofs(session, roots, direction, options.budget)
  }

  run(): SchemaDifference[] {
    const found = new Map<string, SchemaDifference>()
    const known: Placed[] = []
    const breaks = new Map<Break, Placed>()
    const placed = this.#placed()
    for (const one of placed) {
      if (found.has(one.key)) continue
      const { verdict, broken } = this.#judge(one)
      if (verdict === 'none') continue
      found.set(one.key, this.#told(one, verdict))
      if (broken) breaks.set(broken, one)
      else if (verdict === 'breaking') known.push(one)
    }
    const own = this.#proofs.ownCauses([...breaks.keys()], known)
    for (const [broken, { key }] of breaks) {
      // One that is met elsewhere as well may break something there.
      if (own.has(broken) || placed.filter((one) => one.key === key).length > 1) this.#confirmed.add(key)
      else found.delete(key)
    }
    return [...found.values()]
  }

  prove(difference: SchemaDifference): Shown | undefined {
    const key = keyOf(difference)
    const placed = this.#placed()
    for (const one of placed) {
      if (one.key !== key || one.draft.verdict !== 'candidate') continue
      const outcome = this.#proofs.decide(one)
      if (outcome.k === 'unknown') return undefined
      if (outcome.k === 'none') continue
      const broken = this.#proofs.breakOf(one, outcome.value)
      const known = placed.filter((other) => other.key !== key && this.#confirmed.has(other.key))
      const value = this.#proofs.ownCauses([broken], known).get(broken)
      return value === undefined ? undefined : this.#proofs.shown(one, value)
    }
    return undefined
  }

  /** All differences below the roots, nearest first, each pair of schemas once. */
  #placed(): readonly Placed[] {
    const [old, next] = this.#roots
    const placed: Placed[] = []
    const visited = new Set<object>()
    const root = { old, new: next, context: null, beside: null, steps: [] }
    const pending: Reached[] = [{ visit: this.#session.visits.to(root), from: null, path: '' }]
    for (const reached of pending) {
      const { visit, path } = reached
      if (visited.has(visit.pair)) continue
      visited.add(visit.pair)
      const { here, next: below } = (visit.below ??= this.#compared(visit))
      for (const { draft, key } of here) placed.push({ draft, key, reached })
      for (const inner of below)
        if (!visited.has(inner.pair)) pending.push({ visit: inner, from: reached, path: path + inner.path })
    }
    this.#proofs.candidates = placed.filter(({ draft }) => draft.verdict === 'candidate' && !draft.strict)
    return placed
  }

  #compared({ at }: Visit): Compared {
    return this.#session.visits.compared(walkPair(this.#session, at, this.#direction, this.#options), keyOf)
  }

  #judge(placed: Placed): { verdict: Verdict | 'none'; broken?: Break } {
    const { draft, key } = placed
    if (draft.verdict !== 'candidate') return { verdict: draft.verdict }
    if (this.#confirmed.has(key)) return { verdict: 'breaking' }
    const outcome = this.#proofs.decide(placed)
    if (outcome.k !== 'value') return { verdict: outcome.k === 'none' ? 'none' : 'unproven' }
    return { verdict: 'breaking', broken: this.#proofs.breakOf(placed, outcome.value) }
  }

  #told(placed: Placed, verdict: Verdict): SchemaDifference {
    const { draft, reached } = placed
    const { kind, old, new: next, moved } = draft
    const path = reached.path + pathOf(draft.steps)
    const { message } = moved && this.#proofs.isElsewhere(placed, moved.values) ? moved : draft
    return { kind, verdict, path, old, new: next, message }
  }
}

function keyOf({ kind, old, new: next, message }: Pick<Draft, 'kind' | 'old' | 'new' | 'message'>): string {
  return `${kind} ${old} ${next} ${message}`
}
