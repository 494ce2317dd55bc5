import type { LoadedDocument } from '../load/document.ts'
import type { Witness } from '../report/report.ts'
import { compareSchemas, proofAt } from '../schema/compare-schemas.ts'
import type { Direction, SchemaDifference, SchemaSide, Shown } from '../schema/difference.ts'
import { type FieldPair, valueHolder } from './field.ts'
import { type Node, nodeAt, pointerOf } from './node.ts'
import type { Comparison, Observation } from './observation.ts'
import { schemaAsRead } from './wire-schema.ts'

/** A schema that is not written says nothing: anything goes, which is any text where there is nothing but text. */
const UNSTATED = { anything: { schema: true }, text: { schema: { type: 'string' } } } as const

export function dialectOf(document: LoadedDocument): SchemaSide['dialect'] {
  return document.version === '3.0' ? '3.0' : '2020-12'
}

/** Where schemas of both documents are compared, and how what is found is told. */
export interface SchemaPlace {
  readonly direction: Direction
  readonly operation: string
  /** Such as `request body`. */
  readonly path: string
  readonly witness: (found: Shown) => Witness
}

type Sides = { readonly old: SchemaSide; readonly new: SchemaSide }
type Whole = { readonly old: string; readonly new: string }

/** Reports how the schemas of two media types differ, in the values that flow in one direction. */
export function compareBodySchemas(
  comparison: Comparison,
  place: SchemaPlace,
  pair: { readonly old: Node; readonly new: Node },
  name: 'schema' | 'itemSchema',
  unstated: keyof typeof UNSTATED,
): void {
  if (pair.old.value[name] === undefined && pair.new.value[name] === undefined) return
  if (unstated === 'text' && isPlain(pair.old) && isPlain(pair.new)) return
  observeDifferences(
    comparison,
    place,
    {
      old: sideOf(comparison.old, pair.old, name, unstated),
      new: sideOf(comparison.new, pair.new, name, unstated),
    },
    { old: pair.old.pointer, new: pair.new.pointer },
  )
}

const ANNOTATIONS = new Set(
  'type format title description example examples contentMediaType deprecated'.split(' '),
)

/** Whether a media type says no more of its body than that it is a file: OpenAPI 3.0 writes `binary`, 3.1 nothing. */
function isPlain(mediaType: Node): boolean {
  const schema = mediaType.value['schema']
  if (schema === undefined || schema === true) return true
  const value = nodeAt(mediaType.root, pointerOf(mediaType, 'schema'), schema)?.value
  return (
    value !== undefined &&
    Object.keys(value).every((keyword) => ANNOTATIONS.has(keyword)) &&
    (value['type'] ?? 'string') === 'string' &&
    (value['format'] ?? 'binary') === 'binary'
  )
}

/** As `compareBodySchemas`, for parameters and headers: their values are text on the wire. */
export function compareFieldSchemas(comparison: Comparison, place: SchemaPlace, pair: FieldPair): void {
  const holders = { old: valueHolder(pair.old).holder, new: valueHolder(pair.new).holder }
  if (holders.old.value['schema'] === undefined && holders.new.value['schema'] === undefined) return
  const sides = {
    old: sideOf(comparison.old, holders.old, 'schema', 'anything'),
    new: sideOf(comparison.new, holders.new, 'schema', 'anything'),
  }
  const [producer, consumer] =
    place.direction === 'request' ? (['old', 'new'] as const) : (['new', 'old'] as const)
  const schema = schemaAsRead(pair[producer], pair[consumer])
  const whole = { old: pointerOf(holders.old, 'schema'), new: pointerOf(holders.new, 'schema') }
  if (!schema) return observeDifferences(comparison, place, sides, whole)
  const read = { ...sides, [producer]: { ...sides[producer], root: { schema }, pointer: '/schema' } }
  // That text was a number is said once: what it comes to in patterns is beside the point while nothing is lost.
  const heard = {
    ...comparison,
    observe: (one: Observation) => one.verdict === 'safe' || comparison.observe(one),
  }
  observeDifferences(heard, place, read, whole)
  comparison.observe({
    ...whole,
    rule: `${place.direction}-type-${place.direction === 'request' ? 'widened' : 'narrowed'}`,
    verdict: 'safe',
    operation: place.operation,
    path: place.path,
    message: 'The type is another one that is written the same',
  })
}

function sideOf(
  document: LoadedDocument,
  holder: Node,
  name: string,
  unstated: keyof typeof UNSTATED,
): SchemaSide {
  const dialect = dialectOf(document)
  if (holder.value[name] === undefined) return { root: UNSTATED[unstated], pointer: '/schema', dialect }
  return { root: document.root, pointer: pointerOf(holder, name), dialect }
}

/** `whole` are the places to name where a schema is not the document's own. */
function observeDifferences(comparison: Comparison, place: SchemaPlace, sides: Sides, whole: Whole): void {
  if (!isUnstated(sides.old) && !isUnstated(sides.new)) observeEach(comparison, place, sides, whole)
  else observeStated(comparison, place, sides, whole)
}

function isUnstated({ root }: SchemaSide): boolean {
  return root === UNSTATED.anything || root === UNSTATED.text
}

/** A schema where there was none, or none where there was one, is one difference, whatever it comes to. */
function observeStated(comparison: Comparison, place: SchemaPlace, sides: Sides, whole: Whole): void {
  const found: Observation[] = []
  const heard = { ...comparison, observe: (one: Observation) => void found.push(one) }
  observeEach(heard, place, sides, whole)
  const added = isUnstated(sides.old)
  const gravest = (['breaking', 'unproven'] as const).flatMap((verdict) =>
    found.filter((one) => one.verdict === verdict),
  )
  comparison.observe({
    ...whole,
    rule: `${place.direction}-schema-${added ? 'added' : 'removed'}`,
    verdict: gravest[0]?.verdict ?? 'safe',
    operation: place.operation,
    path: place.path,
    message: added ? 'What the value may be is stated now' : 'What the value may be is no longer stated',
    witness: gravest[0]?.witness,
  })
}

function observeEach(comparison: Comparison, place: SchemaPlace, sides: Sides, whole: Whole): void {
  const { strictReaders = false, extensibleEnums = false, assertFormats = false } = comparison.options
  const compared = { strictReaders, extensibleEnums, assertFormats }
  const shown = (difference: SchemaDifference): Witness | undefined => {
    const found = proofAt(sides.old, sides.new, place.direction, difference, compared)
    return found && place.witness(found)
  }
  for (const difference of compareSchemas(sides.old, sides.new, place.direction, compared)) {
    comparison.observe({
      rule: `${place.direction}-${difference.kind}`,
      verdict: difference.verdict,
      operation: place.operation,
      path: place.path + (difference.path === '' ? '' : ` ${difference.path}`),
      message: difference.message,
      part: partOf(difference),
      old: sides.old.root === comparison.old.root ? difference.old : whole.old,
      new: sides.new.root === comparison.new.root ? difference.new : whole.new,
      witness: difference.verdict === 'breaking' ? () => shown(difference) : undefined,
    })
  }
}

/** Messages about members and alternatives name them; other places in a union say nothing of the union they are in. */
function partOf({ kind, path }: SchemaDifference): string | undefined {
  if (kind.includes('property-') || kind.startsWith('union-branch-')) return ''
  if (path === '' || /^(?:union|discriminator)-/.test(kind)) return undefined
  return path.slice(path.lastIndexOf('/'))
}
