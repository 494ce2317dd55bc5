import type { Json } from '../json.ts'
import type { SchemaNode } from './node.ts'

/** The JSON types as bits, so that a set of types is a number. */
export const NULL = 1
export const BOOLEAN = 2
export const NUMBER = 4
export const STRING = 8
export const ARRAY = 16
export const OBJECT = 32
export const ANY_TYPE = 63

const BIT_OF_TYPE: Readonly<Record<string, number>> = {
  null: NULL,
  boolean: BOOLEAN,
  number: NUMBER,
  integer: NUMBER,
  string: STRING,
  array: ARRAY,
  object: OBJECT,
}

/** The bit of a type name, 0 for an unknown name. */
export function bitOfType(name: string): number {
  return Object.hasOwn(BIT_OF_TYPE, name) ? (BIT_OF_TYPE[name] ?? 0) : 0
}

/** The bit of the type a value has. */
export function typeOf(value: Json): number {
  if (value === null) return NULL
  if (typeof value === 'boolean') return BOOLEAN
  if (typeof value === 'number') return NUMBER
  if (typeof value === 'string') return STRING
  return Array.isArray(value) ? ARRAY : OBJECT
}

/** A set of member names: those that match `pattern` (all when it is null) and are not taken out. */
export interface NameSet {
  readonly pattern: string | null
  readonly except: readonly string[]
  readonly notPatterns: readonly string[]
}

export type NumericKind =
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties'

/**
 * One thing a schema demands. A schema is the conjunction of its facts: `allOf` and `$ref` are followed and their facts
 * joined in, so that a schema that was split, wrapped or inlined has the same facts as before. Every fact about one type
 * says nothing about values of the others.
 */
export type Fact = { readonly at: string } & FactBody

export type FactBody =
  | { readonly k: 'never' }
  | { readonly k: 'unknown'; readonly reason: string }
  | { readonly k: 'type'; readonly mask: number }
  | { readonly k: 'enum'; readonly values: ReadonlyMap<string, Json>; readonly open?: boolean }
  | { readonly k: 'min' | 'max'; readonly n: number; readonly excl: boolean }
  | { readonly k: 'multipleOf'; readonly n: number }
  | { readonly k: NumericKind; readonly n: number }
  | { readonly k: 'pattern' | 'format'; readonly text: string }
  | { readonly k: 'unique' }
  | { readonly k: 'required'; readonly name: string }
  | { readonly k: 'prop'; readonly name: string; readonly child: SchemaNode }
  | { readonly k: 'each'; readonly names: NameSet; readonly child: SchemaNode }
  | { readonly k: 'names'; readonly child: SchemaNode }
  | { readonly k: 'dependent'; readonly name: string; readonly child: SchemaNode }
  | { readonly k: 'needs'; readonly name: string; readonly others: readonly string[] }
  | { readonly k: 'item'; readonly index: number; readonly child: SchemaNode }
  | { readonly k: 'items'; readonly from: number; readonly child: SchemaNode }
  | { readonly k: 'contains'; readonly child: SchemaNode; readonly min: number; readonly max: number }
  | {
      readonly k: 'anyOf' | 'oneOf'
      readonly children: readonly SchemaNode[]
      readonly choices?: Choices
    }
  | { readonly k: 'not'; readonly child: SchemaNode }
  | { readonly k: 'if'; readonly children: readonly [SchemaNode, SchemaNode, SchemaNode] }
  | {
      readonly k: 'unevaluatedProperties' | 'unevaluatedItems'
      readonly child: SchemaNode
      readonly scope: readonly Fact[]
    }

/** The values of a property that choose the alternatives of a union, as a discriminator says. */
export interface Choices {
  readonly property: string
  /** JSON Pointer of the discriminator. */
  readonly at: string
  readonly of: ReadonlyMap<SchemaNode, readonly string[]>
  /** The alternative that is chosen where no value does. */
  readonly fallback: SchemaNode | undefined
}

/** What a schema says beside what it demands: nothing a validator refuses, much a client may notice. */
export interface Notes {
  readonly default?: Json
  readonly format?: string
  readonly readOnly?: boolean
  readonly writeOnly?: boolean
  readonly extensible?: boolean
  readonly deprecated?: boolean
  /** `x-sunset` of what is deprecated. */
  readonly sunset?: string
  /** What a text holds: `contentEncoding`, `contentMediaType` and `contentSchema`. */
  readonly content?: string
  /** Values of an `x-extensible-enum` that lists them; others may come. */
  readonly known?: readonly Json[]
  readonly title?: string
  readonly examples?: readonly Json[]
}

/** The schemas a fact is about, in a fixed order. */
export function childrenOf(fact: Fact): readonly SchemaNode[] {
  if ('children' in fact) return fact.children
  if ('scope' in fact) return [fact.child, ...fact.scope.flatMap(childrenOf)]
  return 'child' in fact ? [fact.child] : []
}
