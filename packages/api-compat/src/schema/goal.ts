import type { Json } from '../json.ts'
import type { Expander } from './expand.ts'
import type { Formula } from './formula.ts'
import type { NameSet } from './facts.ts'
import { evaluate, type Truth } from './evaluate.ts'
import { ANY_TYPE, ARRAY, NUMBER, OBJECT, STRING } from './facts.ts'
import { SAMPLES } from './formats.ts'
import { inNameSet } from './patterns.ts'

/** A formula's id: the formula holds; its negative: it does not. */
export type Literal = number

/** Ways to go on, of which one is enough; each is a list of literals that have to hold together. */
export type Choice = readonly (readonly Literal[])[]

const STATUS_DEPTH = 5

/** What is known of one value: literals that have to hold, taken apart as far as that needs no choice. */
export class Goal {
  readonly expander: Expander
  mask = ANY_TYPE
  choices: Choice[] = []
  atoms: Literal[] = []
  hints: Json[] = []
  /** Why nothing can be said for certain, if so. */
  unsure: string | undefined
  impossible = false
  readonly #held: Set<Literal>
  #tags = new Map<string, readonly Json[]>()
  /** Names no member may have. */
  #ruledOut: readonly NameSet[] = []

  constructor(expander: Expander, held: Set<Literal> = new Set()) {
    this.expander = expander
    this.#held = held
  }

  clone(): Goal {
    const copy = new Goal(this.expander, new Set(this.#held))
    copy.mask = this.mask
    copy.choices = [...this.choices]
    copy.atoms = [...this.atoms]
    copy.hints = this.hints
    copy.unsure = this.unsure
    copy.impossible = this.impossible
    copy.#tags = new Map(this.#tags)
    copy.#ruledOut = this.#ruledOut
    return copy
  }

  add(literals: readonly Literal[]): void {
    const pending = literals.toReversed()
    for (let literal = pending.pop(); literal !== undefined && !this.impossible; literal = pending.pop()) {
      if (this.#held.has(literal)) continue
      if (this.#held.has(-literal)) this.impossible = true
      this.#held.add(literal)
      this.#take(this.expander.formulas.get(Math.abs(literal)), literal > 0, pending)
    }
  }

  narrow(mask: number): void {
    this.mask &= mask
    if (this.mask === 0) this.impossible = true
  }

  #take(formula: Formula, holds: boolean, pending: Literal[]): void {
    switch (formula.k) {
      case 'true':
      case 'false':
        if ((formula.k === 'true') !== holds) this.impossible = true
        return
      case 'unknown':
        this.unsure ??= formula.reason
        return
      case 'node':
        return this.#takeNode(formula, holds, pending)
      case 'all':
      case 'any':
        if ((formula.k === 'all') === holds)
          pending.push(...formula.of.map(({ id }) => (holds ? id : -id)).toReversed())
        else this.choices.push(formula.of.map(({ id }) => [holds ? id : -id]))
        return
      case 'one':
        this.choices.push(
          holds ? exactlyOne(formula.of) : noneOrTwo(formula.of, (literal) => this.status(literal)),
        )
        return
      case 'not':
        pending.push(holds ? -formula.of.id : formula.of.id)
        return
      case 'type':
        return this.narrow(holds ? formula.mask : ~formula.mask)
      default:
        if (!holds && formula.k !== 'enum') this.narrow(typeOfAtom(formula))
        this.atoms.push(holds ? formula.id : -formula.id)
        if (formula.k === 'prop') this.#member(formula, holds, pending)
        if (holds && formula.k === 'each' && formula.child.k === 'false')
          this.#ruledOut = [...this.#ruledOut, formula.names]
    }
  }

  #takeNode(formula: Formula & { k: 'node' }, holds: boolean, pending: Literal[]): void {
    const inner = this.expander.expand(formula)
    if (holds && formula.mode !== 'plain') this.#held.add(this.expander.node(formula.node, 'plain').id)
    // Schemas that demand the same are one here: what one of them shows is said of all only where it takes finding.
    if (holds && formula.node.facts.some(({ k }) => k === 'pattern' || k === 'format')) {
      const { examples = [], default: fallback, format } = formula.node.notes
      for (const hint of [...examples, fallback, format === undefined ? undefined : SAMPLES[format]])
        if (typeof hint === 'string' || typeof hint === 'number') this.hints = [...this.hints, hint]
    }
    pending.push(holds ? inner.id : -inner.id)
  }

  /** Remembers members that can only have a few values: they tell branches of a union apart. */
  #member({ name, child }: Formula & { k: 'prop' }, holds: boolean, pending: Literal[]): void {
    // A member that fails something is there.
    if (!holds) pending.push(this.expander.formulas.make({ k: 'required', name }).id)
    const known = this.#tags.get(name)
    if (known) this.#tags.set(name, this.#left(known, child, holds))
    else if (holds) this.#firstTag(name, child)
  }

  #firstTag(name: string, child: Formula): void {
    let listed = this.#listed(child)
    for (const literal of listed ? this.atoms : []) {
      const other = this.expander.formulas.get(Math.abs(literal))
      if (listed && other.k === 'prop' && other.name === name)
        listed = this.#left(listed, other.child, literal > 0)
    }
    if (listed) this.#tags.set(name, listed)
  }

