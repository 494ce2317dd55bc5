import type { Attribution, ParsedSecret, Store } from '@stella/store'
import type { Chance } from './chance.ts'
import type { SetClock } from './clock.ts'

/** An installation as far as its story has been told. */
export interface Told {
  readonly id: string
  readonly number: number
  secret: ParsedSecret | null
  credentialId: string | null
  suspended: boolean
}

export interface History {
  readonly store: Store
  readonly chance: Chance
  readonly clock: SetClock
  readonly now: number
  readonly parse: (secret: string) => ParsedSecret | null
  readonly progress: (done: number, of: number) => void
}

const people = ['ana', 'ben', 'chidi', 'dana', 'elif'] as const

/** Who made a change: someone at a terminal, or a pipeline. */
export function someone(chance: Chance): Attribution {
  return { actor: { type: 'cli', id: chance.happens(0.25) ? 'deploy-pipeline' : chance.pick(people) } }
}
