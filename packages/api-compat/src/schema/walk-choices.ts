import type { Json } from '../json.ts'
import type { Choices, Fact } from './facts.ts'
import type { Formula } from './formula.ts'
import type { SchemaNode } from './node.ts'
import { canonical } from './canonical.ts'
import { labelOf, nameOf } from './match-branches.ts'
import { type PairWalk, placed } from './walk-pair.ts'

type Union = Fact & { k: 'anyOf' | 'oneOf' }
type Pairs = readonly (readonly [SchemaNode, SchemaNode])[]

/** Compares how two unions choose their alternatives; what the alternatives are is compared elsewhere. */
export function walkChoices(walk: PairWalk, offer: Union, want: Union, pairs: Pairs): void {
  const [sent, read] = [offer.choices, want.choices]
  if (sent && read && sent.property === read.property) {
    compareValues(walk, { sent, read }, want, pairs)
    compareDefaults(walk, { sent, read }, want)
  } else if (read) chooserChanged(walk, sent, read, want)
  else if (sent && offer.children.some((child) => child.untagged !== child)) chosenNoMore(walk, sent, want.at)
}

/** Values choose by another property than before, or have to choose now. */
function chooserChanged(walk: PairWalk, sent: Choices | undefined, read: Choices, want: Union): void {
  const { solver } = walk
  const { formulas } = solver.expander
  const statement = solver.expander.fact(want, 'plain')
  const shapes = formulas.any(want.children.map((child) => solver.expander.node(child.untagged, 'plain')))
  const outcome = solver.ask([...walk.context, shapes.id, -statement.id], walk.options.budget)
  if (outcome.k === 'none') return
  walk.drafts.push({
    ...chooserTold(walk, sent, read),
    verdict: outcome.k === 'value' ? 'candidate' : 'unproven',
    ...placed(walk, sent?.at ?? walk.producer.stated, read.at),
    steps: [],
    violated: formulas.any([formulas.not(shapes), statement]),
  })
}

/** Values say which alternative they are of, and the other side does not look at that: it has to guess. */
export function chosenNoMore(walk: PairWalk, choices: Choices, consumer: string): void {
  walk.drafts.push({
    ...chooserTold(walk, choices, undefined),
    verdict: walk.direction === 'request' ? 'notice' : 'safe',
    ...placed(walk, choices.at, consumer),
    steps: [],
  })
}

/** What became of the property that chooses. */
export function chooserTold(
  { direction }: PairWalk,
  sent: Choices | undefined,
  read: Choices | undefined,
): { kind: string; message: string } {
  const [older, newer] = (direction === 'request' ? [sent, read] : [read, sent]).map((one) => one?.property)
  if (older !== undefined && newer !== undefined)
    return {
      kind: 'discriminator-property-changed',
      message: `The alternative was chosen by \`${older}\` and is chosen by \`${newer}\``,
    }
  return newer === undefined
    ? { kind: 'discriminator-removed', message: `The alternative is no longer chosen by \`${older}\`` }
    : { kind: 'discriminator-added', message: `The alternative is chosen by \`${newer}\` now` }
}

interface Both {
  readonly sent: Choices
  readonly read: Choices
}

function compareValues(walk: PairWalk, { sent, read }: Both, want: Union, pairs: Pairs): void {
  const { direction } = walk
  const request = direction === 'request'
  const at = placed(walk, sent.at, read.at)
  for (const [from, to] of pairs) {
    if (repointed(from, to, want))
      for (const value of sent.of.get(from) ?? [])
        if (read.of.get(to)?.includes(value)) moved(walk, { value, from, to }, sent, want, at)
    const [offered, taken] = [sent.of.get(from) ?? [], read.of.get(to) ?? []]
    for (const value of offered.filter((one) => !taken.includes(one))) {
      if (!mayCarry(to.untagged, sent.property, value)) continue
      const other = [...read.of].find(([, values]) => values.includes(value))?.[0]
      if (other) moved(walk, { value, from, to: other }, sent, want, at)
      else refused(walk, { value, from, to }, sent, want, at)
    }
    const known = new Set([...sent.of.values()].flat())
    for (const value of taken.filter((one) => !known.has(one)))
      if (mayCarry(from.untagged, sent.property, value))
        walk.drafts.push({
          kind: request ? 'discriminator-value-added' : 'discriminator-value-removed',
          verdict: 'safe',
          ...at,
          message: `The value ${JSON.stringify(value)} ${request ? 'chooses' : 'no longer chooses'} ${labelOf(from)}${request ? ', too' : ''}`,
          steps: [],
        })
  }
}

