import type { Clock, Milliseconds } from './types.ts'
import { hourMs, hourOf } from './usage-time.ts'

export interface Tally {
  readonly installationId: string
  readonly release: string
  count: number
  readonly firstSeenAt: Milliseconds
  lastSeenAt: Milliseconds
}

export interface CallTally extends Tally {
  /** Beginning of the hour. */
  readonly at: Milliseconds
  readonly operationId: string
  readonly status: number
}

export interface MemberTally extends Tally {
  readonly at: Milliseconds
  readonly member: string
}

export interface CredentialTally {
  readonly credentialId: string
  readonly at: Milliseconds
  count: number
  lastUsedAt: Milliseconds
}

/** What was counted since it was last taken; no two tallies of a list count the same. */
export interface Tallies {
  readonly calls: CallTally[]
  readonly members: MemberTally[]
  readonly credentials: CredentialTally[]
  /** Id of a management token and when it was last used. */
  readonly tokens: [string, Milliseconds][]
}

/** Counts in memory what every request does: a few map look-ups, and no allocation once a counter exists. */
export class UsageBook {
  readonly #clock: Clock
  #hour = 0
  #calls: CallTally[] = []
  #members: MemberTally[] = []
  #credentials: CredentialTally[] = []
  #tokens = new Map<string, Milliseconds>()
  /** Calls of this hour by installation, release, operation and status. */
  #callIndex = new Map<string, Map<string, Map<string, Map<number, CallTally>>>>()
  /** By installation, release and member. */
  #memberIndex = new Map<string, Map<string, Map<string, MemberTally>>>()
  #credentialIndex = new Map<string, CredentialTally>()

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
    const now = this.#now()
    const statuses = branch(branch(branch(this.#callIndex, installationId), release), operationId)
    const known = statuses.get(status)
    if (known !== undefined) count(known, now)
    else statuses.set(status, this.#addCall(installationId, release, operationId, status, now))
    for (const member of members) this.#recordMember(installationId, release, member, now)
  }

  use(credentialId: string): void {
    const now = this.#now()
    const known = this.#credentialIndex.get(credentialId)
    if (known === undefined) {
      const tally = { credentialId, at: this.#hour, count: 1, lastUsedAt: now }
      this.#credentials.push(tally)
      this.#credentialIndex.set(credentialId, tally)
    } else {
      known.count += 1
      known.lastUsedAt = now
    }
  }

  useToken(tokenId: string): void {
    this.#tokens.set(tokenId, this.#clock())
  }

  take(): Tallies {
    const taken = {
      calls: this.#calls,
      members: this.#members,
      credentials: this.#credentials,
      tokens: [...this.#tokens],
    }
    this.#calls = []
    this.#members = []
    this.#credentials = []
    this.#tokens = new Map()
    this.#forget()
    return taken
  }

  /** The time, having turned to the tallies of its hour. */
  #now(): Milliseconds {
    const now = this.#clock()
    if (now >= this.#hour + hourMs || now < this.#hour) {
      this.#hour = hourOf(now)
      this.#forget()
    }
    return now
  }

  #forget(): void {
    this.#callIndex = new Map()
    this.#memberIndex = new Map()
    this.#credentialIndex = new Map()
  }

  #addCall(
    installationId: string,
    release: string,
    operationId: string,
    status: number,
    now: Milliseconds,
  ): CallTally {
    const tally = { at: this.#hour, installationId, release, operationId, status, ...once(now) }
    this.#calls.push(tally)
    return tally
  }

  #recordMember(installationId: string, release: string, member: string, now: Milliseconds): void {
    const members = branch(branch(this.#memberIndex, installationId), release)
    const known = members.get(member)
    if (known !== undefined) return count(known, now)
    const tally = { at: this.#hour, installationId, release, member, ...once(now) }
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
