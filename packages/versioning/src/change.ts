import type { ParameterPart } from './contract.ts'
import type { MemberEdit } from './edits/edit.ts'
import type { OperationEdit } from './edits/operation.ts'

/** A named schema, by its `$id`. */
export interface SchemaTarget {
  readonly $id: string
}

/** The path, query or header parameters of an operation, which form one object. */
export interface ParametersTarget {
  readonly operation: string
  readonly part: ParameterPart
}

/** An operation itself. */
export interface OperationTarget {
  readonly operation: string
  readonly part: 'itself'
}

export type MemberTarget = SchemaTarget | ParametersTarget

interface About {
  /** The release that brings it, `major.minor.patch`. */
  readonly release: string
  /** What changed, in one line of the changelog. */
  readonly title: string
  /** Why, for whoever has to adapt. */
  readonly why: string
}

/** A change of schemas or parameters: the same edits on every target, in order from the older release to the newer. */
export interface MemberChange extends About {
  readonly on: MemberTarget | readonly MemberTarget[]
  readonly edits: readonly MemberEdit[]
}

/** A change of operations. */
export interface OperationChange extends About {
  readonly on: OperationTarget | readonly OperationTarget[]
  readonly edits: readonly OperationEdit[]
}

export type Change = MemberChange | OperationChange

/**
 * One contract change, the default export of one file.
 * @throws TypeError when it says neither what nor why, or edits nothing
 */
export function change(definition: MemberChange): MemberChange
export function change(definition: OperationChange): OperationChange
export function change(definition: Change): Change {
  if (definition.title.trim() === '') throw new TypeError(`a change of ${definition.release} has no title`)
  const named = `'${definition.title}' (${definition.release})`
  if (definition.why.trim() === '') throw new TypeError(`the change ${named} does not say why`)
  if (definition.edits.length === 0) throw new TypeError(`the change ${named} edits nothing`)
  return definition
}

/** The operation itself, as the target of a change. */
export function operation(id: string): OperationTarget {
  return { operation: id, part: 'itself' }
}

/** The query parameters of an operation, as the target of a change. */
export function queryOf(id: string): ParametersTarget {
  return { operation: id, part: 'query' }
}

/** The path parameters of an operation, as the target of a change. */
export function pathOf(id: string): ParametersTarget {
  return { operation: id, part: 'path' }
}

/** The header parameters of an operation, as the target of a change. */
export function headersOf(id: string): ParametersTarget {
  return { operation: id, part: 'header' }
}
