import type { Json, JsonObject } from '../json.ts'
import { localPointer, pointerTokens, valueAt } from '../load/pointer.ts'
import { isArray, isObject } from './canonical.ts'

/** A container of the new document on the way to a reference. */
interface Frame {
  readonly value: object
  readonly up: Frame | null
  marked: boolean
}

/** What a schema says of itself only to people. */
const SILENT = new Set(['description', 'summary', '$comment'])
/** Members that hold data, in which every word counts. */
const DATA = new Set(['default', 'const', 'enum', 'example', 'examples'])
/** Members that make a schema mean what depends on where it was come from. */
const ENTANGLED = new Set(['$anchor', '$dynamicAnchor', '$dynamicRef', '$recursiveAnchor', '$recursiveRef'])
/** A discriminator may choose among all components. */
const CHOSEN_FROM = '#/components/schemas'

/**
 * The new document with what means the same in both taken from the old one, so that it is one object: what is written
 * alike in the same place, and refers to nothing that is not alike too. Nothing else of it is an object of the old one.
 * Nothing at all where schemas have names (`$id`) of their own, or are nested too deeply.
 */
export function withAlikeShared(old: JsonObject, next: JsonObject): JsonObject | undefined {
  if (old === next) return next
  try {
    const changes = new Changes(old, next)
    const shared = changes.named ? undefined : changes.shared(old, next)
    return isObject(shared) ? shared : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The containers of a new document that are not alike in the old one. */
class Changes {
  /** Whether there are schemas with names of their own, which references may be relative to. */
  named = false
  readonly #changed = new Set<object>()
  readonly #users = new Map<string, Frame[]>()

  constructor(old: JsonObject, next: JsonObject) {
    this.#compare(old, next, false, null)
    this.#spread(old, next)
  }

  /** A value of the new document, what is alike in it taken from the old one, where there is one in its place. */
  shared(old: Json | undefined, next: Json): Json {
    if (typeof next !== 'object' || next === null) return next
    if (old !== undefined && !this.#changed.has(next)) return old
    if (isArray(next)) {
      const items = isArray(old) ? old : []
      return next.map((item, index) => this.shared(items[index], item))
    }
    const members = isObject(old) ? old : {}
    const copy: Record<string, Json> = {}
    for (const name of Object.keys(next)) {
      const taken = this.shared(Object.hasOwn(members, name) ? members[name] : undefined, next[name] ?? null)
      // Assigned like the others, this one would set the prototype.
      if (name === '__proto__') Object.defineProperty(copy, name, { value: taken, enumerable: true })
      else copy[name] = taken
    }
    return copy
  }

  #compare(old: Json, next: Json, data: boolean, up: Frame | null): boolean {
    if (typeof next !== 'object' || next === null) return old === next
    const frame = { value: next, up, marked: false }
    const alike = isArray(next)
      ? isArray(old) && this.#compareItems(old, next, data, frame)
      : isObject(old) && this.#compareMembers(old, next, data, frame)
    if (!alike) this.#changed.add(next)
    return alike
  }

  #compareItems(old: readonly Json[], next: readonly Json[], data: boolean, frame: Frame): boolean {
    let alike = old.length === next.length
    const length = Math.min(old.length, next.length)
    for (let index = 0; index < length; index++)
      if (!this.#compare(old[index] ?? null, next[index] ?? null, data, frame)) alike = false
    return alike
  }

  #compareMembers(old: JsonObject, next: JsonObject, data: boolean, frame: Frame): boolean {
    let alike = true
    let members = 0
    for (const name of Object.keys(next)) {
      const value = next[name] ?? null
      if (isSilent(name, value, data)) continue
      members++
      if (!Object.hasOwn(old, name)) alike = false
      else if (!this.#compare(old[name] ?? null, value, data || isData(name), frame)) alike = false
      if (!this.#isSettled(name, value, frame)) alike = false
    }
    for (const name of Object.keys(old)) if (!isSilent(name, old[name] ?? null, data)) members--
    return alike && members === 0
  }

  /** Notes what a member refers to; whether it can be told what that is. */
  #isSettled(name: string, value: Json, frame: Frame): boolean {
    if (name === 'discriminator' && isObject(value)) this.#note(CHOSEN_FROM, frame)
    if (typeof value !== 'string') return true
    if (name === '$id') this.named = true
    if (name !== '$ref') return !ENTANGLED.has(name)
    this.#note(value, frame)
    return true
  }

  #note(target: string, frame: Frame): void {
    const users = this.#users.get(target)
    if (users) users.push(frame)
    else this.#users.set(target, [frame])
  }

  /** What refers to something that changed has changed. */
  #spread(old: JsonObject, next: JsonObject): void {
    const targets = new Map<object, string[]>()
    const pending: Frame[] = []
    for (const [target, users] of this.#users) {
      const pointer = localPointer(target)
      const tokens = pointer === undefined ? undefined : pointerTokens(pointer)
      const value = tokens && valueAt(next, tokens)
      const isContainer = typeof value === 'object' && value !== null
      if (!tokens || value === undefined || !this.#isAlike(valueAt(old, tokens), value))
        pending.push(...users)
      else if (isContainer) targets.set(value, [...(targets.get(value) ?? []), target])
    }
    for (let frame = pending.pop(); frame; frame = pending.pop()) {
      for (let at: Frame | null = frame; at && !at.marked; at = at.up) {
        at.marked = true
        this.#changed.add(at.value)
        for (const target of targets.get(at.value) ?? []) pending.push(...(this.#users.get(target) ?? []))
        targets.delete(at.value)
      }
    }
  }

  #isAlike(old: Json | undefined, next: Json): boolean {
    return typeof next === 'object' && next !== null
      ? old !== undefined && !this.#changed.has(next)
      : old === next
  }
}

function isSilent(name: string, value: Json, data: boolean): boolean {
  return !data && typeof value === 'string' && SILENT.has(name)
}

function isData(name: string): boolean {
  return DATA.has(name) || name.startsWith('x-')
}
