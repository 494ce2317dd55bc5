import type { Change, MemberTarget, OperationTarget } from './change.ts'
import type { Contract, Operation, ParameterPart } from './contract.ts'
import { EditError } from './edit-error.ts'
import type { MemberEdit } from './edits/edit.ts'
import type { OperationEdit } from './edits/operation.ts'
import type { JsonSchema } from './schema.ts'

/**
 * One edit on one target. Steps are numbered from the oldest; state `s` of the contract is what it is once the first
 * `s` steps are made, so step `i` leads from state `i` to state `i + 1`.
 */
export interface Step {
  readonly index: number
  readonly release: string
  readonly change: string
  readonly target: string
  readonly edit: MemberEdit | OperationEdit
}

/** Everything a contract ever was, by state. */
export interface Timeline {
  readonly steps: readonly Step[]
  /** The state in which a release that has steps begins. */
  startOf(release: string): number
  /** Steps on one target, oldest first. Targets: `Installation`, `listEvents/query`, `listEvents`. */
  stepsOn(target: string): readonly Step[]
  /** A named schema, or a parameter part under `<operation>/<part>`; `undefined` where there is none. */
  schemaAt(target: string, state: number): JsonSchema | undefined
  /** Every form a schema or part had, newest first. */
  formsOf(target: string): readonly JsonSchema[]
  /** An operation with its parameters as they were; `undefined` where the contract has none. */
  operationAt(id: string, state: number): Operation | undefined
  /** Every form an operation had, newest first. */
  operationFormsOf(id: string): readonly (Operation | undefined)[]
  readonly schemaNames: readonly string[]
  readonly operationIds: readonly string[]
}

/** Thrown when a change cannot be part of the history; the message names change, release, edit and target. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError'
}

/** Names a step in messages. */
export function nameStep(step: Step): string {
  return `change '${step.change}' (${step.release}), ${step.edit.kind} on ${step.target}`
}

/** The key under which a target's forms are kept. */
function targetKey(target: MemberTarget | OperationTarget): string {
  if ('$id' in target) return target.$id
  return target.part === 'itself' ? target.operation : partKey(target.operation, target.part)
}

export function partKey(operation: string, part: ParameterPart): string {
  return `${operation}/${part}`
}

/** Puts the edits of all changes into one line, by release and then in the order given. */
export function toSteps(changes: { readonly [name: string]: Change }, releases: readonly string[]): Step[] {
  const order = new Map(releases.map((release, i) => [release, i]))
  for (const [name, { release }] of Object.entries(changes)) {
    if (!order.has(release)) throw new HistoryError(`change '${name}' is of ${release}, which is no release`)
  }
  const sorted = Object.entries(changes).toSorted(
    ([, a], [, b]) => (order.get(a.release) ?? 0) - (order.get(b.release) ?? 0),
  )
  return sorted.flatMap(([name, change]) => stepsOf(name, change)).map((step, index) => ({ ...step, index }))
}

function stepsOf(name: string, change: Change): Omit<Step, 'index'>[] {
  const targets = 'length' in change.on ? change.on : [change.on]
  return targets.flatMap((target) =>
    change.edits.map((edit) => ({ release: change.release, change: name, target: targetKey(target), edit })),
  )
}

/**
 * Runs the steps backwards from head.
 * @throws HistoryError naming the step that does not fit the contract it meets
 */
export function createTimeline(head: Contract, steps: readonly Step[]): Timeline {
  const on = Map.groupBy(steps, ({ target }) => target)
  const schemas = new Map(Object.entries(head.schemas).map(([name, schema]) => [name, [schema]]))
  const operations = new Map<string, (Operation | undefined)[]>(
    Object.entries(head.operations).map(([id, operation]) => [id, [operation]]),
  )
  for (const step of steps.toReversed()) {
    naming(step, () => {
      if (step.edit.on === 'operation') undoOperation(operations, step.target, step.edit)
      else undoMember(schemas, operations, step.target, step.edit)
    })
  }
  const twice = [...operations.keys()].find((id) => schemas.has(id))
  if (twice !== undefined) throw new HistoryError(`'${twice}' names an operation and a schema: rename one`)
  const timeline = assemble(steps, on, schemas, operations)
  for (const step of steps) {
    const { edit, index } = step
    if (edit.on === 'operation' || edit.fits === undefined) continue
    naming(step, () => edit.fits?.((name) => timeline.schemaAt(name, index + 1) ?? {}))
  }
  return timeline
}

