import { createHash } from 'node:crypto'
import type { Finding, Witness } from '../report/report.ts'
import type { Verdict } from '../schema/difference.ts'
import type { Comparison, Observation } from './observation.ts'
import { stablePlace } from './place.ts'

const SEVERITY: Readonly<Record<Verdict, number>> = { breaking: 0, unproven: 1, notice: 2, safe: 3 }

/** Makes findings of observations: one for each root cause, with every operation it reaches. Sorted. */
export function findingsOf(comparison: Comparison, observations: readonly Observation[]): Finding[] {
  const causes = new Map<string, Observation[]>()
  for (const observation of observations) {
    const key = `${observation.rule}\n${observation.old}\n${observation.new}\n${observation.detail ?? observation.message}`
    const cause = causes.get(key)
    if (cause) cause.push(observation)
    else causes.set(key, [observation])
  }
  const weighed = [...causes.values()].map((cause) => cause.toSorted(byWeight))
  const told = ONE_CHANGE.reduce(joined, withoutEchoes(weighed))
  return numbered(distinct(told.map((cause) => findingOf(comparison, cause)).toSorted(byReading)))
}

type Kinship = (first: Observation) => string | undefined

/** What makes one change of several causes, beside verdict and message; nothing where a cause stands alone. */
const ONE_CHANGE: readonly Kinship[] = [
  // Several schemas that became one, or one that became several, changed in the same place.
  ({ rule, part, new: place }) =>
    part === undefined || place === null ? undefined : `${rule} ${part} ${place}`,
  ({ rule, part, old: place }) =>
    part === undefined || place === null ? undefined : `${rule} ${part} ${place}`,
  // What is harmless to those who send and to those who read in the same way is one piece of news.
  ({ rule, verdict, old, new: next }) => {
    const kind = /^(?:request|response)-(.*)/.exec(rule)?.[1]
    return kind === undefined || !MILD.has(verdict) ? undefined : `${kind} ${old} ${next}`
  },
]

const MILD = new Set<Verdict>(['notice', 'safe'])

function joined(causes: readonly Observation[][], kinship: Kinship): Observation[][] {
  const families = new Map<string | Observation[], Observation[]>()
  for (const cause of causes) {
    const [first] = cause
    const kin = first && kinship(first)
    const key = kin === undefined ? cause : [kin, first?.verdict, first?.message, first?.detail].join('\n')
    families.set(key, [...(families.get(key) ?? []), ...cause])
  }
  return [...families.values()].map((family) => family.toSorted(byWeight))
}

/** Alternatives of a union that change alike read as one change: the first of them is told. */
function distinct(findings: readonly Finding[]): Finding[] {
  const read = new Map<string, Finding>()
  for (const finding of findings) {
    const { rule, verdict, path, message, operations } = finding
    const text = [rule, verdict, path, message, ...operations].join('\n')
    if (!read.has(text)) read.set(text, finding)
  }
  return [...read.values()]
}

/** The gravest first, then where it is seen most plainly. */
function byWeight(a: Observation, b: Observation): number {
  return (
    SEVERITY[a.verdict] - SEVERITY[b.verdict] ||
    a.path.length - b.path.length ||
    compareText(a.operation, b.operation) ||
    compareText(a.path, b.path)
  )
}

/** A change that harms in one direction is not told as harmless in the other. */
function withoutEchoes(causes: readonly Observation[][]): Observation[][] {
  const places = new Set<string>()
  for (const [first] of causes) {
    if (!first || first.verdict === 'safe') continue
    places.add(`${first.old} ${first.new}`)
    places.add(`${schemaAt(first.old)} ${schemaAt(first.new)}`)
  }
  return causes.filter(([first]) => {
    const echo = first?.verdict === 'safe' && /^(request|response)-/.test(first.rule)
    if (!echo) return true
    const [old, next] = WHOLE.test(first.rule)
      ? [schemaAt(first.old), schemaAt(first.new)]
      : [first.old, first.new]
    return !places.has(`${old} ${next}`)
  })
}

/** What is told of a schema as a whole, at whichever of its keywords. */
const WHOLE = /-(?:additional-properties|items|union)-changed$/

/** The schema whose parts a keyword is about. */
function schemaAt(place: string | null): string | undefined {
  return place?.replace(PART, '')
}

const PART =
  /\/(?:type|(?:anyOf|oneOf|prefixItems)(?:\/\d+)?|(?:items|patternProperties\/[^/]*|(?:additional|unevaluated)(?:Properties|Items))(?:\/type)?)$/

/** A break that can be shown nowhere although it should be is left unproven. */
function findingOf(comparison: Comparison, cause: readonly Observation[]): Finding {
  const proved = provedAt(cause)
  const first = proved?.observation ?? cause[0]
  if (!first) throw new RangeError('A cause has an observation')
  const others = new Set(cause.map(({ operation }) => operation))
  others.delete(first.operation)
  return {
    id: digest(comparison, first),
    rule: first.rule,
    verdict: first.verdict === 'breaking' && first.witness && !proved ? 'unproven' : first.verdict,
    operations: [first.operation, ...[...others].toSorted(compareText)],
    path: first.path,
    message: first.message,
    source: {
      old: first.old === null ? null : comparison.old.locate(first.old),
      new: first.new === null ? null : comparison.new.locate(first.new),
    },
    ...(proved ? { witness: proved.witness } : {}),
  }
}

/** Where a difference cannot be shown at its plainest places, it is not looked for at hundreds of others. */
const MOST_TRIES = 20

/** The plainest of the gravest observations that has a witness. */
function provedAt(
  cause: readonly Observation[],
): { readonly observation: Observation; readonly witness: Witness } | undefined {
  for (const observation of cause.slice(0, MOST_TRIES)) {
    if (observation.verdict !== cause[0]?.verdict) return undefined
    const witness = observation.witness?.()
    if (witness) return { observation, witness }
  }
  return undefined
}

/** Rule and place, never words: the id of a finding lives as long as what it is about. */
function digest(comparison: Comparison, { rule, old, new: next, detail }: Observation): string {
  const places = [
    old === null ? '' : stablePlace(comparison.old.root, old),
    next === null ? '' : stablePlace(comparison.new.root, next),
  ]
  const text = [rule, ...places, detail ?? ''].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function byReading(a: Finding, b: Finding): number {
  return (
    SEVERITY[a.verdict] - SEVERITY[b.verdict] ||
    compareText(a.rule, b.rule) ||
    compareText(a.operations[0] ?? '', b.operations[0] ?? '') ||
    compareText(a.path, b.path) ||
    compareText(a.message, b.message)
  )
}

/** Two findings at one place with one rule are told apart by number. */
function numbered(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, count)
    return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` }
  })
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
