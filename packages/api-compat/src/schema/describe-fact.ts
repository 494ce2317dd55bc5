import type { Json } from '../json.ts'
import { shortened } from '../report/printable.ts'
import type { Fact } from './facts.ts'
import { ANY_TYPE, NULL } from './facts.ts'
import { typesOf } from './match-branches.ts'
import type { SchemaNode } from './node.ts'
import { typeWords } from './type-words.ts'
import { isExtensible, type PairWalk } from './walk-pair.ts'

/** What a difference in one fact is called. */
export interface Description {
  readonly kind: string
  readonly message: string
  /** Nothing that has to break: the enumeration says that values may be added. */
  readonly mild?: boolean
  /** A value that an enumeration lost, or has got. */
  readonly gone?: ReadonlyMap<string, Json>
  readonly come?: ReadonlyMap<string, Json>
}

/** Says how a fact changed; `fact` is the consumer's when `broken`, the producer's otherwise. */
export function describe(
  walk: PairWalk,
  fact: Fact,
  partner: Fact | undefined,
  broken: boolean,
): Description {
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
      message: `The type was ${before ? 'integer' : 'number'} and is ${after ? 'integer' : 'number'}`,
    }
  if (before === undefined)
    return {
      kind: `${kindOf(name)}-added`,
      message: ADDED[fact.k] ?? `The keyword ${written(name, after)} was added`,
    }
  if (after === undefined)
    return {
      kind: `${kindOf(name)}-removed`,
      message: REMOVED[fact.k] ?? `The keyword ${written(name, before)} was removed`,
    }
  const now = before === after ? 'was changed' : `was ${before} and is ${after}`
  return { kind: `${kindOf(name)}-changed`, message: `The keyword ${written(name)} ${now}` }
}

/** A keyword as it is written, with its limit where it has one. */
function written(name: string, limit = ''): string {
  return limit === '' ? `\`${name}\`` : `\`${name}: ${limit}\``
}

const ADDED: Readonly<Record<string, string>> = {
  never: 'No value is accepted any more',
  unknown: 'The schema says something that cannot be read',
}
const REMOVED: Readonly<Record<string, string>> = {
  never: 'Values are accepted where none was',
  unknown: 'The schema said something that cannot be read',
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
  if (!before) return { kind: 'enum-added', message: `The value has to be ${oneOf(after)} now` }
  if (!after)
    return {
      kind: 'enum-removed',
      message: `The value no longer has to be ${oneOf(before)}`,
      mild: broken && mayGrow(walk, older),
    }
  const removed = new Map([...before].filter(([key]) => !after.has(key)))
  const added = new Map([...after].filter(([key]) => !before.has(key)))
  const gone =
    removed.size > 0 &&
    (walk.direction === 'request' ? broken || added.size === 0 : !broken || added.size === 0)
  if (gone)
    return isNullOnly(removed)
      ? { kind: 'no-longer-nullable', message: 'The value may no longer be null' }
      : {
          kind: 'enum-value-removed',
          message: `${values(removed)} removed from the allowed values`,
          gone: removed,
        }
  if (isNullOnly(added)) return { kind: 'became-nullable', message: 'The value may be null now' }
  return {
    kind: 'enum-value-added',
    message: `${values(added)} added to the allowed values`,
    come: added,
    mild: mayGrow(walk, older, newer) && walk.direction === 'response',
  }
}

function isNullOnly(some: ReadonlyMap<string, Json>): boolean {
  return some.size === 1 && some.has('null')
}

function mayGrow(walk: PairWalk, ...facts: (Fact | undefined)[]): boolean {
  return isExtensible(walk) || facts.some((fact) => fact?.k === 'enum' && fact.open === true)
}

/** `The value "a" was`, `The values "a", "b" were`. */
function values(some: ReadonlyMap<string, Json>): string {
  return some.size === 1 ? `The value ${list(some)} was` : `The values ${list(some)} were`
}

function oneOf(some: ReadonlyMap<string, Json> | undefined): string {
  return some?.size === 1 ? list(some) : `one of ${list(some)}`
}

function list(some: ReadonlyMap<string, Json> | undefined): string {
  const texts = [...(some?.values() ?? [])].map((value) => JSON.stringify(value))
  return shortened(texts.join(', '), MOST_LISTED)
}

const MOST_LISTED = 200

function ofType(walk: PairWalk, older: Fact | undefined, newer: Fact | undefined): Description {
  const before = older?.k === 'type' ? older.mask : undefined
  const after = newer?.k === 'type' ? newer.mask : undefined
  if (before !== undefined && after !== undefined && (before ^ after) === NULL)
    return after & NULL
      ? { kind: 'became-nullable', message: 'The value may be null now' }
      : { kind: 'no-longer-nullable', message: 'The value may no longer be null' }
  const message = `The type was ${typeText(walk.old, older)} and is ${typeText(walk.new, newer)}`
  if (before === undefined || (after !== undefined && (before & after) === after))
    return { kind: 'type-narrowed', message }
  if (after === undefined || (before & after) === before) return { kind: 'type-widened', message }
  return { kind: 'type-changed', message }
}

function typeText(node: SchemaNode, fact: Fact | undefined): string {
  if (fact?.k === 'enum') return oneOf(fact.values)
  if (fact?.k !== 'type') {
    if (isMeantAsObject(node)) return 'object (by its properties alone)'
    const types = typesOfAlternatives(node)
    return types === ANY_TYPE ? 'anything' : typeWords(types)
  }
  const integer = node.facts.some((other) => other.k === 'multipleOf' && other.n === 1)
  return typeWords(fact.mask, integer ? 'integer' : 'number')
}

function typesOfAlternatives({ facts }: SchemaNode): number {
  const union = facts.find((fact) => fact.k === 'anyOf' || fact.k === 'oneOf')
  if (!union || !('children' in union)) return ANY_TYPE
  return union.children.reduce((mask, child) => mask | typesOf(child), 0)
}

/** Whether a schema declares members and lets everything else by, since it states no type. */
export function isMeantAsObject(node: SchemaNode): boolean {
  return typesOf(node) === ANY_TYPE && node.facts.some(({ k }) => k === 'prop' || k === 'required')
}
