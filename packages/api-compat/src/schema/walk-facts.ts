import type { Json } from '../json.ts'
import type { Fact } from './facts.ts'
import type { SchemaNode } from './node.ts'
import { ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, STRING } from './facts.ts'
import { factKey } from './identity.ts'
import { closedByConsumer, isNever } from './walk-others.ts'
import { isExtensible, type PairWalk, placed } from './walk-pair.ts'

/** Facts that other parts of the comparison look at. */
const ELSEWHERE = new Set(['prop', 'each', 'required', 'item', 'items', 'anyOf', 'oneOf'])

/** Compares everything that is not about parts of a value: types, enumerations, bounds, patterns, conditions. */
export function walkFacts(walk: PairWalk): void {
  const { producer, consumer, solver } = walk
  const sent = new Set(producer.facts.map((fact) => factKey(fact, idOf)))
  const read = new Set(consumer.facts.map((fact) => factKey(fact, idOf)))
  let tighter = false
  for (const fact of consumer.facts) {
    if (ELSEWHERE.has(fact.k) || sent.has(factKey(fact, idOf))) continue
    const violated = solver.expander.fact(fact, 'plain')
    const mayFail = walk.mayFail(violated)
    if (mayFail === false && fact.k === 'unevaluatedProperties' && isNever(fact.child))
      closedByConsumer(walk, fact.at)
    if (mayFail === false) continue
    tighter = true
    const partner = partnerOf(fact, producer)
    const { kind, message, mild } = describe(walk, fact, partner, true)
    const place = placed(walk, partner?.at ?? producer.stated, fact.at)
    if (mild && mayFail) walk.drafts.push({ kind, verdict: 'notice', ...place, message, steps: [] })
    else
      walk.drafts.push({
        kind,
        verdict: mayFail ? 'candidate' : 'unproven',
        ...place,
        message,
        steps: [],
        violated,
      })
  }
  for (const fact of producer.facts) {
    if (ELSEWHERE.has(fact.k) || read.has(factKey(fact, idOf))) continue
    const partner = partnerOf(fact, consumer)
    if (tighter && partner) continue
    const relaxed = solver.ask(
      [solver.expander.node(consumer, 'plain').id, -solver.expander.fact(fact, 'plain').id],
      walk.options.budget,
    )
    if (relaxed.k !== 'value') continue
    const { kind, message } = describe(walk, fact, partner, false)
    walk.drafts.push({
      kind,
      verdict: 'safe',
      ...placed(walk, fact.at, partner?.at ?? consumer.stated),
      message,
      steps: [],
    })
  }
}

function idOf(node: SchemaNode): number {
  return node.id
}

/** The fact of the other side that this one took the place of. */
function partnerOf(fact: Fact, other: SchemaNode): Fact | undefined {
  const same = other.facts.find(({ k }) => k === fact.k)
  if (same) return same
  if (fact.k === 'enum') return other.facts.find(({ k }) => k === 'type')
  return fact.k === 'type' ? other.facts.find(({ k }) => k === 'enum') : undefined
}

interface Description {
  readonly kind: string
  readonly message: string
  /** Nothing that has to break: the enumeration says that values may be added. */
  readonly mild?: boolean
}

/** `fact` is the consumer's when `broken`, the producer's otherwise. */
function describe(walk: PairWalk, fact: Fact, partner: Fact | undefined, broken: boolean): Description {
  const consumerIsNew = walk.direction === 'request'
  const newer = consumerIsNew === broken ? fact : partner
  const older = consumerIsNew === broken ? partner : fact
  if (fact.k === 'enum') return ofEnum(walk, older, newer, broken)
  if (fact.k === 'type') return ofType(walk, older, newer)
  const name = KEYWORDS[fact.k] ?? fact.k
  const [before, after] = [older, newer].map((one) =>
    one === undefined || one.k !== fact.k ? undefined : limitOf(one),
  )
  if (
    name === 'multipleOf' &&
    (before === '1' || after === '1') &&
    (before === undefined || after === undefined)
  )
    return {
      kind: 'type-changed',
      message: `the type was ${before ? 'integer' : 'number'} and is ${after ? 'integer' : 'number'}`,
    }
  if (before === undefined)
    return { kind: `${kindOf(name)}-added`, message: `${name} ${after ?? ''} was added`.replace('  ', ' ') }
  if (after === undefined)
    return { kind: `${kindOf(name)}-removed`, message: `${name} ${before} was removed`.replace('  ', ' ') }
  return {
    kind: `${kindOf(name)}-changed`,
    message: before === after ? `${name} was changed` : `${name} was ${before} and is ${after}`,
  }
}

