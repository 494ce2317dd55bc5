import type { Fact } from './facts.ts'
import type { Formula } from './formula.ts'
import type { SchemaNode } from './node.ts'
import { everything } from './closing.ts'
import { descend, type PairWalk, placed } from './walk-pair.ts'

type Each = Fact & { k: 'each' }

/** Compares what is said of members that are not declared: `additionalProperties`, `patternProperties` and the like. */
export function walkOthers(walk: PairWalk): void {
  const { producer, consumer, solver, direction } = walk
  for (const fact of consumer.facts) {
    if (fact.k !== 'each') continue
    const partners = producer.facts.filter(
      (other): other is Each => other.k === 'each' && other.names.pattern === fact.names.pattern,
    )
    const [partner] = partners
    const alike = partner && partner.child.fullId === fact.child.fullId && partners.length === 1
    if (alike && JSON.stringify(partner.names) === JSON.stringify(fact.names)) continue
    const statement = solver.expander.fact(fact, 'plain')
    if (partner && partners.length === 1 && !alike && !isNever(partner.child) && !isNever(fact.child)) {
      if (statement.k === 'each')
        descend(walk, [{ k: 'each', formula: statement }], partner.child, fact.child)
      continue
    }
    const mayFail = walk.mayFail(statement)
    const reported = walk.drafts.some(
      ({ verdict, violated }) =>
        verdict === 'candidate' && violated?.id === solver.expander.node(fact.child, 'plain').id,
    )
    if (mayFail === false && isNever(fact.child)) closedByConsumer(walk, fact.at)
    if (mayFail === false || reported) continue
    const kind =
      isNever(fact.child) && direction === 'request'
        ? 'additional-properties-refused'
        : 'additional-properties-changed'
    const message = isNever(fact.child)
      ? 'Further members are refused'
      : 'What further members may be was changed'
    walk.drafts.push({
      kind,
      verdict: mayFail ? 'candidate' : 'unproven',
      ...placed(walk, partner?.at ?? producer.stated, fact.at),
      message,
      steps: [],
      violated: statement,
    })
  }
  closedNow(walk)
}

/** The consumer refuses further members where the producer's document says nothing of them. */
export function closedByConsumer(walk: PairWalk, at: string): void {
  const { producer, consumer, solver, direction } = walk
  if (
    producer.facts.some(
      (other) => (other.k === 'each' && other.names.pattern === null) || other.k === 'unevaluatedProperties',
    )
  )
    return
  const declared = [everything(producer.facts), everything(consumer.facts)]
  const names = {
    pattern: null,
    except: [...new Set(declared.flatMap((side) => [...side.names]))].toSorted(),
    notPatterns: [...new Set(declared.flatMap((side) => [...side.patterns]))].toSorted(),
  }
  const { formulas } = solver.expander
  const violated = formulas.make({ k: 'each', names, child: formulas.false })
  const outcome = solver.ask([solver.expander.node(producer, 'plain').id, -violated.id], walk.options.budget)
  if (outcome.k !== 'value') return
  const [kind, message] =
    direction === 'request'
      ? ['additional-properties-refused', 'Further members are refused now']
      : ['additional-properties-allowed', 'Further members are no longer ruled out']
  walk.drafts.push({
    kind,
    verdict: 'candidate',
    ...placed(walk, producer.stated, at),
    message,
    steps: [],
    violated,
    open: true,
  })
}

/** An old map or open object that the producer has closed, or the consumer opened: nothing breaks, clients may notice. */
function closedNow(walk: PairWalk): void {
  const { producer, consumer } = walk
  const limit = producer.facts.find((fact): fact is Each => fact.k === 'each' && fact.names.pattern === null)
  if (!limit || consumer.facts.some((fact) => fact.k === 'each' && fact.names.pattern === null)) return
  const closed: Formula['k'] | 'open' = isNever(limit.child) ? 'false' : 'open'
  if (closed === 'false' && consumer.facts.some((fact) => fact.k === 'unevaluatedProperties')) return
  if (limit.child.facts.length === 0) return
  const { expander } = walk.solver
  const open = [expander.node(consumer, 'plain').id, -expander.fact(limit, 'plain').id]
  if (walk.solver.ask(open, walk.options.budget).k !== 'value') return
  walk.drafts.push({
    kind: 'additional-properties-changed',
    verdict: 'safe',
    ...placed(walk, limit.at, consumer.stated),
    message: 'What further members may be was changed',
    steps: [],
  })
}

/** Whether no value is accepted at all. */
export function isNever({ facts }: SchemaNode): boolean {
  return facts.some(({ k }) => k === 'never')
}
