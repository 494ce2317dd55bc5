import type { Json, JsonObject } from '../../json.ts'
import { isObject, localPointer, pointerTokens, valueAt } from '../pointer.ts'
import { Origins } from './origins.ts'

export type Members = { [key: string]: Json }

/** An object of the Swagger document with its place. */
export interface Placed {
  readonly value: JsonObject
  readonly tokens: readonly string[]
}

/** References that are followed before one is taken for a circle. */
const MOST_STEPS = 50

/** The Swagger 2.0 document that is converted: what its parts look up in it, and note about it. */
export class SwaggerSource {
  readonly root: JsonObject
  readonly origins = new Origins()

  constructor(root: JsonObject) {
    this.root = root
  }

  /** An object with its references followed; `undefined` when they lead to no object. */
  resolve(placed: Placed): Placed | undefined {
    let at: Placed | undefined = placed
    for (let step = 0; at && step < MOST_STEPS; step++) {
      const ref: Json | undefined = at.value['$ref']
      if (typeof ref !== 'string') return at
      at = this.at(ref)
    }
    return undefined
  }

  /** The object that a local reference leads to. */
  at(ref: string): Placed | undefined {
    const pointer = localPointer(ref)
    const tokens = pointer === undefined ? [] : pointerTokens(pointer)
    const value = pointer === undefined ? undefined : valueAt(this.root, tokens)
    return isObject(value) ? { value, tokens } : undefined
  }

  /** The objects in a map, or in a list, of an object. */
  entries({ value, tokens }: Placed, key: string): (readonly [string, Placed])[] {
    const map = Object.hasOwn(value, key) ? value[key] : undefined
    if (typeof map !== 'object' || map === null) return []
    return Object.entries(map).flatMap(([name, item]) =>
      isObject(item) ? [[name, { value: item, tokens: [...tokens, key, name] }] as const] : [],
    )
  }

  /** Media types that an operation, else the document, consumes or produces. */
  mediaTypes(operation: JsonObject | undefined, key: 'consumes' | 'produces'): readonly string[] | undefined {
    const types = operation?.[key] ?? this.root[key]
    return Array.isArray(types) ? types.filter((type) => typeof type === 'string') : undefined
  }
}

/** The name in a reference to a whole entry of a top-level map, such as `#/parameters/limit`. */
export function nameIn(ref: Json | undefined, map: 'parameters' | 'responses'): string | undefined {
  const pointer = typeof ref === 'string' ? localPointer(ref) : undefined
  const tokens = pointer === undefined ? [] : pointerTokens(pointer)
  return tokens.length === 2 && tokens[0] === map ? tokens[1] : undefined
}

/** The members of an object that are named, and its extensions. */
export function pick(value: JsonObject, keys: readonly string[]): Members {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => keys.includes(key) || key.startsWith('x-')),
  )
}
