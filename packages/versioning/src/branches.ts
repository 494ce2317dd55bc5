import { EditError } from './edit-error.ts'
import { isRecord } from './plan.ts'
import { constantsOf, fixedValues } from './schema-parts.ts'
import { refName, typesOf, type Json, type JsonSchema } from './schema.ts'

/** A branch of a union, and what is wanted for its values. */
export interface Branch<T> {
  readonly schema: JsonSchema
  readonly pick: T
}

/**
 * Finds what is wanted for a value of a union without validating it: its branch is told by JSON type, and objects among
 * themselves by a member that each of them fixes to constants of its own. `undefined` for a value of no branch.
 * @throws EditError when branches of which different things are wanted cannot be told apart like this
 */
export function tellApart<T>(
  branches: readonly Branch<T>[],
  resolve: (name: string) => JsonSchema,
): (value: Json) => T | undefined {
  const byType = new Map<string, Branch<T>[]>()
  for (const branch of branches.flatMap((outer) => takeApart(outer, resolve, new Set()))) {
    for (const type of jsonTypes(branch.schema)) byType.set(type, [...(byType.get(type) ?? []), branch])
  }
  const picks = new Map([...byType].map(([type, some]) => [type, pickAmong(type, some)]))
  return (value) => picks.get(typeName(value))?.(value)
}

/** References are followed, and unions within the union taken apart. */
function takeApart<T>(
  { schema, pick }: Branch<T>,
  resolve: (name: string) => JsonSchema,
  within: ReadonlySet<string>,
): Branch<T>[] {
  const name = refName(schema)
  if (name !== undefined) {
    return within.has(name)
      ? []
      : takeApart({ schema: resolve(name), pick }, resolve, new Set([...within, name]))
  }
  const union = schema.anyOf ?? schema.oneOf
  if (union === undefined || schema.properties !== undefined) return [{ schema, pick }]
  return union.flatMap((inner) => takeApart({ schema: inner, pick }, resolve, within))
}

function pickAmong<T>(type: string, branches: readonly Branch<T>[]): (value: Json) => T | undefined {
  const [first] = branches
  if (branches.every(({ pick }) => pick === first?.pick)) return () => first?.pick
  if (type !== 'object')
    throw new EditError(`two branches of the union are ${type}s, and not both changed alike`)
  const { member, table } = findTag(branches)
  return (value) => (isRecord(value) ? table.get(value[member]) : undefined)
}

interface Tag<T> {
  readonly member: string
  readonly table: ReadonlyMap<Json | undefined, T>
}

function findTag<T>(objects: readonly Branch<T>[]): Tag<T> {
  for (const member of objects[0]?.schema.required ?? []) {
    const constants = objects.map(({ schema, pick }) =>
      constantsOf(schema, member).map((constant) => [constant, pick] as const),
    )
    const table = new Map<Json | undefined, T>(constants.flat())
    const apart = constants.every(({ length }) => length > 0) && table.size === constants.flat().length
    if (apart) return { member, table }
  }
  throw new EditError(
    'no member tells the objects of the union apart: give each a required one with a constant of its own',
  )
}

function jsonTypes(schema: JsonSchema): readonly string[] {
  const named = typesOf(schema)
  if (named.length > 0) return [...new Set(named.map((type) => (type === 'integer' ? 'number' : type)))]
  if (schema.properties !== undefined) return ['object']
  const constants = fixedValues(schema)
  if (constants.length > 0) return [...new Set(constants.map(typeName))]
  throw new EditError('a branch of the union names no type')
}

function typeName(value: Json): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
