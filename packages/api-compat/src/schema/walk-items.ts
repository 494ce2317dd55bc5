import type { Fact } from './facts.ts'
import { descend, type PairWalk, placed } from './walk-pair.ts'

type Item = Fact & { k: 'item' | 'items' }

/** Compares the items of arrays place by place. */
export function walkItems(walk: PairWalk): void {
  const { producer, consumer, solver } = walk
  const sent = producer.facts.filter(isItem)
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
    const place = placed(walk, producer.pointer, fact.at)
    walk.drafts.push({
      kind: 'items-changed',
      verdict: mayFail ? 'candidate' : 'unproven',
      ...place,
      message: 'what the items may be was changed',
      steps: [],
      violated: statement,
    })
  }
}

function isItem(fact: Fact): fact is Item {
  return fact.k === 'item' || fact.k === 'items'
}

function startOf(fact: Item): number {
  return fact.k === 'item' ? fact.index : fact.from
}
