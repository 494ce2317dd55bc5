import { refName, typesOf, type Json, type JsonSchema } from '../schema.ts'
import type { Dice } from './dice.ts'

export type Schemas = { readonly [name: string]: JsonSchema }

const deep = 5
const words = ['', 'red', 'blue'] as const

/** A value that a schema accepts. Deep down it is as small as it can be, so that values of recursive schemas end. */
export function randomValue(schema: JsonSchema, schemas: Schemas, dice: Dice, depth = 0): Json {
  const name = refName(schema)
  if (name !== undefined) return randomValue(schemas[name] ?? {}, schemas, dice, depth)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return dice.find(schema.enum) ?? null
  const branches = schema.anyOf ?? schema.oneOf
  if (branches !== undefined) return randomValue(branchOf(branches, dice, depth), schemas, dice, depth)
  const types = typesOf(schema)
  if (types.includes('null') && (depth > deep || dice.oneIn(3))) return null
  switch (types[0]) {
    case 'object':
      return randomObject(schema, schemas, dice, depth)
    case 'array':
      return randomList(schema, schemas, dice, depth)
    case 'integer':
      return dice.below(100)
    case 'boolean':
      return dice.oneIn(2)
    case 'null':
      return null
    default:
      return dice.pick(words)
  }
}

function branchOf(branches: readonly JsonSchema[], dice: Dice, depth: number): JsonSchema {
  const small = depth > deep ? branches.find(({ type }) => type === 'null') : undefined
  return small ?? dice.find(branches) ?? {}
}

function randomObject(schema: JsonSchema, schemas: Schemas, dice: Dice, depth: number): Json {
  const entries: [string, Json][] = []
  for (const [key, member] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(key) ?? false
    if (!required && (depth > deep || !dice.oneIn(2))) continue
    entries.push([key, randomValue(member, schemas, dice, depth + 1)])
  }
  const additional = schema.additionalProperties
  if (additional !== undefined && additional !== false && depth <= deep && dice.oneIn(2)) {
    const value = additional === true ? dice.below(9) : randomValue(additional, schemas, dice, depth + 1)
    // No schema declares a member of this name, so that it is never taken for one.
    entries.push([dice.pick(['extra', '__proto__']), value])
  }
  return Object.fromEntries(entries)
}

function randomList(schema: JsonSchema, schemas: Schemas, dice: Dice, depth: number): Json {
  const fixed = (schema.prefixItems ?? []).map((item) => randomValue(item, schemas, dice, depth + 1))
  const { items } = schema
  if (items === undefined) return fixed
  const least = Number(schema.minItems ?? 0) - fixed.length
  const count = Math.max(least, depth > deep ? 0 : dice.below(3))
  return [...fixed, ...Array.from({ length: count }, () => randomValue(items, schemas, dice, depth + 1))]
}
