import type { Json } from '../json.ts'
import type { Verdict } from '../schema/difference.ts'
import type { Witness } from '../report/report.ts'
import type { BodyPlace } from './body-place.ts'
import { compareEncoding } from './encoding.ts'
import { covering, exactType, isJson, isRange, isUnstructured } from './media-type.ts'
import { type Node, member, members } from './node.ts'
import type { Comparison } from './observation.ts'
import { compareBodySchemas } from './schemas.ts'
import type { Shown } from './witness.ts'
import { sampleOf } from './sample.ts'
import { compareXml } from './xml.ts'

/** A body: the object with `content`, and whether it is always there. */
export interface Body {
  readonly holder: Node
  readonly required: boolean
}

type BodyPair = { readonly old: Body; readonly new: Body }

/** Reports how two bodies differ, one of which may be missing. */
export function compareBodies(
  comparison: Comparison,
  place: BodyPlace,
  old: Body | undefined,
  next: Body | undefined,
): void {
  if (old && next) {
    compareRequired(comparison, place, { old, new: next })
    compareMediaTypes(comparison, place, { old, new: next })
  } else if (old) reportRemoved(comparison, place, old)
  else if (next) reportAdded(comparison, place, next)
}

function reportRemoved(comparison: Comparison, place: BodyPlace, body: Body): void {
  const missed = place.direction === 'response'
  observe(comparison, place, {
    action: 'body-removed',
    verdict: missed ? 'breaking' : 'notice',
    message: missed ? 'The body is gone' : 'The body is gone: what clients send in it is ignored',
    pointers: [body.holder.pointer, null],
    witness: missed
      ? () => place.witness(undefined, 'the body that the old contract promises is missing')
      : undefined,
  })
}

function reportAdded(comparison: Comparison, place: BodyPlace, body: Body): void {
  const demanded = place.direction === 'request' && body.required
  observe(comparison, place, {
    action: demanded ? 'body-added-required' : 'body-added',
    verdict: demanded ? 'breaking' : 'safe',
    message: demanded ? 'A required body is new' : 'A body is new',
    pointers: [null, body.holder.pointer],
    witness: demanded
      ? () => place.witness(undefined, 'the body that the new contract requires is missing')
      : undefined,
  })
}

function compareRequired(comparison: Comparison, place: BodyPlace, pair: BodyPair): void {
  if (pair.old.required === pair.new.required || areSwaggerForms(comparison, pair)) return
  const { required } = pair.new
  const breaks = required === (place.direction === 'request')
  const error = `the body that the ${required ? 'new' : 'old'} contract requires is missing`
  observe(comparison, place, {
    action: required ? 'body-became-required' : 'body-became-optional',
    verdict: breaks ? 'breaking' : 'safe',
    message: required ? 'The body was optional and is required' : 'The body was required and is optional',
    pointers: [pair.old.holder.pointer, pair.new.holder.pointer],
    witness: breaks ? () => place.witness(undefined, error) : undefined,
  })
}

/** A form of Swagger 2.0 has to be there when one of its fields has to, which is told of that. */
function areSwaggerForms({ old, new: next }: Comparison, pair: BodyPair): boolean {
  return [old, next].every(({ declared }) => declared === '2.0') && [pair.old, pair.new].every(isForm)
}

function isForm({ holder }: Body): boolean {
  return [...members(member(holder, 'content')).keys()].every((type) => type.includes('form'))
}

/** Media types are matched with what describes them on the other side; one root cause is not told twice. */
function compareMediaTypes(comparison: Comparison, place: BodyPlace, pair: BodyPair): void {
  const old = members(member(pair.old.holder, 'content'))
  const next = members(member(pair.new.holder, 'content'))
  const compared = new Set<string>()
  const both = (name: string, other: string) => {
    const pairing = { old: old.get(name), new: next.get(other) }
    if (!pairing.old || !pairing.new || compared.has(`${name} ${other}`)) return
    compared.add(`${name} ${other}`)
    compareMediaType(comparison, place, name, { old: pairing.old, new: pairing.new })
  }
  for (const [name, node] of old) {
    const other = covering(next.keys(), name)
    if (other !== undefined) both(name, other)
    else if (!(place.direction === 'response' && narrowed(name, next))) {
      reportGone(comparison, place, [name, node])
    }
  }
  const gone = [...old.keys()].filter((name) => !next.has(name))
  for (const [name, node] of next) {
    const other = covering(old.keys(), name)
    if (other === undefined) reportNew(comparison, place, [name, node], gone)
    else both(other, name)
  }
}

