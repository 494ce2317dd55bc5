import { EVENT_ID } from 'js-yaml'
import type { Json } from '../json.ts'
import type { Limits } from './document.ts'
import { type Duplicate, MOST_TOLD, ParseProblem } from './parsed.ts'
import { checkCollectionTag, scalarValue } from './yaml-scalars.ts'
import type { YamlTree } from './yaml-tree.ts'

type Members = { [key: string]: Json }

/**
 * The data of a YAML text. Aliases become copies, so that every value has one place; their number is bounded, and an alias
 * inside what it stands for is refused.
 */
export class YamlData {
  readonly duplicates: Duplicate[] = []
  readonly #tree: YamlTree
  readonly #limits: Limits
  readonly #expanding = new Set<number>()
  #aliased = 0

  constructor(tree: YamlTree, limits: Limits) {
    this.#tree = tree
    this.#limits = limits
  }

  value(node: number, depth = 0): Json {
    if (this.#expanding.size > 0 && ++this.#aliased > this.#limits.aliasedValues) {
      throw this.#bomb(node, `Its aliases expand to more than ${this.#limits.aliasedValues} values`)
    }
    const event = this.#tree.event(node)
    if (event.type === EVENT_ID.SCALAR) return scalarValue(this.#tree.text, event)
    if (depth >= this.#limits.depth) {
      throw new ParseProblem('too-deep', 'It is nested too deep', 'Flatten it.', this.#tree.offset(node))
    }
    if (event.type === EVENT_ID.ALIAS) return this.#expanded(node, (target) => this.value(target, depth + 1))
    if (event.type === EVENT_ID.SEQUENCE) {
      checkCollectionTag(this.#tree.text, event.tagStart, event.tagEnd, 'seq')
      return this.#tree.children(node).map((child) => this.value(child, depth + 1))
    }
    if (event.type !== EVENT_ID.MAPPING) return null
    checkCollectionTag(this.#tree.text, event.tagStart, event.tagEnd, 'map')
    return this.#mapping(node, depth)
  }

  #mapping(node: number, depth: number): Members {
    const members: Members = {}
    const keys = new Map<string, number>()
    const merged: number[] = []
    const children = this.#tree.children(node)
    for (let at = 0; at + 1 < children.length; at += 2) {
      const key = children[at] ?? 0
      const value = children[at + 1] ?? 0
      if (this.#tree.isMerge(key)) merged.push(value)
      else this.#set(members, keys, key, this.value(value, depth + 1))
    }
    for (const source of merged) this.#merge(members, source, depth)
    return members
  }

  #set(members: Members, keys: Map<string, number>, node: number, value: Json): void {
    const key = this.#tree.keyText(node)
    const first = keys.get(key)
    if (first === undefined) keys.set(key, node)
    else if (this.#expanding.size === 0 && this.duplicates.length < MOST_TOLD) {
      const again = this.#tree.offset(node) ?? 0
      this.duplicates.push({ key, first: this.#tree.offset(first) ?? 0, again })
    }
    define(members, key, value)
  }

  /** Takes the members of a merge key's mapping, or of its list of mappings, that are not there yet. */
  #merge(members: Members, source: number, depth: number): void {
    const event = this.#tree.event(source)
    if (event.type === EVENT_ID.ALIAS) {
      this.#expanded(source, (target) => this.#merge(members, target, depth + 1))
    } else if (event.type === EVENT_ID.SEQUENCE) {
      for (const item of this.#tree.children(source)) this.#merge(members, item, depth + 1)
    } else if (event.type === EVENT_ID.MAPPING) {
      for (const [key, value] of Object.entries(this.#mapping(source, depth + 1))) {
        if (!Object.hasOwn(members, key)) define(members, key, value)
      }
    } else {
      const what = "A merge key '<<' has something else than a mapping"
      throw new ParseProblem('syntax', what, 'Give it a mapping.', this.#tree.offset(source))
    }
  }

  #expanded<T>(alias: number, read: (target: number) => T): T {
    const target = this.#tree.target(alias)
    if (this.#expanding.has(target) || contains(this.#tree, target, alias)) {
      throw this.#bomb(alias, 'An alias is inside what it stands for')
    }
    this.#expanding.add(target)
    const value = read(target)
    this.#expanding.delete(target)
    return value
  }

  #bomb(node: number, what: string): ParseProblem {
    return new ParseProblem('alias-bomb', what, 'Use `$ref` for what is shared.', this.#tree.offset(node))
  }
}

function contains(tree: YamlTree, node: number, inner: number): boolean {
  return node < inner && inner < tree.end(node)
}

/** Sets a member that is data, whatever it is called. */
function define(members: Members, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(members, key, { value, writable: true, enumerable: true, configurable: true })
  } else members[key] = value
}
