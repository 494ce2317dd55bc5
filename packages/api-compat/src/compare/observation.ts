import type { Direction, Verdict } from '../schema/difference.ts'
import type { LoadedDocument } from '../load/document.ts'
import type { Witness } from '../report/report.ts'
import type { CompareOptions } from './options.ts'
import type { Operation } from './operation.ts'

/** A difference as one operation shows it; those with one cause become one finding. */
export interface Observation {
  readonly rule: string
  readonly verdict: Verdict
  readonly operation: string
  readonly path: string
  readonly message: string
  /** JSON Pointers of the cause. */
  readonly old: string | null
  readonly new: string | null
  /** Tells two causes at the same place apart, and takes part in the finding's id: a name, a media type, a scope. */
  readonly detail?: string
  /** What of a schema is different, by name: the same, with the same place in one document, is one change. */
  readonly part?: string | undefined
  readonly witness?: (() => Witness | undefined) | undefined
}

/** What the parts of a comparison share. */
export interface Comparison {
  readonly old: LoadedDocument
  readonly new: LoadedDocument
  readonly options: CompareOptions
  readonly observe: (observation: Observation) => void
}

/** One operation that both documents have. */
export interface OperationPair {
  readonly old: Operation
  readonly new: Operation
}

/** Whose values a part of an operation carries: `request` is what clients send, `response` what the server sends. */
export function directionOf(operation: Operation, part: 'request' | 'response'): Direction {
  if (operation.sender === 'client') return part
  return part === 'request' ? 'response' : 'request'
}
