import type { Json } from '../json.ts'
import type { Direction, SchemaDifference, SchemaSide } from './difference.ts'
import type { Formula } from './formula.ts'
import type { SchemaNode } from './node.ts'
import { dressed } from './dress.ts'
import { evaluate } from './evaluate.ts'
import { type Session, sessionOf } from './session.ts'
import { validate } from './validate.ts'
import type { Draft, Step, WalkOptions } from './walk-pair.ts'
import type { Compared, Visit } from './visits.ts'
import { pathOf, steer } from './steer.ts'
import { walkPair } from './walk.ts'

export interface CompareSchemasOptions {
  /** Whether `format` refuses values. */
  readonly assertFormats?: boolean
  /** Whether a new response member breaks those who read. */
  readonly strictReaders?: boolean
  /** Whether every enumeration in a response may grow. */
  readonly extensibleEnums?: boolean
  /** Most steps a single decision may take. */
  readonly budget?: number
}

const BUDGET = 20_000

/**
 * What differs between two schemas for those who use them, each difference at its root cause. Schemas of the same two
 * documents share what was found out before, as long as the documents are the same objects: a breaking difference that
 * was shown from another pair of roots already comes without a witness here, for the caller to merge by its pointers.
 */
export function compareSchemas(
  old: SchemaSide,
  next: SchemaSide,
  direction: Direction,
  options: CompareSchemasOptions = {},
): readonly SchemaDifference[] {
  try {
    return comparisonOf(old, next, direction, options)?.run() ?? []
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = 'The schemas are nested too deeply to be compared'
    return [
      { kind: 'schema-changed', verdict: 'unproven', path: '', old: old.pointer, new: next.pointer, message },
    ]
  }
}

/**
 * The proof of a breaking difference at other roots than those it was first shown from; nothing when there is none.
 */
