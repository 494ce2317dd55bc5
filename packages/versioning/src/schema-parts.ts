import { refName, typesOf, type Json, type JsonSchema } from './schema.ts'

/** Names of the schemas that a schema, or anything made of schemas, refers to directly. */
export function refsIn(value: unknown): Set<string> {
  const found = new Set<string>()
  collectRefs(value, found, new Set())
  return found
}

/** Adds the names to `found`. What is in `seen` is not looked at again: forms of a schema share most of their parts. */
export function collectRefs(value: unknown, found: Set<string>, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  const name = '$ref' in value && typeof value.$ref === 'string' ? refName({ $ref: value.$ref }) : undefined
  if (name !== undefined) found.add(name)
  for (const inner of Object.values(value)) collectRefs(inner, found, seen)
}

/** Whether a schema states an object in place: neither a reference nor a union. */
export function isObjectSchema(schema: JsonSchema): boolean {
  if (refName(schema) !== undefined) return false
  if (schema.properties !== undefined) return true
  return typesOf(schema).includes('object') && schema.anyOf === undefined && schema.oneOf === undefined
}

/** The values a schema is fixed to; none when it is not. */
export function fixedValues(schema: JsonSchema): readonly Json[] {
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const]
}

/** The values that a required member of an object schema is fixed to. */
export function constantsOf({ properties = {}, required }: JsonSchema, member: string): readonly Json[] {
  if (!Object.hasOwn(properties, member) || required?.includes(member) !== true) return []
  return fixedValues(properties[member] ?? {})
}

/** The schema that a reference leads to in the end. */
export function followRefs(schema: JsonSchema, resolve: (name: string) => JsonSchema): JsonSchema {
  const seen = new Set<string>()
  let current = schema
  for (let name = refName(current); name !== undefined && !seen.has(name); name = refName(current)) {
    seen.add(name)
    current = resolve(name)
  }
  return current
}
