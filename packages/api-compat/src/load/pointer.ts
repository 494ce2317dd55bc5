import type { Json, JsonObject } from '../json.ts'

/** RFC 6901: the tokens of a JSON Pointer, `''` being the whole document. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** RFC 6901: the JSON Pointer of the tokens. */
export function toPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The pointer in a `$ref` such as `#/paths/~1users~1%7Bid%7D`; `undefined` when it is not a local one. */
export function localPointer(ref: string): string | undefined {
  if (ref === '#') return ''
  return ref.startsWith('#/') ? decoded(ref.slice(1)) : undefined
}

/** Percent-decoded; as it is when it is not percent-encoded text. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The value that tokens lead to, or `undefined`. Inherited members are not values. */
export function valueAt(root: Json | undefined, tokens: readonly string[]): Json | undefined {
  let value = root
  for (const token of tokens) {
    if (value === undefined || value === null || typeof value !== 'object') return undefined
    if (!Object.hasOwn(value, token)) return undefined
    // Arrays are read by index token as well: own keys only, which leaves `length` as the one to refuse.
    if (Array.isArray(value) && token === 'length') return undefined
    value = (value as JsonObject)[token]
  }
  return value
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
