import type { Json, JsonObject } from '../json.ts'
import type { Place, Resources } from './resources.ts'
import { isArray, isObject, pointerTo } from './canonical.ts'
import { childrenOfBase } from './inheritance.ts'
import { ownTags } from './own-tags.ts'

/** How a union says which alternative a value is of. */
export interface Choosing {
  readonly property: string
  /** JSON Pointer of the discriminator. */
  readonly at: string
  readonly keyword: 'oneOf' | 'anyOf'
  /** The values that choose each alternative, in order; nothing where that is left open. */
  readonly values: readonly (readonly string[] | undefined)[]
  /** The index of the alternative that is chosen where no value does. */
  readonly fallback: number
  /** Every value chooses one alternative: that it fits others by its shape, too, does not matter. */
  readonly decides: boolean
}

interface Discriminator {
  readonly property: string
  readonly mapping: ReadonlyMap<string, string>
  readonly fallback: string | undefined
  readonly at: string
}

interface Alternative {
  readonly raw: Json
  /** Where the alternative is written; nothing for one that is no reference. */
  readonly target: Place | undefined
}

/** More subtypes than this are not told apart: the base is then read as it is written. */
const MOST_SUBTYPES = 200

const NOTES = ['title', 'default', 'example', 'examples', 'nullable', 'readOnly', 'writeOnly', 'deprecated']

/**
 * Reads the discriminators of a document (OpenAPI 3.2, Discriminator Object) as what they mean for values: the alternative
 * that a value chooses is the one it has to be valid for. Each alternative then demands the values that choose it, and a
 * base schema stands for its subtypes.
 */
export class Discriminators {
  readonly #resources: Resources
  readonly #read = new WeakMap<object, JsonObject>()
  readonly #choosing = new WeakMap<object, Choosing>()
  readonly #alternatives = new WeakMap<object, Place>()

  constructor(resources: Resources) {
    this.#resources = resources
  }

  /** A schema with its discriminator spelled out as demands; the schema itself where it has none. */
  read(place: Place): Json {
    const { raw } = place
    if (!isObject(raw) || !isObject(raw['discriminator'])) return raw
    const known = this.#read.get(raw)
    if (known) return known
    const read = this.#spelledOut(place, raw)
    this.#read.set(raw, read)
    return read
  }

  /** How a union that was read chooses among its alternatives. */
  choosing(raw: JsonObject): Choosing | undefined {
    return this.#choosing.get(raw)
  }

  /** What an alternative was before it was made to demand its tag. */
  untagged(raw: Json): Place | undefined {
    return isObject(raw) ? this.#alternatives.get(raw) : undefined
  }

  #spelledOut(place: Place, raw: JsonObject): JsonObject {
    const discriminator = discriminatorOf(place, raw['discriminator'])
    if (!discriminator) return raw
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = raw[keyword]
      if (!isArray(branches)) continue
      const { alternatives, choosing } = this.#tagged(
        place,
        discriminator,
        branches.map((branch) => ({ raw: branch, target: this.#target(branch, place) })),
      )
      // Beside a second union there is no other place for the first.
      const decides = choosing.decides && !(isArray(raw['oneOf']) && isArray(raw['anyOf']))
      return this.#union({ ...raw, [keyword]: alternatives }, { ...choosing, keyword, decides })
    }
    return this.#base(place, raw, discriminator)
  }

