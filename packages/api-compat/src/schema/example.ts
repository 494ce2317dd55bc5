import type { Json } from '../json.ts'
import type { Direction, SchemaSide } from './difference.ts'
import { sampleFor } from './dress.ts'
import { schemaAlone } from './session.ts'
import { validate } from './validate.ts'

/**
 * A small value that a schema accepts, with examples and defaults of the document where they are valid; `undefined` when
 * there is none or none was found. What may not be sent in that direction is left out. Checked with Ajv.
 */
export function exampleOf(side: SchemaSide, direction: Direction): Json | undefined {
  const { node, solver } = schemaAlone(side, direction)
  if (!node) return undefined
  const value = sampleFor(solver, node)
  if (value === undefined) return undefined
  return validate(node, value, { direction, closed: false }).k === 'valid' ? value : undefined
}
