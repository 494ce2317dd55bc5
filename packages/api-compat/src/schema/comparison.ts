import type { Direction, SchemaDifference, Shown } from './difference.ts'
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
    this.#proofs = new Proofs(session, roots, direction, options.budget)
  }

  run(): SchemaDifference[] {
    const found = new Map<string, SchemaDifference>()
    for (const placed of this.#placed()) {
      if (found.has(placed.key)) continue
      const difference = this.#judge(placed)
      if (difference) found.set(placed.key, difference)
    }
    return [...found.values()]
  }

  prove(difference: SchemaDifference): Shown | undefined {
    const key = keyOf(difference)
    for (const placed of this.#placed()) {
      if (placed.key !== key || placed.draft.verdict !== 'candidate') continue
      const outcome = this.#proofs.decide(placed)
      if (outcome.k !== 'none')
        return outcome.k === 'value' ? this.#proofs.shown(placed, outcome.value) : undefined
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

  #judge(placed: Placed): SchemaDifference | undefined {
    const { draft, reached, key } = placed
    const { kind, old, new: next, message } = draft
    const base = { kind, path: reached.path + pathOf(draft.steps), old, new: next, message }
    if (draft.verdict !== 'candidate') {
      const told = draft.moved && this.#proofs.isElsewhere(placed, draft.moved.values) ? draft.moved : draft
      return { ...base, verdict: draft.verdict, message: told.message }
    }
    const known = `${this.#direction} ${key}`
    if (this.#session.confirmed.has(known)) return { ...base, verdict: 'breaking' }
    const { k } = this.#proofs.decide(placed)
    if (k === 'none') return undefined
    if (k === 'unknown') return { ...base, verdict: 'unproven' }
    this.#session.confirmed.add(known)
    return { ...base, verdict: 'breaking' }
  }
}

function keyOf({ kind, old, new: next, message }: Pick<Draft, 'kind' | 'old' | 'new' | 'message'>): string {
  return `${kind} ${old} ${next} ${message}`
}
