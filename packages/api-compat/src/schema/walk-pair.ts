import type { Direction } from './difference.ts'
import type { Formula } from './formula.ts'
import type { Literal } from './goal.ts'
import type { SchemaNode } from './node.ts'
import type { Solver } from './solve.ts'

/** One step from a value to a part of it; a `branch` stays at the value and says which alternative it is of. */
export type Step =
  | { readonly k: 'member'; readonly name: string }
  | { readonly k: 'item'; readonly index: number | null }
  | { readonly k: 'each'; readonly formula: Formula & { k: 'each' } }
  | { readonly k: 'branch'; readonly formula: Formula }

/** A difference before it is known what it means for a whole value. */
export interface Draft {
  readonly kind: string
  /** `candidate`: breaking unless the whole says otherwise. */
  readonly verdict: 'candidate' | 'unproven' | 'notice' | 'safe'
  readonly old: string | null
  readonly new: string | null
  readonly message: string
  /** Where below the pair it is. */
  readonly steps: readonly Step[]
  /** For a candidate: what the consumer demands and the producer does not meet. */
  readonly violated?: Formula
  /** The demand is one of strict readers only: the consumer's schema is read as closed. */
  readonly strict?: boolean
  /** Values that came or went: what to say where another alternative of a union allows them anyway. */
  readonly moved?: { readonly values: Formula; readonly message: string } | undefined
  /** The consumer closes what the producer's document leaves open: the producer is read as written. */
  readonly open?: boolean
}

/** A pair of schemas that have to be compared in their turn. */
export interface Below {
  readonly steps: readonly Step[]
  readonly old: SchemaNode
  readonly new: SchemaNode
  /** Literals the producer's value is known to meet, for a branch: those of the whole alternative. */
  readonly context: readonly Literal[] | null
  readonly beside: Beside | null
}

/** Members that are declared beside a union, for all of its alternatives. */
export interface Beside {
  readonly producer: ReadonlySet<string>
  readonly consumer: ReadonlySet<string>
}

/** What a pair of schemas differs in, itself and below. */
export interface Found {
  readonly drafts: readonly Draft[]
  readonly below: readonly Below[]
}

export interface WalkOptions {
  readonly strictReaders: boolean
  readonly extensibleEnums: boolean
  readonly budget: number
}

/** A pair of schemas on its way through the parts of the comparison. */
export interface PairWalk {
  readonly direction: Direction
  readonly options: WalkOptions
  readonly old: SchemaNode
  readonly new: SchemaNode
  readonly producer: SchemaNode
  readonly consumer: SchemaNode
  readonly solver: Solver
  readonly beside: Beside | null
  /** What a produced value meets. */
  readonly context: readonly Literal[]
  readonly drafts: Draft[]
  readonly below: Below[]
  /** Whether a produced value may fail the statement: `undefined` when that cannot be told. */
  mayFail(statement: Formula): boolean | undefined
}

/** The pointers of a difference, given the producer's and the consumer's. */
export function placed(
  walk: PairWalk,
  producer: string | null,
  consumer: string | null,
): { old: string | null; new: string | null } {
  return walk.direction === 'request' ? { old: producer, new: consumer } : { old: consumer, new: producer }
}

/** Adds a pair below, in the order of the documents. */
export function descend(
  walk: PairWalk,
  steps: readonly Step[],
  producer: SchemaNode,
  consumer: SchemaNode,
  context: readonly Literal[] | null = null,
  beside: Beside | null = null,
): void {
  if (producer.fullId === consumer.fullId) return
  const [old, next] = walk.direction === 'request' ? [producer, consumer] : [consumer, producer]
  walk.below.push({ steps, old, new: next, context, beside })
}

/** Whether one of the documents says that more values or kinds may come (`x-extensible-enum`), or all are read so. */
export function isExtensible({ options, old, new: newer }: PairWalk): boolean {
  return options.extensibleEnums || old.notes.extensible === true || newer.notes.extensible === true
}
