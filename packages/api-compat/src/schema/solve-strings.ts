import type { Goal } from './goal.ts'
import { automatonOf, type Automaton } from './automaton.ts'
import { evaluate } from './evaluate.ts'
import { SAMPLES } from './formats.ts'
import type { Solver } from './solve.ts'
import { NONE, type Outcome } from './outcome.ts'
import { findWord } from './words.ts'

interface Collected {
  minLength: number
  maxLength: number
  readonly matching: Automaton[]
  readonly notMatching: Automaton[]
  readonly formats: string[]
  undecidable: string | undefined
}

/** A text of the right length that matches every pattern and none that is ruled out. */
export function solveString(solver: Solver, goal: Goal, excluded: ReadonlySet<string>): Outcome {
  const collected = collect(solver, goal)
  const { minLength, maxLength, matching, notMatching } = collected
  const words = [...excluded].filter((key) => key.startsWith('"')).map((key) => String(JSON.parse(key)))
  for (const format of collected.formats) {
    const sample = SAMPLES[format]
    if (sample !== undefined && meets(solver, goal, sample)) return { k: 'value', value: sample }
  }
  const plain =
    matching.length + notMatching.length + words.length === 0 && minLength <= maxLength && minLength < 100_000
  const search = (least: number): string | null | undefined =>
    findWord({ minLength: least, maxLength, matching, notMatching, excluded: words }, (count) =>
      solver.step(count),
    )
  // An empty text is valid and hard to read: it is taken only where nothing else is.
  const word = plain ? plainWord(minLength, maxLength) : (search(Math.max(minLength, 1)) ?? search(minLength))
  if (word === null) return NONE
  if (word !== undefined && (collected.undecidable === undefined || meets(solver, goal, word)))
    return { k: 'value', value: word }
  return {
    k: 'unknown',
    reason: collected.undecidable ?? 'the patterns are too complex',
    ...(word === undefined ? {} : { guess: word }),
  }
}

/** A word that says it is only an example, where there is room for one. */
function plainWord(minLength: number, maxLength: number): string {
  if (minLength <= 1) return maxLength === 0 || (minLength === 0 && maxLength < 1) ? '' : 'a'
  return 'a'.repeat(minLength)
}

function collect(solver: Solver, goal: Goal): Collected {
  const found: Collected = {
    minLength: 0,
    maxLength: Infinity,
    matching: [],
    notMatching: [],
    formats: [],
    undecidable: undefined,
  }
  for (const literal of goal.atoms) {
    const formula = solver.expander.formulas.get(Math.abs(literal))
    const holds = literal > 0
    if (formula.k === 'minLength') {
      if (holds) found.minLength = Math.max(found.minLength, Math.ceil(formula.n))
      else found.maxLength = Math.min(found.maxLength, Math.ceil(formula.n) - 1)
    } else if (formula.k === 'maxLength') {
      if (holds) found.maxLength = Math.min(found.maxLength, Math.floor(formula.n))
      else found.minLength = Math.max(found.minLength, Math.floor(formula.n) + 1)
    } else if (formula.k === 'format') {
      if (holds) found.formats.push(formula.text)
      found.undecidable = `the format ${formula.text} is no regular language`
    } else if (formula.k === 'pattern') {
      const automaton = automatonOf(formula.text)
      if (automaton) (holds ? found.matching : found.notMatching).push(automaton)
      else found.undecidable = `the pattern ${formula.text.slice(0, 80)} cannot be made an automaton`
    }
  }
  return found
}

function meets(solver: Solver, goal: Goal, text: string): boolean {
  return goal.atoms.every(
    (literal) =>
      evaluate(solver.expander, solver.expander.formulas.get(Math.abs(literal)), text) === literal > 0,
  )
}
