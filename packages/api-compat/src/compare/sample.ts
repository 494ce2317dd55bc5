import type { Json } from '../json.ts'
import type { LoadedDocument } from '../load/document.ts'
import type { Direction } from '../schema/difference.ts'
import { sessionOf } from '../schema/session.ts'
import { validate } from '../schema/validate.ts'
import { type Field, valueHolder } from './field.ts'
import { type Node, pointerOf } from './node.ts'
import { dialectOf } from './schemas.ts'

/** Most steps the search for a value may take: a witness can do without one. */
const BUDGET = 20_000

/** A small value that the schema of a media type, parameter or header accepts; nothing when none is found. */
export function sampleOf(
  document: LoadedDocument,
  holder: Node,
  direction: Direction = 'request',
): Json | undefined {
  if (holder.value['schema'] === undefined) return undefined
  const side = { root: document.root, pointer: pointerOf(holder, 'schema'), dialect: dialectOf(document) }
  const session = sessionOf(side, side, false)
  const [node] = session.nodes(side.pointer, side.pointer) ?? []
  if (!node) return undefined
  const solver = session.solver(direction)
  const outcome = solver.ask([solver.expander.node(node, 'closed').id], BUDGET)
  const value = outcome.k === 'value' ? outcome.value : outcome.k === 'unknown' ? outcome.guess : undefined
  if (value === undefined) return undefined
  return validate(node, value, { direction, closed: true }).k === 'valid' ? value : undefined
}

/** As `sampleOf`, for a value that cannot be left out: some text when nothing better is found. */
export function fieldSample(document: LoadedDocument, field: Field): Json {
  return sampleOf(document, valueHolder(field).holder) ?? 'x'
}
