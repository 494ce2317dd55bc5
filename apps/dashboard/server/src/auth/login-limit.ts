/** Milliseconds that never go back. */
type Monotonic = () => number

interface Tries {
  count: number
  until: number
}

interface Rule {
  readonly most: number
  readonly windowMs: number
}

interface Rules {
  readonly address: Rule
  readonly subject: Rule
}

const minute = 60_000

/**
 * What one address may try; generous, for offices share one. What is tried on one subject, an e-mail or a session, from
 * wherever: few, since that is what a guesser with many addresses aims at.
 */
export const guesses: Rules = {
  address: { most: 30, windowMs: 5 * minute },
  subject: { most: 10, windowMs: 15 * minute },
}

/** What anyone may ask for that is written down, such as challenges: enough for people, and too little to fill a disk. */
export const visits: Rules = {
  address: { most: 120, windowMs: 5 * minute },
  subject: { most: 120, windowMs: 5 * minute },
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

  constructor(now: Monotonic, rules: Rules) {
    this.#now = now
    this.#rules = rules
  }

  get size(): number {
    return this.#tries.size
  }

  /** Seconds until the next try; 0 when this one may go on, and is counted. */
  take(address: string, subject: string | null): number {
    const keys = this.#keys(address, subject)
    const wait = Math.max(...keys.map(({ key, rule }) => this.#waitFor(key, rule)))
    if (wait > 0) return Math.ceil(wait / 1000)
    for (const { key, rule } of keys) this.#count(key, rule)
    return 0
  }

  /** A success: the address did not guess, and the subject starts afresh. */
  succeeded(address: string, subject: string | null): void {
    if (subject !== null) this.#tries.delete(subject)
    const tries = this.#tries.get(addressKey(address))
    if (tries !== undefined && tries.count > 0) tries.count -= 1
  }

  #keys(address: string, subject: string | null): readonly { key: string; rule: Rule }[] {
    const byAddress = { key: addressKey(address), rule: this.#rules.address }
    return subject === null ? [byAddress] : [byAddress, { key: subject, rule: this.#rules.subject }]
  }

  #waitFor(key: string, { most }: Rule): number {
    const tries = this.#tries.get(key)
    if (tries === undefined || tries.until <= this.#now() || tries.count < most) return 0
    return tries.until - this.#now()
  }

  #count(key: string, { windowMs }: Rule): void {
    const now = this.#now()
    const tries = this.#tries.get(key)
    if (tries !== undefined && tries.until > now) {
      tries.count += 1
      return
    }
    if (this.#tries.size >= mostKeys) this.#forget()
    this.#tries.delete(key)
    this.#tries.set(key, { count: 1, until: now + windowMs })
  }

  /** Drops whoever began to try longest ago; looking at everyone would be a gift to an attacker. */
  #forget(): void {
    for (const key of this.#tries.keys()) {
      if (this.#tries.size < mostKeys) break
      this.#tries.delete(key)
    }
  }
}

function addressKey(address: string): string {
  return `address ${address}`
}
