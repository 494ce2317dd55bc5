import type { Json } from '../json.ts'
import type { Goal, Literal } from './goal.ts'
import { canonical } from './canonical.ts'
import { freshName, type Region, regionIn, regionsOf } from './fresh-names.ts'
import { type Existential, objectDemands, type ObjectDemands } from './members.ts'
import { inNameSet } from './patterns.ts'
import type { Solver } from './solve.ts'
import { NONE, type Outcome } from './outcome.ts'

/** The most names that an object is made of, and how many are tried where it needs more. */
const MOST = 200
const FEW = 20

/** An object with the members it needs and no others, each of them solved on its own. */
export function solveObject(solver: Solver, goal: Goal, excluded: ReadonlySet<string>): Outcome {
  const demands = objectDemands(solver, goal)
  const known = new Set([...demands.required, ...demands.members.keys(), ...demands.absent])
  for (const { names } of [...demands.each, ...demands.some]) for (const name of names.except) known.add(name)
  return new ObjectSearch(solver, demands, known, excluded).run()
}

class ObjectSearch {
  readonly #solver: Solver
  readonly #demands: ObjectDemands
  readonly #known: Set<string>
  readonly #excluded: ReadonlySet<string>
  readonly #regionOf = new Map<string, Region>()
  #regions: readonly Region[] | undefined

  constructor(solver: Solver, demands: ObjectDemands, known: Set<string>, excluded: ReadonlySet<string>) {
    this.#solver = solver
    this.#demands = demands
    this.#known = known
    this.#excluded = excluded
  }

  run(): Outcome {
    const { required, absent, most, least } = this.#demands
    if (least > most || required.size > most) return NONE
    for (const name of required) if (absent.has(name)) return NONE
    let unknown: Outcome | undefined
    for (const name of required) {
      const outcome = this.#member(name, [])
      if (outcome.k === 'none') return NONE
      if (outcome.k === 'unknown') unknown ??= outcome
    }
    if (unknown && unknown.k === 'unknown' && !('guess' in unknown)) return unknown
    return this.#badNames(0, new Map([...required].map((name) => [name, []])))
  }

