import type { Clock, Milliseconds } from './types.ts'

const dayMs = 24 * 60 * 60 * 1000

export interface Tally {
  readonly installationId: string
  readonly release: string
  count: number
  readonly firstSeenAt: Milliseconds
  lastSeenAt: Milliseconds
}

export interface CallTally extends Tally {
  readonly day: string
  readonly operationId: string
  readonly status: number
}

export interface MemberTally extends Tally {
  readonly member: string
}

/** What was counted since it was last taken; no two tallies of a list count the same. */
export interface Tallies {
  readonly calls: CallTally[]
  readonly members: MemberTally[]
  /** Credential id and when it was last used. */
  readonly uses: [string, Milliseconds][]
}

/** Counts in memory what every request does: a few map look-ups, and no allocation once a counter exists. */
export class UsageBook {
  readonly #clock: Clock
  #dayStarts = 0
  #dayEnds = 0
  #calls: CallTally[] = []
  #members: MemberTally[] = []
  #uses = new Map<string, Milliseconds>()
  /** Today's calls by installation, release, operation and status. */
  #callIndex = new Map<string, Map<string, Map<string, Map<number, CallTally>>>>()
  /** By installation, release and member. */
  #memberIndex = new Map<string, Map<string, Map<string, MemberTally>>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  record(
    installationId: string,
    release: string,
    operationId: string,
    status: number,
    members: readonly string[],
  ): void {
    const now = this.#clock()
    if (now >= this.#dayEnds || now < this.#dayStarts) this.#turnDay(now)
    const statuses = branch(branch(branch(this.#callIndex, installationId), release), operationId)
    const known = statuses.get(status)
    if (known !== undefined) count(known, now)
    else statuses.set(status, this.#addCall(installationId, release, operationId, status, now))
    for (const member of members) this.#recordMember(installationId, release, member, now)
  }

  use(credentialId: string): void {
    this.#uses.set(credentialId, this.#clock())
  }

  take(): Tallies {
    const taken = { calls: this.#calls, members: this.#members, uses: [...this.#uses] }
    this.#calls = []
    this.#members = []
    this.#uses = new Map()
    this.#callIndex = new Map()
    this.#memberIndex = new Map()
    return taken
  }

  #turnDay(now: Milliseconds): void {
    this.#dayStarts = now - (now % dayMs)
    this.#dayEnds = this.#dayStarts + dayMs
    this.#callIndex = new Map()
  }

  #addCall(
    installationId: string,
    release: string,
    operationId: string,
    status: number,
    now: Milliseconds,
  ): CallTally {
    const day = new Date(this.#dayStarts).toISOString().slice(0, 10)
    const tally = { day, installationId, release, operationId, status, ...once(now) }
    this.#calls.push(tally)
    return tally
  }

  #recordMember(installationId: string, release: string, member: string, now: Milliseconds): void {
    const members = branch(branch(this.#memberIndex, installationId), release)
    const known = members.get(member)
    if (known !== undefined) return count(known, now)
    const tally = { installationId, release, member, ...once(now) }
    this.#members.push(tally)
    members.set(member, tally)
  }
}

function once(now: Milliseconds): { count: number; firstSeenAt: Milliseconds; lastSeenAt: Milliseconds } {
  return { count: 1, firstSeenAt: now, lastSeenAt: now }
}

function count(tally: Tally, now: Milliseconds): void {
  tally.count += 1
  tally.lastSeenAt = now
}

function branch<Key, Inner, Leaf>(tree: Map<Key, Map<Inner, Leaf>>, key: Key): Map<Inner, Leaf> {
  const known = tree.get(key)
  if (known !== undefined) return known
  const grown = new Map<Inner, Leaf>()
  tree.set(key, grown)
  return grown
}
