import type { OperationPair } from './observation.ts'
import type { Operation } from './operation.ts'
import { wholePaths } from './servers.ts'
import { asTakenIn } from './template.ts'

/** The operations of two documents: those that both have, and those that one has alone. */
export interface Matching {
  readonly both: readonly OperationPair[]
  readonly old: readonly Operation[]
  readonly new: readonly Operation[]
}

type Operations = ReadonlyMap<string, Operation>

/**
 * Matches by method and path, and what is left by where it is reached: a part of the path may be the server's, and a
 * callback is the same under another name.
 */
export function matchOperations(old: Operations, next: Operations): Matching {
  const partners = new Map<Operation, Operation>()
  const taken = new Set<Operation>()
  const pair = (before: Operation, after: Operation) => {
    partners.set(before, after)
    taken.add(before).add(after)
  }
  for (const [key, operation] of old) {
    const other = next.get(key)
    if (other) pair(operation, other)
  }
  const reached = new Map<string, Operation>()
  for (const operation of next.values()) {
    if (taken.has(operation)) continue
    for (const address of addressesOf(operation, operation.parent)) reached.set(address, operation)
  }
  // Those that have callbacks come before them, so that it is known with which they were matched.
  for (const operation of reached.size > 0 ? old.values() : []) {
    if (taken.has(operation)) continue
    const parent = operation.parent && partners.get(operation.parent)
    const address = addressesOf(operation, parent).find((one) => reached.has(one))
    const other = address === undefined ? undefined : reached.get(address)
    if (other && !taken.has(other)) pair(operation, other)
  }
  for (const operation of old.values()) {
    const taker = taken.has(operation) ? undefined : takenInBy(next, operation)
    if (taker) pair(operation, taker)
  }
  const left = (operations: Operations) =>
    [...operations.values()].filter((operation) => !taken.has(operation))
  const both = [...partners].map(([before, after]) => ({ old: before, new: after }))
  return { both, old: left(old), new: left(next) }
}

function takenInBy(next: Operations, operation: Operation): Operation | undefined {
  for (const other of next.values()) {
    const taker = asTakenIn(other, operation)
    if (taker) return taker
  }
  return undefined
}

/** Where an operation is reached; `parent` is the one of the new document whose callback it is. */
function addressesOf(operation: Operation, parent: Operation | undefined): string[] {
  const { method, sender, path } = operation
  if (parent) return [`${parent.key} ${path} ${method}`]
  return sender === 'server' ? [] : wholePaths(operation).map((whole) => `${method} ${whole}`)
}
