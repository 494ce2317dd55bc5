import { EditError } from './edit-error.ts'
import { isRecord, type Transform } from './plan.ts'
import { refName, typesOf, type Json, type JsonSchema } from './schema.ts'

/** One branch of a union, and what is done to its values; `null` when nothing is. */
export interface UnionBranch {
  readonly schema: JsonSchema
  readonly transform: Transform | null
}

/** A branch as values see it: neither a reference nor a union itself. */
type Kind = UnionBranch

/**
 * The transform of a union: finds the branch a value belongs to without validating, by JSON type, and objects among
 * themselves by a member that each of them fixes to constants of its own. `null` when no branch has work.
 * @throws EditError when that is not enough
 */
export function transformUnion(
  branches: readonly UnionBranch[],
  resolve: (name: string) => JsonSchema,
): Transform | null {
  if (branches.every(({ transform }) => transform === null)) return null
  const byType = new Map<string, Kind[]>()
  for (const kind of branches.flatMap((branch) => kindsOf(branch, resolve, new Set()))) {
    for (const type of jsonTypes(kind.schema)) byType.set(type, [...(byType.get(type) ?? []), kind])
  }
  const choices = new Map([...byType].map(([type, kinds]) => [type, chooseAmong(type, kinds)]))
  return (value) => {
    const transform = choices.get(typeName(value))?.(value)
    return transform ? transform(value) : value
  }
}

type Choice = (value: Json) => Transform | null | undefined

function chooseAmong(type: string, kinds: readonly Kind[]): Choice {
  const [first] = kinds
  if (kinds.every(({ transform }) => transform === first?.transform)) return () => first?.transform
  if (type !== 'object')
    throw new EditError(`two branches of the union are ${type}s, and only one of them changed`)
  const { member, table } = findTag(kinds)
  return (value) => (isRecord(value) ? table.get(value[member]) : null)
}

interface Tag {
  readonly member: string
  readonly table: ReadonlyMap<Json | undefined, Transform | null>
}

function findTag(kinds: readonly Kind[]): Tag {
  for (const member of kinds[0]?.schema.required ?? []) {
    const constants = kinds.map(({ schema, transform }) => {
      return constantsOf(schema, member).map((constant) => [constant, transform] as const)
    })
    const table = new Map<Json | undefined, Transform | null>(constants.flat())
    if (constants.every(({ length }) => length > 0) && table.size === constants.flat().length) {
      return { member, table }
    }
  }
  throw new EditError(
    'no member tells the objects of the union apart: give each a required one with a constant of its own',
  )
}

/** The values a required member is fixed to; none when it is not. */
function constantsOf({ properties = {}, required }: JsonSchema, member: string): readonly Json[] {
  if (!Object.hasOwn(properties, member) || required?.includes(member) !== true) return []
  return fixedValues(properties[member] ?? {})
}

function fixedValues(schema: JsonSchema): readonly Json[] {
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const]
}

/** References are followed, and unions within the union taken apart. */
function kindsOf(
  { schema, transform }: UnionBranch,
  resolve: (name: string) => JsonSchema,
  within: ReadonlySet<string>,
): Kind[] {
  const name = refName(schema)
  if (name !== undefined) {
    if (within.has(name)) return []
    return kindsOf({ schema: resolve(name), transform }, resolve, new Set([...within, name]))
  }
  const union = schema.anyOf ?? schema.oneOf
  if (union === undefined || schema.properties !== undefined) return [{ schema, transform }]
  return union.flatMap((branch) => kindsOf({ schema: branch, transform }, resolve, within))
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
