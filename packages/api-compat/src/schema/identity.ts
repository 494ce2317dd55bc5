import type { Fact } from './facts.ts'
import type { SchemaNode } from './node.ts'
import { childrenOf } from './facts.ts'
import { notesKey } from './notes.ts'

/** Gives texts small numbers, the same number to the same text. */
export class Interner {
  readonly #ids = new Map<string, number>()
  #next = 0
  /** Groups of schemas that refer to each other and have their numbers, by what they have in common. */
  readonly groups = new Map<string, ReadonlyMap<SchemaNode, number>[]>()

  id(text: string): number {
    let id = this.#ids.get(text)
    if (id === undefined) this.#ids.set(text, (id = this.fresh()))
    return id
  }

  /** A number that nothing has. */
  fresh(): number {
    return this.#next++
  }
}

type IdOf = (node: SchemaNode) => number

/** A text equal for two facts that demand the same, given what their children are. */
export function factKey(fact: Fact, idOf: IdOf): string {
  switch (fact.k) {
    case 'never':
    case 'unique':
      return fact.k
    case 'unknown':
      return `unknown ${fact.at} ${fact.reason}`
    case 'type':
      return `type ${fact.mask}`
    case 'enum':
      return `enum ${[...fact.values.keys()].toSorted().join(' ')}`
    case 'min':
    case 'max':
      return `${fact.k} ${fact.n} ${fact.excl}`
    case 'pattern':
    case 'format':
      return `${fact.k} ${fact.text}`
    case 'required':
      return `required ${fact.name}`
    case 'needs':
      return `needs ${JSON.stringify([fact.name, fact.others.toSorted()])}`
    case 'prop':
    case 'dependent':
      return `${fact.k} ${memberFlags(fact)}${idOf(fact.child)} ${fact.name}`
    case 'each':
      return `each ${idOf(fact.child)} ${JSON.stringify([fact.names.pattern, fact.names.except, fact.names.notPatterns])}`
    case 'item':
      return `item ${fact.index} ${idOf(fact.child)}`
    case 'items':
      return `items ${fact.from} ${idOf(fact.child)}`
    case 'contains':
      return `contains ${fact.min} ${fact.max} ${idOf(fact.child)}`
    case 'names':
    case 'not':
      return `${fact.k} ${idOf(fact.child)}`
    case 'anyOf':
    case 'oneOf':
      return `${fact.k} ${unionKey(fact, idOf)}`
    case 'if':
      return `if ${fact.children.map(idOf).join(' ')}`
    case 'unevaluatedProperties':
    case 'unevaluatedItems':
      return `${fact.k} ${idOf(fact.child)} (${fact.scope
        .map((inner) => factKey(inner, idOf))
        .toSorted()
        .join(';')})`
    default:
      return `${fact.k} ${fact.n}`
  }
}

/** Whether a member may be sent and received is part of what a schema says of an object. */
function memberFlags(fact: Fact & { child: SchemaNode }): string {
  if (fact.k !== 'prop') return ''
  const { readOnly, writeOnly } = fact.child.notes
  return (readOnly ? 'r' : '') + (writeOnly ? 'w' : '')
}

/** The order of branches says nothing; in `anyOf` the same branch twice says nothing either. */
function unionKey(fact: Fact & { k: 'anyOf' | 'oneOf' }, idOf: IdOf): string {
  const ids = fact.children.map(idOf).toSorted((a, b) => a - b)
  return (fact.k === 'anyOf' ? [...new Set(ids)] : ids).join(' ')
}

/** A text equal for two nodes that demand the same. */
export function nodeKey(node: SchemaNode, idOf: IdOf): string {
  const { facts } = node
  const [first, second] = facts
  if (!first) return ''
  if (!second) return factKey(first, idOf)
  const keys = facts.map((fact) => factKey(fact, idOf)).toSorted()
  return keys.filter((key, index) => key !== keys[index - 1]).join(';')
}

/** What a node demands, with the schemas it refers to left open: what stays the same while those are told apart. */
export interface Shape {
  /** Equal for nodes that differ in the schemas they refer to at most. */
  readonly text: string
  /** Given what its children are, what of the node that makes. */
  readonly filled: (idOf: IdOf) => string
}

export function shapeOf({ facts }: SchemaNode): Shape {
  const settled: string[] = []
  const open: { readonly text: string; readonly fact: Fact }[] = []
  for (const fact of facts) {
    const text = factKey(fact, nobody)
    if (childrenOf(fact).length === 0) settled.push(text)
    else open.push({ text, fact })
  }
  open.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  const texts = open.map(({ text }) => text)
  const distinct = new Set(texts)
  const inOrder = distinct.size === texts.length
  return {
    text: JSON.stringify([[...new Set(settled)].toSorted(), [...distinct]]),
    filled: (idOf) => {
      if (inOrder) return open.map(({ fact }) => childKey(fact, idOf)).join(';')
      // The same demand twice is one, and which of two comes first says nothing.
      const parts = new Set(open.map(({ text, fact }) => `${text} ${childKey(fact, idOf)}`))
      return [...parts].toSorted().join(';')
    },
  }
}

function nobody(): number {
  return 0
}

function childKey(fact: Fact, idOf: IdOf): string {
  if (fact.k === 'anyOf' || fact.k === 'oneOf') return unionKey(fact, idOf)
  if (fact.k === 'if') return fact.children.map(idOf).join(' ')
  if (fact.k === 'unevaluatedProperties' || fact.k === 'unevaluatedItems') return factKey(fact, idOf)
  return 'child' in fact ? String(idOf(fact.child)) : ''
}

/** What a node says beside what it demands; empty when it says nothing. */
export function remarkKey(node: SchemaNode): string {
  return notesKey(node.notes) + (node.facts.some((fact) => fact.k === 'enum' && fact.open) ? 'x' : '')
}

/** Like `nodeKey`, for what demands the same and says the same in its notes. */
export function fullKey(node: SchemaNode, id: number, idOf: IdOf): string {
  const remarks = remarkKey(node)
  const children = node.facts.flatMap(childrenOf)
  if (!remarks && children.every((child) => idOf(child) === child.id)) return ''
  return `full ${id} ${remarks} ${nodeKey(node, idOf)}`
}