  /** A member's value; "none" also when the object may not have it at all. */
  #member(name: string, more: readonly Literal[]): Outcome {
    this.#solver.step()
    const naming = this.#solver.accepts(this.#demands.names, name)
    if (naming === false || this.#demands.absent.has(name)) return NONE
    const literals = [...(this.#demands.members.get(name) ?? []), ...more]
    let unsure = naming === undefined
    for (const { names, literal } of this.#demands.each) {
      const inside = this.#inside(name, names)
      if (inside === undefined) unsure = true
      else if (inside) literals.push(literal)
    }
    const outcome = this.#solver.solve(literals)
    if (!unsure || outcome.k !== 'value') return outcome
    return {
      k: 'unknown',
      reason: `whether a pattern matches ${JSON.stringify(name)} cannot be told`,
      guess: outcome.value,
    }
  }

  #inside(name: string, names: Existential['names']): boolean | undefined {
    const region = this.#regionOf.get(name)
    return region ? regionIn(region, names) : inNameSet(names, name)
  }

  /** Names that `propertyNames` of the other side would refuse. */
  #badNames(index: number, chosen: ReadonlyMap<string, readonly Literal[]>): Outcome {
    const bad = this.#demands.badNames[index]
    if (!bad) return this.#existentials(0, chosen)
    const attempts = [...this.#known].map((name) => () => {
      const truth = this.#solver.accepts([-bad.id], name)
      if (truth === false) return NONE
      const outcome = this.#badNames(index + 1, withMember(chosen, name, []))
      return truth === undefined ? unsureOf(outcome) : outcome
    })
    return this.#solver.firstOf([
      ...attempts,
      ...this.#inRegions((region) =>
        this.#fresh(region, [-bad.id], (name) => this.#badNames(index + 1, withMember(chosen, name, []))),
      ),
    ])
  }

  #inRegions(attempt: (region: Region) => Outcome): (() => Outcome)[] {
    this.#regions ??= regionsOf(this.#solver, this.#demands)
    if (!this.#regions) return [() => ({ k: 'unknown', reason: 'too many patterns for member names' })]
    return this.#regions.map((region) => () => attempt(region))
  }

  #fresh(region: Region, more: readonly Literal[], then: (name: string) => Outcome): Outcome {
    const found = freshName(this.#solver, region, this.#known, more)
    if (found.k !== 'value') return found.k === 'none' ? NONE : { k: 'unknown', reason: found.reason }
    const name = String(found.value)
    this.#known.add(name)
    this.#regionOf.set(name, region)
    const outcome = then(name)
    this.#known.delete(name)
    this.#regionOf.delete(name)
    return outcome
  }

  /** Chooses for each existential which member it is about. */
  #existentials(index: number, chosen: ReadonlyMap<string, readonly Literal[]>): Outcome {
    const existential = this.#demands.some[index]
    if (!existential) return this.#build(chosen)
    const { names, literal } = existential
    const next = (name: string): Outcome => this.#existentials(index + 1, withMember(chosen, name, [literal]))
    const spelled = [...this.#known].map((name) => () => {
      const inside = this.#inside(name, names)
      if (inside === false || this.#member(name, [...(chosen.get(name) ?? []), literal]).k === 'none')
        return NONE
      return inside ? next(name) : unsureOf(next(name))
    })
    const fresh = this.#inRegions((region) =>
      regionIn(region, names) ? this.#fresh(region, [], next) : NONE,
    )
    return this.#solver.firstOf([...spelled, ...fresh])
  }

  #build(chosen: ReadonlyMap<string, readonly Literal[]>): Outcome {
    const { most } = this.#demands
    if (chosen.size > most) return NONE
    const value: Record<string, Json> = Object.create(null)
    let unknown: string | undefined
    for (const [name, more] of chosen) {
      const outcome = this.#member(name, more)
      if (outcome.k === 'none') return NONE
      if (outcome.k === 'value') value[name] = outcome.value
      else if (outcome.guess === undefined) return outcome
      else {
        unknown = outcome.reason
        value[name] = outcome.guess
      }
    }
    const filled = this.#fill(value)
    if (filled !== true) return filled
    const object: Json = Object.fromEntries(Object.entries(value))
    if (this.#excluded.has(canonical(object))) return this.#different(chosen, value)
    return unknown === undefined
      ? { k: 'value', value: object }
      : { k: 'unknown', reason: unknown, guess: object }
  }

  /** Adds members until there are as many as there have to be. */
  #fill(value: Record<string, Json>): true | Outcome {
    const { least } = this.#demands
    let unknown: Outcome | undefined
    for (const name of this.#known) {
      if (Object.keys(value).length >= least) return true
      if (Object.hasOwn(value, name)) continue
      const outcome = this.#member(name, [])
      if (outcome.k === 'value') value[name] = outcome.value
      else if (outcome.k === 'unknown') unknown = outcome
    }
    const taken = new Set([...this.#known, ...Object.keys(value)])
    // Who needs more than can be made learns early whether there are names for more than a few.
    const most = least > MOST ? taken.size + FEW : MOST
    while (Object.keys(value).length < least) {
      if (taken.size > most) return { k: 'unknown', reason: 'too many members are needed' }
      const added = this.#addFresh(value, taken)
      if (added.k === 'unknown') unknown = added
      if (added.k !== 'value') return unknown ?? NONE
    }
    return true
  }

  #addFresh(value: Record<string, Json>, taken: Set<string>): Outcome {
    return this.#solver.firstOf(
      this.#inRegions((region) => {
        const found = freshName(this.#solver, region, taken)
        if (found.k !== 'value') return found
        const name = String(found.value)
        this.#regionOf.set(name, region)
        const outcome = this.#member(name, [])
        this.#regionOf.delete(name)
        if (outcome.k !== 'value') return outcome
        value[name] = outcome.value
        taken.add(name)
        return outcome
      }),
    )
  }

  /** The smallest object is ruled out by name: one with a member more, or with another value, may do. */
  #different(chosen: ReadonlyMap<string, readonly Literal[]>, value: Record<string, Json>): Outcome {
    const accepted = (object: Json): boolean => !this.#excluded.has(canonical(object))
    const taken = new Set([...this.#known, ...Object.keys(value)])
    const more = { ...value }
    for (const name of this.#known) {
      const outcome = Object.hasOwn(more, name) ? NONE : this.#member(name, [])
      if (
        outcome.k === 'value' &&
        Object.keys(more).length < this.#demands.most &&
        accepted({ ...more, [name]: outcome.value })
      )
        return { k: 'value', value: { ...more, [name]: outcome.value } }
    }
    if (
      Object.keys(more).length < this.#demands.most &&
      this.#addFresh(more, taken).k === 'value' &&
      accepted(more)
    )
      return { k: 'value', value: more }
    for (const [name, literals] of chosen) {
      const { formulas } = this.#solver.expander
      const before = value[name] ?? null
      const not = -formulas.make({ k: 'enum', values: new Map([[canonical(before), before]]) }).id
      const outcome = this.#member(name, [...literals, not])
      if (outcome.k === 'value' && accepted({ ...value, [name]: outcome.value }))
        return { k: 'value', value: { ...value, [name]: outcome.value } }
    }
    return { k: 'unknown', reason: 'every object that was tried is one of those ruled out' }
  }
}

function withMember(
  chosen: ReadonlyMap<string, readonly Literal[]>,
  name: string,
  literals: readonly Literal[],
): Map<string, readonly Literal[]> {
  return new Map([...chosen, [name, [...(chosen.get(name) ?? []), ...literals]]])
}

function unsureOf(outcome: Outcome): Outcome {
  if (outcome.k !== 'value') return outcome
  return { k: 'unknown', reason: 'a pattern for member names cannot be decided', guess: outcome.value }
}
