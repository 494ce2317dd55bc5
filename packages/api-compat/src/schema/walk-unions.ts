import type { Fact } from './facts.ts'
import type { Formula } from './formula.ts'
import type { SchemaNode } from './node.ts'
import { factKey } from './identity.ts'
import { type BranchMatch, labelOf, matchBranches } from './match-branches.ts'
import { chooserTold, chosenNoMore, repointed, walkChoices } from './walk-choices.ts'
import { type Beside, descend, isExtensible, type PairWalk, placed } from './walk-pair.ts'

type Union = Fact & { k: 'anyOf' | 'oneOf' }

/** Compares unions alternative by alternative, where each side has one. */
export function walkUnions(walk: PairWalk): void {
  const { producer, consumer, solver } = walk
  const known = new Set(producer.facts.filter(isUnion).map((fact) => factKey(fact, fullIdOf)))
  const wanted = consumer.facts.filter(isUnion).filter((fact) => !known.has(factKey(fact, fullIdOf)))
  const theirs = new Set(consumer.facts.filter(isUnion).map((fact) => factKey(fact, fullIdOf)))
  const offered = producer.facts.filter(isUnion).filter((fact) => !theirs.has(factKey(fact, fullIdOf)))
  const [want, ...more] = wanted
  const [offer, ...others] = offered
  if (want && offer && more.length === 0 && others.length === 0) return aligned(walk, offer, want)
  if (want && more.length === 0 && offered.length === 0 && within(walk, want)) return
  for (const fact of wanted) {
    const statement = solver.expander.fact(fact, 'plain')
    const mayFail = walk.mayFail(statement)
    if (mayFail === false) continue
    const [alone] = fact.children
    const place = placed(walk, producer.stated, fact.at)
    if (!alone) continue
    walk.drafts.push({
      kind: 'union-changed',
      verdict: mayFail ? 'candidate' : 'unproven',
      ...place,
      message: 'What the alternatives accept was changed',
      steps: [],
      violated: statement,
      ...(fact.choices ? chooserTold(walk, undefined, fact.choices) : {}),
    })
  }
}

function fullIdOf(node: SchemaNode): number {
  return node.fullId
}

function isUnion(fact: Fact): fact is Union {
  return fact.k === 'anyOf' || fact.k === 'oneOf'
}

/** The producer is one of the consumer's alternatives, changed: the difference is to it. */
function within(walk: PairWalk, want: Union): boolean {
  const { producer, solver } = walk
  const { pairs, onlyConsumer } = matchBranches([producer], want.children)
  const [pair] = pairs
  const whole = solver.expander.node(producer, 'plain')
  if (pair) for (const branch of onlyConsumer) freed(walk, branch, whole, producer.stated)
  if (
    !pair ||
    solver.ask([...walk.context, -solver.expander.node(pair[1], 'plain').id], walk.options.budget).k !==
      'value'
  )
    return false
  if (walk.mayFail(solver.expander.fact(want, 'plain')) === false) return true
  descend(walk, [], producer, pair[1], walk.context)
  return true
}

/**
 * A union where the consumer has a single schema: each alternative is compared with that. Says whether that was so, and
 * nothing else is left to compare.
 */
export function walkSpread(walk: PairWalk): boolean {
  const { producer, consumer, solver, direction } = walk
  const [union, ...others] = producer.facts
  if (!union || !isUnion(union) || others.length > 0 || consumer.facts.some(isUnion)) return false
  const whole = solver.expander.node(consumer, 'plain')
  const match = matchBranches(union.children, [consumer])
  const [pair] = match.pairs
  const before = walk.drafts.length + walk.below.length
  for (const branch of union.children) {
    const formula = solver.expander.node(branch, 'inside')
    const outcome = solver.ask([...walk.context, formula.id, -whole.id], walk.options.budget)
    if (outcome.k === 'none') continue
    if (pair?.[0] === branch) {
      descend(walk, [{ k: 'branch', formula }], branch, consumer, [...walk.context, formula.id])
      continue
    }
    const request = direction === 'request'
    const verdict = outcome.k === 'value' ? 'candidate' : 'unproven'
    const message = `The alternative ${labelOf(branch)} was ${request ? 'removed' : 'added'}`
    const kind = request ? 'union-branch-removed' : 'union-branch-added'
    walk.drafts.push({
      kind,
      verdict,
      ...placed(walk, branch.pointer, consumer.stated),
      message,
      steps: [{ k: 'branch', formula }],
      violated: whole,
    })
  }
  if (union.choices && walk.drafts.length + walk.below.length === before)
    chosenNoMore(walk, union.choices, consumer.stated)
  return true
}

