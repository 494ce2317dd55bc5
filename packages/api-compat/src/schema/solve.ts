import type { Json } from '../json.ts'
import type { Expander } from './expand.ts'
import type { Formula } from './formula.ts'
import { canonical } from './canonical.ts'
import { evaluate, every, negated, type Truth } from './evaluate.ts'
import { ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, STRING } from './facts.ts'
import { type Choice, Goal, type Literal } from './goal.ts'
import { NONE, type Outcome } from './outcome.ts'
import { solveArray } from './solve-arrays.ts'
import { solveNumber } from './solve-numbers.ts'
import { solveObject } from './solve-objects.ts'
import { solveString } from './solve-strings.ts'

/** Thrown when a question has taken as many steps as it may. */
class BudgetSpent extends Error {}

interface Pending {
  readonly key: string
  readonly index: number
  /** The lowest pending question whose answer was taken to be "none" on the way. */
  depends: number
  readonly kept: number
}

/** As many choices as make it likely that going through them takes long. */
const MANY_CHOICES = 4

const ORDER = [STRING, NUMBER, OBJECT, ARRAY, BOOLEAN, NULL]

/** Finds values that meet statements, or proves that there are none. Answers are kept for the next question. */
export class Solver {
  readonly expander: Expander
  readonly #answers = new Map<string, Outcome>()
  readonly #pending = new Map<string, Pending>()
  readonly #stack: Pending[] = []
  /** Answers that hold only if a pending question has no value, in the order they were found. */
  readonly #provisional: { readonly key: string; readonly depends: number }[] = []
  readonly #reliance = new Map<string, number>()
  #steps = 0

  constructor(expander: Expander) {
    this.expander = expander
  }

  /** Like `solve`, for a question of its own: with its own number of steps, and never throwing. */
  ask(literals: readonly Literal[], budget: number): Outcome {
    this.#steps = budget
    try {
      return this.solve(literals)
    } catch (error) {
      if (!(error instanceof BudgetSpent || error instanceof RangeError)) throw error
      this.#forget(0)
      this.#pending.clear()
      this.#stack.length = 0
      return { k: 'unknown', reason: 'the schemas are too complex to decide within the budget' }
    }
  }

  step(count = 1): void {
    this.#steps -= count
    if (this.#steps < 0) throw new BudgetSpent()
  }

  /** Whether a value meets all literals. */
  solve(literals: readonly Literal[]): Outcome {
    const sorted = [...new Set(literals)].toSorted((a, b) => a - b)
    const key = sorted.join(' ')
    const known = this.#answers.get(key)
    if (known) {
      this.#rely(key)
      return known
    }
    const pending = this.#pending.get(key)
    if (pending) {
      this.#lower(pending.index)
      return NONE
    }
    this.step()
    return this.#settle(key, () => this.#work(sorted))
  }

  #rely(key: string): void {
    const depends = this.#reliance.get(key)
    if (depends !== undefined) this.#lower(depends)
  }

