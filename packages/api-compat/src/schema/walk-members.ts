import type { Fact } from './facts.ts'
import { pointerTo } from './canonical.ts'
import { branchesOf } from './closing.ts'
import type { SchemaNode } from './node.ts'
import { inNameSet } from './patterns.ts'
import { memberAt } from './walk-facts.ts'
import { walkFlags } from './walk-flags.ts'
import { isNever, walkOthers } from './walk-others.ts'
import { descend, type Draft, type PairWalk, placed } from './walk-pair.ts'

type Prop = Fact & { k: 'prop' }
type Each = Fact & { k: 'each' }

/** Compares declared members name by name, and what is said of all others. */
export function walkMembers(walk: PairWalk): void {
  const { producer, consumer } = walk
  const [sent, read] = [propsOf(producer), propsOf(consumer)]
  for (const name of new Set([...sent.keys(), ...read.keys()])) {
    const [from, to] = [sent.get(name), read.get(name)]
    if (from && to) shared(walk, name, from, to)
    else if (from) undeclaredByConsumer(walk, name, from)
    else if (to) undeclaredByProducer(walk, name, to)
  }
  required(walk, sent, read)
  walkOthers(walk)
}

function propsOf({ facts }: SchemaNode): Map<string, Prop[]> {
  const props = new Map<string, Prop[]>()
  for (const fact of facts)
    if (fact.k === 'prop') props.set(fact.name, [...(props.get(fact.name) ?? []), fact])
  return props
}

function shared(walk: PairWalk, name: string, from: readonly Prop[], to: readonly Prop[]): void {
  const theirs = new Set(to.map(({ child }) => child.fullId))
  const ours = new Set(from.map(({ child }) => child.fullId))
  const first = from.find(({ child }) => !theirs.has(child.fullId))
  for (const { child } of to.filter((prop) => !ours.has(prop.child.fullId))) {
    const partner = first ?? from[0]
    if (!partner) continue
    const { expander } = walk.solver
    if (isGone(walk, name, partner, child)) continue
    walkFlags(walk, name, partner.child, child)
    // What one side never sends, or never looks at, may be anything.
    if (!expander.isHidden(partner.child) && !expander.isHidden(child))
      descend(walk, [{ k: 'member', name }], partner.child, child)
  }
}

/** A member that may no longer be there is one that was removed to those who read. */
function isGone(walk: PairWalk, name: string, sent: Prop, read: SchemaNode): boolean {
  if (walk.direction === 'request' || !isNever(sent.child) || requiredOf(walk.consumer).has(name))
    return false
  const { solver, options } = walk
  if (solver.ask([solver.expander.node(read, 'plain').id], options.budget).k === 'none') return false
  walk.drafts.push({
    kind: 'property-removed',
    verdict: 'notice',
    ...placed(walk, writtenAt(sent), read.stated),
    message: optional(name, 'removed'),
    steps: [{ k: 'member', name }],
  })
  return true
}

function undeclaredByConsumer(walk: PairWalk, name: string, from: readonly Prop[]): void {
  const { direction, consumer, solver, options } = walk
  const [declared] = from
  if (!declared || solver.expander.isHidden(declared.child)) return
  const { formulas } = solver.expander
  const at = placed(walk, writtenAt(declared), null)
  const request = direction === 'request'
  const kind = request ? 'property-removed' : 'property-added'
  const steps: Draft['steps'] = [{ k: 'member', name }]
  const limits = consumer.facts.filter(
    (fact): fact is Each => fact.k === 'each' && inNameSet(fact.names, name) !== false,
  )
  for (const { child } of limits) {
    const demand = solver.expander.node(child, 'plain')
    const violated = formulas.make({ k: 'prop', name, child: demand })
    const mayFail = walk.mayFail(violated)
    if (mayFail === false) continue
    const message = request
      ? `The property \`${name}\` was removed and is refused now`
      : `The property \`${name}\` was added where no further members were allowed`
    walk.drafts.push({
      kind,
      verdict: mayFail ? 'candidate' : 'unproven',
      ...at,
      message,
      steps,
      violated: demand,
    })
    return
  }
  if (walk.beside?.consumer.has(name) || declaredByBranch(consumer, name)) return
  if (request) {
    walk.drafts.push({
      kind,
      verdict: 'notice',
      ...at,
      message: `The property \`${name}\` was removed: what clients send for it is ignored`,
      steps,
    })
  } else if (options.strictReaders && limits.length === 0) {
    walk.drafts.push({
      kind,
      verdict: 'candidate',
      ...at,
      message: `The property \`${name}\` was added, which strict readers refuse`,
      steps,
      violated: formulas.false,
      strict: true,
    })
  } else {
    const message = requiredOf(walk.producer).has(name)
      ? `The property \`${name}\` was added`
      : optional(name, 'added')
    walk.drafts.push({ kind, verdict: 'safe', ...at, message, steps })
  }
}