/** What is chosen where no listed value is there to choose. */
function compareDefaults(walk: PairWalk, { sent, read }: Both, want: Union): void {
  const [from, to] = [sent.fallback, read.fallback].map((one) => (one ? labelOf(one) : 'none'))
  if (from === to) return
  const { solver, direction } = walk
  const { formulas } = solver.expander
  const values = new Map([...sent.of.values()].flat().map((value) => [canonical(value), value]))
  const listed = formulas.all([
    formulas.make({ k: 'required', name: sent.property }),
    formulas.make({ k: 'prop', name: sent.property, child: formulas.make({ k: 'enum', values }) }),
  ])
  const violated = formulas.any([listed, solver.expander.fact(want, 'plain')])
  const outcome = solver.ask([...walk.context, -violated.id], walk.options.budget)
  const [older, newer] = direction === 'request' ? [from, to] : [to, from]
  walk.drafts.push({
    kind: 'discriminator-default-changed',
    verdict: outcome.k === 'value' ? 'candidate' : outcome.k === 'none' ? 'safe' : 'unproven',
    ...placed(walk, sent.at, read.at),
    message: `The alternative where no value chooses was ${older} and is ${newer}`,
    steps: [],
    violated,
  })
}

/** Whether a value leads from one alternative to another, both of which go on to be there. */
export function repointed(from: SchemaNode, to: SchemaNode, want: Union): boolean {
  const name = nameOf(from)
  return name !== nameOf(to) && want.children.some((child) => nameOf(child) === name)
}

interface Chosen {
  readonly value: string
  readonly from: SchemaNode
  readonly to: SchemaNode
}

type At = ReturnType<typeof placed>

function refused(walk: PairWalk, { value, from, to }: Chosen, sent: Choices, want: Union, at: At): void {
  const { solver, direction } = walk
  const request = direction === 'request'
  // A name that a mapping replaces is still one by the letter of the standard, and many readers have forgotten it.
  const forgotten = request && value === nameOf(to)
  walk.drafts.push({
    kind: request ? 'discriminator-value-removed' : 'discriminator-value-added',
    verdict: forgotten ? 'notice' : 'candidate',
    ...at,
    message: forgotten
      ? `The mapping names other values for ${labelOf(from)}: by the standard ${JSON.stringify(value)} chooses it still, and for many readers no longer`
      : `The value ${JSON.stringify(value)} ${request ? 'no longer chooses' : 'chooses'} ${labelOf(from)}${request ? '' : ', too'}`,
    steps: [{ k: 'branch', formula: withValue(walk, from, sent.property, value) }],
    violated: solver.expander.fact(want, 'plain'),
  })
}

function moved(walk: PairWalk, { value, from, to }: Chosen, sent: Choices, want: Union, at: At): void {
  const { solver, direction } = walk
  const [older, newer] = direction === 'request' ? [from, to] : [to, from]
  if (older.untagged.id === newer.untagged.id) return
  const formula = withValue(walk, from, sent.property, value)
  const statement = solver.expander.fact(want, 'plain')
  const outcome = solver.ask([...walk.context, formula.id, -statement.id], walk.options.budget)
  walk.drafts.push({
    kind: 'discriminator-value-moved',
    verdict: outcome.k === 'value' ? 'candidate' : outcome.k === 'none' ? 'notice' : 'unproven',
    ...at,
    message: `The value ${JSON.stringify(value)} chose ${labelOf(older)} and chooses ${labelOf(newer)}`,
    steps: [{ k: 'branch', formula }],
    violated: statement,
  })
}

function withValue({ solver }: PairWalk, branch: SchemaNode, property: string, value: Json): Formula {
  const { formulas } = solver.expander
  const only = formulas.make({ k: 'enum', values: new Map([[canonical(value), value]]) })
  return formulas.all([
    solver.expander.node(branch, 'inside'),
    formulas.make({ k: 'required', name: property }),
    formulas.make({ k: 'prop', name: property, child: only }),
  ])
}

/** Whether an alternative itself leaves room for a tag: where it does not, that is its own difference. */
function mayCarry({ facts }: SchemaNode, property: string, value: string): boolean {
  return facts.every(
    (fact) =>
      fact.k !== 'prop' ||
      fact.name !== property ||
      fact.child.facts.every((inner) => inner.k !== 'enum' || inner.values.has(canonical(value))),
  )
}