const KEYWORDS: Readonly<Record<string, string>> = {
  min: 'minimum',
  max: 'maximum',
  unique: 'uniqueItems',
  names: 'propertyNames',
  needs: 'dependentRequired',
  dependent: 'dependentSchemas',
}

function kindOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function limitOf(fact: Fact): string {
  if ('n' in fact) return 'excl' in fact && fact.excl ? `${fact.n} (exclusive)` : String(fact.n)
  return 'text' in fact ? fact.text : ''
}

function ofEnum(
  walk: PairWalk,
  older: Fact | undefined,
  newer: Fact | undefined,
  broken: boolean,
): Description {
  const before = older?.k === 'enum' ? older.values : undefined
  const after = newer?.k === 'enum' ? newer.values : undefined
  if (!before) return { kind: 'enum-added', message: `only ${list(after)} are allowed now` }
  if (!after)
    return {
      kind: 'enum-removed',
      message: `values are no longer limited to ${list(before)}`,
      mild: broken && mayGrow(walk, older),
    }
  const removed = new Map([...before].filter(([key]) => !after.has(key)))
  const added = new Map([...after].filter(([key]) => !before.has(key)))
  const gone =
    removed.size > 0 &&
    (walk.direction === 'request' ? broken || added.size === 0 : !broken || added.size === 0)
  if (gone)
    return isNullOnly(removed)
      ? { kind: 'no-longer-nullable', message: 'null is no longer allowed' }
      : { kind: 'enum-value-removed', message: `${list(removed)} removed from the allowed values` }
  if (isNullOnly(added)) return { kind: 'became-nullable', message: 'null is allowed now' }
  return {
    kind: 'enum-value-added',
    message: `${list(added)} added to the allowed values`,
    mild: mayGrow(walk, older, newer) && walk.direction === 'response',
  }
}

function isNullOnly(values: ReadonlyMap<string, Json>): boolean {
  return values.size === 1 && values.has('null')
}

function mayGrow(walk: PairWalk, ...facts: (Fact | undefined)[]): boolean {
  return isExtensible(walk) || facts.some((fact) => fact?.k === 'enum' && fact.open === true)
}

function list(values: ReadonlyMap<string, Json> | undefined): string {
  return [...(values?.values() ?? [])]
    .map((value) => JSON.stringify(value))
    .join(', ')
    .slice(0, 200)
}

const TYPE_NAMES = [
  [NULL, 'null'],
  [BOOLEAN, 'boolean'],
  [NUMBER, 'number'],
  [STRING, 'string'],
  [ARRAY, 'array'],
  [OBJECT, 'object'],
] as const

function ofType(walk: PairWalk, older: Fact | undefined, newer: Fact | undefined): Description {
  const before = older?.k === 'type' ? older.mask : undefined
  const after = newer?.k === 'type' ? newer.mask : undefined
  if (before !== undefined && after !== undefined && (before ^ after) === NULL)
    return after & NULL
      ? { kind: 'became-nullable', message: 'null is allowed now' }
      : { kind: 'no-longer-nullable', message: 'null is no longer allowed' }
  const message = `the type was ${typeText(walk.old, older)} and is ${typeText(walk.new, newer)}`
  if (before === undefined || (after !== undefined && (before & after) === after))
    return { kind: 'type-narrowed', message }
  if (after === undefined || (before & after) === before) return { kind: 'type-widened', message }
  return { kind: 'type-changed', message }
}

function typeText({ facts }: SchemaNode, fact: Fact | undefined): string {
  if (fact?.k === 'enum') return `one of ${list(fact.values)}`
  if (fact?.k !== 'type') return 'anything'
  const integer = facts.some((other) => other.k === 'multipleOf' && other.n === 1)
  return TYPE_NAMES.filter(([bit]) => bit & fact.mask)
    .map(([bit, name]) => (bit === NUMBER && integer ? 'integer' : name))
    .join(' or ')
}
