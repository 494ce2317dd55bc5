import { isWithin } from './edits/edit.ts'
import { follow } from './notices.ts'
import type { Reach } from './reach.ts'
import type { ReleaseLine } from './release.ts'
import { refsIn } from './schema.ts'
import { HistoryError, nameStep, type Step, type Timeline } from './timeline.ts'

const dayMs = 86_400_000

/**
 * Holds the changes to what the surface promises: nothing breaks within a major, and what a major takes away was
 * deprecated in the one before, long enough ahead.
 * @throws HistoryError listing every change that breaks a promise, with what would mend it
 */
export function checkPromises(timeline: Timeline, reach: Reach, line: ReleaseLine): void {
  const polarity = polarities(timeline, reach)
  const firstMajor = majorOf(line.releases[0]?.version ?? '')
  const broken = timeline.steps.flatMap((step) => {
    const why = breaks(step, timeline, polarity)
    if (why === null) return []
    if (!step.release.endsWith('.0.0')) {
      return [`${nameStep(step)} breaks ${why}: it needs a new major, or an additive form`]
    }
    return majorOf(step.release) === firstMajor ? [] : missingNotice(step, timeline, line)
  })
  if (broken.length > 0) throw new HistoryError(broken.join('\n'))
}

interface Polarity {
  readonly requests: ReadonlySet<string>
  readonly responses: ReadonlySet<string>
}

function polarities(timeline: Timeline, reach: Reach): Polarity {
  const requests = new Set<string>()
  const responses = new Set<string>()
  for (const id of timeline.operationIds) {
    for (const form of timeline.operationFormsOf(id)) {
      if (form === undefined) continue
      if (form.body !== null) for (const name of refsIn(form.body)) addAll(requests, reach.names(name))
      for (const { schema } of Object.values(form.responses)) {
        if (schema !== null) for (const name of refsIn(schema)) addAll(responses, reach.names(name))
      }
    }
  }
  return { requests, responses }
}

function addAll(set: Set<string>, names: Iterable<string>): void {
  for (const name of names) set.add(name)
}

function breaks(step: Step, timeline: Timeline, polarity: Polarity): string | null {
  if (step.edit.on === 'operation') return step.edit.breaking ? 'its callers' : null
  const older = timeline.schemaAt(step.target, step.index) ?? {}
  const newer = timeline.schemaAt(step.target, step.index + 1) ?? {}
  const { request, response } = step.edit.breaks(older, newer)
  const isParameter = step.target.includes('/')
  if (request && (isParameter || polarity.requests.has(step.target))) return 'requests of older clients'
  if (response && polarity.responses.has(step.target)) return 'what older clients were promised in responses'
  return null
}

/** Edits after which something an old client used is no longer there under that name or in that form. */
const takesAway = new Set(
  'remove rename move convert wrap unwrap mapEnum removeOperation movePath changeStatus'.split(' '),
)

function missingNotice(step: Step, timeline: Timeline, line: ReleaseLine): string[] {
  if (!takesAway.has(step.edit.kind)) return []
  const dateOf = new Map(line.releases.map(({ version, date }) => [version, Date.parse(date)]))
  const latest = (dateOf.get(step.release) ?? 0) - line.policy.noticeDays * dayMs
  const announced = announcements(step, timeline)
  if (announced === 'unneeded') return []
  if (announced.some((other) => (dateOf.get(other.release) ?? Infinity) <= latest)) return []
  const by = new Date(latest).toISOString().slice(0, 10)
  return [
    `${nameStep(step)} was not deprecated by ${by}, ${line.policy.noticeDays} days before ${step.release}`,
  ]
}

/**
 * Deprecations, made in earlier releases, of what the step takes away. A release that edits a member twice (rename,
 * then convert) owes its clients one notice, under the name they knew.
 */
function announcements(step: Step, timeline: Timeline): readonly Step[] | 'unneeded' {
  const start = timeline.steps.find((other) => other.release === step.release)?.index ?? step.index
  const earlier = timeline.steps.slice(0, start).filter((other) => other.edit.notice !== undefined)
  const [id = ''] = step.target.split('/')
  const ofOperation = earlier.filter((other) => other.target === id)
  if (step.edit.on === 'operation') return ofOperation
  const known = follow(step, step.edit.member, start, timeline)
  if (known === null) return 'unneeded'
  const ofMember = earlier.filter((other) => {
    if (other.target !== step.target || other.edit.on === 'operation') return false
    const path = follow(other, other.edit.member, start, timeline)
    return path !== null && isWithin(known, path)
  })
  return [...ofOperation, ...ofMember]
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf('.'))
}
