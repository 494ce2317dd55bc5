import type { Json } from './schema.ts'

/** Turns a value of one release into a value of another. */
export type Transform = (value: Json) => Json

/** Texts, and what each becomes. Any other value stays as it is. */
export type Words = ReadonlyMap<string, string>

/** Makes a value from others, each `undefined` where its member is absent. */
export type Compute = (...values: (Json | undefined)[]) => Json | undefined

/**
 * How one member of the target is made from the source value. Edits are run over plans once, at compile time, so that
 * any number of them costs one pass over the value.
 */
export type Plan =
  | Read
  | { readonly kind: 'constant'; readonly value: Json }
  | { readonly kind: 'absent' }
  | { readonly kind: 'through'; readonly of: Plan; readonly transform: Transform }
  | { readonly kind: 'translate'; readonly of: Plan; readonly words: Words }
  | { readonly kind: 'default'; readonly of: Plan; readonly value: Json }
  /** `only`, where any of `given` has a value; nothing elsewhere. */
  | { readonly kind: 'where'; readonly given: readonly Plan[]; readonly only: Plan }
  | { readonly kind: 'compute'; readonly of: readonly Plan[]; readonly compute: Compute }
  | { readonly kind: 'record'; readonly record: RecordPlan }

/** What stands at a path of the source value, or of a slot: a value made on the way, whose members are wanted. */
export interface Read {
  readonly kind: 'read'
  readonly slot: number | null
  readonly path: readonly string[]
}

export interface RecordPlan {
  readonly fields: readonly { readonly key: string; readonly plan: Plan }[]
  /** Where the object stood in the source; `null` for an object new to the target. */
  readonly source: Read | null
  /** The object is there where any of these has a value. */
  readonly given: readonly Plan[]
  /** Carries undeclared members over: all but `known`, each through `transform`. */
  readonly rest: { readonly known: ReadonlySet<string>; readonly transform: Transform | null } | null
}

type Slots = readonly (Json | undefined)[]
type Reader = (source: Json, slots: Slots) => Json | undefined

const noSlots: Slots = []

/** Compiles a plan into one closure. Each slot is made once a value, from the source and the slots before it. */
export function compilePlan(plan: Plan, slots: readonly Plan[]): Transform {
  const read = compile(plan)
  if (slots.length === 0) return (value) => read(value, noSlots) ?? null
  const makers = slots.map(compile)
  return (value) => {
    const made: (Json | undefined)[] = []
    for (const make of makers) made.push(make(value, made))
    return read(value, made) ?? null
  }
}

/** Members that are absent in the source stay absent unless a plan says otherwise. */
function compile(plan: Plan): Reader {
  switch (plan.kind) {
    case 'read':
      return compileRead(plan)
    case 'constant':
      return copyOf(plan.value)
    case 'absent':
      return () => undefined
    case 'through':
      return compileThrough(compile(plan.of), plan.transform)
    case 'translate':
      return compileThrough(compile(plan.of), translator(plan.words))
    case 'default':
      return compileDefault(compile(plan.of), copyOf(plan.value))
    case 'where':
      return compileWhere(compileAny(plan.given), compile(plan.only))
    case 'compute': {
      const readers = plan.of.map(compile)
      return (source, slots) => plan.compute(...readers.map((read) => read(source, slots)))
    }
    case 'record':
      return compileRecord(plan.record)
  }
}

function compileRead({ slot, path }: Read): Reader {
  const start: Reader = slot === null ? (source) => source : (_, slots) => slots[slot]
  const [key, second] = path
  if (key === undefined) return start
  if (second === undefined) return (source, slots) => property(start(source, slots), key)
  return (source, slots) => path.reduce(property, start(source, slots))
}

function compileThrough(read: Reader, transform: Transform): Reader {
  return (source, slots) => {
    const value = read(source, slots)
    return value === undefined ? undefined : transform(value)
  }
}

/** One word list that does what two do one after the other, so that any number of them costs one look-up. */
export function joinWords(first: Words, second: Words): Words {
  const joined = new Map(second)
  for (const [from, to] of first) joined.set(from, second.get(to) ?? to)
  return joined
}

/** The transform that a word list stands for. */
export function translator(words: Words): Transform {
  return (value) => (typeof value === 'string' ? (words.get(value) ?? value) : value)
}

function compileDefault(read: Reader, make: () => Json): Reader {
  return (source, slots) => {
    const given = read(source, slots)
    return given === undefined ? make() : given
  }
}

/** Lists and objects are made anew: what one handler does to its request must not show in the next one. */
function copyOf(value: Json): () => Json {
  return typeof value === 'object' && value !== null ? () => structuredClone(value) : () => value
}

function compileWhere(isGiven: Given, read: Reader): Reader {
  return (source, slots) => (isGiven(source, slots) ? read(source, slots) : undefined)
}

type Given = (source: Json, slots: Slots) => boolean

function compileAny(plans: readonly Plan[]): Given {
  const readers = plans.map(compile)
  return (source, slots) => readers.some((read) => read(source, slots) !== undefined)
}

function compileRecord({ fields, source, given, rest }: RecordPlan): Reader {
  const readSource = source === null ? null : compileRead(source)
  const isGiven = compileAny(given)
  const made = fields
    .filter(({ plan }) => plan.kind !== 'absent')
    .map(({ key, plan }) => compileField(key, plan, source))
  return (value, slots) => {
    const original = readSource?.(value, slots)
    if (original !== undefined && !isRecord(original)) return original
    if (original === undefined && !isGiven(value, slots)) return undefined
    const target: { [key: string]: Json } = {}
    for (const { key, own, read } of made) {
      const member = own === null ? read(value, slots) : original?.[own]
      if (member !== undefined) setMember(target, key, member)
    }
    if (rest !== null && original !== undefined) copyRest(original, rest, target)
    return target
  }
}

interface Field {
  readonly key: string
  /** The member of the object's own source that it is, where it is no more than that. */
  readonly own: string | null
  readonly read: Reader
}

function compileField(key: string, plan: Plan, source: Read | null): Field {
  const name =
    plan.kind === 'read' && source !== null && isMember(plan, source) ? plan.path.at(-1) : undefined
  // A name that every object inherits is read with more care.
  const own = name === undefined || name in Object.prototype ? null : name
  return { key, own, read: compile(plan) }
}

function copyRest(
  original: JsonRecord,
  rest: NonNullable<RecordPlan['rest']>,
  target: { [key: string]: Json },
): void {
  for (const [key, value] of Object.entries(original)) {
    if (rest.known.has(key)) continue
    setMember(target, key, rest.transform === null ? value : rest.transform(value))
  }
}

/** Sets an own member. Plain assignment would take `__proto__` for the prototype. */
function setMember(target: { [key: string]: Json }, key: string, value: Json): void {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Whether a read is of a member of an object. */
export function isMember({ slot, path }: Read, object: Read): boolean {
  if (slot !== object.slot || path.length !== object.path.length + 1) return false
  return object.path.every((key, i) => path[i] === key)
}

type JsonRecord = { readonly [key: string]: Json }

/** An object's own member; anything else has none. */
export function property(value: Json | undefined, key: string): Json | undefined {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Whether a value is a JSON object. */
export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