/** Whether what is left of a range is still sent. */
function narrowed(name: string, next: ReadonlyMap<string, Node>): boolean {
  return isRange(name) && [...next.keys()].some((other) => covering([name], other) !== undefined)
}

function reportGone(comparison: Comparison, place: BodyPlace, [name, node]: readonly [string, Node]): void {
  const { asking, direction } = place
  const sent = () =>
    place.witness(shown(name, sampleOf(comparison.old, node)), `the new contract does not take ${name}`)
  const asked = asking && (() => asking(exactType(name), `the new contract does not answer with ${name}`))
  const witness = direction === 'request' ? sent : asked
  observe(comparison, place, {
    action: witness ? 'media-type-removed' : 'media-type-no-longer-sent',
    verdict: witness ? 'breaking' : 'notice',
    message: `The media type ${name} is gone`,
    pointers: [node.pointer, null],
    detail: name,
    witness,
  })
}

function reportNew(
  comparison: Comparison,
  place: BodyPlace,
  [name, node]: readonly [string, Node],
  old: Iterable<string>,
): void {
  const breaks = place.direction === 'response' && !place.asking
  const known = [...old].filter((other) => covering([name], other) !== undefined)
  // A range in the place of a type: who asks for the type may be answered with another.
  const vague = place.direction === 'response' && !breaks && isRange(name) && known.length > 0
  observe(comparison, place, {
    action: breaks ? 'media-type-added-unasked' : vague ? 'media-type-generalized' : 'media-type-added',
    verdict: breaks ? 'breaking' : vague ? 'notice' : 'safe',
    message: vague
      ? `The media type ${known.join(', ')} is now any of ${name}`
      : `The media type ${name} is new`,
    pointers: [null, node.pointer],
    detail: name,
    witness: breaks
      ? () =>
          place.witness(shown(name, sampleOf(comparison.new, node)), `the old contract does not know ${name}`)
      : undefined,
  })
}

function compareMediaType(
  comparison: Comparison,
  place: BodyPlace,
  name: string,
  pair: { old: Node; new: Node },
): void {
  const path = isJson(name) ? place.path : `${place.path} (${name})`
  for (const keyword of ['schema', 'itemSchema'] as const) {
    const told = {
      direction: place.direction,
      operation: place.operation,
      path: keyword === 'schema' ? path : `${path} item`,
      witness: ({ value, error }: { readonly value: Json; readonly error: string }) =>
        place.witness({ mediaType: name, value }, error),
    }
    compareBodySchemas(comparison, told, pair, keyword, isUnstructured(name) ? 'text' : 'anything')
  }
  compareEncoding(comparison, { ...place, path }, name, pair)
  compareXml(comparison, { ...place, path }, name, pair)
}

function shown(mediaType: string, value: ReturnType<typeof sampleOf>): NonNullable<Shown['body']> {
  return value === undefined ? { mediaType } : { mediaType, value }
}

interface Seen {
  readonly action: string
  readonly verdict: Verdict
  readonly message: string
  readonly pointers: readonly [string | null, string | null]
  readonly detail?: string
  readonly witness: (() => Witness) | undefined
}

function observe(comparison: Comparison, place: BodyPlace, seen: Seen): void {
  comparison.observe({
    rule: `${place.direction}-${seen.action}`,
    verdict: seen.verdict,
    operation: place.operation,
    path: place.path,
    message: seen.message,
    old: seen.pointers[0],
    new: seen.pointers[1],
    witness: seen.witness,
    ...(seen.detail === undefined ? {} : { detail: seen.detail }),
  })
}
