import { tellApart } from './branches.ts'
import { Draft } from './draft.ts'
import { EditError } from './edit-error.ts'
import type { Transform } from './plan.ts'
import type { Reach } from './reach.ts'
import { isObjectSchema } from './schema-parts.ts'
import { refName, type Json, type JsonSchema } from './schema.ts'
import { HistoryError, nameStep, stepsBetween, type Step, type Timeline } from './timeline.ts'

/** Turns values of a schema from one state of the contract into another; down when `from` is the later one. */
export interface Migrator {
  /** For a schema as it stands in state `from`; `null` when values stay as they are. */
  lift(node: JsonSchema, from: number, to: number): Transform | null
  /** For a named schema, or a parameter part under `<operation>/<part>`. */
  named(target: string, from: number, to: number): Transform | null
}

/**
 * Lifts the edits of named schemas to every place these occur, and fuses all edits between two states into one
 * transform. Transforms are compiled when first asked for and kept.
 */
export function createMigrator(timeline: Timeline, reach: Reach): Migrator {
  const compiled = new Map<string, { transform: Transform | null | undefined }>()

  function named(target: string, from: number, to: number): Transform | null {
    const work = reach.work(target, from, to)
    if (work === null) return null
    const [low, high] = [work.first, work.last + 1]
    const [start, end] = from < to ? [low, high] : [high, low]
    const key = `${target} ${start}>${end}`
    const known = compiled.get(key)
    if (known === undefined) {
      const entry: { transform: Transform | null | undefined } = { transform: undefined }
      compiled.set(key, entry)
      entry.transform = fuse(target, start, end)
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
    for (const step of stepsBetween(timeline.stepsOn(target), from, to)) apply(draft, step, from < to)
    try {
      return draft.finish(end, to)
    } catch (error) {
      throw explain(error, `${target} between states ${from} and ${to}`)
    }
  }

  function apply(draft: Draft, step: Step, up: boolean): void {
    const { edit, target, index } = step
    if (edit.on === 'operation' || edit.value === null) return
    const older = timeline.schemaAt(target, index) ?? {}
    const newer = timeline.schemaAt(target, index + 1) ?? {}
    try {
      if (up) {
        draft.step({ here: index, there: index + 1, before: older, after: newer })
        edit.value.up(draft, newer)
      } else {
        draft.step({ here: index + 1, there: index, before: newer, after: older })
        edit.value.down(draft, newer)
      }
    } catch (error) {
      throw explain(error, nameStep(step))
    }
  }

  function lift(node: JsonSchema, from: number, to: number): Transform | null {
    if (from === to) return null
    const touched = Object.keys(node).filter((keyword) =>
      reach.isTouched({ [keyword]: node[keyword] }, from, to),
    )
    if (touched.length === 0) return null
    switch (placeOf(node, touched)) {
      case '$ref':
        return named(refName(node) ?? '', from, to)
      case 'anyOf':
        return liftUnion(node.anyOf ?? [], from, to)
      case 'oneOf':
        return liftUnion(node.oneOf ?? [], from, to)
      case 'items':
        return liftList(node, from, to)
      case 'properties':
        return new Draft(node, from, lift).open().finish(node, to)
    }
  }

  function liftUnion(branches: readonly JsonSchema[], from: number, to: number): Transform | null {
    const lifted = branches.map((schema) => ({ schema, pick: lift(schema, from, to) }))
    if (lifted.every(({ pick }) => pick === null)) return null
    const pick = tellApart(lifted, (name) => timeline.schemaAt(name, from) ?? {})
    return (value) => {
      const transform = pick(value)
      return transform ? transform(value) : value
    }
  }

  function liftList({ prefixItems = [], items }: JsonSchema, from: number, to: number): Transform | null {
    const first = prefixItems.map((item) => lift(item, from, to))
    const rest = items === undefined ? null : lift(items, from, to)
    if (rest === null && first.every((transform) => transform === null)) return null
    const each = (value: Json, i: number): Json => {
      const transform = i < first.length ? first[i] : rest
      return transform ? transform(value) : value
    }
    return (value) => (Array.isArray(value) ? value.map(each) : value)
  }

  return { lift, named }
}

/** The places an edit is lifted to. Under any other keyword a value may have several schemas at once. */
const places = {
  $ref: ['$ref'],
  anyOf: ['anyOf'],
  oneOf: ['oneOf'],
  items: ['items', 'prefixItems'],
  properties: ['properties', 'additionalProperties'],
} as const

/**
 * Where in a schema all that is touched stands.
 * @throws EditError when it stands in several places, or where no edit can follow it
 */
function placeOf(node: JsonSchema, touched: readonly string[]): keyof typeof places {
  const names = ['$ref', 'anyOf', 'oneOf', 'items', 'properties'] as const
  const place = names.find((name) => touched.every((keyword) => places[name].some((own) => own === keyword)))
  if (place !== undefined && (place !== 'properties' || isObjectSchema(node))) return place
  const odd = touched.find((keyword) => !names.some((name) => name === keyword)) ?? touched[0] ?? ''
  throw new EditError(`a changed schema stands under '${odd}', where no edit can follow it`)
}

function explain(error: unknown, where: string): unknown {
  return error instanceof EditError ? new HistoryError(`${where}: ${error.message}`, { cause: error }) : error
}
