import type { Surface } from '@stella/api-contract'
import {
  availability,
  createNegotiator,
  refTo,
  successorPath,
  type Availability,
  type HeaderNames,
  type LifecycleNotices,
  type MajorStatus,
  type Negotiate,
  type ReleaseStatus,
} from '@stella/versioning'
import { lifecycleOf, type LifecycleHeaders, type ReleaseFacts } from './lifecycle.ts'
import { MajorRoutes, type Route } from './routes.ts'
import { ServedOperation } from './served-operation.ts'

/** A major as health and errors name it. */
export interface SupportedMajor {
  readonly major: number
  readonly lowest: string
  readonly highest: string
  readonly state: 'served' | 'deprecated'
  /** First day on which it may be gone, `yyyy-mm-dd`; `null` while no end is announced. */
  readonly sunset: string | null
}

export interface FixedRoute {
  readonly major: number
  readonly route: Route
}

/** What a surface serves between two turning points of its release line. */
export class Snapshot {
  /** The instant, in epoch milliseconds, from which another snapshot is needed. */
  readonly until: number
  readonly negotiate: Negotiate
  readonly supported: readonly SupportedMajor[]
  readonly #surface: Surface
  readonly #names: HeaderNames
  readonly #now: number
  readonly #state: Availability
  readonly #routes = new Map<string, MajorRoutes>()
  readonly #fixed = new Map<string, FixedRoute>()
  readonly #operations = new Map<string, (ServedOperation | undefined)[]>()
  readonly #problems: (LifecycleHeaders | undefined)[] = []

  constructor(surface: Surface, names: HeaderNames, now: number) {
    this.#surface = surface
    this.#names = names
    this.#now = now
    this.#state = availability(surface.line, now)
    this.until = this.#state.until
    this.negotiate = createNegotiator({
      availability: this.#state,
      header: names.version,
      base: surface.base,
    })
    this.supported = this.#state.majors.flatMap((major) => supportedMajor(major, surface) ?? [])
    for (const { major, served } of this.#state.majors) {
      const releases = served.map(({ index }) => ({ index, contract: surface.history.contractAt(index) }))
      if (releases.length === 0) continue
      const routes = new MajorRoutes(`${surface.base}/v${major}`, releases)
      this.#routes.set(`v${major}`, routes)
      for (const [path, route] of routes.fixed) this.#fixed.set(path, { major, route })
    }
  }

  /** The routes of a served major, by its path segment such as `v2`. */
  routes(segment: string): MajorRoutes | undefined {
    return this.#routes.get(segment)
  }

  /** The route that a whole target names, when the target is a path without parameters and query. */
  fixed(target: string): FixedRoute | undefined {
    return this.#fixed.get(target)
  }

  /** An operation that the release with this index has. */
  operation(id: string, index: number): ServedOperation {
    let byRelease = this.#operations.get(id)
    if (byRelease === undefined) this.#operations.set(id, (byRelease = []))
    return (byRelease[index] ??= this.#serve(id, index))
  }

  /** Lifecycle headers of problems that belong to no operation, in the shape of the release with this index. */
  problems(index: number): LifecycleHeaders {
    return (this.#problems[index] ??= this.#problemsOf(index))
  }

  #serve(id: string, index: number): ServedOperation {
    const { history } = this.#surface
    const shape = history.shapeOf(id, index)
    if (shape === undefined) throw new RangeError(`release number ${index} has no operation '${id}'`)
    return new ServedOperation(shape, history, this.#factsOf(this.#release(index), id))
  }

  #problemsOf(index: number): LifecycleHeaders {
    const { history } = this.#surface
    const schema = refTo(history.contractAt(index).problem)
    return lifecycleOf(history, this.#factsOf(this.#release(index), null), null, schema)
  }

  #factsOf(release: ReleaseStatus, operationId: string | null): ReleaseFacts {
    const states = new Map(this.#state.releases.map(({ version, state }) => [version, state]))
    return {
      index: release.index,
      notices: release.notices,
      isOut: (version) => states.get(version) !== 'scheduled',
      links: this.#linksOf(release, operationId),
      fieldsHeader: this.#names.deprecatedFields,
      now: this.#now,
    }
  }

  #linksOf(release: ReleaseStatus, operationId: string | null): Omit<LifecycleNotices, 'notices'> {
    const { base, line, history } = this.#surface
    const major = this.#state.majors.find((status) => status.major === release.parsed.major)
    const next = this.#state.majors.find((status) => status.major === major?.successor)
    const form = line.policy.deprecationHeader
    const migration = major?.migration ?? ''
    if (next === undefined) return { migration, successor: null, form }
    const contract = history.contractAt(next.latest?.index ?? release.index)
    const path = operationId === null ? null : (contract.operations[operationId]?.path ?? null)
    return { migration, successor: successorPath(base, next.major, path), form }
  }

  #release(index: number): ReleaseStatus {
    const release = this.#state.releases[index]
    if (release === undefined) throw new RangeError(`${this.#surface.name} has no release number ${index}`)
    return release
  }
}

function supportedMajor({ major, served, state }: MajorStatus, { line }: Surface): SupportedMajor | null {
  const [lowest, highest] = [served[0], served.at(-1)]
  if (lowest === undefined || highest === undefined) return null
  const announced =
    state === 'deprecated' ? line.majors.find((plan) => plan.major === major)?.deprecated : undefined
  return {
    major,
    lowest: lowest.version,
    highest: highest.version,
    state: announced === undefined ? 'served' : 'deprecated',
    sunset: announced?.sunset ?? null,
  }
}
