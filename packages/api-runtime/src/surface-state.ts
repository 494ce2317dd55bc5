import { documentAt, type Surface } from '@stella/api-contract'
import type { HeaderNames } from '@stella/versioning'
import { Snapshot } from './snapshot.ts'

/** A surface as time goes by: the snapshot that holds now, and the published documents. */
export class SurfaceState {
  readonly #surface: Surface
  readonly #names: HeaderNames
  readonly #documents = new Map<number, string>()
  #snapshot: Snapshot

  /** Migration pages that are named by path are pages of the docs site. */
  constructor(surface: Surface, names: HeaderNames, docsUrl: string, now: number) {
    const majors = surface.line.majors.map((plan) => {
      return plan.migration.startsWith('/') ? { ...plan, migration: docsUrl + plan.migration } : plan
    })
    this.#surface = { ...surface, line: { ...surface.line, majors } }
    this.#names = names
    this.#snapshot = new Snapshot(this.#surface, names, now)
  }

  /** `now` in epoch milliseconds. A clock that steps back brings nothing back that has ended. */
  at(now: number): Snapshot {
    if (now >= this.#snapshot.until) this.#snapshot = new Snapshot(this.#surface, this.#names, now)
    return this.#snapshot
  }

  /** The OpenAPI document of the release with this index, as JSON text. */
  document(index: number): string {
    let text = this.#documents.get(index)
    if (text === undefined) {
      text = JSON.stringify(documentAt(this.#surface, index, this.#names))
      this.#documents.set(index, text)
    }
    return text
  }
}
