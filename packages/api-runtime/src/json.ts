import type { Json } from '@stella/versioning'
import { JsonScan } from './json-scan.ts'

/**
 * Parses RFC 8259 JSON and refuses what runtimes read differently or what bends an object: duplicate keys, `__proto__`,
 * `constructor` and `prototype` as keys, lone surrogates, U+0000, a byte order mark, numbers beyond 2^53, deep nesting.
 * One scan decides that, in every runtime alike; the value is then built by `JSON.parse`.
 * @throws {JsonRefused}
 */
export function parseStrictJson(text: string): Json {
  new JsonScan(text).document()
  return JSON.parse(text)
}
