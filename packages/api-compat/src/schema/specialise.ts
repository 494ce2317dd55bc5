import type { Json, JsonObject } from '../json.ts'
import type { Direction } from './difference.ts'
import type { DynamicScope, SchemaNode } from './node.ts'
import type { Place } from './resources.ts'
import { isArray, isObject, pointerTo } from './canonical.ts'
import { isSlow, patternMatches } from './patterns.ts'

/** How a schema is read when a value is checked. */
export interface Reading {
  readonly direction: Direction | null
  /** Whether objects may only have declared members. */
  readonly closed: boolean
}

/** Thrown when a schema cannot be put to a validator for this value. */
export class NotCheckable extends Error {}

const MOST_IN_PLACE = 60

/**
 * The part of a schema that has a say on some values, as a JSON Schema 2020-12 without references: what is about members
 * and items the values do not have is left out. It accepts those values exactly if the schema does, and is small enough
 * to be compiled for a single check, however large the document is.
 */
export function specialise(node: SchemaNode, values: readonly Json[], reading: Reading): Json {
  return new Specialiser(reading).position(node, values)
}

class Specialiser {
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  position(node: SchemaNode, values: readonly Json[]): Json {
    const schema = this.#schema(node, node, node.scope, values, new Set(), 0)
    if (!this.#reading.closed || !isObject(schema) || schema['unevaluatedProperties'] !== undefined)
      return schema
    const declares = /"properties":/.test(JSON.stringify(schema)) || declaresMembers(node)
    return declares ? { ...schema, unevaluatedProperties: false } : schema
  }

  #schema(
    node: SchemaNode,
    place: Place,
    scope: DynamicScope,
    values: readonly Json[],
    outer: ReadonlySet<string>,
    depth: number,
  ): Json {
    const { raw } = place
    if (values.length === 0) return true
    if (depth > MOST_IN_PLACE) throw new NotCheckable('the schema refers to itself')
    if (!isObject(raw)) return raw
    const hidden = new Set([...outer, ...this.#hidden(node)])
    const { document } = node
    const out: Record<string, Json> = {}
    const here = (...tokens: (string | number)[]): SchemaNode =>
      document.node(childPlace(place, raw, tokens), scope)
    const inPlace = (...tokens: (string | number)[]): Json => {
      const inner = childPlace(place, raw, tokens)
      const child = tokens[0] === 'allOf' ? document.part(inner, scope, node) : document.node(inner, scope)
      return this.#schema(child, child, child.scope, values, hidden, depth + 1)
    }
    const refs: Json[] = []
    for (const keyword of ['$ref', '$dynamicRef']) {
      const target = raw[keyword]
      if (typeof target !== 'string') continue
      const found = document.referred(keyword, target, place, scope)
      if (!found) throw new NotCheckable(`nothing is at ${target}`)
      const child = document.node(found, scope)
      refs.push(this.#schema(child, child, child.scope, values, hidden, depth + 1))
    }
    if (document.dialect === '3.0' && refs.length > 0) return refs[0] ?? true
    this.#scalars(raw, out, hidden, values, document.dialect, document.assertFormats)
    this.#objects(raw, out, values, here, inPlace)
    this.#arrays(raw, out, values, here)
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const branches = raw[keyword]
      if (!isArray(branches) || branches.length === 0) continue
      const chosen = keyword === 'oneOf' && document.discriminators.choosing(raw)?.decides === true
      out[chosen ? 'anyOf' : keyword] = branches.map((_, index) => inPlace(keyword, index))
    }
    for (const keyword of ['not', 'if', 'then', 'else'])
      if (raw[keyword] !== undefined) out[keyword] = inPlace(keyword)
    if (refs.length > 0) out['allOf'] = [...refs, ...(isArray(out['allOf']) ? out['allOf'] : [])]
    return document.dialect === '3.0' && raw['nullable'] === true ? nullable(node, raw, out) : out
  }

  #hidden(node: SchemaNode): readonly string[] {
    const { direction } = this.#reading
    if (direction === null) return []
    const flag = direction === 'request' ? 'readOnly' : 'writeOnly'
    return node.facts.flatMap((fact) => (fact.k === 'prop' && fact.child.notes[flag] ? [fact.name] : []))
  }

  #scalars(
    raw: JsonObject,
    out: Record<string, Json>,
    hidden: ReadonlySet<string>,
    values: readonly Json[],
    dialect: '3.0' | '2020-12',
    formats: boolean,
  ): void {
    for (const keyword of SCALARS) if (raw[keyword] !== undefined) out[keyword] = raw[keyword]
    if (formats && raw['format'] !== undefined) out['format'] = raw['format']
    const { pattern, required } = raw
    if (typeof pattern === 'string') {
      if (isSlow(pattern) && values.some((value) => typeof value === 'string' && value.length > 20))
        throw new NotCheckable('the pattern may take too long')
      out['pattern'] = pattern
    }
    if (isArray(required)) out['required'] = required.filter((name) => !hidden.has(String(name)))
    if (dialect === '2020-12') return
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

  #objects(
    raw: JsonObject,
    out: Record<string, Json>,
    values: readonly Json[],
    here: (...tokens: string[]) => SchemaNode,
    inPlace: (...tokens: string[]) => Json,
  ): void {
    const objects = values.filter(isObject)
    const members = (test: (name: string) => boolean): Json[] =>
      objects.flatMap((object) =>
        Object.entries(object).flatMap(([name, value]) => (test(name) ? [value] : [])),
      )
    for (const keyword of ['properties', 'patternProperties']) {
      const schemas = raw[keyword]
      if (!isObject(schemas)) continue
      const kept: [string, Json][] = []
      for (const name of Object.keys(schemas)) {
        const about = members((member) =>
          keyword === 'properties' ? member === name : matches(name, member),
        )
        if (about.length > 0) kept.push([name, this.position(here(keyword, name), about)])
      }
      out[keyword] = Object.fromEntries(kept)
    }
    for (const keyword of ['additionalProperties', 'unevaluatedProperties'])
      if (raw[keyword] !== undefined)
        out[keyword] = this.position(
          here(keyword),
          members(() => true),
        )
    if (raw['propertyNames'] !== undefined)
      out['propertyNames'] = this.position(
        here('propertyNames'),
        objects.flatMap((object) => Object.keys(object)),
      )
    for (const keyword of ['dependentSchemas', 'dependentRequired', 'dependencies']) {
      const dependents = raw[keyword]
      if (!isObject(dependents)) continue
      const present = Object.entries(dependents).filter(
        ([name]) => members((member) => member === name).length > 0,
      )
      for (const [name, needs] of present) {
        const target = isArray(needs) ? 'dependentRequired' : 'dependentSchemas'
        const before = out[target]
        out[target] = {
          ...(isObject(before) ? before : {}),
          [name]: isArray(needs) ? needs : inPlace(keyword, name),
        }
      }
    }
  }

