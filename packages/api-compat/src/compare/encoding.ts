import type { Witness } from '../report/report.ts'
import type { BodyPlace } from './body-place.ts'
import { covering } from './media-type.ts'
import { member, members, type Node, pointerOf, text } from './node.ts'
import type { Comparison } from './observation.ts'
import { sampleOf } from './sample.ts'
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
    const ways = { old: written(old.get(name), shapes), new: written(next.get(name), shapes) }
    if (accepts(ways, place.direction) || statesDefault(ways, shapes)) continue
    // What a part is written as by default depends on its schema: nothing is proved when one side leaves it open.
    const unknown = ways.old.style === ways.new.style && (ways.old.type === '' || ways.new.type === '')
    comparison.observe({
      rule: `${place.direction}-encoding-${unknown ? 'stated' : 'changed'}`,
      verdict: unknown ? 'unproven' : 'breaking',
      operation: place.operation,
      path: `${place.path} /${name}`,
      message: `The part ${name} was written as ${said(ways.old)} and is written as ${said(ways.new)}`,
      old: old.get(name)?.pointer ?? pair.old.pointer,
      new: next.get(name)?.pointer ?? pair.new.pointer,
      detail: name,
      witness: unknown ? undefined : () => witness(comparison, place, mediaType, { ...pair, name, ways }),
    })
  }
}

/** The shapes of a part; all of them when its schema is not to be found where it is looked for. */
function shapesOfPart(mediaType: Node, name: string): Shape[] {
  const schema = member(mediaType, 'schema')
  const properties = schema && member(schema, 'properties')
  if (!properties) return ['primitive', 'array', 'object']
  return shapesIn(properties, pointerOf(properties, name), properties.value[name])
}

interface Written {
  readonly type: string
  readonly style: string
}

type Ways = { readonly old: Written; readonly new: Written }

function written(encoding: Node | undefined, shapes: readonly Shape[]): Written {
  return {
    type: (encoding && text(encoding, 'contentType')) ?? '',
    style: shapes.map((shape) => writtenAs(encoding, true, shape)).join(' or '),
  }
}

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

function said(way: Written): string {
  return way.type === '' ? way.style : way.type
}

function witness(
  comparison: Comparison,
  place: BodyPlace,
  mediaType: string,
  seen: MediaPair & { readonly name: string; readonly ways: Ways },
): Witness {
  const [from, to] = place.direction === 'request' ? (['old', 'new'] as const) : (['new', 'old'] as const)
  const value = sampleOf(comparison[from], seen[from])
  const error = `the part ${seen.name} is written as ${said(seen.ways[from])}, which is not ${said(seen.ways[to])}`
  return place.witness(value === undefined ? { mediaType } : { mediaType, value }, error)
}
