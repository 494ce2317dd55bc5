import type { Json } from '../json.ts'
import type { Goal, Literal } from './goal.ts'
import { canonical } from './canonical.ts'
import type { Solver } from './solve.ts'
import { NONE, type Outcome } from './outcome.ts'

/** Some item at or after an index (or exactly there) has to meet the literal. */
interface Existential {
  readonly from: number
  readonly to: number
  readonly literal: Literal
  /** Items of one `contains` have to be different places. */
  readonly group: number
}

interface ArrayDemands {
  least: number
  most: number
  unique: boolean
  repeated: boolean
  readonly each: { readonly from: number; readonly to: number; readonly literal: Literal }[]
  readonly some: Existential[]
  /** Alternatives that no list of literals expresses: the whole has to be checked afterwards. */
  readonly checked: Literal[]
}

const MOST_ITEMS = 5_000
const MOST_TWINS = 6

/** An array that is as short as it may be, each item solved on its own. */
export function solveArray(solver: Solver, goal: Goal, excluded: ReadonlySet<string>): Outcome {
  const demands = arrayDemands(solver, goal)
  if (demands.least > demands.most) return NONE
  if (demands.least > MOST_ITEMS) return { k: 'unknown', reason: `minItems is over ${MOST_ITEMS}` }
  if (!demands.repeated) return search(solver, demands, excluded)
  if (demands.unique) return NONE
  const found = solver.firstOf(twins(demands).map((pair) => () => search(solver, demands, excluded, pair)))
  if (found.k !== 'none' || horizon(demands) <= MOST_TWINS) return found
  return { k: 'unknown', reason: 'too many places may hold equal items' }
}

function arrayDemands(solver: Solver, goal: Goal): ArrayDemands {
  const demands: ArrayDemands = {
    least: 0,
    most: Infinity,
    unique: false,
    repeated: false,
    each: [],
    some: [],
    checked: [],
  }
  for (const literal of goal.atoms) sort(demands, solver, literal)
  return demands
}

function sort(demands: ArrayDemands, solver: Solver, literal: Literal): void {
  const formula = solver.expander.formulas.get(Math.abs(literal))
  const holds = literal > 0
  const group = literal
  switch (formula.k) {
    case 'minItems':
      if (holds) demands.least = Math.max(demands.least, Math.ceil(formula.n))
      else demands.most = Math.min(demands.most, Math.ceil(formula.n) - 1)
      return
    case 'maxItems':
      if (holds) demands.most = Math.min(demands.most, Math.floor(formula.n))
      else demands.least = Math.max(demands.least, Math.floor(formula.n) + 1)
      return
    case 'unique':
      if (holds) demands.unique = true
      else demands.repeated = true
      return
    case 'item':
      if (holds) demands.each.push({ from: formula.index, to: formula.index, literal: formula.child.id })
      else demands.some.push({ from: formula.index, to: formula.index, literal: -formula.child.id, group })
      return
    case 'items':
      if (holds) demands.each.push({ from: formula.from, to: Infinity, literal: formula.child.id })
      else demands.some.push({ from: formula.from, to: Infinity, literal: -formula.child.id, group })
      return
    case 'contains': {
      const { min, max, child } = formula
      const any = { from: 0, to: Infinity, group }
      if (holds)
        for (let count = 0; count < Math.min(min, 20); count++)
          demands.some.push({ ...any, literal: child.id })
      if (holds && max === 0) demands.each.push({ from: 0, to: Infinity, literal: -child.id })
      else if (!holds && min === 1 && max === Infinity)
        demands.each.push({ from: 0, to: Infinity, literal: -child.id })
      else if (!holds && min === 0 && max !== Infinity && max < 20)
        for (let count = 0; count <= max; count++) demands.some.push({ ...any, literal: child.id })
      else if (!holds || max !== Infinity || min > 20) demands.checked.push(literal)
    }
  }
}

/** Which two places may hold equal items, as far as places differ. */
function twins(demands: ArrayDemands): readonly (readonly [number, number])[] {
  const last = Math.min(horizon(demands), MOST_TWINS)
  const pairs: [number, number][] = []
  for (let first = 0; first <= last; first++)
    for (let second = first + 1; second <= last + 1; second++) pairs.push([first, second])
  return pairs
}

/** The index from which on all places are alike. */
function horizon({ each, some }: ArrayDemands): number {
  const ends = [...each, ...some].map(({ from, to }) => (to === Infinity ? from : to + 1))
  return Math.max(0, ...ends)
}

