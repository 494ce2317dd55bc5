import type { Fact } from './facts.ts'
import type { Formula } from './formula.ts'
import { descend, type PairWalk, placed } from './walk-pair.ts'

type Item = Fact & { k: 'item' | 'items' }

/** Compares the items of arrays place by place. */
export function walkItems(walk: PairWalk): void {
  const { producer, consumer, solver } = walk
  const sent = producer.facts.filter(isItem)
  const violated: { readonly statement: Formula; readonly at: string }[] = []
  let sure = false
  for (const fact of consumer.facts.filter(isItem)) {
    const partners = sent.filter((other) => other.k === fact.k && startOf(other) === startOf(fact))
    const [partner] = partners
    if (partners.some(({ child }) => child.fullId === fact.child.fullId)) continue
    if (partner && partners.length === 1) {
      descend(walk, [{ k: 'item', index: fact.k === 'item' ? fact.index : null }], partner.child, fact.child)
      continue
    }
    const statement = solver.expander.fact(fact, 'plain')
    const mayFail = walk.mayFail(statement)
    if (mayFail === false) continue
    if (mayFail) sure = true
    violated.push({ statement, at: fact.at })
  }
  const [first] = violated
  if (!first) return
  // A tuple that has grown and one that was closed are one change to whoever sends a list.
  walk.drafts.push({
    kind: 'items-changed',
    verdict: sure ? 'candidate' : 'unproven',
    ...placed(walk, producer.stated, first.at),
    message: 'What the items may be was changed',
    steps: [],
    violated: solver.expander.formulas.all(violated.map(({ statement }) => statement)),
  })
}

function isItem(fact: Fact): fact is Item {
  return fact.k === 'item' || fact.k === 'items'
}

function startOf(fact: Item): number {
  return fact.k === 'item' ? fact.index : fact.from
}