function aligned(walk: PairWalk, offer: Union, want: Union): void {
  const { solver, direction } = walk
  const statement = solver.expander.fact(want, 'plain')
  const { pairs, onlyProducer, onlyConsumer } = matchAlternatives(offer, want)
  walkChoices(walk, offer, want, pairs)
  // An alternative beside which nothing is said of members is closed on its own; that says enough and is far less to decide.
  const alone = walk.producer.facts.every((fact) => fact === offer || fact.k === 'type')
  let walked = 0
  for (const [from, to] of pairs) {
    if (offer.choices && want.choices && repointed(from, to, want)) continue
    const branch = solver.expander.node(from, 'inside')
    if (from.id !== to.id) walked++
    descend(
      walk,
      [{ k: 'branch', formula: branch }],
      from.untagged,
      to.untagged,
      alone ? [solver.expander.node(from, 'closed').id] : [...walk.context, branch.id],
      besideUnion(walk),
    )
  }
  for (const branch of onlyProducer) {
    const formula = solver.expander.node(branch, 'inside')
    const outcome = solver.ask([...walk.context, formula.id, -statement.id], walk.options.budget)
    if (outcome.k === 'none') continue
    const request = direction === 'request'
    const kind = request ? 'union-branch-removed' : 'union-branch-added'
    const message = `The alternative ${labelOf(branch)} was ${request ? 'removed' : 'added'}`
    if (!request && isExtensible(walk)) {
      walk.drafts.push({
        kind,
        verdict: 'notice',
        ...placed(walk, branch.pointer, want.at),
        message,
        steps: [],
      })
      continue
    }
    const verdict = outcome.k === 'value' ? 'candidate' : 'unproven'
    walk.drafts.push({
      kind,
      verdict,
      ...placed(walk, branch.pointer, want.at),
      message,
      steps: [{ k: 'branch', formula }],
      violated: statement,
    })
  }
  for (const branch of onlyConsumer) freed(walk, branch, solver.expander.fact(offer, 'plain'), offer.at)
  if (want.k === 'oneOf' && onlyProducer.length === 0 && (walked === 0 || pairs.length > 0))
    overlap(walk, offer, want)
}

/** The members that both schemas declare outside their alternatives, and those above declared outside theirs. */
function besideUnion({ producer, consumer, beside }: PairWalk): Beside | null {
  const names = {
    producer: declaredIn(producer, beside?.producer),
    consumer: declaredIn(consumer, beside?.consumer),
  }
  return names.producer.size + names.consumer.size > 0 ? names : null
}

function declaredIn({ facts }: SchemaNode, above: Iterable<string> = []): ReadonlySet<string> {
  return new Set([...above, ...facts.flatMap((fact) => (fact.k === 'prop' ? [fact.name] : []))])
}

/** The consumer has an alternative more: nothing breaks, and more is taken or less is sent. */
function freed(walk: PairWalk, branch: SchemaNode, offered: Formula, at: string): void {
  const { solver, direction, consumer } = walk
  // What stands beside the alternatives goes for this one, too.
  const taken = [consumer, branch].map((node) => solver.expander.node(node, 'plain').id)
  if (solver.ask([...taken, -offered.id], walk.options.budget).k !== 'value') return
  const request = direction === 'request'
  walk.drafts.push({
    kind: request ? 'union-branch-added' : 'union-branch-removed',
    verdict: 'safe',
    ...placed(walk, at, branch.pointer),
    message: `The alternative ${labelOf(branch)} was ${request ? 'added' : 'removed'}`,
    steps: [],
  })
}

/** Pairs alternatives by the values that choose them where both sides have such, then by what they look like. */
function matchAlternatives(offer: Union, want: Union): BranchMatch {
  const [sent, read] = [offer.choices, want.choices]
  if (!sent || !read || sent.property !== read.property) return matchBranches(offer.children, want.children)
  const pairs: [SchemaNode, SchemaNode][] = []
  const left: SchemaNode[] = []
  const open = new Set(want.children)
  for (const from of offer.children) {
    const values = sent.of.get(from) ?? []
    const to = [...open].find((child) => read.of.get(child)?.some((value) => values.includes(value)))
    if (to) {
      pairs.push([from, to])
      open.delete(to)
    } else left.push(from)
  }
  const rest = matchBranches(left, [...open])
  return { ...rest, pairs: [...pairs, ...rest.pairs] }
}

/** Alternatives of `oneOf` must not overlap, which no pair of alternatives shows. */
function overlap(walk: PairWalk, offer: Union, want: Union): void {
  const { solver } = walk
  const { formulas } = solver.expander
  const branches = want.children.map((child) => solver.expander.node(child, 'plain'))
  const some = formulas.any(branches)
  const one = formulas.make({ k: 'one', of: branches })
  const outcome = solver.ask([...walk.context, some.id, -one.id], walk.options.budget)
  if (outcome.k === 'none') return
  const same = offer.k === want.k && outcome.k === 'unknown'
  if (same) return
  // Without a discriminator the alternative has to be guessed: that has been told.
  if (offer.choices && !want.choices) return
  const verdict = outcome.k === 'value' ? 'candidate' : 'unproven'
  walk.drafts.push({
    kind: 'union-overlaps',
    verdict,
    ...placed(walk, offer.at, want.at),
    message: 'A value may match two alternatives, of which one is allowed',
    steps: [],
    violated: formulas.any([formulas.not(some), one]),
  })
}
