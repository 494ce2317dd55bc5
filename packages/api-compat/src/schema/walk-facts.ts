import type { Json } from '../json.ts'
import type { Fact } from './facts.ts'
import type { SchemaNode } from './node.ts'
import { canonical, isArray, pointerTo, valueAt } from './canonical.ts'
import { OBJECT } from './facts.ts'
import { type Description, describe, isMeantAsObject } from './describe-fact.ts'
import { factKey } from './identity.ts'
import { typesOf } from './match-branches.ts'
import { closedByConsumer, isNever } from './walk-others.ts'
import { type Draft, type PairWalk, placed } from './walk-pair.ts'

/** Facts that other parts of the comparison look at. */
const ELSEWHERE = new Set(['prop', 'each', 'required', 'item', 'items', 'anyOf', 'oneOf'])

/** Compares everything that is not about parts of a value: types, enumerations, bounds, patterns, conditions. */
export function walkFacts(walk: PairWalk): void {
  const { producer, consumer, solver } = walk
  const sent = new Set(producer.facts.map((fact) => factKey(fact, idOf)))
  const read = new Set(consumer.facts.map((fact) => factKey(fact, idOf)))
  let tighter = false
  for (const fact of consumer.facts) {
    if (ELSEWHERE.has(fact.k) || sent.has(factKey(fact, idOf)) || isTold(walk, fact)) continue
    const violated = solver.expander.fact(fact, 'plain')
    const mayFail = walk.mayFail(violated)
    if (mayFail === false && fact.k === 'unevaluatedProperties' && isNever(fact.child))
      closedByConsumer(walk, fact.at)
    if (mayFail === false) continue
    tighter = true
    const partner = partnerOf(fact, producer)
    const description = describe(walk, fact, partner, true)
    const { kind, message, mild } = description
    const place = marked(walk, placed(walk, partner?.at ?? producer.stated, fact.at), description)
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
    if ((tighter && partner) || isTold(walk, fact)) continue
    const relaxed = solver.ask(
      [solver.expander.node(consumer, 'plain').id, -solver.expander.fact(fact, 'plain').id],
      walk.options.budget,
    )
    // A limit too large to be reached is one all the same.
    if (relaxed.k === 'none' || (relaxed.k === 'unknown' && !('n' in fact))) continue
    const description = describe(walk, fact, partner, false)
    const place = placed(walk, fact.at, partner?.at ?? consumer.stated)
    walk.drafts.push({
      kind: description.kind,
      verdict: TYPING.has(fact.k) && isMeantOtherwise(producer, consumer) ? 'notice' : 'safe',
      ...marked(walk, place, description),
      message: description.message,
      steps: [],
      moved: movedValues(walk, description),
    })
  }
}

/** Types are told by an alternative that came or went, and that numbers are integers by the types. */
function isTold({ drafts }: PairWalk, fact: Fact): boolean {
  const [kinds, verdicts] =
    fact.k === 'type'
      ? [/^union-branch-/, ['safe']]
      : fact.k === 'multipleOf' && fact.n === 1
        ? [/^type-(?:narrowed|widened)$/, ['safe', 'candidate']]
        : [/^$/, []]
  return drafts.some(({ kind, verdict }) => kinds.test(kind) && verdicts.includes(verdict))
}

const TYPING = new Set<Fact['k']>(['type', 'enum'])

/** A schema that declares members is meant for objects, also where it states no type and lets everything else by. */
function isMeantOtherwise(producer: SchemaNode, consumer: SchemaNode): boolean {
  return isMeantAsObject(consumer) && (typesOf(producer) & OBJECT) === 0
}

/** Says of values that came or went harmlessly that they are those of another alternative as well. */
function movedValues({ solver }: PairWalk, { message, gone, come }: Description): Draft['moved'] {
  const values = gone ?? come
  if (!values) return undefined
  const other = gone ? 'another one still has' : 'another one had'
  return {
    values: solver.expander.formulas.make({ k: 'enum', values }),
    message: `${message} of one alternative; ${other} ${values.size === 1 ? 'it' : 'them'}`,
  }
}

/** The places of an enumeration that was changed: those of the value itself where that is written. */
function marked(
  { old, new: next }: PairWalk,
  place: { readonly old: string | null; readonly new: string | null },
  { gone, come }: Description,
): { old: string | null; new: string | null } {
  const [first, added] = [gone, come].map((values) => values?.values().next().value)
  return { old: memberAt(old, place.old, first), new: memberAt(next, place.new, added) }
}

/** The place of a value in the list that is written at a place; the list where it is not in there. */
export function memberAt(
  { document }: SchemaNode,
  at: string | null,
  value: Json | undefined,
): string | null {
  if (at === null || value === undefined) return at
  const values = valueAt(document.root, at)
  const index = isArray(values) ? values.findIndex((one) => canonical(one) === canonical(value)) : -1
  return index === -1 ? at : pointerTo(at, index)
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
