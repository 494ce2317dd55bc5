import type { JsonObject } from '../json.ts'
import type { FactBody, NumericKind } from './facts.ts'
import type { SchemaNode } from './node.ts'

/** Collects the facts of one schema object. */
export interface Collector {
  readonly node: SchemaNode
  readonly raw: JsonObject
  add(keyword: string, body: FactBody): void
  child(...tokens: (string | number)[]): SchemaNode
}

/** A lower bound of 0 says nothing and gives no fact. */
export function countFact(keyword: NumericKind, { raw, add }: Collector): void {
  const n = raw[keyword]
  if (typeof n === 'number' && (n > 0 || keyword.startsWith('max'))) add(keyword, { k: keyword, n })
}
