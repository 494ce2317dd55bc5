import type { Operation } from './contract.ts'
import type { Migrator } from './migrate.ts'
import { firstFrom, type Reach } from './reach.ts'
import { refsIn } from './schema-parts.ts'
import { buildShape, type OperationShape } from './shape.ts'
import { partKey, type Timeline } from './timeline.ts'

/** Operations as the releases have them. */
export interface Epochs {
  /** How an operation is served to clients of a release; `undefined` where the release has none. One per epoch. */
  shapeOf(operation: string, release: number): OperationShape | undefined
  /** The operation as its handler knows it: head's, or the last form of one that was removed. */
  handled(operation: string): Operation
}

interface Known {
  /** Steps that change how the operation looks, ascending. */
  readonly touching: readonly number[]
  /** By release; `null` where the release has no such operation. */
  readonly shapes: (OperationShape | null | undefined)[]
}

/**
 * Divides the releases of each operation into epochs. A shape is built when it is first asked for, and found again
 * without looking at any change.
 * @param states the state of each release
 */
export function createEpochs(
  parts: { readonly timeline: Timeline; readonly reach: Reach; readonly migrator: Migrator },
  states: readonly number[],
): Epochs {
  const { timeline, reach } = parts
  const operations = new Map<string, Known>()

  function knownOf(id: string): Known {
    let known = operations.get(id)
    if (known === undefined) {
      known = { touching: stepsTouching(id, timeline, reach), shapes: states.map(() => undefined) }
      operations.set(id, known)
    }
    return known
  }

  function build(id: string, release: number, { touching, shapes }: Known): OperationShape | null {
    const state = states[release] ?? timeline.steps.length
    const operation = timeline.operationAt(id, state)
    if (operation === undefined) return null
    const epoch = firstFrom(touching, state)
    const same = shapes.find((shape) => shape?.epoch === epoch)
    if (same) return same
    const { operation: handled, top } = lastForm(id, timeline)
    return buildShape(operation, handled, { state, top, epoch }, parts)
  }

  return {
    handled: (id) => lastForm(id, timeline).operation,
    shapeOf(id, release) {
      const known = knownOf(id)
      let shape = known.shapes[release]
      if (shape === undefined) {
        shape = build(id, release, known)
        known.shapes[release] = shape
      }
      return shape ?? undefined
    },
  }
}

/** The newest form of an operation, and the newest state that has it. */
function lastForm(id: string, timeline: Timeline): { operation: Operation; top: number } {
  const removal = timeline.stepsOn(id).findLast(({ edit }) => edit.kind === 'removeOperation')
  const top = removal?.index ?? timeline.steps.length
  const operation = timeline.operationAt(id, top)
  if (operation === undefined) throw new RangeError(`no release has an operation '${id}'`)
  return { operation, top }
}

/** Steps that change how an operation looks: on itself, its parameters, and every schema it reaches. */
function stepsTouching(id: string, timeline: Timeline, reach: Reach): readonly number[] {
  const targets = new Set([id])
  for (const part of ['path', 'query', 'header'] as const) {
    for (const name of reach.names(partKey(id, part))) targets.add(name)
  }
  for (const name of refsIn(timeline.operationFormsOf(id))) {
    for (const reached of reach.names(name)) targets.add(reached)
  }
  const indices = [...targets].flatMap((target) => timeline.stepsOn(target).map(({ index }) => index))
  return indices.toSorted((a, b) => a - b)
}