  #arrays(
    raw: JsonObject,
    out: Record<string, Json>,
    values: readonly Json[],
    here: (...tokens: (string | number)[]) => SchemaNode,
  ): void {
    const arrays = values.filter(isArray)
    const older = isArray(raw['items'])
    const keyword = older ? 'items' : 'prefixItems'
    const prefix = raw[keyword]
    const length = isArray(prefix) ? prefix.length : 0
    if (length > 0) {
      const at = (index: number): Json[] => arrays.flatMap((array) => array.slice(index, index + 1))
      out['prefixItems'] = Array.from({ length }, (_, index) =>
        this.position(here(keyword, index), at(index)),
      )
    }
    const rest = older ? 'additionalItems' : 'items'
    if (raw[rest] !== undefined)
      out['items'] = this.position(
        here(rest),
        arrays.flatMap((array) => array.slice(length)),
      )
    for (const other of ['contains', 'unevaluatedItems'])
      if (raw[other] !== undefined) out[other] = this.position(here(other), arrays.flat())
  }
}

const SCALARS =
  'type enum const minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems uniqueItems minProperties maxProperties minContains maxContains'.split(
    ' ',
  )

const ANNOTATIONS = new Set(['nullable', 'description', 'title', 'default', 'example', 'deprecated'])

/** 3.0's `nullable`: null is accepted beside whatever else is. */
function nullable(node: SchemaNode, raw: JsonObject, out: Json): Json {
  const lone =
    /\/(?:anyOf|oneOf)\/\d+$/.test(node.pointer) && Object.keys(raw).every((name) => ANNOTATIONS.has(name))
  return lone ? { type: 'null' } : { anyOf: [{ type: 'null' }, out] }
}

function matches(pattern: string, name: string): boolean {
  const truth = patternMatches(pattern, name)
  if (truth === undefined) throw new NotCheckable(`the pattern ${pattern} cannot be tried`)
  return truth
}

function childPlace(place: Place, raw: JsonObject, tokens: readonly (string | number)[]): Place {
  let value: Json | undefined = raw
  for (const token of tokens) {
    if (isArray(value)) value = value[Number(token)]
    else value = isObject(value) ? value[token] : undefined
  }
  return { raw: value ?? true, pointer: pointerTo(place.pointer, ...tokens), resource: place.resource }
}

function declaresMembers(node: SchemaNode): boolean {
  return node.facts.some((fact) => fact.k === 'prop')
}
