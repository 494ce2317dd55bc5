import type { Json, JsonObject } from '../json.ts'

/** Whether a value is an object in the sense of JSON. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is an array; `Array.isArray` forgets `readonly`. */
export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** A text that is equal for two values exactly when JSON Schema calls them equal: members in order, `-0` as `0`. */
export function canonical(value: Json): string {
  if (isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (isObject(value)) {
    const members = Object.keys(value)
      .toSorted()
      .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value === 0 ? 0 : value)
}

/** Appends reference tokens to a JSON Pointer (RFC 6901). */
export function pointerTo(base: string, ...tokens: (string | number)[]): string {
  let pointer = base
  for (const token of tokens) {
    const text = String(token)
    pointer += `/${/[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`
  }
  return pointer
}

/** The value a JSON Pointer names, or `undefined`. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root
  if (pointer === '') return value
  for (const raw of pointer.slice(1).split('/')) {
    const token = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    if (isArray(value)) value = value[Number(token)]
    else if (isObject(value) && Object.hasOwn(value, token)) value = value[token]
    else return undefined
  }
  return value
}

/** Length in code points, as JSON Schema counts. */
export function codePoints(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}
