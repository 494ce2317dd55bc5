import { childrenOf, type Fact } from './facts.ts'
import { factKey } from './identity.ts'
import { type PairWalk, placed } from './walk-pair.ts'

/** What a demand that changed is told as, where nothing else has been told. */
const KINDS: Readonly<Partial<Record<Fact['k'], readonly [kind: string, message: string]>>> = {
  each: ['additional-properties-changed', 'What further members may be was changed'],
  item: ['items-changed', 'What the items may be was changed'],
  items: ['items-changed', 'What the items may be was changed'],
  anyOf: ['union-changed', 'What the alternatives accept was changed'],
  oneOf: ['union-changed', 'What the alternatives accept was changed'],
}

/** Tells of a pair of which nothing is told where more is taken, or less is sent, and no pair below it says so. */
export function walkRest(walk: PairWalk): void {
  const { producer, consumer, solver, options } = walk
  const known = new Set(consumer.facts.map((fact) => factKey(fact, idOf)))
  const below = new Set(walk.below.flatMap((pair) => [pair.old.pointer, pair.new.pointer]))
  const free = solver.expander.node(consumer, 'plain').id
  for (const fact of producer.facts) {
    const told = KINDS[fact.k]
    if (!told || known.has(factKey(fact, idOf))) continue
    if (childrenOf(fact).some(({ untagged }) => below.has(untagged.pointer))) continue
    if (solver.ask([free, -solver.expander.fact(fact, 'plain').id], options.budget).k !== 'value') continue
    const partner = consumer.facts.find((other) => KINDS[other.k]?.[0] === told[0])
    const [kind, message] = told
    walk.drafts.push({
      kind,
      verdict: 'safe',
      ...placed(walk, fact.at, partner?.at ?? consumer.stated),
      message,
      steps: [],
    })
    return
  }
}

function idOf({ id }: { readonly id: number }): number {
  return id
}
