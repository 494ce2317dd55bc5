import type { Availability, MajorStatus, ReleaseStatus } from './availability.ts'
import {
  type Refused,
  type ServedMajor,
  type Surface,
  refusals,
  retiredMajor,
  unknownMajor,
} from './refusal.ts'
import { compareVersions, maxVersionLength, parseVersion } from './version.ts'

export interface Served {
  readonly ok: true
  /** The version served: what the response's version header says. */
  readonly release: string
  /** Its index in the release line. */
  readonly index: number
}

export type Negotiation = Served | Refused

export interface NegotiatorOptions {
  readonly availability: Availability
  /** Name of the version header, for messages. */
  readonly header: string
  /** Base path of the surface, such as `/integrations`. */
  readonly base: string
}

/** What came as the version header: nothing, one value, or all values of a header that was sent several times. */
export type HeaderValue = string | readonly string[] | undefined

/**
 * Says which release a request gets. `major` comes from the path (`null`: the segment is no `v{number}`), `pin` is the
 * version an installation opted into. The path decides first: the header of an unknown or retired major is not looked at.
 * A pin counts only where the header is absent; a malformed one, or one of another major, is ignored.
 * Results are frozen, and shared between requests.
 */
export type Negotiate = (major: number | null, header: HeaderValue, pin?: string) => Negotiation

type Answer = (header: HeaderValue, pin: string | undefined) => Negotiation

/** How many versions beside the served ones a major remembers its answer to; all others it works out each time. */
const rememberedAnswers = 512

/** Negotiation over one snapshot of a surface. Build another when the snapshot's `until` is reached. */
export function createNegotiator({ availability, header, base }: NegotiatorOptions): Negotiate {
  const majors = availability.majors.flatMap((status) => servedMajor(base, status) ?? [])
  const surface = { base, header, majors: Object.freeze(majors) }
  const unknown = unknownMajor(surface, newestShape(availability.releases))
  const answers = new Map<number, Answer>()
  for (const status of availability.majors) {
    if (status.latest !== null) answers.set(status.major, answerWithin(surface, status, status.latest))
  }
  return (major, value, pin) => {
    const answer = major === null ? undefined : answers.get(major)
    return answer === undefined ? unknown : answer(value, pin)
  }
}

function answerWithin(surface: Surface, status: MajorStatus, latest: ReleaseStatus): Answer {
  const own = servedMajor(surface.base, status)
  if (own === null) {
    // The last shape a retired major had is the one that its remaining callers can read.
    const retired = retiredMajor(surface, status, latest)
    return () => retired
  }
  const refuse = refusals(surface, own, status.migration)
  const repeated = refuse.repeated(latest)
  const find = createLookup(status, latest, refuse)
  const newest = find(latest.version)
  return (value, pin) => {
    if (typeof value === 'string') return find(value)
    if (value?.[1] !== undefined) return repeated
    if (value?.[0] !== undefined) return find(value[0])
    if (pin === undefined) return newest
    const pinned = find(pin)
    return pinned.ok || pinned.code === 'API_VERSION_TOO_OLD' ? pinned : newest
  }
}

/**
 * From version text to answer: the highest served release that is not above it. Where every served release is above it the
 * version is too old, whether it lies below a raised floor or before the first release of its major: a later release
 * would show the client what it did not ask for.
 */
function createLookup(
  { major, served }: MajorStatus,
  latest: ReleaseStatus,
  refuse: ReturnType<typeof refusals>,
): (text: string) => Negotiation {
  const answers = served.map(({ version, index }) =>
    Object.freeze({ ok: true, release: version, index } as const),
  )
  const floor = served[0] ?? latest
  const known = new Map<string, Negotiation>(answers.map((answer) => [answer.release, answer]))
  const limit = known.size + rememberedAnswers
  const resolve = (text: string): Negotiation => {
    const asked = parseVersion(text)
    if (asked === null) return refuse.malformed(text, latest)
    const place = served.findLastIndex((release) => compareVersions(release.parsed, asked) <= 0)
    const within = () => answers[place] ?? refuse.tooOld(text, floor)
    const answer = asked.major === major ? within() : refuse.otherMajor(text, latest)
    if (known.size < limit) known.set(text, answer)
    return answer
  }
  return (text) => (text.length > maxVersionLength ? undefined : known.get(text)) ?? resolve(text)
}

function servedMajor(base: string, { major, served }: MajorStatus): ServedMajor | null {
  const [lowest, highest] = [served[0], served.at(-1)]
  if (lowest === undefined || highest === undefined) return null
  return Object.freeze({ path: `${base}/v${major}`, lowest: lowest.version, highest: highest.version })
}

/** The release that answers where the path names none: the newest served one, or the nearest there is to it. */
function newestShape(releases: readonly ReleaseStatus[]): ReleaseStatus {
  const served = releases.findLast(({ state }) => state === 'served' || state === 'deprecated')
  const shape = served ?? releases.findLast(({ state }) => state !== 'scheduled') ?? releases[0]
  if (shape === undefined) throw new Error('A surface without releases cannot negotiate: list one.')
  return shape
}
