import type { Below, Draft, Found, Step } from './walk-pair.ts'
import type { SchemaNode } from './node.ts'
import { pathOf } from './steer.ts'

/** A pair of schemas as it is reached from one pair above it. */
export interface Visit {
  readonly at: Below
  /** The path that leads from above. */
  readonly path: string
  /** The same object for the same two schemas, however they are reached. */
  readonly pair: object
  /** Nothing before the pair was compared. */
  below: Compared | undefined
}

/** What a pair differs in, and the pairs it leads to. */
export interface Compared {
  readonly here: readonly { readonly draft: Draft; readonly key: string }[]
  readonly next: readonly Visit[]
}

/** A pair on the way down from the roots. */
export interface Reached {
  readonly visit: Visit
  readonly from: Reached | null
  readonly path: string
}

/** The pairs of schemas that comparisons come by, linked: the same ways are gone from hundreds of roots. */
export class Visits {
  readonly #pairs = new Map<string, object>()
  readonly #compared = new Map<Found, Compared>()

  to(at: Below): Visit {
    const key = `${at.old.pointer} ${at.new.pointer}`
    let pair = this.#pairs.get(key)
    if (!pair) this.#pairs.set(key, (pair = {}))
    return { at, path: pathOf(at.steps), pair, below: undefined }
  }

  compared(found: Found, keyOf: (draft: Draft) => string): Compared {
    let compared = this.#compared.get(found)
    if (!compared) {
      compared = {
        here: found.drafts.map((draft) => ({ draft, key: keyOf(draft) })),
        next: found.below.map((below) => this.to(below)),
      }
      this.#compared.set(found, compared)
    }
    return compared
  }
}

/** The pairs on the way from the roots, both included. */
export function pairsTo(reached: Reached): readonly (readonly [SchemaNode, SchemaNode])[] {
  const pairs: (readonly [SchemaNode, SchemaNode])[] = []
  for (let at: Reached | null = reached; at; at = at.from) pairs.push([at.visit.at.old, at.visit.at.new])
  return pairs.toReversed()
}

export function stepsTo(reached: Reached): readonly Step[] {
  const steps: (readonly Step[])[] = []
  for (let at: Reached | null = reached; at; at = at.from) steps.push(at.visit.at.steps)
  return steps.toReversed().flat()
}
