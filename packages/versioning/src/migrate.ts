import { tellApart } from './branches.ts'
import { Draft, EditError } from './draft.ts'
import type { Transform } from './plan.ts'
import type { Reach } from './reach.ts'
import { refName, type Json, type JsonSchema } from './schema.ts'
import { HistoryError, nameStep, type Step, type Timeline } from './timeline.ts'

/** Turns values of a schema from one state of the contract into another; down when `from` is the later one. */
export interface Migrator {
  /** For a schema as it stands in state `from`; `null` when values stay as they are. */
  lift(node: JsonSchema, from: number, to: number): Transform | null
  /** For a named schema, or a parameter part under `<operation>/<part>`. */
  named(target: string, from: number, to: number): Transform | null
}

/** Keywords under which a value may have several schemas at once, so that a lens cannot know what it looks at. */
const opaque = [
  'allOf',
  'not',
  'if',
  'then',
  'else',
  'patternProperties',
  'dependentSchemas',
  'contains',
] as const

/**
 * Lifts the edits of named schemas to every place these occur, and fuses all edits between two states into one
 * transform. Transforms are compiled when first asked for and kept.
 */
export function createMigrator(timeline: Timeline, reach: Reach): Migrator {
  const compiled = new Map<string, { transform: Transform | null | undefined }>()

  function named(target: string, from: number, to: number): Transform | null {
    const [low, high] = from < to ? [from, to] : [to, from]
    const between = reach.steps(target).filter((step) => step >= low && step < high)
    const first = between[0]
    const last = between.at(-1)
    if (first === undefined || last === undefined) return null
    const key = from < to ? `${target} ${first}>${last + 1}` : `${target} ${last + 1}>${first}`
    const known = compiled.get(key)
    if (known === undefined) {
      const entry: { transform: Transform | null | undefined } = { transform: undefined }
      compiled.set(key, entry)
      entry.transform = from < to ? fuse(target, first, last + 1) : fuse(target, last + 1, first)
      return entry.transform
    }
    // A schema that contains itself is met again while it is being compiled.
    if (known.transform === undefined) return (value) => (known.transform ? known.transform(value) : value)
    return known.transform
  }

  function fuse(target: string, from: number, to: number): Transform | null {
    const start = timeline.schemaAt(target, from)
    const end = timeline.schemaAt(target, to)
    if (start === undefined || end === undefined) return null
    const draft = new Draft(start, from, lift)
    for (const step of stepsBetween(timeline.stepsOn(target), from, to)) apply(draft, step, target, from < to)
    try {
      return draft.finish(end, to)
    } catch (error) {
      throw explain(error, `${target} between states ${from} and ${to}`)
    }
  }

  function apply(draft: Draft, step: Step, target: string, up: boolean): void {
    const there = up ? step.index + 1 : step.index
    const here = up ? step.index : step.index + 1
    draft.step(here, there, timeline.schemaAt(target, there) ?? {})
    if (step.edit.on === 'operation' || step.edit.value === null) return
    try {
      if (up) step.edit.value.up(draft)
      else step.edit.value.down(draft)
    } catch (error) {
      throw explain(error, nameStep(step))
    }
  }

  function lift(node: JsonSchema, from: number, to: number): Transform | null {
    if (from === to) return null
    const name = refName(node)
    if (name !== undefined) return named(name, from, to)
    if (!reach.isTouched(node, from, to)) return null
    const blocked = opaque.find((keyword) => node[keyword] !== undefined)
    if (blocked !== undefined)
      throw new EditError(`a changed schema stands under '${blocked}', where no edit can follow it`)
    const union = node.anyOf ?? node.oneOf
    if (union !== undefined) return liftUnion(union, from, to)
    if (node.items !== undefined) return liftList(node.items, from, to)
    if (node.prefixItems !== undefined) return liftTuple(node.prefixItems, from, to)
    return new Draft(node, from, lift).open().finish(node, to)
  }

  function liftUnion(branches: readonly JsonSchema[], from: number, to: number): Transform | null {
    const transforms = branches.map((branch) => lift(branch, from, to))
    if (transforms.every((transform) => transform === null)) return null
    const branchOf = tellApart(branches, (name) => timeline.schemaAt(name, from) ?? {})
    return (value) => applyOr(transforms[branchOf(value)], value)
  }

  function liftList(items: JsonSchema, from: number, to: number): Transform | null {
    const transform = lift(items, from, to)
    if (transform === null) return null
    return (value) => (Array.isArray(value) ? value.map((item) => transform(item)) : value)
  }

  function liftTuple(items: readonly JsonSchema[], from: number, to: number): Transform | null {
    const transforms = items.map((item) => lift(item, from, to))
    if (transforms.every((transform) => transform === null)) return null
    const each = (value: Json, i: number): Json => applyOr(transforms[i], value)
    return (value) => (Array.isArray(value) ? value.map(each) : value)
  }

  return { lift, named }
}

function applyOr(transform: Transform | null | undefined, value: Json): Json {
  return transform ? transform(value) : value
}

function stepsBetween(steps: readonly Step[], from: number, to: number): readonly Step[] {
  if (from < to) return steps.filter((step) => step.index >= from && step.index < to)
  return steps.filter((step) => step.index >= to && step.index < from).toReversed()
}

function explain(error: unknown, where: string): unknown {
  return error instanceof EditError ? new HistoryError(`${where}: ${error.message}`, { cause: error }) : error
}
