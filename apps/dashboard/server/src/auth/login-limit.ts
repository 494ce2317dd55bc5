/** Milliseconds that never go back. */
type Monotonic = () => number

interface Tries {
  count: number
  last: number
  until: number
}

/** So many tries in a while. Then none until it is over; with `pauses`, one after each pause, which are the longer the more there were. */
interface Rule {
  readonly most: number
  readonly windowMs: number
  readonly pausesMs?: readonly [number, ...number[]]
}

interface Rules {
  readonly address: Rule
  /** What is guessed at, by one address. */
  readonly pair: Rule
  /** What is guessed at, from wherever; `null` where everyone guesses at something of their own. */
  readonly subject: Rule | null
}

const minute = 60_000
const perAddress: Rule = { most: 30, windowMs: 5 * minute }
const few: Rule = { most: 10, windowMs: 15 * minute }

/**
 * Guesses at the password of an e-mail. An address gets few; more are for offices that share one. A guesser with many
 * addresses has to wait longer and longer, but nobody is locked out by what strangers do: there is a next try within two
 * minutes, and who has signed in from an address is not held back there (OWASP, Authentication Cheat Sheet, "Account
 * lockout"). Passkeys are not guessed at.
 */
export const emailGuesses: Rules = {
  address: perAddress,
  pair: few,
  subject: { ...few, pausesMs: [30_000, minute, 2 * minute] },
}

/** Guesses at a code or a password within a session, which is the guesser's own: few, from however many addresses. */
export const sessionGuesses: Rules = { address: perAddress, pair: few, subject: few }

/** What anyone may ask for that is written down, such as challenges: enough for people, and too little to fill a disk. */
export const visits: Rules = {
  address: { most: 120, windowMs: 5 * minute },
  pair: few,
  subject: null,
}

const mostKeys = 100_000

/**
 * Holds guesses of passwords and codes back. A try is counted before anything is awaited, so that tries sent at once count
 * like tries sent one by one. A success is given back.
 */
export class LoginLimit {
  readonly #now: Monotonic
  readonly #rules: Rules
  readonly #tries = new Map<string, Tries>()
  /** Addresses that have signed in, with whom. */
  readonly #known = new Set<string>()

  constructor(now: Monotonic, rules: Rules) {
    this.#now = now
    this.#rules = rules
  }

  get size(): number {
    return this.#tries.size + this.#known.size
  }

  /** Seconds until the next try; 0 when this one may go on, and is counted. */
  take(address: string, subject: string | null): number {
    const keys = this.#keys(address, subject)
    const wait = Math.max(...keys.map(({ key, rule }) => this.#waitFor(key, rule)))
    if (wait > 0) return Math.ceil(wait / 1000)
    for (const { key, rule } of keys) this.#count(key, rule)
    return 0
  }

  /** A success: the address did not guess, and is known from now on; the subject starts afresh. */
  succeeded(address: string, subject: string | null): void {
    const tries = this.#tries.get(addressKey(address))
    if (tries !== undefined && tries.count > 0) tries.count -= 1
    if (subject === null) return
    const pair = pairKey(address, subject)
    this.#tries.delete(subject)
    this.#tries.delete(pair)
    this.#known.delete(pair)
    this.#known.add(pair)
    if (this.#known.size > mostKeys) dropOldest(this.#known)
  }

  #keys(address: string, subject: string | null): readonly { key: string; rule: Rule }[] {
    const { address: ofAddress, pair: ofPair, subject: ofSubject } = this.#rules
    const keys = [{ key: addressKey(address), rule: ofAddress }]
    if (subject === null) return keys
    const pair = pairKey(address, subject)
    keys.push({ key: pair, rule: ofPair })
    if (ofSubject !== null && !this.#known.has(pair)) keys.push({ key: subject, rule: ofSubject })
    return keys
  }

  #waitFor(key: string, { most, pausesMs }: Rule): number {
    const tries = this.#tries.get(key)
    const now = this.#now()
    if (tries === undefined || tries.until <= now || tries.count < most) return 0
    if (pausesMs === undefined) return tries.until - now
    const pause = pausesMs[tries.count - most] ?? pausesMs.at(-1) ?? 0
    return Math.max(0, tries.last + pause - now)
  }

  #count(key: string, { windowMs, pausesMs }: Rule): void {
    const now = this.#now()
    const tries = this.#tries.get(key)
    if (tries !== undefined && tries.until > now) {
      tries.count += 1
      tries.last = now
      // Whoever keeps trying does not start afresh.
      if (pausesMs !== undefined) tries.until = now + windowMs
      return
    }
    this.#tries.delete(key)
    this.#tries.set(key, { count: 1, last: now, until: now + windowMs })
    // Whoever began to try longest ago goes; looking at everyone would be a gift to an attacker.
    if (this.#tries.size > mostKeys) dropOldest(this.#tries)
  }
}

function dropOldest(keys: Map<string, unknown> | Set<string>): void {
  for (const key of keys.keys()) {
    keys.delete(key)
    return
  }
}

function addressKey(address: string): string {
  return `address ${address}`
}

function pairKey(address: string, subject: string): string {
  return `${subject} from ${address}`
}
