import { EditError } from './draft.ts'
import { isRecord } from './plan.ts'
import { refName, typesOf, type Json, type JsonSchema } from './schema.ts'

/** Finds the branch of a union that a value belongs to; -1 when it belongs to none. */
export type BranchOf = (value: Json) => number

/**
 * Tells the branches of a union apart without validating: by JSON type, and objects among themselves by a member
 * that each of them fixes to constants of its own.
 * @throws EditError when that is not enough
 */
export function tellApart(branches: readonly JsonSchema[], resolve: (name: string) => JsonSchema): BranchOf {
  const resolved = branches.map((branch) => deref(branch, resolve))
  const byType = new Map<string, number[]>()
  resolved.forEach((branch, i) => {
    for (const type of jsonTypes(branch)) byType.set(type, [...(byType.get(type) ?? []), i])
  })
  const objects = byType.get('object') ?? []
  const tag = objects.length > 1 ? findTag(objects.map((i) => resolved[i] ?? {})) : null
  for (const [type, indices] of byType) {
    if (indices.length > 1 && type !== 'object') throw new EditError(`two branches of the union are ${type}s`)
  }
  const single = new Map([...byType].map(([type, [index = -1]]) => [type, index]))
  return (value) => {
    if (tag !== null && isRecord(value)) return objects[tag.indexOf(value[tag.member])] ?? -1
    return single.get(typeName(value)) ?? -1
  }
}

interface Tag {
  readonly member: string
  indexOf(value: Json | undefined): number
}

function findTag(objects: readonly JsonSchema[]): Tag {
  for (const member of Object.keys(objects[0]?.properties ?? {})) {
    const table = new Map<Json, number>()
    const total = objects.map((object) => constantsOf(object.properties?.[member]))
    total.forEach((constants, i) => {
      for (const constant of constants) table.set(constant, i)
    })
    const size = total.reduce((sum, constants) => sum + constants.length, 0)
    const apart = total.every((constants) => constants.length > 0) && table.size === size
    if (apart) return { member, indexOf: (value) => (value === undefined ? -1 : (table.get(value) ?? -1)) }
  }
  throw new EditError('no member tells the objects of the union apart: give each a constant of its own')
}

function constantsOf(schema: JsonSchema | undefined): readonly Json[] {
  if (schema?.const !== undefined) return [schema.const]
  return schema?.enum ?? []
}

function deref(schema: JsonSchema, resolve: (name: string) => JsonSchema): JsonSchema {
  let current = schema
  for (let name = refName(current); name !== undefined; name = refName(current)) current = resolve(name)
  return current
}

function jsonTypes(schema: JsonSchema): readonly string[] {
  const named = typesOf(schema)
  if (named.length > 0) return named.map((type) => (type === 'integer' ? 'number' : type))
  if (schema.properties !== undefined) return ['object']
  const constants = constantsOf(schema)
  if (constants.length > 0) return [...new Set(constants.map(typeName))]
  throw new EditError('a branch of the union names no type')
}

function typeName(value: Json): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
