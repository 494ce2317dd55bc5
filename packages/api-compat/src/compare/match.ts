import type { OperationPair } from './observation.ts'
import type { Operation } from './operation.ts'
import { wholePaths } from './servers.ts'

/** The operations of two documents: those that both have, and those that one has alone. */
export interface Matching {
  readonly both: readonly OperationPair[]
  readonly old: readonly Operation[]
  readonly new: readonly Operation[]
}

type Operations = ReadonlyMap<string, Operation>

/** Matches by method and path, and what is left by where it is reached: a part of the path may be the server's. */
export function matchOperations(old: Operations, next: Operations): Matching {
  const both: OperationPair[] = []
  const taken = new Set<Operation>()
  const pair = (before: Operation, after: Operation) => {
    both.push({ old: before, new: after })
    taken.add(before).add(after)
  }
  for (const [key, operation] of old) {
    const other = next.get(key)
    if (other) pair(operation, other)
  }
  const reached = new Map<string, Operation>()
  for (const operation of next.values()) {
    if (!taken.has(operation)) for (const address of addressesOf(operation)) reached.set(address, operation)
  }
  for (const operation of reached.size > 0 ? old.values() : []) {
    if (taken.has(operation)) continue
    const address = addressesOf(operation).find((one) => reached.has(one))
    const other = address === undefined ? undefined : reached.get(address)
    if (other && !taken.has(other)) pair(operation, other)
  }
  const left = (operations: Operations) =>
    [...operations.values()].filter((operation) => !taken.has(operation))
  return { both, old: left(old), new: left(next) }
}

function addressesOf(operation: Operation): string[] {
  return operation.sender === 'server'
    ? []
    : wholePaths(operation).map((path) => `${operation.method} ${path}`)
}
