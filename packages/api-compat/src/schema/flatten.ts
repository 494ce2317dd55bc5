import type { JsonObject } from '../json.ts'
import type { SchemaNode } from './node.ts'
import { canonical, isArray, isObject, pointerTo } from './canonical.ts'
import { branchOf, childOf } from './child.ts'
import { arrayFacts } from './flatten-arrays.ts'
import { objectFacts } from './flatten-objects.ts'
import { unevaluatedFacts } from './flatten-unevaluated.ts'
import { type Collector, countFact } from './collector.ts'
import type { Choosing } from './discriminators.ts'
import { ANY_TYPE, bitOfType, type Choices, type Fact, type FactBody, NUMBER, type Notes } from './facts.ts'
import { type Flat, normalise } from './normalise.ts'
import { notesOf } from './notes.ts'

/** Reads a schema into its facts and notes, with `allOf` and references followed. */
export function flatten(node: SchemaNode): Flat {
  const { raw, pointer } = node
  if (raw === true) return { facts: [], notes: {} }
  if (!isObject(raw)) {
    const body: FactBody =
      raw === false ? { k: 'never' } : { k: 'unknown', reason: 'a schema has to be an object' }
    return { facts: [{ at: pointer, ...body }], notes: {} }
  }
  const facts: Fact[] = []
  const collector: Collector = {
    node,
    raw,
    add: (keyword, body) => facts.push({ at: pointerTo(pointer, keyword), ...body }),
    child: (...tokens) => childOf(node, tokens),
  }
  let notes = joinedFacts(collector, facts)
  if (!(node.document.dialect === '3.0' && typeof raw['$ref'] === 'string')) {
    notes = { ...notes, ...notesOf(raw) }
    ownFacts(collector)
  }
  unevaluatedFacts(collector, facts)
  return normalise(node, { facts, notes })
}

/** `$ref`, `$dynamicRef` and `allOf`: the facts of what they name count here. */
function joinedFacts(collector: Collector, facts: Fact[]): Notes {
  const { node, raw } = collector
  let notes: Notes = {}
  const join = (joined: SchemaNode, keyword: string): void => {
    if (joined.reading) collector.add(keyword, { k: 'unknown', reason: 'the schema refers to itself' })
    for (const fact of joined.facts) facts.push(fact)
    const { title: _title, examples: _examples, ...kept } = joined.notes
    notes = { ...notes, ...kept }
  }
  for (const keyword of ['$ref', '$dynamicRef']) {
    const target = raw[keyword]
    if (typeof target !== 'string') continue
    const place = node.document.referred(keyword, target, node, node.scope)
    if (place) join(node.document.node(place, node.scope), keyword)
    else collector.add(keyword, { k: 'unknown', reason: `nothing is at ${target}` })
  }
  const branches = raw['allOf']
  if (isArray(branches)) for (const index of branches.keys()) join(branchOf(node, branches, index), 'allOf')
  return notes
}

function ownFacts(collector: Collector): void {
  typeFacts(collector)
  numberFacts(collector)
  stringFacts(collector)
  arrayFacts(collector)
  objectFacts(collector)
  combinedFacts(collector)
}

function typeFacts({ raw, add }: Collector): void {
  const type = raw['type']
  const names =
    typeof type === 'string' ? [type] : isArray(type) ? type.filter((name) => typeof name === 'string') : []
  if (names.length > 0) {
    const mask = names.reduce((bits, name) => bits | bitOfType(name), 0)
    if (mask === 0) add('type', { k: 'unknown', reason: `there is no type ${names.join(', ')}` })
    else if (mask !== ANY_TYPE) add('type', { k: 'type', mask })
    if (mask & NUMBER && !names.includes('number')) add('type', { k: 'multipleOf', n: 1 })
  }
  const values = raw['enum']
  if (isArray(values))
    add('enum', {
      k: 'enum',
      values: new Map(values.map((value) => [canonical(value), value])),
      open: isOpen(raw),
    })
  const single = raw['const']
  if (single !== undefined) add('const', { k: 'enum', values: new Map([[canonical(single), single]]) })
}

function isOpen(raw: JsonObject): boolean {
  return raw['x-extensible-enum'] !== undefined && raw['x-extensible-enum'] !== false
}

function numberFacts({ raw, add, node }: Collector): void {
  for (const [kind, plain, exclusive] of [
    ['min', 'minimum', 'exclusiveMinimum'],
    ['max', 'maximum', 'exclusiveMaximum'],
  ] as const) {
    const limit = raw[plain]
    const flag = raw[exclusive]
    const flagged = node.document.dialect === '3.0' && flag === true
    if (typeof limit === 'number') add(plain, { k: kind, n: limit, excl: flagged })
    if (typeof flag === 'number') add(exclusive, { k: kind, n: flag, excl: true })
  }
  const step = raw['multipleOf']
  if (typeof step === 'number' && step > 0) add('multipleOf', { k: 'multipleOf', n: step })
}

function stringFacts(collector: Collector): void {
  const { raw, add, node } = collector
  countFact('minLength', collector)
  countFact('maxLength', collector)
  const pattern = raw['pattern']
  if (typeof pattern === 'string') add('pattern', { k: 'pattern', text: pattern })
  const format = raw['format']
  if (node.document.assertFormats && typeof format === 'string') add('format', { k: 'format', text: format })
}

function combinedFacts({ node, raw, add, child }: Collector): void {
  const choosing = node.document.discriminators.choosing(raw)
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const branches = raw[keyword]
    if (!isArray(branches) || branches.length === 0) continue
    const children = branches.map((_, index) => child(keyword, index))
    if (choosing?.keyword !== keyword) add(keyword, { k: keyword, children })
    else
      add(keyword, {
        k: choosing.decides ? 'anyOf' : keyword,
        children,
        choices: choicesOf(choosing, children),
      })
  }
  if (raw['not'] !== undefined) add('not', { k: 'not', child: child('not') })
  // Alone it refuses nothing, but what it looks at counts as evaluated.
  if (raw['if'] !== undefined) add('if', { k: 'if', children: [child('if'), child('then'), child('else')] })
}

function choicesOf({ property, at, values, fallback }: Choosing, children: readonly SchemaNode[]): Choices {
  const of = children.flatMap((child, index): [SchemaNode, readonly string[]][] => {
    const chosen = values[index]
    return chosen ? [[child, chosen]] : []
  })
  return { property, at, of: new Map(of), fallback: children[fallback] }
}
