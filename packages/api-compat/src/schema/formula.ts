import type { Json } from '../json.ts'
import type { NameSet, NumericKind } from './facts.ts'
import type { SchemaNode } from './node.ts'

/**
 * How a schema is read. `plain`: as written. `closed`: objects have no members but the declared ones. `inside`: what is
 * below is closed, the schema itself is a part of one that is closed as a whole.
 */
export type Mode = 'plain' | 'closed' | 'inside'

export type FormulaBody =
  | { readonly k: 'true' }
  | { readonly k: 'false' }
  | { readonly k: 'unknown'; readonly reason: string }
  | { readonly k: 'node'; readonly node: SchemaNode; readonly mode: Mode }
  | { readonly k: 'all' | 'any' | 'one'; readonly of: readonly Formula[] }
  | { readonly k: 'not'; readonly of: Formula }
  | { readonly k: 'type'; readonly mask: number }
  | { readonly k: 'enum'; readonly values: ReadonlyMap<string, Json> }
  | { readonly k: 'min' | 'max'; readonly n: number; readonly excl: boolean }
  | { readonly k: 'multipleOf'; readonly n: number }
  | { readonly k: NumericKind; readonly n: number }
  | { readonly k: 'pattern' | 'format'; readonly text: string }
  | { readonly k: 'unique' }
  | { readonly k: 'required'; readonly name: string }
  | { readonly k: 'prop'; readonly name: string; readonly child: Formula }
  | { readonly k: 'each'; readonly names: NameSet; readonly child: Formula }
  | { readonly k: 'names'; readonly child: Formula }
  | { readonly k: 'item'; readonly index: number; readonly child: Formula }
  | { readonly k: 'items'; readonly from: number; readonly child: Formula }
  | { readonly k: 'contains'; readonly child: Formula; readonly min: number; readonly max: number }

/** A statement about one value. Equal statements are one object with one id, from 1. */
export type Formula = FormulaBody & { readonly id: number }

/** Makes formulas and keeps each of them once. */
export class Formulas {
  readonly #byKey = new Map<string, Formula>()
  readonly #all: Formula[] = []
  readonly true = this.make({ k: 'true' })
  readonly false = this.make({ k: 'false' })

  get(id: number): Formula {
    const formula = this.#all[id - 1]
    if (!formula) throw new Error(`there is no formula ${id}`)
    return formula
  }

  make(body: FormulaBody): Formula {
    const key = keyOf(body)
    const known = this.#byKey.get(key)
    if (known) return known
    const made: Formula = { ...body, id: this.#all.length + 1 }
    this.#all.push(made)
    this.#byKey.set(key, made)
    return made
  }

  all(parts: readonly Formula[]): Formula {
    const of = distinct(
      parts.flatMap((part) => (part.k === 'all' ? part.of : [part])).filter((part) => part.k !== 'true'),
    )
    if (of.some((part) => part.k === 'false')) return this.false
    const [first] = of
    if (!first) return this.true
    return of.length === 1 ? first : this.make({ k: 'all', of })
  }

  any(parts: readonly Formula[]): Formula {
    const of = distinct(
      parts.flatMap((part) => (part.k === 'any' ? part.of : [part])).filter((part) => part.k !== 'false'),
    )
    if (of.some((part) => part.k === 'true')) return this.true
    const [first] = of
    if (!first) return this.false
    return of.length === 1 ? first : this.make({ k: 'any', of })
  }

  not(part: Formula): Formula {
    if (part.k === 'true') return this.false
    if (part.k === 'false') return this.true
    return part.k === 'not' ? part.of : this.make({ k: 'not', of: part })
  }
}

function distinct(parts: readonly Formula[]): readonly Formula[] {
  return parts.length < 2 ? parts : [...new Set(parts)].toSorted((a, b) => a.id - b.id)
}

function keyOf(body: FormulaBody): string {
  switch (body.k) {
    case 'node':
      return `node ${body.mode} ${body.node.id}`
    case 'all':
    case 'any':
    case 'one':
      return `${body.k} ${body.of.map(({ id }) => id).join(' ')}`
    case 'not':
      return `not ${body.of.id}`
    case 'enum':
      return `enum ${[...body.values.keys()].toSorted().join(' ')}`
    case 'prop':
      return `prop ${body.child.id} ${body.name}`
    case 'each':
      return `each ${body.child.id} ${JSON.stringify([body.names.pattern, body.names.except, body.names.notPatterns])}`
    case 'names':
      return `names ${body.child.id}`
    case 'item':
      return `item ${body.index} ${body.child.id}`
    case 'items':
      return `items ${body.from} ${body.child.id}`
    case 'contains':
      return `contains ${body.min} ${body.max} ${body.child.id}`
    default:
      return JSON.stringify(body)
  }
}