function undeclaredByProducer(walk: PairWalk, name: string, to: readonly Prop[]): void {
  const { direction, consumer, solver } = walk
  const [declared] = to
  if (!declared) return
  const hidden = solver.expander.isHidden(declared.child)
  const needed = !hidden && requiredOf(consumer).has(name)
  const at = placed(walk, null, writtenAt(declared))
  const request = direction === 'request'
  const kind = request ? 'property-added' : 'property-removed'
  const steps: Draft['steps'] = [{ k: 'member', name }]
  const mayFail = walk.mayFail(solver.expander.fact(declared, 'plain'))
  // That the member has to be there is told, and says enough.
  if (mayFail !== false && needed && !requiredOf(walk.producer).has(name)) return
  if (mayFail !== false) {
    const message = request
      ? `The property \`${name}\` was added; clients may send other values under that name`
      : `The property \`${name}\` was removed and may come back as anything`
    walk.drafts.push({
      kind,
      verdict: mayFail ? 'candidate' : 'unproven',
      ...at,
      message,
      steps,
      violated: solver.expander.node(declared.child, 'plain'),
    })
  } else if (needed || hidden || walk.beside?.producer.has(name) || declaredByBranch(walk.producer, name))
    return
  else if (request)
    walk.drafts.push({ kind, verdict: 'safe', ...at, message: optional(name, 'added'), steps })
  else walk.drafts.push({ kind, verdict: 'notice', ...at, message: optional(name, 'removed'), steps })
}

/** The same in both directions, so that one sentence can tell both. */
function optional(name: string, action: 'added' | 'removed'): string {
  return `The optional property \`${name}\` was ${action}`
}

/** Where a member is written, which is not where its schema is when that is a reference. */
function writtenAt({ at, name }: Prop): string {
  return pointerTo(at, name)
}

/** Whether one of a schema's alternatives or conditions declares a member: it is compared with that. */
function declaredByBranch({ facts }: SchemaNode, name: string, depth = 0): boolean {
  return facts.some((fact) =>
    branchesOf(fact).some((branch) =>
      branch.facts.some(
        (inner) =>
          (inner.k === 'prop' && inner.name === name) ||
          (depth < 3 && declaredByBranch(branch, name, depth + 1)),
      ),
    ),
  )
}

function required(
  walk: PairWalk,
  sent: ReadonlyMap<string, readonly Prop[]>,
  read: ReadonlyMap<string, readonly Prop[]>,
): void {
  const { producer, consumer, solver, direction } = walk
  const always = requiredOf(producer)
  const needed = requiredOf(consumer)
  const isHidden = (props: ReadonlyMap<string, readonly Prop[]>, name: string): boolean =>
    (props.get(name) ?? []).some(({ child }) => solver.expander.isHidden(child))
  for (const [name, at] of needed) {
    if (always.has(name) || isHidden(read, name) || (isHidden(sent, name) && read.has(name))) continue
    const violated = solver.expander.formulas.make({ k: 'required', name })
    const mayFail = walk.mayFail(violated)
    if (mayFail === false) continue
    const [declared] = sent.get(name) ?? []
    const kinds =
      declared === undefined
        ? (['required-property-added', 'property-removed'] as const)
        : (['property-became-required', 'property-became-optional'] as const)
    const kind = kinds[direction === 'request' ? 0 : 1]
    const [wanted] = read.get(name) ?? []
    const demand = memberAt(consumer, at, name)
    const place = placed(
      walk,
      declared ? writtenAt(declared) : null,
      declared || !wanted ? demand : writtenAt(wanted),
    )
    walk.drafts.push({
      kind,
      verdict: mayFail ? 'candidate' : 'unproven',
      ...place,
      message: REQUIRED[kind](name),
      steps: [],
      violated,
    })
  }
  for (const [name, at] of always) {
    if (needed.has(name) || isHidden(sent, name) || isHidden(read, name)) continue
    // Of a member that is new altogether that has been told; one beside a union is declared there.
    if (!read.has(name) && (sent.has(name) || walk.beside)) continue
    const relaxed = solver.ask(
      [
        solver.expander.node(consumer, 'plain').id,
        -solver.expander.formulas.make({ k: 'required', name }).id,
      ],
      walk.options.budget,
    )
    if (relaxed.k !== 'value') continue
    const kind = direction === 'request' ? 'property-became-optional' : 'property-became-required'
    const [known] = read.get(name) ?? []
    const place = placed(walk, memberAt(producer, at, name), known ? writtenAt(known) : null)
    walk.drafts.push({ kind, verdict: 'safe', ...place, message: REQUIRED[kind](name), steps: [] })
  }
}

const REQUIRED = {
  'required-property-added': (name: string) => `The required property \`${name}\` was added`,
  'property-removed': (name: string) => `The required property \`${name}\` was removed`,
  'property-became-required': (name: string) => `The property \`${name}\` is required now`,
  'property-became-optional': (name: string) => `The property \`${name}\` is optional now`,
}

function requiredOf({ facts }: SchemaNode): Map<string, string> {
  return new Map(facts.flatMap((fact) => (fact.k === 'required' ? [[fact.name, fact.at] as const] : [])))
}