  /** A base that others extend: one of its subtypes, or itself where a value chooses that. */
  #base(place: Place, raw: JsonObject, discriminator: Discriminator): JsonObject {
    const subtypes = this.#subtypes(place, discriminator)
    if (subtypes.length === 0 || subtypes.length > MOST_SUBTYPES) return raw
    const own = ownTags(this.#resources, place, discriminator.property)
    const all = subtypes.map((target): Alternative => ({ raw: { $ref: `#${target.pointer}` }, target }))
    const chosen = all.filter(({ target }) => {
      const names = target ? this.#names(target, place, discriminator) : []
      return !own.values || names.some((name) => own.values?.includes(name))
    })
    const taken = new Set(
      chosen.flatMap(({ target }) => (target ? this.#names(target, place, discriminator) : [])),
    )
    const itself = [
      ...this.#keys(place, place, discriminator),
      ...(own.values ?? []).filter((value) => !taken.has(value)),
    ]
    if (chosen.length === 0) return raw
    const { alternatives, choosing } = this.#tagged(place, discriminator, chosen, true)
    const { discriminator: _, ...plain } = raw
    const base =
      itself.length > 0
        ? [this.#demanding(plain, { ...place, raw: plain }, discriminator.property, itself)]
        : []
    const notes = Object.fromEntries(
      NOTES.flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])),
    )
    return this.#union(
      { ...notes, anyOf: [...alternatives, ...base] },
      { ...choosing, values: [...choosing.values, ...(base.length > 0 ? [itself] : [])] },
    )
  }

  #subtypes(place: Place, { mapping }: Discriminator): readonly Place[] {
    const found = new Map<string, Place>()
    for (const target of mapping.values()) {
      const named = this.#named(target, place)
      if (named && named.pointer !== place.pointer) found.set(named.pointer, named)
    }
    for (const child of childrenOfBase(this.#resources, place)) found.set(child.pointer, child)
    return [...found.values()]
  }

  #union(read: JsonObject, choosing: Choosing): JsonObject {
    this.#choosing.set(read, choosing)
    return read
  }

  #tagged(
    place: Place,
    discriminator: Discriminator,
    from: readonly Alternative[],
    inherited = false,
  ): { alternatives: readonly Json[]; choosing: Choosing } {
    const { property, at, fallback } = discriminator
    const own = from.map(({ raw, target }) => ownTags(this.#resources, target ?? { ...place, raw }, property))
    const keys = from.map(({ target }) => (target ? this.#keys(target, place, discriminator) : []))
    // Where no key is a value that its alternative allows, the mapping and the schemas are about different things.
    const sound = keys.some((of, index) => of.some((key) => own[index]?.values?.includes(key) ?? true))
    const values = from.map(({ target }, index) => {
      const tags = own[index]
      const chosen = sound ? (keys[index] ?? []) : []
      if (!target || !tags || tags.foreign) return tags?.values
      if (chosen.length > 0) return chosen
      const name = nameOf(target.pointer)
      // What extends a base repeats the values of the base: its name says which of them is its own.
      return !tags.values || (inherited && tags.values.includes(name)) ? [name] : tags.values
    })
    const last = fallback === undefined ? -1 : this.#indexOf(from, this.#named(fallback, place))
    const others = (index: number): readonly string[] =>
      values.flatMap((of, other) => (of && other !== index ? of : []))
    const alternatives = from.map(({ raw, target }, index) => {
      const chosen = values[index]
      if (!target || !chosen) return raw
      if (index === last) return this.#unlike(raw, target, property, others(index))
      const told = own[index]?.values?.every((value) => chosen.includes(value)) ?? false
      return told ? raw : this.#demanding(raw, target, property, chosen)
    })
    return {
      alternatives,
      choosing: { property, at, keyword: 'anyOf', values, fallback: last, decides: areDistinct(values) },
    }
  }

  #indexOf(from: readonly Alternative[], named: Place | undefined): number {
    return named ? from.findIndex(({ target }) => target?.pointer === named.pointer) : -1
  }

  #demanding(raw: Json, target: Place, property: string, values: readonly string[]): JsonObject {
    return this.#kept({ allOf: [raw], properties: { [property]: { enum: values } } }, target)
  }

  /** The alternative that is chosen by whatever chooses no other. */
  #unlike(raw: Json, target: Place, property: string, values: readonly string[]): JsonObject {
    const chosen = { required: [property], properties: { [property]: { enum: values } } }
    return this.#kept({ allOf: [raw], not: chosen }, target)
  }

  #kept(alternative: JsonObject, target: Place): JsonObject {
    this.#alternatives.set(alternative, target)
    return alternative
  }

  #names(target: Place, place: Place, discriminator: Discriminator): readonly string[] {
    const keys = this.#keys(target, place, discriminator)
    return keys.length > 0 ? keys : [nameOf(target.pointer)]
  }

  #keys(target: Place, place: Place, { mapping }: Discriminator): readonly string[] {
    return [...mapping].flatMap(([key, to]) =>
      this.#named(to, place)?.pointer === target.pointer ? [key] : [],
    )
  }

  /** What a mapping names: a component by its name, or anything by reference. */
  #named(target: string, from: Place): Place | undefined {
    const component = /^[\w.-]+$/.test(target)
      ? this.#resources.resolve(pointerTo('#/components/schemas', target), this.#resources.base)
      : undefined
    return component ?? (target.startsWith('#') ? this.#resources.resolve(target, from.resource) : undefined)
  }

  #target(raw: Json, from: Place): Place | undefined {
    if (!isObject(raw)) return undefined
    const only = isArray(raw['allOf']) && raw['allOf'].length === 1 ? raw['allOf'][0] : undefined
    const ref = raw['$ref'] ?? (isObject(only) ? only['$ref'] : undefined)
    return typeof ref === 'string' ? this.#resources.resolve(ref, from.resource) : undefined
  }
}

/** Whether a schema leads to others that extend it, rather than to alternatives that it lists. */
export function isBase(raw: JsonObject): boolean {
  return raw['discriminator'] !== undefined && !isArray(raw['oneOf']) && !isArray(raw['anyOf'])
}

function areDistinct(values: readonly (readonly string[] | undefined)[]): boolean {
  const all = values.flatMap((of) => of ?? [])
  return values.every((of) => of !== undefined) && new Set(all).size === all.length
}

function nameOf(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
}

function discriminatorOf(place: Place, raw: Json | undefined): Discriminator | undefined {
  if (!isObject(raw) || typeof raw['propertyName'] !== 'string') return undefined
  const { propertyName, mapping, defaultMapping } = raw
  const entries = isObject(mapping) ? Object.entries(mapping) : []
  return {
    property: propertyName,
    mapping: new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    fallback: typeof defaultMapping === 'string' ? defaultMapping : undefined,
    at: pointerTo(place.pointer, 'discriminator'),
  }
}
