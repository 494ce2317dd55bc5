import type { Json, JsonObject } from '../json.ts'
import type { Direction } from './difference.ts'
import type { SchemaNode } from './node.ts'
import { isArray, isObject } from './canonical.ts'
import { branchOf, childOf } from './child.ts'
import { ANY_TYPE, ARRAY, NUMBER, OBJECT, STRING, typeOf } from './facts.ts'
import { isSlow, patternMatches } from './patterns.ts'

/** How a schema is read when a value is checked. */
export interface Reading {
  readonly direction: Direction | null
  /** Whether objects may only have declared members. */
  readonly closed: boolean
}

/**
 * What a check is to confirm of what is believed already. Then as much is left out as makes the schema refuse less where a
 * value is to be refused, and accept less where it is to be accepted: what is shown of the rest holds of the whole.
 */
export interface Aim {
  readonly shows: 'accepted' | 'refused'
  /** Whether it is certain that a value is valid for a part of the schema. */
  readonly holds: (part: SchemaNode, value: Json) => boolean
}

/** Thrown when a schema cannot be put to a validator for this value. */
export class NotCheckable extends Error {}

const MOST_IN_PLACE = 60

/**
 * The part of a schema that has a say on some values, as a JSON Schema 2020-12 without references: what is about members
 * and items the values do not have is left out. It accepts those values exactly if the schema does, or shows what is aimed
 * at only if the schema does, and is small enough to be compiled for a single check, however large the document is.
 */
export function specialise(node: SchemaNode, values: readonly Json[], reading: Reading, aim?: Aim): Json {
  return new Specialiser(reading).position(node, values, aim)
}

/** A schema that is specialised for the values in one place of a whole. */
interface Spot {
  readonly node: SchemaNode
  readonly values: readonly Json[]
  /** Names of members that are not sent this way. */
  readonly hidden: ReadonlySet<string>
  readonly depth: number
  readonly aim: Aim | undefined
}

type Out = Record<string, Json>

class Specialiser {
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  position(node: SchemaNode, values: readonly Json[], aim: Aim | undefined): Json {
    const { closed } = this.#reading
    const kept = closed ? undefined : aim
    const schema = this.#schema({ node, values, hidden: new Set(), depth: 0, aim: kept })
    if (!closed || !isObject(schema) || schema['unevaluatedProperties'] !== undefined) return schema
    const declares = /"properties":/.test(JSON.stringify(schema)) || declaresMembers(node)
    return declares ? { ...schema, unevaluatedProperties: false } : schema
  }

