import type { Expander } from './expand.ts'
import type { Fact } from './facts.ts'
import type { Formula, Mode } from './formula.ts'
import type { SchemaNode } from './node.ts'

/** One way the branches of a schema may turn out, with what they then evaluate. */
interface Outcome {
  readonly parts: readonly Formula[]
  readonly names: readonly string[]
  readonly patterns: readonly string[]
  readonly all: boolean
  /** Items before this index are evaluated. */
  readonly items: number
}

const MOST_OUTCOMES = 64

/**
 * `unevaluatedProperties` and `unevaluatedItems`: a case for each way the branches beside it may turn out. The cases
 * exclude each other and cover everything, so that the statement is exact in both polarities.
 */
export function unevaluated(
  expander: Expander,
  fact: Fact & { k: 'unevaluatedProperties' | 'unevaluatedItems' },
  mode: Mode,
): Formula {
  const { formulas } = expander
  const outcomes = outcomesOf(expander, fact.scope, 0)
  if (!outcomes)
    return formulas.make({
      k: 'unknown',
      reason: `${fact.k} beside branches that are too many to tell apart`,
    })
  const child = expander.node(fact.child, mode === 'plain' ? 'plain' : 'closed')
  const cases = outcomes.map((outcome) => {
    if (outcome.all) return formulas.all(outcome.parts)
    if (fact.k === 'unevaluatedItems')
      return formulas.all([...outcome.parts, formulas.make({ k: 'items', from: outcome.items, child })])
    const names = {
      pattern: null,
      except: [...new Set(outcome.names)].toSorted(),
      notPatterns: [...new Set(outcome.patterns)].toSorted(),
    }
    return formulas.all([...outcome.parts, formulas.make({ k: 'each', names, child })])
  })
  return formulas.any(cases)

  function outcomesOf(
    within: Expander,
    facts: readonly Fact[],
    depth: number,
  ): readonly Outcome[] | undefined {
    if (depth > 6) return undefined
    let found: readonly Outcome[] = [own(facts)]
    for (const inner of facts) {
      const more = branchOutcomes(within, inner, depth)
      if (!more || found.length * more.length > MOST_OUTCOMES) return undefined
      if (more.length > 0) found = found.flatMap((one) => more.map((other) => joined(one, other)))
    }
    return found
  }

  function own(facts: readonly Fact[]): Outcome {
    let outcome: Outcome = { parts: [], names: [], patterns: [], all: false, items: 0 }
    for (const inner of facts) outcome = joined(outcome, evaluates(inner))
    return outcome
  }

  function evaluates(inner: Fact): Outcome {
    const none: Outcome = { parts: [], names: [], patterns: [], all: false, items: 0 }
    const objects = fact.k === 'unevaluatedProperties'
    if (objects && inner.k === 'prop') return { ...none, names: [inner.name] }
    if (objects && inner.k === 'each' && inner.names.pattern !== null)
      return { ...none, patterns: [inner.names.pattern] }
    if (objects && (inner.k === 'each' || inner.k === 'unevaluatedProperties')) return { ...none, all: true }
    if (!objects && inner.k === 'item') return { ...none, items: inner.index + 1 }
    if (!objects && (inner.k === 'items' || inner.k === 'unevaluatedItems')) return { ...none, all: true }
    return none
  }

  /** An empty list: the fact has no branches; `undefined`: they cannot be told apart. */
  function branchOutcomes(within: Expander, inner: Fact, depth: number): readonly Outcome[] | undefined {
    if (inner.k === 'contains' && fact.k === 'unevaluatedItems') return undefined
    if (inner.k === 'if') {
      const [test, then, otherwise] = inner.children
      const yes = outcomesOf(within, [...test.facts, ...then.facts], depth + 1)
      const no = outcomesOf(within, otherwise.facts, depth + 1)
      const condition = within.node(test, 'plain')
      return (
        yes &&
        no && [
          ...yes.map((one) => having(one, condition)),
          ...no.map((one) => having(one, formulas.not(condition))),
        ]
      )
    }
    if (inner.k === 'dependent') {
      const has = outcomesOf(within, inner.child.facts, depth + 1)
      const lacks = within.lacks(inner.name)
      const absent: Outcome = { parts: [lacks], names: [], patterns: [], all: false, items: 0 }
      return has && [absent, ...has.map((one) => having(one, formulas.not(lacks)))]
    }
    return inner.k === 'anyOf' || inner.k === 'oneOf' ? unionOutcomes(within, inner.children, depth) : []
  }

  function unionOutcomes(
    within: Expander,
    branches: readonly SchemaNode[],
    depth: number,
  ): readonly Outcome[] | undefined {
    let found: readonly Outcome[] = [{ parts: [], names: [], patterns: [], all: false, items: 0 }]
    for (const branch of branches) {
      const holds = within.node(branch, 'plain')
      const inner = outcomesOf(within, branch.facts, depth + 1)
      if (!inner || found.length * (inner.length + 1) > MOST_OUTCOMES) return undefined
      const silent = inner.every(
        (one) =>
          !one.all && one.items === 0 && one.names.length + one.patterns.length + one.parts.length === 0,
      )
      if (silent) continue
      found = found.flatMap((one) => [
        having(one, formulas.not(holds)),
        ...inner.map((other) => having(joined(one, other), holds)),
      ])
    }
    return found
  }
}

function having(outcome: Outcome, part: Formula): Outcome {
  return { ...outcome, parts: [...outcome.parts, part] }
}

function joined(a: Outcome, b: Outcome): Outcome {
  return {
    parts: [...a.parts, ...b.parts],
    names: [...a.names, ...b.names],
    patterns: [...a.patterns, ...b.patterns],
    all: a.all || b.all,
    items: Math.max(a.items, b.items),
  }
}