function naming(step: Step, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    throw new HistoryError(`${nameStep(step)}: ${error.message}`, { cause: error })
  }
}

function undoOperation(
  operations: Map<string, (Operation | undefined)[]>,
  id: string,
  edit: OperationEdit,
): void {
  const forms = operations.get(id) ?? [undefined]
  if (edit.kind === 'removeOperation' && forms.length > 1) {
    throw new EditError(`a later release adds it again: give the operation that comes back an id of its own`)
  }
  operations.set(id, forms)
  forms.push(edit.undo(forms.at(-1)))
}

function undoMember(
  schemas: Map<string, JsonSchema[]>,
  operations: ReadonlyMap<string, (Operation | undefined)[]>,
  target: string,
  edit: MemberEdit,
): void {
  const forms = schemas.get(target) ?? firstForm(operations, target)
  const newest = forms.at(-1)
  if (newest === undefined) throw new EditError(`the contract has no ${target}`)
  schemas.set(target, forms)
  forms.push(edit.undo(newest))
}

function firstForm(operations: ReadonlyMap<string, (Operation | undefined)[]>, target: string): JsonSchema[] {
  const [id = '', part] = target.split('/')
  const operation = operations.get(id)?.at(-1)
  if (operation === undefined || !isPart(part)) return []
  return [operation.parameters[part] ?? { type: 'object', properties: {}, additionalProperties: false }]
}

function isPart(text: string | undefined): text is ParameterPart {
  return text === 'path' || text === 'query' || text === 'header'
}

function assemble(
  steps: readonly Step[],
  on: ReadonlyMap<string, readonly Step[]>,
  schemas: ReadonlyMap<string, readonly JsonSchema[]>,
  operations: ReadonlyMap<string, readonly (Operation | undefined)[]>,
): Timeline {
  const stepsOn = (target: string): readonly Step[] => on.get(target) ?? []
  /** Forms run newest first: the one of a state is as many undoings from the front as there are later steps. */
  const formAt = <T>(forms: readonly T[] | undefined, target: string, state: number): T | undefined => {
    const own = stepsOn(target)
    return forms?.[own.length - countBefore(own, state)]
  }
  const schemaAt: Timeline['schemaAt'] = (target, state) => {
    const forms = schemas.get(target)
    if (forms !== undefined) return formAt(forms, target, state)
    const [id = '', part] = target.split('/')
    return isPart(part) ? formAt(operations.get(id), id, state)?.parameters[part] : undefined
  }
  const starts = new Map(steps.toReversed().map(({ release, index }) => [release, index]))
  return {
    steps,
    startOf: (release) => starts.get(release) ?? steps.length,
    stepsOn,
    schemaAt,
    formsOf: (target) => schemas.get(target) ?? partForms(operations, target),
    operationAt(id, state) {
      const operation = formAt(operations.get(id), id, state)
      if (operation === undefined) return undefined
      const parts = (['path', 'query', 'header'] as const).flatMap((part) => {
        const schema = schemaAt(partKey(id, part), state)
        return schema === undefined || isEmpty(schema) ? [] : [[part, schema] as const]
      })
      return { ...operation, parameters: Object.fromEntries(parts) }
    },
    operationFormsOf: (id) => operations.get(id) ?? [],
    schemaNames: [...schemas.keys()].filter((key) => !key.includes('/')),
    operationIds: [...operations.keys()],
  }
}

/** The forms of a part that no step edits: those of its operation. */
function partForms(
  operations: ReadonlyMap<string, readonly (Operation | undefined)[]>,
  target: string,
): readonly JsonSchema[] {
  const [id = '', part] = target.split('/')
  if (!isPart(part)) return []
  return operations.get(id)?.flatMap<JsonSchema>((form) => form?.parameters[part] ?? []) ?? []
}

function isEmpty(schema: JsonSchema): boolean {
  return Object.keys(schema.properties ?? {}).length === 0
}

/** Those of the steps on one target that lie between two states, in the direction taken. */
export function stepsBetween(steps: readonly Step[], from: number, to: number): readonly Step[] {
  const [low, high] = from < to ? [from, to] : [to, from]
  const between = steps.slice(countBefore(steps, low), countBefore(steps, high))
  return from < to ? between : between.toReversed()
}

/** How many of the steps, which are in order, are made before a state. */
function countBefore(steps: readonly Step[], state: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.index ?? state) < state) low = middle + 1
    else high = middle
  }
  return low
}
