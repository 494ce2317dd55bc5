import type { Engine, Queries } from '../engine.ts'
import type { Clock } from '../types.ts'

/** One step of the schema's history. Never edited after its release: the next step corrects it. */
export interface Migration {
  readonly id: number
  readonly name: string
  readonly up: (queries: Queries, engine: Engine, clock: Clock) => Promise<void>
}
