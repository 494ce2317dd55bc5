import { type Node, pointerOf } from './node.ts'
import type { Operation } from './operation.ts'
import { isObject } from '../load/pointer.ts'

/** One way to satisfy a security requirement: every scheme named, each with its scopes. None at all is anonymous. */
export interface Alternative {
  readonly scopes: ReadonlyMap<string, ReadonlySet<string>>
}

/** The alternatives of an operation and where they are written. */
export interface Requirement {
  readonly list: readonly Alternative[]
  /** `null` when nothing says that a credential is needed. */
  readonly pointer: string | null
}

const ANONYMOUS: Alternative = { scopes: new Map() }

/** What an operation demands: its own `security`, else the document's; an empty list demands nothing. */
export function alternativesOf(root: Node, operation: Operation): Requirement {
  const holder = Array.isArray(operation.node.value['security']) ? operation.node : root
  const stated = holder.value['security']
  if (!Array.isArray(stated)) return { list: [ANONYMOUS], pointer: null }
  const list = stated.filter(isObject).map((alternative) => ({
    scopes: new Map(
      Object.entries(alternative).map(([name, scopes]) => [
        name,
        new Set(Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : []),
      ]),
    ),
  }))
  return { list: list.length > 0 ? list : [ANONYMOUS], pointer: pointerOf(holder, 'security') }
}
