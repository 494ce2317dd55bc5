import type { Surface } from '@stella/api-contract'
import {
  availability,
  type Availability,
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
}

/** A surface as it stands at one moment. */
export class ReleaseFacts {
  readonly surface: Surface
  readonly state: Availability
  readonly #endings = new Map<number, readonly Ending[]>()

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
    let known = this.#endings.get(index)
    if (known === undefined) this.#endings.set(index, (known = this.#read(index)))
    return known
  }

  #read(index: number): readonly Ending[] {
    const out = new Set(
      this.state.releases.filter(({ state }) => state !== 'scheduled').map((r) => r.version),
    )
    const notices = this.surface.history.noticesFor(index, (version) => out.has(version))
    const endings = new Map<string, Ending>()
    for (const ending of notices.map(endingOf)) {
      const known = endings.get(ending.member)
      if (known === undefined || ending.sunset < known.sunset) endings.set(ending.member, ending)
    }
    return [...endings.values()].toSorted((a, b) => (a.member < b.member ? -1 : 1))
  }
}

function endingOf({ target, path, since, sunset, replacement }: PlacedNotice): Ending {
  const [id = '', part] = target.split('/')
  const common = { replacement: replacement ?? null, since, sunset }
  if (path === '') return { member: id, kind: 'operation', ...common }
  if (part === 'query') return { member: `?${path}`, kind: 'parameter', ...common }
  return { member: path, kind: part === undefined ? 'member' : 'parameter', ...common }
}

/** Whether what a request used is what a notice is about: usage names members from the body's root. */
export function isAbout(used: string, ending: Ending): boolean {
  return used === ending.member || used.endsWith(`.${ending.member}`)
}
