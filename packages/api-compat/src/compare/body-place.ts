import type { Witness } from '../report/report.ts'
import type { Direction } from '../schema/difference.ts'
import type { Shown } from './witness.ts'

/** Where bodies of both documents are compared. */
export interface BodyPlace {
  readonly direction: Direction
  readonly operation: string
  /** `request body`, `response 200 body`. */
  readonly path: string
  /** A request that asks for a media type; nothing where the reader cannot say which ones it takes. */
  readonly asking: ((mediaType: string, error: string) => Witness) | undefined
  /** The producing side's message with this body, and what the other side says to it. */
  readonly witness: (body: Shown['body'], error: string) => Witness
}