  #lower(depends: number): void {
    const top = this.#stack.at(-1)
    if (top && depends < top.depends) top.depends = depends
  }

  #settle(key: string, work: () => Outcome): Outcome {
    const index = this.#stack.length
    const frame: Pending = { key, index, depends: Infinity, kept: this.#provisional.length }
    this.#stack.push(frame)
    this.#pending.set(key, frame)
    const outcome = work()
    this.#stack.pop()
    this.#pending.delete(key)
    if (outcome.k !== 'none') this.#forget(frame.kept)
    else if (frame.depends >= index) this.#confirm(frame.kept, index)
    else {
      this.#provisional.push({ key, depends: frame.depends })
      this.#reliance.set(key, frame.depends)
      this.#lower(frame.depends)
    }
    if (outcome.k !== 'unknown' || frame.depends === Infinity) this.#answers.set(key, outcome)
    return outcome
  }

  /** Answers found on the assumption that this question has no value do not hold once it has one. */
  #forget(from: number): void {
    for (const { key } of this.#provisional.splice(from)) {
      this.#answers.delete(key)
      this.#reliance.delete(key)
    }
  }

  /** What relied on this question having no value holds now that it is proved. */
  #confirm(from: number, index: number): void {
    for (const one of this.#provisional.splice(from)) {
      if (one.depends < index) this.#provisional.push(one)
      else this.#reliance.delete(one.key)
    }
  }

  #work(literals: readonly Literal[]): Outcome {
    const goal = new Goal(this.expander)
    goal.add(literals)
    if (goal.impossible) return NONE
    for (const hint of goal.hints)
      if (this.accepts(literals, hint) === true) return { k: 'value', value: hint }
    return this.#decide(goal)
  }

  /** Whether a value meets all literals. */
  accepts(literals: readonly Literal[], value: Json): Truth {
    return every(literals, (literal) => {
      const truth = evaluate(this.expander, this.expander.formulas.get(Math.abs(literal)), value)
      return literal > 0 ? truth : negated(truth)
    })
  }

  #decide(goal: Goal): Outcome {
    this.step()
    goal.simplify()
    if (goal.impossible) return NONE
    const listed = this.#listed(goal)
    if (listed) return listed
    const types = ORDER.filter((type) => goal.mask & type)
    if (types.length > 1) return this.firstOf(types.map((type) => () => this.#ofType(goal, type)))
    const [type] = types
    if (goal.choices.length === 0 && type !== undefined) return this.#typed(goal, type)
    const guessed =
      goal.choices.length < MANY_CHOICES || type === undefined ? undefined : this.#guess(goal, type)
    if (guessed?.found) return guessed.found
    const choice = (guessed?.unmet ?? goal.choices).reduce((least, other) =>
      other.length < least.length ? other : least,
    )
    const rest = goal.choices.filter((other) => other !== choice)
    return this.firstOf(
      choice.map((option) => () => {
        const next = goal.clone()
        next.choices = [...rest]
        next.add(option)
        return next.impossible ? NONE : this.#decide(next)
      }),
    )
  }

  /** What is found without looking at the choices: nothing, a value that does, or choices that it does not meet. */
  #guess(goal: Goal, type: number): { readonly found?: Outcome; readonly unmet?: readonly Choice[] } {
    const plain = goal.clone()
    plain.choices = []
    const outcome = this.#typed(plain, type)
    if (outcome.k === 'none') return { found: NONE }
    if (outcome.k !== 'value') return {}
    const unmet = goal.choices.filter((choice) => !this.#meetsOne(choice, outcome.value))
    return unmet.length === 0 ? { found: outcome } : { unmet }
  }

  #meetsOne(choice: Choice, value: Json): boolean {
    return choice.some((option) => this.accepts(option, value) === true)
  }

  #ofType(goal: Goal, type: number): Outcome {
    const next = goal.clone()
    next.narrow(type)
    return this.#decide(next)
  }

  /** The first value of several attempts; "none" only if every attempt proves that there is none. */
  firstOf(attempts: readonly (() => Outcome)[]): Outcome {
    let unknown: Outcome | undefined
    for (const attempt of attempts) {
      const outcome = attempt()
      if (outcome.k === 'value') return outcome
      if (outcome.k === 'unknown' && (!unknown || !('guess' in unknown))) unknown = outcome
    }
    return unknown ?? NONE
  }

  /** An enumeration leaves a few values to try. */
  #listed(goal: Goal): Outcome | undefined {
    const values = this.positive(goal, 'enum')?.values
    if (!values) return undefined
    let unknown: Outcome | undefined
    for (const value of values.values()) {
      const truth = this.#meets(goal, value)
      if (truth === true)
        return goal.unsure === undefined
          ? { k: 'value', value }
          : { k: 'unknown', reason: goal.unsure, guess: value }
      if (truth === undefined)
        unknown ??= {
          k: 'unknown',
          reason: goal.unsure ?? 'a pattern or keyword cannot be decided',
          guess: value,
        }
    }
    return unknown ?? NONE
  }

  #meets(goal: Goal, value: Json): Truth {
    this.step()
    const type = [NULL, BOOLEAN, NUMBER, STRING, ARRAY, OBJECT].find(
      (bit) => bit & goal.mask && bitOf(value) === bit,
    )
    if (type === undefined) return false
    const atoms = this.accepts(goal.atoms, value)
    if (atoms === false) return false
    const choices = every(goal.choices, (choice) =>
      negated(every(choice, (option) => negated(this.accepts(option, value)))),
    )
    return choices === true ? atoms : choices
  }

  positive(goal: Goal, kind: 'enum'): (Formula & { k: 'enum' }) | undefined {
    let least: (Formula & { k: 'enum' }) | undefined
    for (const literal of goal.atoms) {
      const formula = literal > 0 ? this.expander.formulas.get(literal) : undefined
      if (formula?.k === kind && (!least || formula.values.size < least.values.size)) least = formula
    }
    return least
  }

  #typed(goal: Goal, type: number): Outcome {
    const outcome = this.#byType(goal, type)
    if (outcome.k !== 'value' || goal.unsure === undefined) return outcome
    return { k: 'unknown', reason: goal.unsure, guess: outcome.value }
  }

  #byType(goal: Goal, type: number): Outcome {
    const excluded = new Set<string>()
    for (const literal of goal.atoms) {
      const formula = literal < 0 ? this.expander.formulas.get(-literal) : undefined
      if (formula?.k === 'enum') for (const key of formula.values.keys()) excluded.add(key)
    }
    if (type === NULL) return firstListed([null], excluded)
    if (type === BOOLEAN) return firstListed([true, false], excluded)
    if (type === NUMBER) return solveNumber(this, goal, excluded)
    if (type === STRING) return solveString(this, goal, excluded)
    return type === ARRAY ? solveArray(this, goal, excluded) : solveObject(this, goal, excluded)
  }
}

function firstListed(values: readonly Json[], excluded: ReadonlySet<string>): Outcome {
  const value = values.find((one) => !excluded.has(canonical(one)))
  return value === undefined ? NONE : { k: 'value', value }
}

function bitOf(value: Json): number {
  if (value === null) return NULL
  if (typeof value === 'boolean') return BOOLEAN
  if (typeof value === 'number') return NUMBER
  if (typeof value === 'string') return STRING
  return Array.isArray(value) ? ARRAY : OBJECT
}
