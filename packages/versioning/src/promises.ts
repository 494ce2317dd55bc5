import { addDays, formatDay, startOfDay } from './calendar.ts'
import { isWithin } from './edits/edit.ts'
import { follow } from './notices.ts'
import type { Reach } from './reach.ts'
import type { ReleaseLine } from './release.ts'
import { refsIn } from './schema-parts.ts'
import type { JsonSchema } from './schema.ts'
import { HistoryError, nameStep, partKey, type Step, type Timeline } from './timeline.ts'

/** What the changes of a surface are held to. */
export interface Promised {
  readonly timeline: Timeline
  readonly reach: Reach
  readonly line: ReleaseLine
  /** Name of the schema of every error body. */
  readonly problem: string
}

/**
 * Holds the changes to what the surface promises: nothing breaks within a major, what a major takes away was deprecated
 * in the one before, long enough ahead, and every member that must be there can be filled.
 * @throws HistoryError listing every change that breaks a promise, with what would mend it
 */
export function checkPromises(promised: Promised): void {
  const { timeline, line } = promised
  const polarity = polarities(promised)
  const announced = announcementsIn(timeline)
  const firstMajor = majorOf(line.releases[0]?.version ?? '')
  const broken = timeline.steps.flatMap((step) => {
    const unfilled = lacks(step, timeline, polarity)
    const why = breaks(step, timeline, polarity)
    if (why === null) return unfilled
    if (!step.release.endsWith('.0.0')) {
      return [...unfilled, `${nameStep(step)} breaks ${why}: it needs a new major, or an additive form`]
    }
    if (majorOf(step.release) === firstMajor) return unfilled
    return [...unfilled, ...missingNotice(step, timeline, line, announced)]
  })
  if (broken.length > 0) throw new HistoryError(broken.join('\n'))
}

/** Schemas and parameters that old clients send, and schemas that they are sent. */
interface Polarity {
  readonly requests: ReadonlySet<string>
  readonly responses: ReadonlySet<string>
}

function polarities({ timeline, reach, problem }: Promised): Polarity {
  const requests = new Set<string>()
  const responses = new Set(reach.names(problem))
  const addAll = (set: Set<string>, names: Iterable<string>): void => {
    for (const name of names) for (const reached of reach.names(name)) set.add(reached)
  }
  for (const id of timeline.operationIds) {
    addAll(requests, [partKey(id, 'path'), partKey(id, 'query'), partKey(id, 'header')])
    for (const form of timeline.operationFormsOf(id)) {
      addAll(requests, refsIn(form?.body))
      addAll(responses, refsIn(form?.responses))
    }
  }
  return { requests, responses }
}

function breaks(step: Step, timeline: Timeline, { requests, responses }: Polarity): string | null {
  if (step.edit.on === 'operation') return step.edit.breaking ? 'its callers' : null
  const { request, response } = step.edit.breaks(...formsAround(step, timeline))
  if (request && requests.has(step.target)) return 'requests of older clients'
  if (response && responses.has(step.target)) return 'what older clients were promised in responses'
  return null
}

/** Complains of members that one side must have and the edit does not fill. */
function lacks(step: Step, timeline: Timeline, { requests, responses }: Polarity): string[] {
  if (step.edit.on === 'operation' || step.edit.lacks === undefined) return []
  const way = step.edit.lacks(...formsAround(step, timeline))
  const what = `${nameStep(step)}: '${step.edit.member}' is required`
  if (way === 'up' && requests.has(step.target))
    return [`${what}, and older clients do not send it: give a 'default'`]
  if (way === 'down' && responses.has(step.target))
    return [`${what} in the older release: say with 'down' what it is`]
  return []
}

function formsAround({ target, index }: Step, timeline: Timeline): [older: JsonSchema, newer: JsonSchema] {
  return [timeline.schemaAt(target, index) ?? {}, timeline.schemaAt(target, index + 1) ?? {}]
}

/** Edits after which something an old client used is no longer there under that name or in that form. */
const takesAway = new Set(
  'remove rename move convert wrap unwrap mapEnum removeOperation movePath changeStatus'.split(' '),
)

function missingNotice(
  step: Step,
  timeline: Timeline,
  line: ReleaseLine,
  announced: ReadonlyMap<string, readonly Step[]>,
): string[] {
  if (!takesAway.has(step.edit.kind)) return []
  const dateOf = (release: string): number =>
    startOfDay(line.releases.find(({ version }) => version === release)?.date ?? '')
  const latest = addDays(dateOf(step.release), -line.policy.noticeDays)
  const notices = noticesOf(step, timeline, announced)
  if (notices === 'unneeded' || notices.some(({ release }) => dateOf(release) <= latest)) return []
  return [
    `${nameStep(step)} was not deprecated by ${formatDay(latest)}, ${line.policy.noticeDays} days before ${step.release}`,
  ]
}

function announcementsIn({ steps }: Timeline): ReadonlyMap<string, readonly Step[]> {
  return Map.groupBy(
    steps.filter(({ edit }) => edit.notice !== undefined),
    ({ target }) => target,
  )
}

/**
 * Deprecations, made in earlier releases, of what the step takes away. A release that edits a member twice (rename,
 * then convert) owes its clients one notice, under the name they knew.
 */
function noticesOf(
  step: Step,
  timeline: Timeline,
  announced: ReadonlyMap<string, readonly Step[]>,
): readonly Step[] | 'unneeded' {
  const start = timeline.startOf(step.release)
  const earlier = (target: string): readonly Step[] =>
    (announced.get(target) ?? []).filter(({ index }) => index < start)
  const [id = ''] = step.target.split('/')
  if (step.edit.on === 'operation') return earlier(id)
  const known = follow(step, step.edit.member, start, timeline)
  if (known === null) return 'unneeded'
  const ofMember = earlier(step.target).filter((other) => {
    if (other.edit.on === 'operation') return false
    const path = follow(other, other.edit.member, start, timeline)
    return path !== null && isWithin(known, path)
  })
  return step.target === id ? ofMember : [...earlier(id), ...ofMember]
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf('.'))
}