function search(
  solver: Solver,
  demands: ArrayDemands,
  excluded: ReadonlySet<string>,
  pair?: readonly [number, number],
): Outcome {
  const end = horizon(demands)
  return place(0, new Map(), new Set())

  /** Chooses for each existential which item it is about. */
  function place(
    index: number,
    chosen: ReadonlyMap<number, readonly Literal[]>,
    used: ReadonlySet<string>,
  ): Outcome {
    const existential = demands.some[index]
    if (!existential) return build(solver, demands, chosen, excluded, pair)
    const { from, to, literal, group } = existential
    const highest = Math.max(-1, ...chosen.keys(), pair?.[1] ?? -1)
    const last = Math.min(to, Math.max(end, from, highest + 1), demands.most - 1)
    const attempts: (() => Outcome)[] = []
    for (let at = from; at <= last; at++) {
      const mark = `${group} ${at}`
      if (used.has(mark) || at > MOST_ITEMS) continue
      attempts.push(() => {
        const literals = [...(chosen.get(at) ?? []), literal]
        if (solver.solve(itemLiterals(demands, at, literals)).k === 'none') return NONE
        return place(index + 1, new Map([...chosen, [at, literals]]), new Set([...used, mark]))
      })
    }
    return solver.firstOf(attempts)
  }
}

function itemLiterals(demands: ArrayDemands, index: number, more: readonly Literal[]): readonly Literal[] {
  return [
    ...demands.each.filter(({ from, to }) => from <= index && index <= to).map(({ literal }) => literal),
    ...more,
  ]
}

function build(
  solver: Solver,
  demands: ArrayDemands,
  chosen: ReadonlyMap<number, readonly Literal[]>,
  excluded: ReadonlySet<string>,
  pair?: readonly [number, number],
): Outcome {
  const length = Math.max(demands.least, ...[...chosen.keys()].map((at) => at + 1), pair ? pair[1] + 1 : 0)
  if (length > demands.most) return NONE
  const first = items(solver, demands, chosen, length, pair)
  if (first.k !== 'value') return first
  if (!excluded.has(canonical(first.value))) return checked(solver, demands, first.value)
  for (const longer of [length + 1, length + 2]) {
    const other = longer > demands.most ? NONE : items(solver, demands, chosen, longer, pair)
    if (other.k === 'value' && !excluded.has(canonical(other.value)))
      return checked(solver, demands, other.value)
  }
  return (
    differing(solver, demands, chosen, excluded, length) ?? {
      k: 'unknown',
      reason: 'every array that was tried is one of those ruled out',
    }
  )
}

/** The same length with another first item that differs. */
function differing(
  solver: Solver,
  demands: ArrayDemands,
  chosen: ReadonlyMap<number, readonly Literal[]>,
  excluded: ReadonlySet<string>,
  length: number,
): Outcome | undefined {
  const base = items(solver, demands, chosen, length)
  if (base.k !== 'value' || !Array.isArray(base.value)) return undefined
  for (let at = 0; at < length; at++) {
    const before: Json = base.value[at] ?? null
    const not = -solver.expander.formulas.make({ k: 'enum', values: new Map([[canonical(before), before]]) })
      .id
    const other = items(solver, demands, new Map([...chosen, [at, [...(chosen.get(at) ?? []), not]]]), length)
    if (other.k === 'value' && !excluded.has(canonical(other.value)))
      return checked(solver, demands, other.value)
  }
  return undefined
}

function checked(solver: Solver, demands: ArrayDemands, value: Json): Outcome {
  if (demands.checked.length === 0 || solver.accepts(demands.checked, value) === true)
    return { k: 'value', value }
  return { k: 'unknown', reason: 'how many items match `contains` cannot be decided', guess: value }
}

function items(
  solver: Solver,
  demands: ArrayDemands,
  chosen: ReadonlyMap<number, readonly Literal[]>,
  length: number,
  pair?: readonly [number, number],
): Outcome {
  const values: Json[] = []
  let unknown: string | undefined
  for (let at = 0; at < length; at++) {
    if (pair && at === pair[1]) {
      values.push(values[pair[0]] ?? null)
      continue
    }
    const more = [...(chosen.get(at) ?? [])]
    if (pair && at === pair[0]) more.push(...itemLiterals(demands, pair[1], chosen.get(pair[1]) ?? []))
    const distinct = demands.unique && values.length > 0 ? [differentFrom(solver, values)] : []
    const base = itemLiterals(demands, at, more)
    const outcome = solver.solve([...base, ...distinct])
    if (outcome.k === 'none') {
      const greedy =
        distinct.length > 0 &&
        (chosen.size > 0 || demands.each.some(({ from, to }) => from > 0 || to !== Infinity))
      return greedy && solver.solve(base).k !== 'none'
        ? { k: 'unknown', reason: 'whether enough different items exist cannot be decided' }
        : NONE
    }
    if (outcome.k === 'unknown') {
      if (outcome.guess === undefined) return outcome
      unknown = outcome.reason
    }
    values.push(outcome.k === 'value' ? outcome.value : (outcome.guess ?? null))
  }
  return unknown === undefined
    ? { k: 'value', value: values }
    : { k: 'unknown', reason: unknown, guess: values }
}

function differentFrom(solver: Solver, values: readonly Json[]): Literal {
  const map = new Map(values.map((value) => [canonical(value), value]))
  return -solver.expander.formulas.make({ k: 'enum', values: map }).id
}
