import type { Contract, DeprecationNotice, Operation } from './contract.ts'
import type { MemberEdit } from './edits/edit.ts'
import { memberOf, withMember } from './members.ts'
import type { JsonSchema } from './schema.ts'
import type { Step, Timeline } from './timeline.ts'

/** A deprecation as one release meets it: `path` is the member's name in that release, `''` for the operation itself. */
export interface PlacedNotice extends DeprecationNotice {
  readonly target: string
  readonly path: string
  /** The release that announced it. */
  readonly announced: string
  readonly change: string
}

/**
 * Follows every deprecation through the history to one state of the contract.
 * @param isAnnounced which of the announcing releases count: a document shows the notices up to its own release, live
 *   headers those of later releases too
 */
export function noticesAt(
  timeline: Timeline,
  state: number,
  dateOf: (release: string) => string,
  isAnnounced: (release: string) => boolean,
): PlacedNotice[] {
  return timeline.steps.flatMap((step) => {
    const { notice } = step.edit
    if (notice === undefined || !isAnnounced(step.release)) return []
    const path =
      step.edit.on === 'operation'
        ? placeOf(step, state, timeline)
        : follow(step, step.edit.member, state, timeline)
    if (path === null || !exists(timeline, step, state)) return []
    const { release, change, target } = step
    return [{ ...notice, since: dateOf(release), target, path, announced: release, change }]
  })
}

/** A notice on an operation is fulfilled by the edit that takes something from its callers. */
function placeOf(step: Step, state: number, timeline: Timeline): '' | null {
  const later = timeline.stepsOn(step.target).filter(({ index }) => index > step.index && index < state)
  return later.some(({ edit }) => edit.on === 'operation' && edit.breaking) ? null : ''
}

/** The name a member has in another state than the one after `step`; `null` where it is not there or was replaced. */
export function follow(step: Step, member: string, state: number, timeline: Timeline): string | null {
  const others = timeline.stepsOn(step.target)
  const forward = state > step.index
  const way = forward
    ? others.filter(({ index }) => index > step.index && index < state)
    : others.filter(({ index }) => index < step.index && index >= state).toReversed()
  let path: string | null = member
  for (const { edit } of way) {
    if (path === null || edit.on === 'operation') return path
    path = trackThrough(edit, path, forward)
  }
  return path
}

function trackThrough(edit: MemberEdit, path: string, forward: boolean): string | null {
  return forward ? edit.newer(path) : edit.older(path)
}

function exists(timeline: Timeline, step: Step, state: number): boolean {
  if (step.edit.on === 'operation') return timeline.operationAt(step.target, state) !== undefined
  return timeline.schemaAt(step.target, state) !== undefined
}

/** The contract with the notices written on it: `deprecated`, `x-sunset`, `x-replacement` on each member. */
export function withNotices(contract: Contract, notices: readonly PlacedNotice[]): Contract {
  const schemas = { ...contract.schemas }
  const operations = { ...contract.operations }
  for (const notice of notices) {
    const [id = ''] = notice.target.split('/')
    const schema = schemas[notice.target]
    const operation = operations[id]
    if (schema !== undefined) schemas[notice.target] = marked(schema, notice)
    else if (operation !== undefined) operations[id] = markedOperation(operation, notice)
  }
  return { ...contract, schemas, operations }
}

function markedOperation(operation: Operation, notice: PlacedNotice): Operation {
  const { since, sunset, replacement } = notice
  const [, part] = notice.target.split('/')
  if (part !== 'query' && part !== 'path' && part !== 'header') {
    return { ...operation, deprecated: { since, sunset, ...(replacement !== undefined && { replacement }) } }
  }
  const parameters = operation.parameters[part]
  if (parameters === undefined) return operation
  return { ...operation, parameters: { ...operation.parameters, [part]: marked(parameters, notice) } }
}

function marked(schema: JsonSchema, notice: PlacedNotice): JsonSchema {
  const member = memberOf(schema, notice.path)
  if (member === undefined) return schema
  return withMember(schema, notice.path, { ...member, schema: { ...member.schema, ...markOf(notice) } })
}

function markOf({ sunset, replacement }: DeprecationNotice): JsonSchema {
  return {
    deprecated: true,
    'x-sunset': sunset,
    ...(replacement !== undefined && { 'x-replacement': replacement }),
  }
}
