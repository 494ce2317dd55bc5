import { EVENT_ID } from 'js-yaml'
import type { PositionIndex } from './parsed.ts'
import type { YamlTree } from './yaml-tree.ts'

interface Member {
  /** The key; the value in a list. */
  readonly shown: number
  readonly value: number
}

/** Where the values of a YAML text were written. What an alias brings in was written at its anchor. */
export class YamlPositions implements PositionIndex {
  readonly #tree: YamlTree
  readonly #collections = new Map<number, Map<string, Member>>()

  constructor(tree: YamlTree) {
    this.#tree = tree
  }

  offsetOf(tokens: readonly string[]): number {
    let value = this.#tree.root
    let offset = this.#tree.offset(value) ?? 0
    for (const token of tokens) {
      const member = this.#members(this.#tree.target(value)).get(token)
      if (member === undefined) return offset
      offset = this.#tree.offset(member.shown) ?? offset
      value = member.value
    }
    return offset
  }

  #members(node: number): Map<string, Member> {
    let members = this.#collections.get(node)
    if (members === undefined) {
      members = new Map()
      this.#collections.set(node, members)
      this.#read(node, members)
    }
    return members
  }

  #read(node: number, members: Map<string, Member>): void {
    const { type } = this.#tree.event(node)
    const children = this.#tree.children(node)
    if (type === EVENT_ID.SEQUENCE) {
      for (const [index, item] of children.entries()) members.set(String(index), { shown: item, value: item })
    }
    if (type !== EVENT_ID.MAPPING) return
    const merged: number[] = []
    for (let at = 0; at + 1 < children.length; at += 2) {
      const key = children[at] ?? 0
      const value = children[at + 1] ?? 0
      if (this.#tree.isMerge(key)) merged.push(value)
      else members.set(this.#tree.keyText(key), { shown: key, value })
    }
    for (const source of merged) this.#merge(members, this.#tree.target(source))
  }

  #merge(members: Map<string, Member>, source: number): void {
    if (this.#tree.event(source).type === EVENT_ID.SEQUENCE) {
      for (const item of this.#tree.children(source)) this.#merge(members, this.#tree.target(item))
      return
    }
    for (const [key, member] of this.#members(source)) if (!members.has(key)) members.set(key, member)
  }
}