  #left(values: readonly Json[], child: Formula, holds: boolean): readonly Json[] {
    return values.filter((value) => evaluate(this.expander, child, value) !== !holds)
  }

  #listed(child: Formula): readonly Json[] | undefined {
    const inner = child.k === 'node' ? this.expander.expand(child) : child
    const values = inner.k === 'all' ? inner.of.find(({ k }) => k === 'enum') : inner
    return values?.k === 'enum' ? [...values.values.values()] : undefined
  }

  /** Drops choices that are met, options that are impossible, and takes options that are the last ones. */
  simplify(): void {
    for (let again = true; again && !this.impossible;) {
      again = false
      const choices = this.choices
      this.choices = []
      for (const choice of choices) {
        const live = this.#live(choice)
        if (live === 'met') continue
        const [only, ...others] = live
        if (!only) this.impossible = true
        else if (others.length > 0) this.choices.push(live)
        else {
          this.add(only)
          again = true
        }
        if (this.impossible) return
      }
    }
  }

  #live(choice: Choice): Choice | 'met' {
    const live: (readonly Literal[])[] = []
    for (const option of choice) {
      let met = true
      let refuted = false
      for (const literal of option) {
        const truth = this.status(literal)
        if (truth !== true) met = false
        if (truth === false) {
          refuted = true
          break
        }
      }
      if (met) return 'met'
      if (!refuted) live.push(option)
    }
    return live
  }

  /** Whether a literal follows from what is known, or is ruled out by it, as far as that is cheap to see. */
  status(literal: Literal, depth = STATUS_DEPTH): Truth {
    if (this.#held.has(literal)) return true
    if (this.#held.has(-literal)) return false
    const truth = this.#formulaStatus(this.expander.formulas.get(Math.abs(literal)), depth)
    return truth === undefined ? undefined : truth === literal > 0
  }

  #formulaStatus(formula: Formula, depth: number): Truth {
    switch (formula.k) {
      case 'true':
        return true
      case 'false':
        return false
      case 'unknown':
        return undefined
      case 'node':
        return depth === 0 ? undefined : this.status(this.expander.expand(formula).id, depth - 1)
      case 'not': {
        const truth = this.status(formula.of.id, depth)
        return truth === undefined ? undefined : !truth
      }
      case 'all':
      case 'any': {
        if (depth === 0) return undefined
        const decisive = formula.k === 'any'
        let open = false
        for (const part of formula.of) {
          const truth = this.status(part.id, depth - 1)
          if (truth === decisive) return decisive
          if (truth === undefined) open = true
        }
        return open ? undefined : !decisive
      }
      case 'type':
        if ((this.mask & formula.mask) === 0) return false
        return (this.mask & ~formula.mask) === 0 ? true : undefined
      case 'one':
      case 'enum':
        return undefined
      default:
        if ((this.mask & typeOfAtom(formula)) === 0) return true
        if (formula.k === 'required')
          return this.mask === OBJECT && this.#isRuledOut(formula.name) ? false : undefined
        return formula.k === 'prop' ? this.#memberStatus(formula) : undefined
    }
  }

  #isRuledOut(name: string): boolean {
    return this.#ruledOut.some((names) => inNameSet(names, name) === true)
  }

  #memberStatus({ name, child }: Formula & { k: 'prop' }): Truth {
    if (this.#isRuledOut(name)) return true
    const values = this.#tags.get(name)
    if (!values || this.mask !== OBJECT) return undefined
    let met = 0
    for (const value of values) {
      const truth = evaluate(this.expander, child, value)
      if (truth === undefined) return undefined
      if (truth) met++
    }
    if (met === values.length) return true
    const required = this.#held.has(this.expander.formulas.make({ k: 'required', name }).id)
    return met === 0 && required ? false : undefined
  }
}

/** The type an atom is about; values of other types meet it. */
function typeOfAtom(formula: Formula): number {
  switch (formula.k) {
    case 'min':
    case 'max':
    case 'multipleOf':
      return NUMBER
    case 'minLength':
    case 'maxLength':
    case 'pattern':
    case 'format':
      return STRING
    case 'minItems':
    case 'maxItems':
    case 'unique':
    case 'item':
    case 'items':
    case 'contains':
      return ARRAY
    case 'minProperties':
    case 'maxProperties':
    case 'required':
    case 'prop':
    case 'each':
    case 'names':
      return OBJECT
    default:
      return ANY_TYPE
  }
}

function exactlyOne(of: readonly Formula[]): Choice {
  return of.map((one, index) => [one.id, ...of.filter((_, other) => other !== index).map(({ id }) => -id)])
}

function noneOrTwo(of: readonly Formula[], status: (literal: Literal) => Truth): Choice {
  const open = of.filter(({ id }) => status(id) !== false)
  const sure = open.find(({ id }) => status(id) === true)
  const none = of.map(({ id }) => -id)
  const pairs: Literal[][] = []
  for (const [index, first] of open.entries())
    for (const second of open.slice(index + 1))
      if (!sure || first === sure || second === sure) pairs.push([first.id, second.id])
  return sure ? pairs : [none, ...pairs]
}