export function proofAt(
  old: SchemaSide,
  next: SchemaSide,
  direction: Direction,
  difference: SchemaDifference,
  options: CompareSchemasOptions = {},
): SchemaDifference['witness'] {
  try {
    return comparisonOf(old, next, direction, options)?.prove(difference)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

function comparisonOf(
  old: SchemaSide,
  next: SchemaSide,
  direction: Direction,
  options: CompareSchemasOptions,
): Comparison | undefined {
  const { assertFormats = false, strictReaders = false, extensibleEnums = false, budget = BUDGET } = options
  const session = sessionOf(old, next, assertFormats)
  const nodes = session.differing(old.pointer, next.pointer)
  return nodes && new Comparison(session, nodes, direction, { strictReaders, extensibleEnums, budget })
}

class Comparison {
  readonly #session: Session
  readonly #old: SchemaNode
  readonly #new: SchemaNode
  readonly #producer: SchemaNode
  readonly #consumer: SchemaNode
  readonly #direction: Direction
  readonly #options: WalkOptions
  #candidates: readonly Draft[] = []
  readonly #failing = new Map<Draft, Formula>()

  constructor(
    session: Session,
    [old, next]: readonly [SchemaNode, SchemaNode],
    direction: Direction,
    options: WalkOptions,
  ) {
    this.#session = session
    this.#old = old
    this.#new = next
    this.#producer = direction === 'request' ? old : next
    this.#consumer = direction === 'request' ? next : old
    this.#direction = direction
    this.#options = options
  }

  run(): SchemaDifference[] {
    const found: SchemaDifference[] = []
    const seen = new Set<string>()
    for (const draft of this.#drafts()) {
      const key = keyOf(draft)
      if (seen.has(key)) continue
      const difference = this.#judge(draft, key)
      if (!difference) continue
      seen.add(key)
      found.push(difference)
    }
    return found
  }

  prove(difference: SchemaDifference): SchemaDifference['witness'] {
    const key = keyOf(difference)
    for (const draft of this.#drafts()) {
      if (keyOf(draft) !== key || draft.verdict !== 'candidate') continue
      const proof = this.#proof(draft)
      if (proof !== 'none') return proof === 'unknown' ? undefined : proof
    }
    return undefined
  }

  /** All differences below the roots, nearest first, each pair of schemas once. */
  #drafts(): readonly Draft[] {
    const drafts: Draft[] = []
    const visited = new Set<object>()
    const root = { old: this.#old, new: this.#new, context: null, beside: null, steps: [] }
    const pending: Reached[] = [{ visit: this.#session.visits.to(root), from: null }]
    for (const reached of pending) {
      const { visit } = reached
      if (visited.has(visit.pair)) continue
      visited.add(visit.pair)
      const { here, next } = (visit.below ??= this.#compared(visit))
      const before = here.length > 0 ? stepsTo(reached) : []
      for (const draft of here) drafts.push({ ...draft, steps: [...before, ...draft.steps] })
      for (const inner of next) if (!visited.has(inner.pair)) pending.push({ visit: inner, from: reached })
    }
    this.#candidates = drafts.filter(({ verdict, strict }) => verdict === 'candidate' && !strict)
    return drafts
  }

  #compared({ at }: Visit): Compared {
    return this.#session.visits.compared(walkPair(this.#session, at, this.#direction, this.#options))
  }

  #judge(draft: Draft, key: string): SchemaDifference | undefined {
    const base = {
      kind: draft.kind,
      path: pathOf(draft.steps),
      old: draft.old,
      new: draft.new,
      message: draft.message,
    }
    if (draft.verdict !== 'candidate')
      return { ...base, verdict: draft.verdict, message: this.#movedAs(draft) ?? draft.message }
    const known = `${this.#direction} ${key}`
    const root = `${this.#old.pointer} ${this.#new.pointer}`
    const before = this.#session.confirmed.get(known)
    if (before)
      return { ...base, verdict: 'breaking', ...(before.root === root ? { witness: before.witness } : {}) }
    const proof = this.#proof(draft)
    if (proof === 'none') return undefined
    if (proof === 'unknown') return { ...base, verdict: 'unproven' }
    this.#session.confirmed.set(known, { root, witness: proof })
    return { ...base, verdict: 'breaking', witness: proof }
  }

  /** What to say where values that came to an alternative, or went from it, are sent as those of another one anyway. */
  #movedAs({ moved, steps }: Draft): string | undefined {
    if (!moved || steps.every(({ k }) => k !== 'branch')) return undefined
    const solver = this.#session.solver(this.#direction)
    const { expander } = solver
    const produced = expander.node(this.#producer, 'closed')
    const elsewhere = steer(
      expander,
      steps.filter(({ k }) => k !== 'branch'),
      expander.formulas.not(moved.values),
    )
    const outcome = solver.ask([produced.id, elsewhere.id], this.#options.budget)
    return outcome.k === 'value' ? moved.message : undefined
  }

  /** A whole value that shows the difference, or that there is none. */
  #proof(draft: Draft): 'none' | 'unknown' | { value: Json; error: string } {
    const solver = this.#session.solver(this.#direction)
    const { expander } = solver
    const produced = expander.node(this.#producer, draft.open ? 'plain' : 'closed').id
    const consumed = expander.node(this.#consumer, 'plain')
    const failing = this.#failingOf(draft)
    const first = solver.ask([produced, failing.id], this.#options.budget)
    if (first.k === 'none') return 'none'
    const guess = first.k === 'value' ? first.value : first.guess
    const value = guess === undefined ? undefined : this.#alone(draft, [produced, failing.id], guess)
    if (value !== undefined && (draft.strict || evaluate(expander, consumed, value) !== true))
      return this.#checked(value, draft) ?? 'unknown'
    if (draft.strict) return 'unknown'
    const second = solver.ask([produced, failing.id, -consumed.id], this.#options.budget * 2)
    if (second.k === 'none') return 'none'
    const other = second.k === 'value' ? second.value : second.guess
    return (other !== undefined && this.#checked(other, draft)) || 'unknown'
  }

  #failingOf(draft: Draft): Formula {
    let failing = this.#failing.get(draft)
    if (failing) return failing
    const { expander } = this.#session.solver(this.#direction)
    failing = draft.violated
      ? steer(expander, draft.steps, draft.strict ? expander.formulas.false : draft.violated)
      : expander.formulas.true
    this.#failing.set(draft, failing)
    return failing
  }

  /** A value that shows this difference and, where there is such a value, no other one. */
  #alone(draft: Draft, literals: readonly number[], guess: Json): Json {
    const solver = this.#session.solver(this.#direction)
    const others = new Set<number>()
    let value = guess
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = others.size
      for (const other of this.#candidates.slice(0, MOST_OTHERS)) {
        if (other === draft || keyOf(other) === keyOf(draft)) continue
        const failing = this.#failingOf(other)
        if (evaluate(solver.expander, failing, value) === true) others.add(-failing.id)
      }
      if (others.size === before) return value
      const apart = solver.ask([...literals, ...others], this.#options.budget)
      if (apart.k !== 'value') return guess
      value = apart.value
    }
    return value
  }

  #checked(plain: Json, draft: Draft): { value: Json; error: string } | undefined {
    const { expander } = this.#session.solver(this.#direction)
    const produced = expander.node(this.#producer, draft.open ? 'plain' : 'closed')
    const consumed = expander.node(this.#consumer, 'plain')
    const failing = this.#failingOf(draft)
    const shown = dressed(this.#producer, plain, (value) =>
      draft.strict
        ? evaluate(expander, produced, value) === true
        : evaluate(expander, produced, value) === true &&
          evaluate(expander, failing, value) === true &&
          evaluate(expander, consumed, value) === false,
    )
    return this.#proved(shown, draft) ?? (shown === plain ? undefined : this.#proved(plain, draft))
  }

  #proved(value: Json, draft: Draft): { value: Json; error: string } | undefined {
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

/** Rounds in which a value is looked for that shows nothing else, and how much else is looked at. */
const MOST_ROUNDS = 3
const MOST_OTHERS = 40

/** A pair on the way down from the roots. */
interface Reached {
  readonly visit: Visit
  readonly from: Reached | null
}

function stepsTo(reached: Reached): readonly Step[] {
  const steps: (readonly Step[])[] = []
  for (let at: Reached | null = reached; at; at = at.from) steps.push(at.visit.at.steps)
  return steps.toReversed().flat()
}

function keyOf({ kind, old, new: next, message }: Pick<Draft, 'kind' | 'old' | 'new' | 'message'>): string {
  return `${kind} ${old} ${next} ${message}`
}
