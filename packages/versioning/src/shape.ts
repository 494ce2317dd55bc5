import type { Operation, ParameterPart } from './contract.ts'
import type { StatusChange } from './edits/operation.ts'
import type { Migrator } from './migrate.ts'
import type { Transform } from './plan.ts'
import type { JsonSchema } from './schema.ts'
import { partKey, type Timeline } from './timeline.ts'

/** How an operation of one epoch is served by a handler that knows head only. A `null` transform: nothing to do. */
export interface OperationShape {
  /** The operation as clients of this epoch know it. */
  readonly operation: Operation
  /** Ordinal of the epoch: equal for all releases in which the operation looks the same. */
  readonly epoch: number
  /** Request parts, from this epoch up to what the handler takes. */
  readonly up: { readonly [part in ParameterPart | 'body']: Transform | null }
  /** What this epoch answers where the handler answers `status`. */
  down(status: number): ResponseShape
}

export interface ResponseShape {
  readonly status: number
  readonly transform: Transform | null
}

/** Builds the shape of an operation in one state, served by a handler written for state `top`. */
export function buildShape(
  operation: Operation,
  handled: Operation,
  span: { readonly state: number; readonly top: number; readonly epoch: number },
  { timeline, migrator }: { readonly timeline: Timeline; readonly migrator: Migrator },
): OperationShape {
  const { state, top, epoch } = span
  const part = (name: ParameterPart): Transform | null =>
    migrator.named(partKey(operation.id, name), state, top)
  const responses = Object.entries(handled.responses).map(([status, { schema }]) => {
    const shape = takeDown(Number(status), schema, { id: operation.id, state, top }, timeline, migrator)
    return [Number(status), shape] as const
  })
  const byStatus = new Map<number, ResponseShape>(responses)
  return {
    operation,
    epoch,
    up: {
      path: part('path'),
      query: part('query'),
      header: part('header'),
      body: operation.body === null ? null : migrator.lift(operation.body, state, top),
    },
    down: (status) => byStatus.get(status) ?? { status, transform: null },
  }
}

/** Follows one response of the handler down through the status edits of its operation. */
function takeDown(
  handledStatus: number,
  handledSchema: JsonSchema | null,
  span: { readonly id: string; readonly state: number; readonly top: number },
  timeline: Timeline,
  migrator: Migrator,
): ResponseShape {
  let status = handledStatus
  let schema = handledSchema
  let at = span.top
  const stages: (Transform | null)[] = []
  for (const { index, change } of statusChanges(timeline, span)) {
    if (change.to !== status) continue
    status = change.from
    if (change.body === undefined) continue
    stages.push(schema === null ? null : migrator.lift(schema, at, index + 1), change.body.down)
    schema = change.body.schema
    at = index
  }
  if (schema !== null) stages.push(migrator.lift(schema, at, span.state))
  return { status, transform: chain(stages) }
}

function statusChanges(
  timeline: Timeline,
  { id, state, top }: { readonly id: string; readonly state: number; readonly top: number },
): { index: number; change: StatusChange }[] {
  const steps = timeline.stepsOn(id).filter(({ index }) => index >= state && index < top)
  return steps.toReversed().flatMap(({ index, edit }) => {
    return edit.on === 'operation' && edit.status !== undefined ? [{ index, change: edit.status }] : []
  })
}

function chain(stages: readonly (Transform | null)[]): Transform | null {
  const real = stages.filter((stage) => stage !== null)
  const [first, second] = real
  if (first === undefined) return null
  if (second === undefined) return first
  return (value) => real.reduce((current, stage) => stage(current), value)
}
