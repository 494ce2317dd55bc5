import type { Operation, ResponseSpec } from '../contract.ts'
import { EditError } from '../edit-error.ts'
import type { Transform } from '../plan.ts'
import type { JsonSchema } from '../schema.ts'

/** A response that had another status code, and perhaps another body. */
export interface StatusChange {
  readonly from: number
  readonly to: number
  /** The older body where it was not the same: its schema, and how it is made from the newer one (`null`: none). */
  readonly body?: { readonly schema: JsonSchema; readonly description?: string; readonly down: Transform }
}

/** One step of a change on an operation itself: its existence, place, status codes and documentation. */
export interface OperationEdit {
  readonly on: 'operation'
  readonly kind: string
  readonly summary: string
  /** The operation as the older release has it; `undefined` when that release has none. */
  undo(newer: Operation | undefined): Operation | undefined
  readonly breaking: boolean
  readonly status?: StatusChange
  readonly notice?: { readonly sunset: string; readonly replacement?: string }
}

/** An operation the older release does not have. */
export function addOperation(): OperationEdit {
  return {
    on: 'operation',
    kind: 'addOperation',
    summary: 'adds the operation',
    breaking: false,
    undo(newer) {
      existing(newer)
      return undefined
    },
  }
}

/** An operation the newer release no longer has. It is served in the older ones, by a handler that is kept for it. */
export function removeOperation(was: Operation): OperationEdit {
  return {
    on: 'operation',
    kind: 'removeOperation',
    summary: `removes \`${was.method} ${was.path}\``,
    breaking: true,
    undo(newer) {
      if (newer !== undefined) throw new EditError(`the newer release still has the operation ${newer.id}`)
      return was
    },
  }
}

/** An operation that had another path. Path parameters are renamed on `pathParameters(operation)`. */
export function movePath(from: string, to: string): OperationEdit {
  return {
    on: 'operation',
    kind: 'movePath',
    summary: `moves from \`${from}\` to \`${to}\``,
    breaking: true,
    undo(newer) {
      const operation = existing(newer)
      if (operation.path !== to) throw new EditError(`its path is ${operation.path}, not ${to}`)
      return { ...operation, path: from }
    },
  }
}

/** A success response with another status code, and perhaps another body. */
export function changeStatus(change: StatusChange): OperationEdit {
  return {
    on: 'operation',
    kind: 'changeStatus',
    summary: `answers ${change.to} instead of ${change.from}`,
    breaking: true,
    status: change,
    undo(newer) {
      const operation = existing(newer)
      const { [String(change.to)]: moved, ...others } = operation.responses
      if (moved === undefined) throw new EditError(`it has no response ${change.to}`)
      const older = { ...others[String(change.from)], ...olderResponse(moved, change) }
      return { ...operation, responses: { ...others, [String(change.from)]: older } }
    },
  }
}

function olderResponse(newer: ResponseSpec, { body }: StatusChange): ResponseSpec {
  if (body === undefined) return newer
  return { ...newer, description: body.description ?? newer.description, schema: body.schema }
}

/** Error codes the operation may answer since the newer release. */
export function addErrors(codes: readonly string[]): OperationEdit {
  return {
    on: 'operation',
    kind: 'addErrors',
    summary: `may answer ${codes.map((code) => `\`${code}\``).join(', ')}`,
    breaking: false,
    undo(newer) {
      const operation = existing(newer)
      const missing = codes.find((code) => !operation.errors.includes(code))
      if (missing !== undefined) throw new EditError(`it does not list the error ${missing}`)
      return { ...operation, errors: operation.errors.filter((code) => !codes.includes(code)) }
    },
  }
}

/** A notice that the operation will go or change. */
export function deprecateOperation(notice: {
  readonly sunset: string
  readonly replacement?: string
}): OperationEdit {
  const instead = notice.replacement === undefined ? '' : `: use ${notice.replacement}`
  return {
    on: 'operation',
    kind: 'deprecateOperation',
    summary: `deprecates the operation (sunset ${notice.sunset})${instead}`,
    breaking: false,
    undo: (newer) => existing(newer),
    notice,
  }
}

function existing(operation: Operation | undefined): Operation {
  if (operation === undefined) throw new EditError('the newer release has no such operation')
  return operation
}
