import type { Goal } from './goal.ts'
import { canonical } from './canonical.ts'
import { isMultiple, leastCommonMultiple, quotient, times } from './decimal.ts'
import type { Solver } from './solve.ts'
import { NONE, type Outcome } from './outcome.ts'

interface Range {
  low: number
  high: number
  lowOpen: boolean
  highOpen: boolean
  steps: number[]
  notSteps: number[]
}

const MOST_TRIED = 10_000

/** A number within the bounds, a multiple of every `multipleOf` and of none that is ruled out. */
export function solveNumber(solver: Solver, goal: Goal, excluded: ReadonlySet<string>): Outcome {
  const range = rangeOf(solver, goal)
  if (range.low > range.high || (range.low === range.high && (range.lowOpen || range.highOpen))) return NONE
  const fits = (value: number): boolean => inside(range, value) && !excluded.has(canonical(value))
  if (range.steps.length === 0) return dense(range, fits)
  let step: number | undefined = range.steps[0] ?? 1
  for (const other of range.steps) step = step === undefined ? undefined : leastCommonMultiple(step, other)
  if (step === undefined) return { k: 'unknown', reason: 'multipleOf leads to numbers that are too large' }
  return stepped(solver, range, step, fits, excluded.size)
}

function rangeOf(solver: Solver, goal: Goal): Range {
  const range: Range = {
    low: -Infinity,
    high: Infinity,
    lowOpen: false,
    highOpen: false,
    steps: [],
    notSteps: [],
  }
  for (const literal of goal.atoms) {
    const formula = solver.expander.formulas.get(Math.abs(literal))
    if (formula.k === 'multipleOf') (literal > 0 ? range.steps : range.notSteps).push(formula.n)
    if (formula.k !== 'min' && formula.k !== 'max') continue
    const lower = (formula.k === 'min') === literal > 0
    const open = formula.excl === literal > 0
    if (lower && (formula.n > range.low || (formula.n === range.low && open))) {
      range.low = formula.n
      range.lowOpen = open
    } else if (!lower && (formula.n < range.high || (formula.n === range.high && open))) {
      range.high = formula.n
      range.highOpen = open
    }
  }
  return range
}

function inside({ low, high, lowOpen, highOpen, notSteps }: Range, value: number): boolean {
  if (!Number.isFinite(value) || value < low || value > high) return false
  if ((lowOpen && value === low) || (highOpen && value === high)) return false
  return notSteps.every((step) => !isMultiple(value, step))
}

/** Without `multipleOf` a range of more than one number has more of them than can be ruled out one by one. */
function dense(range: Range, fits: (value: number) => boolean): Outcome {
  const { low, high } = range
  if (low === high) return fits(low) ? { k: 'value', value: low } : NONE
  const from = Number.isFinite(low) ? low : Number.isFinite(high) ? high - 10 : 0
  const to = Number.isFinite(high) ? high : from + 10
  const candidates = [0, 1, low, high, Math.ceil(from), Math.floor(to), from + 1, to - 1, 0.5, 1.5]
  for (let part = 2; part < 64; part++)
    candidates.push(from + (to - from) / part, Math.ceil(from) + part, from + part / 10)
  const value = candidates.find(fits)
  return value === undefined
    ? { k: 'unknown', reason: 'no number was found between the bounds' }
    : { k: 'value', value }
}

function stepped(
  solver: Solver,
  range: Range,
  step: number,
  fits: (value: number) => boolean,
  exclusions: number,
): Outcome {
  if (range.notSteps.some((not) => isMultiple(step, not))) return NONE
  const first = Number.isFinite(range.low) ? quotient(range.low, step, 'up') : undefined
  const last = Number.isFinite(range.high) ? quotient(range.high, step, 'down') : undefined
  let period = 1n
  for (const not of range.notSteps) {
    const common = leastCommonMultiple(step, not)
    if (common === undefined)
      return { k: 'unknown', reason: 'multipleOf leads to numbers that are too large' }
    period *= quotient(common, step, 'down')
  }
  const enough = period * BigInt(exclusions + 2) + 2n
  const walk = { first, last, step, enough }
  const zero = (first === undefined || first <= 0n) && (last === undefined || last >= 0n)
  const near = zero ? tryAll(solver, { ...walk, start: 0n, towards: 1n }, fits) : NONE
  if (near.k === 'value' || (first === undefined && last === undefined)) return near
  const upwards = first !== undefined
  return tryAll(solver, { ...walk, start: first ?? last ?? 0n, towards: upwards ? 1n : -1n }, fits)
}

interface Walk {
  readonly start: bigint
  readonly towards: bigint
  readonly first: bigint | undefined
  readonly last: bigint | undefined
  readonly step: number
  readonly enough: bigint
}

function tryAll(
  solver: Solver,
  { start, towards, first, last, step, enough }: Walk,
  fits: (value: number) => boolean,
): Outcome {
  let tried = 0n
  for (let count = start; tried < enough; count += towards, tried++) {
    if ((last !== undefined && count > last) || (first !== undefined && count < first)) return NONE
    if (tried > MOST_TRIED) return { k: 'unknown', reason: 'multipleOf leaves too many numbers to try' }
    solver.step()
    const value = times(step, count)
    if (value === undefined) return { k: 'unknown', reason: 'multipleOf leads to numbers that are too large' }
    if (fits(value)) return { k: 'value', value }
  }
  return NONE
}
