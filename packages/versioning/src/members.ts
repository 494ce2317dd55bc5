import type { JsonSchema } from './schema.ts'

/** A member of an object schema, found by its dotted path through inline objects; the empty path is the schema itself. */
export interface Member {
  readonly schema: JsonSchema
  readonly required: boolean
}

/** The member at `path`, or `undefined` when the schema has none there. References are not followed. */
export function memberOf(schema: JsonSchema, path: string): Member | undefined {
  if (path === '') return { schema, required: true }
  const [head, rest] = split(path)
  const inner = schema.properties?.[head]
  if (inner === undefined) return undefined
  if (rest !== '') return memberOf(inner, rest)
  return { schema: inner, required: schema.required?.includes(head) ?? false }
}

/** The schema with the member at `path` set; a new member goes to the end, missing objects on the way are made. */
export function withMember(schema: JsonSchema, path: string, member: Member): JsonSchema {
  if (path === '') return member.schema
  const [head, rest] = split(path)
  if (rest === '') return setProperty(schema, head, member.schema, member.required)
  const inner = schema.properties?.[head] ?? { type: 'object', properties: {} }
  const wasRequired = schema.required?.includes(head) ?? member.required
  return setProperty(schema, head, withMember(inner, rest, member), wasRequired)
}

/** The schema without the member at `path`; an inline object that loses its last member goes with it. */
export function withoutMember(schema: JsonSchema, path: string): JsonSchema {
  const [head, rest] = split(path)
  const inner = schema.properties?.[head]
  if (inner === undefined) return schema
  if (rest === '') return dropProperty(schema, head)
  const smaller = withoutMember(inner, rest)
  const empty = Object.keys(smaller.properties ?? {}).length === 0
  if (empty) return dropProperty(schema, head)
  return setProperty(schema, head, smaller, schema.required?.includes(head) ?? false)
}

/** The schema with the member at `from` renamed to `to`, in the same object and at the same position. */
export function withMemberRenamed(schema: JsonSchema, from: string, to: string): JsonSchema {
  const [head, rest] = split(from)
  const [newHead, newRest] = split(to)
  if (rest !== '') {
    const inner = schema.properties?.[head]
    if (inner === undefined) return schema
    const renamed = withMemberRenamed(inner, rest, newRest)
    return setProperty(schema, head, renamed, schema.required?.includes(head) ?? false)
  }
  const swap = (name: string): string => (name === head ? newHead : name)
  const properties = Object.entries(schema.properties ?? {}).map(([name, value]) => [swap(name), value])
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    ...(schema.required && { required: schema.required.map(swap) }),
  }
}

/** First segment of a dotted path, and what follows it. */
export function split(path: string): [head: string, rest: string] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)]
}

function setProperty(schema: JsonSchema, name: string, value: JsonSchema, required: boolean): JsonSchema {
  const others = schema.required?.filter((entry) => entry !== name) ?? []
  const order = Object.keys({ ...schema.properties, [name]: value })
  const list = required ? order.filter((entry) => entry === name || others.includes(entry)) : others
  const { required: _, ...rest } = schema
  return {
    ...rest,
    properties: { ...schema.properties, [name]: value },
    ...(list.length > 0 && { required: list }),
  }
}

function dropProperty(schema: JsonSchema, name: string): JsonSchema {
  const { [name]: _, ...properties } = schema.properties ?? {}
  const { required, ...rest } = schema
  const list = required?.filter((entry) => entry !== name) ?? []
  return { ...rest, properties, ...(list.length > 0 && { required: list }) }
}
