import type { Fact } from './facts.ts'
import type { Expander } from './expand.ts'
import type { Formula } from './formula.ts'
import type { SchemaNode } from './node.ts'

/** Which members a choice of branches declares. */
interface Declared {
  readonly parts: readonly Formula[]
  readonly names: ReadonlySet<string>
  readonly patterns: ReadonlySet<string>
  /** Something said what other members may be, or nothing was declared at all. */
  readonly open: boolean
}

/** More branches together than this are not told apart: members of any of them then count as declared. */
const MOST_CHOICES = 64

/**
 * The closed reading of a schema: a producer sends the members that the schema declares, those of the branches it chose
 * included, unless the schema says itself what others may be. A map that declares no members stays open.
 */
export function closing(expander: Expander, node: SchemaNode): Formula {
  const { formulas } = expander
  const whole = expander.conjunction(node.facts, 'inside')
  if (!node.facts.some((fact) => declares(fact, new Set()))) return whole
  const choices = choicesOf(expander, node.facts)
  if (!choices) return formulas.all([whole, closed(expander, everything(node.facts))])
  return formulas.all([whole, formulas.any(choices.map((choice) => closed(expander, choice)))])
}

function closed({ formulas }: Expander, { parts, names, patterns, open }: Declared): Formula {
  if (open || (names.size === 0 && patterns.size === 0)) return formulas.all(parts)
  const set = { pattern: null, except: [...names].toSorted(), notPatterns: [...patterns].toSorted() }
  return formulas.all([...parts, formulas.make({ k: 'each', names: set, child: formulas.false })])
}

/** Whether a fact declares members, itself or in one of its branches. */
function declares(fact: Fact, seen: Set<SchemaNode>): boolean {
  if (fact.k === 'prop') return true
  return branchesOf(fact).some((branch) => {
    if (seen.has(branch)) return false
    seen.add(branch)
    return branch.facts.some((inner) => declares(inner, seen))
  })
}

/** The schemas that may have a say on the same value as the one a fact is of. */
export function branchesOf(fact: Fact): readonly SchemaNode[] {
  if (fact.k === 'anyOf' || fact.k === 'oneOf' || fact.k === 'if') return fact.children
  return fact.k === 'dependent' ? [fact.child] : []
}

const NOTHING: Declared = { parts: [], names: new Set(), patterns: new Set(), open: false }

function own(facts: readonly Fact[]): Declared {
  const names = new Set<string>()
  const patterns = new Set<string>()
  let open = false
  for (const fact of facts) {
    // A member that has to be there is declared, if only by name.
    if (fact.k === 'prop' || fact.k === 'required') names.add(fact.name)
    else if (fact.k === 'unevaluatedProperties') open = true
    else if (fact.k === 'each' && fact.names.pattern === null) open = true
    else if (fact.k === 'each' && fact.names.pattern !== null) patterns.add(fact.names.pattern)
  }
  return { parts: [], names, patterns, open }
}

/** Every way to choose among the branches that declare members; `undefined` when there are too many. */
function choicesOf(expander: Expander, facts: readonly Fact[], depth = 0): readonly Declared[] | undefined {
  let choices: readonly Declared[] = [own(facts)]
  for (const fact of facts) {
    if (branchesOf(fact).length === 0 || !declares(fact, new Set())) continue
    const more = depth > 4 ? undefined : branchChoices(expander, fact, depth)
    if (!more || choices.length * more.length > MOST_CHOICES) return undefined
    choices = choices.flatMap((choice) => more.map((added) => joined(choice, added)))
  }
  return choices
}

function branchChoices(expander: Expander, fact: Fact, depth: number): readonly Declared[] | undefined {
  const { formulas } = expander
  if (fact.k === 'dependent') {
    const inner = choicesOf(expander, fact.child.facts, depth + 1)
    return (
      inner && [
        { ...NOTHING, parts: [expander.lacks(fact.name)] },
        ...inner.map((choice) =>
          demanding(having(expander, fact.child, choice), formulas.not(expander.lacks(fact.name))),
        ),
      ]
    )
  }
  if (fact.k === 'if') {
    const [test, then, otherwise] = fact.children
    const condition = expander.node(test, 'plain')
    const yes = choicesOf(expander, [...test.facts, ...then.facts], depth + 1)
    const no = choicesOf(expander, otherwise.facts, depth + 1)
    if (!yes || !no) return undefined
    return [
      ...yes.map((choice) => demanding(choice, condition)),
      ...no.map((choice) => demanding(choice, formulas.not(condition))),
    ]
  }
  const branches = branchesOf(fact).map((branch) => expander.used(branch))
  const sets = subsets(branches, fact.k === 'anyOf' && !fact.choices)
  const found: Declared[] = []
  for (const set of sets) {
    const inner = choicesOf(
      expander,
      set.flatMap((branch) => branch.facts),
      depth + 1,
    )
    if (!inner) return undefined
    for (const choice of inner) {
      const bare = set.length === 1 && choice.names.size === 0 && choice.patterns.size === 0
      const parts = [...choice.parts, ...set.map((branch) => expander.node(branch, 'inside'))]
      found.push({ ...choice, open: choice.open || (bare && isMap(set[0])), parts })
    }
  }
  return found
}

/** An object that says nothing of its members: it may have any. */
function isMap(node: SchemaNode | undefined): boolean {
  return (
    node?.facts.every(
      (fact) => fact.k === 'type' || fact.k === 'minProperties' || fact.k === 'maxProperties',
    ) ?? false
  )
}

function having(expander: Expander, node: SchemaNode, choice: Declared): Declared {
  return { ...choice, parts: [...choice.parts, expander.node(node, 'inside')] }
}

function demanding(choice: Declared, part: Formula): Declared {
  return { ...choice, parts: [...choice.parts, part] }
}

/** Sets of branches that may hold together: one of `oneOf`; a few of a short `anyOf`, one or two of a longer one. */
function subsets(branches: readonly SchemaNode[], several: boolean): readonly (readonly SchemaNode[])[] {
  const single = branches.map((branch) => [branch])
  if (!several || branches.length > 8) return single
  const pairs = branches.flatMap((first, index) => branches.slice(index + 1).map((second) => [first, second]))
  return branches.length === 3 ? [...single, ...pairs, branches] : [...single, ...pairs]
}

function joined(a: Declared, b: Declared): Declared {
  return {
    parts: [...a.parts, ...b.parts],
    names: new Set([...a.names, ...b.names]),
    patterns: new Set([...a.patterns, ...b.patterns]),
    open: a.open || b.open,
  }
}

/** All members any branch declares. */
export function everything(facts: readonly Fact[], seen: Set<SchemaNode> = new Set()): Declared {
  let all = own(facts)
  for (const fact of facts)
    for (const branch of branchesOf(fact)) {
      if (seen.has(branch)) continue
      seen.add(branch)
      const more = everything(branch.facts, seen)
      all = { ...joined(all, more), open: all.open || more.open || (more.names.size === 0 && isMap(branch)) }
    }
  return all
}
