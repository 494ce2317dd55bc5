import type { Json } from '../json.ts'
import type { LoadedDocument } from '../load/document.ts'
import { isObject } from '../load/pointer.ts'
import type { Witness } from '../report/report.ts'
import type { BodyPlace } from './body-place.ts'
import { headersOf } from './field.ts'
import { compareFields } from './fields.ts'
import { covering } from './media-type.ts'
import { member, members, type Node, pointerOf, text } from './node.ts'
import type { Comparison } from './observation.ts'
import { sampleAt, sampleOf } from './sample.ts'
import { type Shape, shapesIn, writtenAs } from './serialization.ts'

type MediaPair = { readonly old: Node; readonly new: Node }

/** Reports parts of a form that are written differently (`encoding`, for multipart and urlencoded bodies). */
export function compareEncoding(
  comparison: Comparison,
  place: BodyPlace,
  mediaType: string,
  pair: MediaPair,
): void {
  if (!/^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType)) return
  const [old, next] = [members(member(pair.old, 'encoding')), members(member(pair.new, 'encoding'))]
  for (const name of new Set([...old.keys(), ...next.keys()])) {
    const shapes = shapesOfPart(pair.old, name).filter((shape) =>
      shapesOfPart(pair.new, name).includes(shape),
    )
    comparePartHeaders(comparison, place, name, { old: old.get(name), new: next.get(name) })
    const ways = {
      old: written(mediaType, old.get(name), shapes),
      new: written(mediaType, next.get(name), shapes),
    }
    if (accepts(ways, place.direction) || statesDefault(ways, shapes)) continue
    // What a part is written as by default depends on its schema: nothing is proved when one side leaves it open.
    const unknown = ways.old.style === ways.new.style && (ways.old.type === '' || ways.new.type === '')
    comparison.observe({
      rule: `${place.direction}-encoding-${unknown ? 'stated' : 'changed'}`,
      verdict: unknown ? 'unproven' : 'breaking',
      operation: place.operation,
      path: `${place.path} /${name}`,
      message: `The part ${name} was written as ${said(ways.old, ways.new)} and is written as ${said(ways.new, ways.old)}`,
      old: old.get(name)?.pointer ?? pair.old.pointer,
      new: next.get(name)?.pointer ?? pair.new.pointer,
      detail: name,
      witness: unknown ? undefined : () => witness(comparison, place, mediaType, { ...pair, name, ways }),
    })
  }
}

/** Headers of a part (`encoding.headers`) are sent by whoever sends the body. */
function comparePartHeaders(
  comparison: Comparison,
  place: BodyPlace,
  name: string,
  pair: { readonly old: Node | undefined; readonly new: Node | undefined },
): void {
  compareFields(
    comparison,
    {
      noun: 'header',
      direction: place.direction,
      operation: place.operation,
      prefix: `${place.path} /${name} `,
      witness: (_, error) => place.witness(undefined, error),
    },
    pair.old ? headersOf(pair.old) : new Map(),
    pair.new ? headersOf(pair.new) : new Map(),
  )
}

function propertiesOf(mediaType: Node): Node | undefined {
  const schema = member(mediaType, 'schema')
  return schema && member(schema, 'properties')
}

/** The shapes of a part; all of them when its schema is not to be found where it is looked for. */
function shapesOfPart(mediaType: Node, name: string): Shape[] {
  const properties = propertiesOf(mediaType)
  if (!properties) return ['primitive', 'array', 'object']
  return shapesIn(properties, pointerOf(properties, name), properties.value[name])
}

interface Written {
  readonly type: string
  readonly style: string
}

type Ways = { readonly old: Written; readonly new: Written }

function written(mediaType: string, encoding: Node | undefined, shapes: readonly Shape[]): Written {
  const stated = encoding && text(encoding, 'contentType')
  const parts = /^multipart\//i.test(mediaType)
  // Only objects have one default; a part of a form that states a style is no longer of a type.
  const [fallback, ...others] = shapes.flatMap((shape) => (parts ? DEFAULT_TYPES[shape] : []))
  const sure = shapes.length === 1 && others.length === 0 ? fallback : undefined
  return {
    type: stated ?? (encoding && STYLING.some((keyword) => keyword in encoding.value) ? '' : (sure ?? '')),
    style: shapes.map((shape) => writtenAs(encoding, true, shape)).join(' or '),
  }
}

const STYLING = ['style', 'explode', 'allowReserved']

function accepts(ways: Ways, direction: BodyPlace['direction']): boolean {
  if (ways.old.style !== ways.new.style) return false
  const [producer, consumer] = direction === 'request' ? [ways.old, ways.new] : [ways.new, ways.old]
  if (producer.type === consumer.type) return true
  if (producer.type === '' || consumer.type === '') return false
  const taken = consumer.type.split(',')
  return producer.type.split(',').every((type) => covering(taken, type) !== undefined)
}

/** What parts of each shape are written as when nothing is stated (OpenAPI 3.1.1, Encoding Object). */
const DEFAULT_TYPES: Readonly<Record<Shape, readonly string[]>> = {
  primitive: ['text/plain', 'application/octet-stream'],
  array: [],
  object: ['application/json'],
}

function statesDefault({ old, new: next }: Ways, shapes: readonly Shape[]): boolean {
  const [stated, ...both] = [old.type, next.type].filter((type) => type !== '')
  if (stated === undefined || both.length > 0 || old.style !== next.style) return false
  return shapes.length > 0 && shapes.every((shape) => DEFAULT_TYPES[shape].includes(stated.toLowerCase()))
}

/** In what a way is different from another one. */
function said(way: Written, other: Written): string {
  if (way.style !== other.style && way.type === other.type) return way.style
  return way.type === '' ? 'what its schema suggests' : way.type
}

function witness(
  comparison: Comparison,
  place: BodyPlace,
  mediaType: string,
  seen: MediaPair & { readonly name: string; readonly ways: Ways },
): Witness {
  const [from, to] = place.direction === 'request' ? (['old', 'new'] as const) : (['new', 'old'] as const)
  const value = withPart(comparison[from], seen[from], seen.name)
  const error = `the part ${seen.name} is written as ${said(seen.ways[from], seen.ways[to])}, which is not ${said(seen.ways[to], seen.ways[from])}`
  return place.witness(value === undefined ? { mediaType } : { mediaType, value }, error)
}

/** A body in which the part is to be seen, even where it is optional. */
function withPart(document: LoadedDocument, mediaType: Node, name: string): Json | undefined {
  const body = sampleOf(document, mediaType)
  const properties = propertiesOf(mediaType)
  if (!isObject(body) || !properties || !Object.hasOwn(properties.value, name)) return body
  const part = sampleAt(document, pointerOf(properties, name))
  return part === undefined ? body : { ...body, [name]: part }
}