  #schema(spot: Spot): Json {
    const { node, values, depth, aim } = spot
    const { raw, document } = node
    if (values.length === 0 || (aim?.shows === 'refused' && values.every((value) => aim.holds(node, value))))
      return true
    if (depth > MOST_IN_PLACE) throw new NotCheckable('the schema refers to itself')
    if (!isObject(raw)) return raw
    const below = { ...spot, hidden: new Set([...spot.hidden, ...this.#hidden(node)]), depth: depth + 1 }
    // Which alternatives a value meets counts where something is said of what they leave open.
    const inPlace = UNEVALUATED.some((keyword) => raw[keyword] !== undefined)
      ? { ...below, aim: undefined }
      : below
    const refs = this.#references(raw, inPlace)
    if (document.dialect === '3.0' && refs.length > 0) return refs[0] ?? true
    const out: Out = {}
    scalars(raw, out, below)
    this.#members(raw, out, spot)
    this.#dependents(raw, out, inPlace)
    this.#items(raw, out, spot)
    const parts = [...refs, ...this.#combined(raw, out, inPlace)]
    if (parts.length > 0) out['allOf'] = parts
    return document.dialect === '3.0' && raw['nullable'] === true ? nullable(spot, raw, out) : out
  }

  #hidden(node: SchemaNode): readonly string[] {
    const { direction } = this.#reading
    if (direction === null) return []
    const flag = direction === 'request' ? 'readOnly' : 'writeOnly'
    return node.facts.flatMap((fact) => (fact.k === 'prop' && fact.child.notes[flag] ? [fact.name] : []))
  }

  #references(raw: JsonObject, at: Spot): readonly Json[] {
    const { document, scope } = at.node
    return ['$ref', '$dynamicRef'].flatMap((keyword) => {
      const target = raw[keyword]
      if (typeof target !== 'string') return []
      const found = document.referred(keyword, target, at.node, scope)
      if (!found) throw new NotCheckable(`nothing is at ${target}`)
      return [this.#schema({ ...at, node: document.node(found, scope) })]
    })
  }

  /** What else is said of the value itself; comes back with what has to hold of it in any case. */
  #combined(raw: JsonObject, out: Out, at: Spot): readonly Json[] {
    const inPlace = (...tokens: (string | number)[]): Json =>
      this.#schema({ ...at, node: childOf(at.node, tokens) })
    const exactly = (...tokens: (string | number)[]): Json =>
      this.#schema({ ...at, node: childOf(at.node, tokens), aim: undefined })
    const parts: Json[] = []
    const all = raw['allOf']
    if (isArray(all))
      for (const index of all.keys()) parts.push(this.#schema({ ...at, node: branchOf(at.node, all, index) }))
    for (const keyword of ['anyOf', 'oneOf']) {
      const branches = raw[keyword]
      if (!isArray(branches) || branches.length === 0) continue
      const chosen = at.node.document.discriminators.choosing(raw)?.decides === true
      if (keyword === 'oneOf' && !chosen) out[keyword] = branches.map((_, index) => exactly(keyword, index))
      else {
        const enough = enoughOf(
          branches.map((_, index) => childOf(at.node, [keyword, index])),
          at,
        )
        const [first, ...others] = enough.map((node) => this.#schema({ ...at, node }))
        if (first === undefined) continue
        if (others.length === 0) parts.push(first)
        else out['anyOf'] = [first, ...others]
      }
    }
    for (const keyword of ['not', 'if']) if (raw[keyword] !== undefined) out[keyword] = exactly(keyword)
    for (const keyword of ['then', 'else']) if (raw[keyword] !== undefined) out[keyword] = inPlace(keyword)
    return parts
  }

  #members(raw: JsonObject, out: Out, at: Spot): void {
    const objects = at.values.filter(isObject)
    const members = objects.flatMap((object) => Object.values(object))
    const here = (values: readonly Json[], ...tokens: string[]): Json =>
      this.position(childOf(at.node, tokens), values, at.aim)
    for (const keyword of ['properties', 'patternProperties']) {
      const schemas = raw[keyword]
      if (!isObject(schemas)) continue
      const kept: [string, Json][] = []
      for (const name of Object.keys(schemas)) {
        const about = keyword === 'properties' ? named(name, objects) : alike(name, objects)
        if (about.length > 0) kept.push([name, here(about, keyword, name)])
      }
      out[keyword] = Object.fromEntries(kept)
    }
    for (const keyword of ['additionalProperties', 'unevaluatedProperties'])
      if (raw[keyword] !== undefined) out[keyword] = here(members, keyword)
    if (raw['propertyNames'] !== undefined)
      out['propertyNames'] = here(
        objects.flatMap((object) => Object.keys(object)),
        'propertyNames',
      )
  }

  #dependents(raw: JsonObject, out: Out, at: Spot): void {
    for (const keyword of ['dependentSchemas', 'dependentRequired', 'dependencies']) {
      const dependents = raw[keyword]
      if (!isObject(dependents)) continue
      for (const [name, needs] of Object.entries(dependents)) {
        if (!at.values.some((value) => isObject(value) && Object.hasOwn(value, name))) continue
        const target = isArray(needs) ? 'dependentRequired' : 'dependentSchemas'
        const before = out[target]
        const demand = isArray(needs)
          ? needs
          : this.#schema({ ...at, node: childOf(at.node, [keyword, name]) })
        out[target] = { ...(isObject(before) ? before : {}), [name]: demand }
      }
    }
  }

  #items(raw: JsonObject, out: Out, at: Spot): void {
    const arrays = at.values.filter(isArray)
    const older = isArray(raw['items'])
    const keyword = older ? 'items' : 'prefixItems'
    const prefix = raw[keyword]
    const length = isArray(prefix) ? prefix.length : 0
    if (length > 0)
      out['prefixItems'] = Array.from({ length }, (_, index) => {
        const values = arrays.flatMap((array) => array.slice(index, index + 1))
        return this.position(childOf(at.node, [keyword, index]), values, at.aim)
      })
    const rest = older ? 'additionalItems' : 'items'
    if (raw[rest] !== undefined) {
      const values = arrays.flatMap((array) => array.slice(length))
      out['items'] = this.position(childOf(at.node, [rest]), values, at.aim)
    }
    if (raw['unevaluatedItems'] !== undefined)
      out['unevaluatedItems'] = this.position(childOf(at.node, ['unevaluatedItems']), arrays.flat(), at.aim)
    // How many items match may be too many as well.
    if (raw['contains'] !== undefined)
      out['contains'] = this.position(childOf(at.node, ['contains']), arrays.flat(), undefined)
  }
}

