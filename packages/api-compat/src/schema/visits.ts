import type { Below, Draft, Found } from './walk-pair.ts'

/** A pair of schemas as it is reached from one pair above it. */
export interface Visit {
  readonly at: Below
  /** The same object for the same two schemas, however they are reached. */
  readonly pair: object
  /** Nothing before the pair was compared. */
  below: Compared | undefined
}

/** What a pair differs in, and the pairs it leads to. */
export interface Compared {
  readonly here: readonly Draft[]
  readonly next: readonly Visit[]
}

/** The pairs of schemas that comparisons come by, linked: the same ways are gone from hundreds of roots. */
export class Visits {
  readonly #pairs = new Map<string, object>()
  readonly #compared = new Map<Found, Compared>()

  to(at: Below): Visit {
    const key = `${at.old.pointer} ${at.new.pointer}`
    let pair = this.#pairs.get(key)
    if (!pair) this.#pairs.set(key, (pair = {}))
    return { at, pair, below: undefined }
  }

  compared(found: Found): Compared {
    let compared = this.#compared.get(found)
    if (!compared) {
      compared = { here: found.drafts, next: found.below.map((below) => this.to(below)) }
      this.#compared.set(found, compared)
    }
    return compared
  }
}
