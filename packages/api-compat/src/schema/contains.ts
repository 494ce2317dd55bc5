import type { Json } from '../json.ts'
import { assignIds } from './assign-ids.ts'
import { evaluate } from './evaluate.ts'
import { Expander } from './expand.ts'
import { Formulas } from './formula.ts'
import { Interner } from './identity.ts'
import { isObject } from './canonical.ts'
import { SchemaDocument, type SchemaNode } from './node.ts'
import { Solver } from './solve.ts'
import { validate } from './validate.ts'

/** Whether every value of one schema is a value of another. */
export type Containment =
  | { readonly answer: 'contained' }
  | { readonly answer: 'not-contained'; readonly counterexample: Json; readonly error: string }
  | { readonly answer: 'unknown'; readonly reason: string }

export interface ContainsOptions {
  /** Of both schemas; JSON Schema 2020-12 unless said otherwise. */
  readonly dialect?: '3.0' | '2020-12'
  /** Whether `format` refuses values; it does not unless said otherwise. */
  readonly assertFormats?: boolean
  /** Most steps the decision may take. */
  readonly budget?: number
}

const BUDGET = 200_000

/**
 * Decides whether every value that `sub` accepts is accepted by `sup`. A counterexample was checked with Ajv against both
 * schemas; `contained` is proved; `unknown` says why neither could be had.
 */
export function contains(sub: Json, sup: Json, options: ContainsOptions = {}): Containment {
  const { dialect = '2020-12', assertFormats = false, budget = BUDGET } = options
  try {
    const left = rootOf(sub, dialect, assertFormats)
    const right = rootOf(sup, dialect, assertFormats)
    return decide(left, right, budget)
  } catch (error) {
    if (error instanceof RangeError) return { answer: 'unknown', reason: 'the schemas are nested too deeply' }
    throw error
  }
}

function rootOf(schema: Json, dialect: '3.0' | '2020-12', assertFormats: boolean): SchemaNode {
  const document = new SchemaDocument(isObject(schema) ? schema : {}, dialect, assertFormats)
  return document.node({ raw: schema, pointer: '', resource: document.resources.base })
}

function decide(left: SchemaNode, right: SchemaNode, budget: number): Containment {
  const interner = new Interner()
  assignIds([left, right], interner)
  if (left.id === right.id) return { answer: 'contained' }
  const expander = new Expander(new Formulas(), null)
  const literals = [expander.node(left, 'plain').id, -expander.node(right, 'plain').id]
  const outcome = new Solver(expander).ask(literals, budget)
  if (outcome.k === 'none') return { answer: 'contained' }
  const value = outcome.k === 'value' ? outcome.value : outcome.guess
  const reason = outcome.k === 'unknown' ? outcome.reason : 'the counterexample was not confirmed'
  if (value === undefined) return { answer: 'unknown', reason }
  const reading = { direction: null, closed: false }
  const holds = (node: SchemaNode, one: Json): boolean => {
    assignIds([node], interner)
    return evaluate(expander, expander.node(node, 'plain'), one) === true
  }
  const refused = validate(right, value, reading, { shows: 'refused', holds })
  const accepted = validate(left, value, reading, { shows: 'accepted', holds })
  if (accepted.k === 'valid' && refused.k === 'invalid')
    return { answer: 'not-contained', counterexample: value, error: refused.error }
  return { answer: 'unknown', reason }
}
