export interface JsonObject {
  readonly [key: string]: unknown
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object under a key; an empty one where there is none. */
export function objectAt(value: unknown, key: string): JsonObject {
  const inner = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return isObject(inner) ? inner : {}
}

/** The list under a key; an empty one where there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const inner = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return Array.isArray(inner) ? inner : []
}
