import type { CompareOptions } from '../compare/options.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Example } from './rule.ts'

const OK: JsonObject = { 200: { description: 'Done' } }

/** A document with one operation, `POST /orders`. */
export function operation(members: JsonObject, rest: JsonObject = {}): JsonObject {
  return document({ '/orders': { post: { responses: OK, ...members } } }, rest)
}

/** A document with the given paths. */
export function document(paths: JsonObject, rest: JsonObject = {}): JsonObject {
  return { openapi: '3.1.0', info: { title: 'Orders', version: '1.0.0' }, paths, ...rest }
}

/** A document with one webhook, `orderShipped`. */
export function webhook(members: JsonObject): JsonObject {
  return document({}, { webhooks: { orderShipped: { post: { responses: OK, ...members } } } })
}

/** A body of JSON; `null` for one without a schema. */
export function json(schema: Json): JsonObject {
  return { content: { 'application/json': schema === null ? {} : { schema } } }
}

export function pair(
  old: JsonObject,
  next: JsonObject,
  finds: readonly string[] = [],
  options?: CompareOptions,
): Example {
  return { old, new: next, finds, ...(options ? { options } : {}) }
}

/** The other way round. */
export function reversed(example: Example, finds: readonly string[] = []): Example {
  return { ...example, old: example.new, new: example.old, finds }
}

export type Direction = 'request' | 'response'

/** An example in the body that flows in a direction. */
export function inBody(direction: Direction, old: Json, next: Json, ...finds: string[]): Example {
  const place = (schema: Json): JsonObject =>
    direction === 'request'
      ? operation({ requestBody: { required: true, ...json(schema) } })
      : operation({ responses: { 200: { description: 'Done', ...json(schema) } } })
  return pair(place(old), place(next), finds)
}
