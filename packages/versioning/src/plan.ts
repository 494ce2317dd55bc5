import type { Json } from './schema.ts'

/** Turns a value of one release into a value of another. */
export type Transform = (value: Json) => Json

/**
 * How one member of the target is made from the source value. Edits are run over plans once, at compile time, so that
 * any number of them costs one pass over the value.
 */
export type Plan =
  | { readonly kind: 'read'; readonly path: readonly string[] }
  | { readonly kind: 'constant'; readonly value: Json }
  | { readonly kind: 'absent' }
  | { readonly kind: 'through'; readonly of: Plan; readonly transform: Transform }
  | { readonly kind: 'default'; readonly of: Plan; readonly value: Json }
  | { readonly kind: 'compute'; readonly of: readonly Plan[]; readonly compute: Compute }
  | { readonly kind: 'record'; readonly record: RecordPlan }

/** Makes a value from others, each `undefined` where its member is absent. */
export type Compute = (...values: (Json | undefined)[]) => Json | undefined

export interface RecordPlan {
  readonly fields: readonly { readonly key: string; readonly plan: Plan }[]
  /** Where the object stood in the source: it is built when that was present; `null` for an object new to the target. */
  readonly source: readonly string[] | null
  /** Build the object even when nothing would be in it. */
  readonly always: boolean
  /** Carries undeclared members over: all but `known`, each through `transform`. */
  readonly rest: { readonly known: ReadonlySet<string>; readonly transform: Transform | null } | null
}

type Reader = (source: Json) => Json | undefined

/** Compiles a plan into one closure. Members that are absent in the source stay absent unless a plan says otherwise. */
export function compilePlan(plan: Plan): Reader {
  switch (plan.kind) {
    case 'read':
      return compileRead(plan.path)
    case 'constant':
      return () => plan.value
    case 'absent':
      return () => undefined
    case 'through':
      return compileThrough(compilePlan(plan.of), plan.transform)
    case 'default':
      return compileDefault(compilePlan(plan.of), plan.value)
    case 'compute': {
      const readers = plan.of.map(compilePlan)
      return (source) => plan.compute(...readers.map((read) => read(source)))
    }
    case 'record':
      return compileRecord(plan.record)
  }
}

function compileRead(path: readonly string[]): Reader {
  const [first, second] = path
  if (first === undefined) return (source) => source
  if (second === undefined) return (source) => property(source, first)
  return (source) => {
    let value: Json | undefined = source
    for (const key of path) value = property(value, key)
    return value
  }
}

function compileThrough(read: Reader, transform: Transform): Reader {
  return (source) => {
    const value = read(source)
    return value === undefined ? undefined : transform(value)
  }
}

function compileDefault(read: Reader, value: Json): Reader {
  return (source) => {
    const given = read(source)
    return given === undefined ? value : given
  }
}

function compileRecord(record: RecordPlan): Reader {
  const fields = record.fields.map(({ key, plan }) => compileField(key, plan))
  const readSource = record.source === null ? null : compileRead(record.source)
  const { always, rest } = record
  return (source) => {
    const original = readSource?.(source)
    if (original !== undefined && !isRecord(original)) return original
    const target: { [key: string]: Json } = {}
    let present = always || original !== undefined
    for (const { key, read, fallback } of fields) {
      const value = read?.(source)
      if (value !== undefined) present = true
      const chosen = value === undefined ? fallback : value
      if (chosen !== undefined) target[key] = chosen
    }
    if (!present) return undefined
    if (rest !== null && original !== undefined) copyRest(original, rest, target)
    return target
  }
}

/** A fallback alone does not bring an absent object into being, so it is kept apart from what is read. */
interface Field {
  readonly key: string
  readonly read: Reader | null
  readonly fallback: Json | undefined
}

function compileField(key: string, plan: Plan): Field {
  if (plan.kind === 'constant') return { key, read: null, fallback: plan.value }
  if (plan.kind === 'default') return { key, read: compilePlan(plan.of), fallback: plan.value }
  return { key, read: compilePlan(plan), fallback: undefined }
}

function copyRest(
  original: { readonly [key: string]: Json },
  rest: NonNullable<RecordPlan['rest']>,
  target: { [key: string]: Json },
): void {
  for (const [key, value] of Object.entries(original)) {
    if (rest.known.has(key)) continue
    target[key] = rest.transform === null ? value : rest.transform(value)
  }
}

/** An object's own member; anything else has none. */
export function property(value: Json | undefined, key: string): Json | undefined {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Whether a value is a JSON object. */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
