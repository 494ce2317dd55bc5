import type { Json } from '../json.ts'
import type { Fact, Notes } from './facts.ts'
import type { SchemaNode } from './node.ts'
import { isObject } from './canonical.ts'
import { ANY_TYPE, NULL, typeOf } from './facts.ts'

/** A schema as facts and notes. */
export interface Flat {
  readonly facts: readonly Fact[]
  readonly notes: Notes
}

/** Gives different spellings of the same schema the same facts, where that is cheap to see. */
export function normalise(node: SchemaNode, flat: Flat): Flat {
  if (isLoneNullable(node)) return { facts: [{ at: node.pointer, k: 'type', mask: NULL }], notes: flat.notes }
  const unions = flat.facts.some((fact) => fact.k === 'anyOf' || fact.k === 'oneOf')
    ? withSimpleUnions(flat)
    : flat
  const typed = { facts: withOneType(unions.facts), notes: unions.notes }
  const nullable = node.document.dialect === '3.0' && isObject(node.raw) && node.raw['nullable'] === true
  return nullable ? (withNull(typed) ?? unionWithNull(node, typed)) : typed
}

const ANNOTATIONS = new Set(['nullable', 'description', 'title', 'default', 'example', 'deprecated'])

/** `{ nullable: true }` as a branch: generators write it for `null`. */
function isLoneNullable({ raw, pointer, document }: SchemaNode): boolean {
  return (
    document.dialect === '3.0' &&
    isObject(raw) &&
    raw['nullable'] === true &&
    /\/(?:anyOf|oneOf)\/\d+$/.test(pointer) &&
    Object.keys(raw).every((name) => ANNOTATIONS.has(name))
  )
}

function withSimpleUnions(flat: Flat): Flat {
  const facts: Fact[] = []
  const notes: Notes[] = []
  for (const fact of flat.facts) {
    const simple = fact.k === 'anyOf' || fact.k === 'oneOf' ? simpleUnion(fact) : { facts: [fact], notes: {} }
    facts.push(...simple.facts)
    const { title: _title, examples: _examples, ...kept } = simple.notes
    notes.push(kept)
  }
  return { facts, notes: Object.assign({}, ...notes, flat.notes) }
}

function simpleUnion(fact: Fact & { k: 'anyOf' | 'oneOf' }): Flat {
  if (fact.children.some((child) => child.reading)) return { facts: [fact], notes: {} }
  const spliced = fact.k === 'anyOf' ? fact.children.flatMap(alternatives) : fact.children
  const children = spliced.filter((child) => !child.facts.some(({ k }) => k === 'never'))
  const [first, second] = children
  if (!first) return { facts: [{ at: fact.at, k: 'never' }], notes: {} }
  if (!second) return { facts: first.facts, notes: first.notes }
  if (children.length === 2) {
    const rest = isNullOnly(first) ? second : isNullOnly(second) ? first : undefined
    const joined = rest && !acceptsNull(rest.facts) && withNull(rest)
    if (joined) return joined
  }
  const merged = mergedEnum(fact, children)
  return { facts: [merged ?? { ...fact, children }], notes: {} }
}

function alternatives(child: SchemaNode): readonly SchemaNode[] {
  const [only, ...others] = child.facts
  return only?.k === 'anyOf' && !only.choices && others.length === 0 && !child.reading
    ? only.children
    : [child]
}

function isNullOnly({ facts }: SchemaNode): boolean {
  const [fact] = facts
  if (facts.length !== 1 || !fact) return false
  if (fact.k === 'type') return fact.mask === NULL
  return fact.k === 'enum' && fact.values.size === 1 && fact.values.has('null')
}

function acceptsNull(facts: readonly Fact[]): boolean {
  return facts.every((fact) => {
    if (fact.k === 'type') return (fact.mask & NULL) !== 0
    return fact.k === 'enum' ? fact.values.has('null') : true
  })
}

/** A union of constants is an enumeration; one of `oneOf` with a value twice is not. */
function mergedEnum(
  fact: Fact & { k: 'anyOf' | 'oneOf' },
  children: readonly SchemaNode[],
): Fact | undefined {
  const values = new Map<string, Json>()
  let open = false
  for (const { facts } of children) {
    const [only, ...others] = facts
    if (only?.k !== 'enum' || others.length > 0) return undefined
    open ||= only.open === true
    for (const [key, value] of only.values) {
      if (fact.k === 'oneOf' && values.has(key)) return undefined
      values.set(key, value)
    }
  }
  return { at: fact.at, k: 'enum', values, open }
}

/** One type fact at most, and none beside an enumeration, whose values have their types already. */
function withOneType(facts: readonly Fact[]): readonly Fact[] {
  let mask = ANY_TYPE
  let at = ''
  let types = 0
  let integer = false
  let values: Fact | undefined
  for (const fact of facts) {
    if (fact.k === 'type') {
      mask &= fact.mask
      at ||= fact.at
      types++
    }
    if (fact.k === 'multipleOf' && fact.n === 1) integer = true
    if (fact.k === 'enum') values = fact
  }
  if (types < 2 && !(values && (types > 0 || integer))) return facts
  const rest = facts.filter((fact) => fact.k !== 'type')
  if (!values) return [mask === 0 ? { at, k: 'never' } : { at, k: 'type', mask }, ...rest]
  const typed = (value: Json): boolean =>
    (typeOf(value) & mask) !== 0 && !(integer && typeof value === 'number' && !Number.isInteger(value))
  return rest
    .filter((fact) => !(fact.k === 'multipleOf' && fact.n === 1))
    .map((fact) =>
      fact.k === 'enum'
        ? { ...fact, values: new Map([...fact.values].filter(([, value]) => typed(value))) }
        : fact,
    )
}

const SAYS_SOMETHING_OF_NULL = new Set(['never', 'unknown', 'anyOf', 'oneOf', 'not', 'if'])

/** The same schema with `null` accepted too, when that is a matter of its type and enumeration alone. */
function withNull({ facts, notes }: Flat): Flat | undefined {
  if (facts.some(({ k }) => SAYS_SOMETHING_OF_NULL.has(k))) return undefined
  const widened = facts.map((fact): Fact => {
    if (fact.k === 'type') return { ...fact, mask: fact.mask | NULL }
    return fact.k === 'enum' ? { ...fact, values: new Map([...fact.values, ['null', null]]) } : fact
  })
  return { facts: widened.filter((fact) => !(fact.k === 'type' && fact.mask === ANY_TYPE)), notes }
}

function unionWithNull(node: SchemaNode, { notes }: Flat): Flat {
  const { document, pointer, resource, raw, scope } = node
  const rest = isObject(raw) ? { ...raw, nullable: false } : raw
  const plain = document.node({ raw: rest, pointer, resource }, scope)
  const { facts } = plain
  if (acceptsNull(facts) && !facts.some(({ k }) => SAYS_SOMETHING_OF_NULL.has(k))) return { facts, notes }
  const children = [
    ...alternatives(plain),
    document.node({ raw: { type: 'null' }, pointer, resource }, scope),
  ]
  return { facts: [{ at: `${pointer}/nullable`, k: 'anyOf', children }], notes }
}
