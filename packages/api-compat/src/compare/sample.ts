import type { Json } from '../json.ts'
import type { LoadedDocument } from '../load/document.ts'
import type { Direction } from '../schema/difference.ts'
import { sampleFor } from '../schema/dress.ts'
import { schemaAlone } from '../schema/session.ts'
import { validate } from '../schema/validate.ts'
import { type Field, valueHolder } from './field.ts'
import { type Node, pointerOf } from './node.ts'
import { dialectOf } from './schemas.ts'

/** A small value that the schema of a media type, parameter or header accepts; nothing when none is found. */
export function sampleOf(
  document: LoadedDocument,
  holder: Node,
  direction: Direction = 'request',
): Json | undefined {
  return holder.value['schema'] === undefined
    ? undefined
    : sampleAt(document, pointerOf(holder, 'schema'), direction)
}

/** As `sampleOf`, of a schema wherever it is written. */
export function sampleAt(
  document: LoadedDocument,
  pointer: string,
  direction: Direction = 'request',
): Json | undefined {
  const side = { root: document.root, pointer, dialect: dialectOf(document) }
  const { node, solver } = schemaAlone(side, direction)
  if (!node) return undefined
  const value = sampleFor(solver, node)
  if (value === undefined) return undefined
  return validate(node, value, { direction, closed: true }).k === 'valid' ? value : undefined
}

/** As `sampleOf`, for a value that cannot be left out: some text when nothing better is found. */
export function fieldSample(document: LoadedDocument, field: Field): Json {
  return sampleOf(document, valueHolder(field).holder) ?? 'x'
}
