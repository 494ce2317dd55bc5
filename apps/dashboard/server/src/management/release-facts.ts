import type { Surface } from '@stella/api-contract'
import {
  availability,
  refTo,
  type Availability,
  type JsonSchema,
  type MajorPlan,
  type PlacedNotice,
  type ReleaseStatus,
} from '@stella/versioning'

/** Something in a release that will go, in the words that requests and usage have for it. */
export interface Ending {
  readonly member: string
  readonly kind: 'operation' | 'parameter' | 'member'
  readonly replacement: string | null
  readonly since: string
  readonly sunset: string
  readonly carriedBy: 'requests' | 'responses' | 'both'
}

/** A surface as it stands at one moment. */
export class ReleaseFacts {
  readonly surface: Surface
  readonly state: Availability

  constructor(surface: Surface, now: number) {
    this.surface = surface
    this.state = availability(surface.line, now)
  }

  /** Releases whose end is announced, or over. */
  get deprecated(): readonly string[] {
    const states = new Set(['deprecated', 'below-floor', 'retired'])
    return this.state.releases.filter(({ state }) => states.has(state)).map(({ version }) => version)
  }

  plan(major: number): MajorPlan | undefined {
    return this.surface.line.majors.find((plan) => plan.major === major)
  }

  /** What in a release will go; each name once, with its nearest end. */
  endingsIn({ index }: ReleaseStatus): readonly Ending[] {
    const out = this.state.releases.filter(({ state }) => state !== 'scheduled').map(({ version }) => version)
    return endingsOf(this.surface, index, out)
  }
}

/** By release and by what is out: following every notice through the history takes long, and changes with a release only. */
const knownEndings = new WeakMap<Surface, Map<string, readonly Ending[]>>()

function endingsOf(surface: Surface, index: number, out: readonly string[]): readonly Ending[] {
  const known = knownEndings.get(surface) ?? new Map<string, readonly Ending[]>()
  knownEndings.set(surface, known)
  const key = `${index} ${out.length}`
  const endings = known.get(key) ?? readEndings(surface, index, new Set(out))
  known.set(key, endings)
  return endings
}

function readEndings(surface: Surface, index: number, out: ReadonlySet<string>): readonly Ending[] {
  const endings = new Map<string, Ending>()
  for (const notice of surface.history.noticesFor(index, (version) => out.has(version))) {
    const carriedBy = carrierOf(surface, index, notice)
    if (carriedBy === null) continue
    const ending = endingOf(notice, carriedBy)
    const known = endings.get(ending.member)
    endings.set(ending.member, known === undefined ? ending : both(known, ending))
  }
  return [...endings.values()].toSorted((a, b) => (a.member < b.member ? -1 : 1))
}

/** Two members of one name, in different schemas: what is said of the name has to hold for both. */
function both(one: Ending, other: Ending): Ending {
  const nearest = other.sunset < one.sunset ? other : one
  return { ...nearest, carriedBy: one.carriedBy === other.carriedBy ? one.carriedBy : 'both' }
}

/** Whether clients send what a notice is about, are sent it, or both; `null` where the release has no place for it. */
function carrierOf({ history }: Surface, index: number, notice: PlacedNotice): Ending['carriedBy'] | null {
  const { operations, problem } = history.contractAt(index)
  const [id = '', part] = notice.target.split('/')
  if (part !== undefined || notice.path === '') return Object.hasOwn(operations, id) ? 'requests' : null
  const carries = (schema: JsonSchema | null): boolean =>
    schema !== null && history.deprecatedIn(schema, index, [notice]) !== null
  const all = Object.values(operations)
  const isSent = all.some(({ body }) => carries(body))
  const isReceived =
    carries(refTo(problem)) ||
    all.some(({ responses }) => Object.values(responses).some(({ schema }) => carries(schema)))
  if (isSent) return isReceived ? 'both' : 'requests'
  return isReceived ? 'responses' : null
}

function endingOf(
  { target, path, since, sunset, replacement }: PlacedNotice,
  carriedBy: Ending['carriedBy'],
): Ending {
  const [id = '', part] = target.split('/')
  const common = { replacement: replacement ?? null, since, sunset, carriedBy }
  if (path === '') return { member: id, kind: 'operation', ...common }
  if (part === 'query') return { member: `?${path}`, kind: 'parameter', ...common }
  return { member: path, kind: part === undefined ? 'member' : 'parameter', ...common }
}

/** Whether what a request used is what a notice is about: usage names members from the body's root. */
export function isAbout(used: string, ending: Ending): boolean {
  return used === ending.member || used.endsWith(`.${ending.member}`)
}