/** The members of some objects that have a name. */
function named(name: string, objects: readonly JsonObject[]): readonly Json[] {
  return objects.flatMap((object) => {
    const member = Object.hasOwn(object, name) ? object[name] : undefined
    return member === undefined ? [] : [member]
  })
}

/** The members of some objects whose names match a pattern. */
function alike(pattern: string, objects: readonly JsonObject[]): readonly Json[] {
  return objects.flatMap((object) =>
    Object.keys(object).flatMap((name) => (matches(pattern, name) ? named(name, [object]) : [])),
  )
}

/** As many of the alternatives of a union as show what is aimed at; none where the union has no say in it. */
function enoughOf(branches: readonly SchemaNode[], { values, aim }: Spot): readonly SchemaNode[] {
  if (!aim) return branches
  const met = new Set<SchemaNode>()
  for (const value of values) {
    const branch = branches.find((one) => aim.holds(one, value))
    if (!branch) return branches
    met.add(branch)
  }
  return aim.shows === 'refused' ? [] : [...met]
}

const UNEVALUATED = ['unevaluatedProperties', 'unevaluatedItems']

const words = (text: string): readonly string[] => text.split(' ')

/** Keywords that are taken as they are, by the type of the values they have a say on. */
const TYPED: readonly (readonly [number, readonly string[]])[] = [
  [ANY_TYPE, words('type enum const')],
  [NUMBER, words('minimum maximum exclusiveMinimum exclusiveMaximum multipleOf')],
  [STRING, words('minLength maxLength')],
  [ARRAY, words('minItems maxItems uniqueItems minContains maxContains')],
  [OBJECT, words('minProperties maxProperties')],
]

function scalars(raw: JsonObject, out: Out, { node, values, hidden, aim }: Spot): void {
  const { dialect, assertFormats } = node.document
  const types = values.reduce((mask: number, value) => mask | typeOf(value), 0)
  for (const [type, keywords] of TYPED)
    if (types & type)
      for (const keyword of keywords) if (raw[keyword] !== undefined) out[keyword] = raw[keyword]
  if (assertFormats && raw['format'] !== undefined) out['format'] = raw['format']
  const { pattern, required } = raw
  if (typeof pattern === 'string' && types & STRING) {
    if (isSlow(pattern) && values.some((value) => typeof value === 'string' && value.length > 20))
      throw new NotCheckable('the pattern may take too long')
    out['pattern'] = pattern
  }
  if (isArray(required)) {
    const lacked = (name: Json): boolean =>
      values.some((value) => isObject(value) && !Object.hasOwn(value, String(name)))
    const demanded = required.filter((name) => !hidden.has(String(name)))
    out['required'] = aim?.shows === 'refused' ? demanded.filter(lacked) : demanded
  }
  if (dialect === '3.0') flaggedBounds(out)
}

/** 3.0 says with a flag beside a bound that the bound is exclusive. */
function flaggedBounds(out: Out): void {
  for (const [plain, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const flag = out[exclusive]
    if (typeof flag !== 'boolean') continue
    delete out[exclusive]
    if (!flag || out[plain] === undefined) continue
    out[exclusive] = out[plain]
    delete out[plain]
  }
}

const ANNOTATIONS = new Set(['nullable', 'description', 'title', 'default', 'example', 'deprecated'])

/** 3.0's `nullable`: null is accepted beside whatever else is. */
function nullable({ node, values, aim }: Spot, raw: JsonObject, out: Json): Json {
  const lone =
    /\/(?:anyOf|oneOf)\/\d+$/.test(node.pointer) && Object.keys(raw).every((name) => ANNOTATIONS.has(name))
  if (lone) return { type: 'null' }
  return aim?.shows === 'accepted' && !values.includes(null) ? out : { anyOf: [{ type: 'null' }, out] }
}

function matches(pattern: string, name: string): boolean {
  const truth = patternMatches(pattern, name)
  if (truth === undefined) throw new NotCheckable(`the pattern ${pattern} cannot be tried`)
  return truth
}

function declaresMembers(node: SchemaNode): boolean {
  return node.facts.some((fact) => fact.k === 'prop')
}
