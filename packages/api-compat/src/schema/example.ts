import type { Json } from '../json.ts'
import type { Direction, SchemaSide } from './difference.ts'
import { sessionOf } from './session.ts'
import { validate } from './validate.ts'

const BUDGET = 20_000

/**
 * A small value that a schema accepts, with examples and defaults of the document where they are valid; `undefined` when
 * there is none or none was found. What may not be sent in that direction is left out. Checked with Ajv.
 */
export function exampleOf(side: SchemaSide, direction: Direction): Json | undefined {
  const session = sessionOf(side, side, false)
  const node = session.nodes(side.pointer, side.pointer)?.[0]
  if (!node) return undefined
  const solver = session.solver(direction)
  const outcome = solver.ask([solver.expander.node(node, 'closed').id], BUDGET)
  const value = outcome.k === 'value' ? outcome.value : outcome.k === 'unknown' ? outcome.guess : undefined
  if (value === undefined) return undefined
  return validate(node, value, { direction, closed: false }).k === 'valid' ? value : undefined
}
