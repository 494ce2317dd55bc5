import type { Clock, Milliseconds } from './types.ts'
import { hourOf } from './usage-time.ts'

export interface ManagementTally {
  readonly callerId: string
  /** Beginning of the hour. */
  readonly at: Milliseconds
  readonly release: string
  readonly operationId: string
  readonly status: number
  count: number
  readonly firstSeenAt: Milliseconds
  lastSeenAt: Milliseconds
}

/** Counts calls of the management API in memory. */
export class ManagementBook {
  readonly #clock: Clock
  #tallies = new Map<string, ManagementTally>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  record(callerId: string, release: string, operationId: string, status: number): void {
    const now = this.#clock()
    const at = hourOf(now)
    const key = [callerId, at, release, operationId, status].join('\n')
    const known = this.#tallies.get(key)
    if (known === undefined) {
      const seen = { count: 1, firstSeenAt: now, lastSeenAt: now }
      this.#tallies.set(key, { callerId, at, release, operationId, status, ...seen })
    } else {
      known.count += 1
      known.lastSeenAt = now
    }
  }

  take(): ManagementTally[] {
    const taken = [...this.#tallies.values()]
    this.#tallies = new Map()
    return taken
  }
}
