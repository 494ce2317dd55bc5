import { EditError } from './edit-error.ts'
import { isObjectSchema } from './schema-parts.ts'
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
  const inner = ownMember(schema, head)
  return inner === undefined || rest === '' ? inner : memberOf(inner.schema, rest)
}

/**
 * The schema with the member at `path` set; a new member goes to the end, missing objects on the way are made.
 * @throws EditError when something on the way is no object that is stated in place
 */
export function withMember(schema: JsonSchema, path: string, member: Member): JsonSchema {
  if (path === '') return member.schema
  if (!isObjectSchema(schema)) throw new EditError(`'${path}' would not stand in an object of this schema`)
  const [head, rest] = split(path)
  if (rest === '') return setProperty(schema, head, member)
  const found = ownMember(schema, head) ?? { schema: emptyObjectIn(schema), required: member.required }
  return setProperty(schema, head, { ...found, schema: withMember(found.schema, rest, member) })
}

/** An object made for a member is closed where the one around it is. */
function emptyObjectIn({ additionalProperties }: JsonSchema): JsonSchema {
  return { type: 'object', properties: {}, ...(additionalProperties === false && { additionalProperties }) }
}

/** The schema without the member at `path`; an inline object that loses its last member goes with it, unless it is open. */
export function withoutMember(schema: JsonSchema, path: string): JsonSchema {
  const [head, rest] = split(path)
  const found = ownMember(schema, head)
  if (found === undefined) return schema
  if (rest === '') return dropProperty(schema, head)
  const smaller = withoutMember(found.schema, rest)
  const isEmpty = Object.keys(smaller.properties ?? {}).length === 0
  if (isEmpty && !isOpen(smaller)) return dropProperty(schema, head)
  return setProperty(schema, head, { ...found, schema: smaller })
}

/** The schema with the member at `path` called `name`, at the same position. */
export function withMemberNamed(schema: JsonSchema, path: string, name: string): JsonSchema {
  const [head, rest] = split(path)
  const found = ownMember(schema, head)
  if (found === undefined) return schema
  if (rest !== '')
    return setProperty(schema, head, { ...found, schema: withMemberNamed(found.schema, rest, name) })
  const swap = (key: string): string => (key === head ? name : key)
  const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [swap(key), value])
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    ...(schema.required && { required: schema.required.map(swap) }),
  }
}

/** Paths of the objects around the member at `path`, the outermost first. */
export function pathsAbove(path: string): string[] {
  const keys = path.split('.')
  return keys.slice(1).map((_, i) => keys.slice(0, i + 1).join('.'))
}

/** First segment of a dotted path, and what follows it. */
function split(path: string): [head: string, rest: string] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)]
}

function ownMember({ properties, required }: JsonSchema, name: string): Member | undefined {
  if (properties === undefined || !Object.hasOwn(properties, name)) return undefined
  return { schema: properties[name] ?? {}, required: required?.includes(name) ?? false }
}

/** Whether an object may have members it does not declare. */
function isOpen({ additionalProperties }: JsonSchema): boolean {
  return additionalProperties !== undefined && additionalProperties !== false
}

function setProperty(schema: JsonSchema, name: string, member: Member): JsonSchema {
  const properties = { ...schema.properties, [name]: member.schema }
  const others = schema.required?.filter((entry) => entry !== name) ?? []
  const order = Object.keys(properties)
  const list = member.required ? order.filter((entry) => entry === name || others.includes(entry)) : others
  const { required: _, ...rest } = schema
  return { ...rest, properties, ...(list.length > 0 && { required: list }) }
}

function dropProperty(schema: JsonSchema, name: string): JsonSchema {
  const { [name]: _, ...properties } = schema.properties ?? {}
  const { required, ...rest } = schema
  const list = required?.filter((entry) => entry !== name) ?? []
  return { ...rest, properties, ...(list.length > 0 && { required: list }) }
}
