import { tellApart } from './branches.ts'
import { EditError } from './edit-error.ts'
import { memberOf } from './members.ts'
import { isRecord, property } from './plan.ts'
import { refName, type Json, type JsonSchema } from './schema.ts'

/** Lists the deprecated members that a value really has, as paths such as `data[].siteUrl`. */
export type DeprecatedIn = (value: Json) => readonly string[]

/** A deprecated member of a named schema, by its path there. */
export interface DeprecatedMember {
  readonly target: string
  readonly path: string
}

/**
 * Compiles the search for deprecated members in values of a schema; `null` when it can have none. A schema that
 * contains itself is searched one level deep: a path names no depth.
 */
export function findDeprecated(
  node: JsonSchema,
  members: readonly DeprecatedMember[],
  resolve: (name: string) => JsonSchema,
): DeprecatedIn | null {
  const named = Map.groupBy(placesIn(node, { members, resolve, within: new Set() }), nameOf)
  // The whole value is no member of itself.
  named.delete('')
  if (named.size === 0) return null
  const none: readonly string[] = []
  return (value) => {
    let found: string[] | null = null
    for (const [name, ways] of named) if (ways.some((way) => has(value, way, 0))) (found ??= []).push(name)
    return found ?? none
  }
}

/**
 * One way down to a member: property names, `each` for the elements of a list or the values of a map, and tests that
 * a value is of the branch of a union in which the way goes on.
 */
type Place = readonly Turn[]
type Turn = string | typeof each | ((value: Json) => boolean)
const each = Symbol('each')

interface Search {
  readonly members: readonly DeprecatedMember[]
  readonly resolve: (name: string) => JsonSchema
  readonly within: ReadonlySet<string>
}

function placesIn(node: JsonSchema, search: Search): Place[] {
  const name = refName(node)
  if (name !== undefined) return placesInNamed(name, search)
  const additional = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : []
  const inElements = [...(node.items ? [node.items] : []), ...(node.prefixItems ?? []), ...additional]
  return [
    ...[node.anyOf, node.oneOf].flatMap((union) => placesInUnion(union ?? [], search)),
    ...(node.allOf ?? []).flatMap((part) => placesIn(part, search)),
    ...inElements.flatMap((element) => below(each, placesIn(element, search))),
    ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) => below(key, placesIn(inner, search))),
  ]
}

/** Another branch may have a member of the same name that stays. */
function placesInUnion(union: readonly JsonSchema[], search: Search): Place[] {
  const branches = union.map((schema) => ({ schema, places: placesIn(schema, search) }))
  if (branches.every(({ places }) => places.length === 0)) return []
  const picks = branches.map(({ schema, places }, i) => ({ schema, pick: places.length === 0 ? -1 : i }))
  const branchOf = tryTellApart(picks, search.resolve)
  return branches.flatMap(({ places }, i) => {
    return branchOf === null ? places : below((value) => branchOf(value) === i, places)
  })
}

/** Branches that cannot be told apart are searched all alike. */
function tryTellApart(...[branches, resolve]: Parameters<typeof tellApart<number>>) {
  try {
    return tellApart(branches, resolve)
  } catch (error) {
    if (error instanceof EditError) return null
    throw error
  }
}

function placesInNamed(name: string, search: Search): Place[] {
  if (search.within.has(name)) return []
  const schema = search.resolve(name)
  const own = search.members
    .filter(({ target, path }) => target === name && memberOf(schema, path) !== undefined)
    .map(({ path }) => (path === '' ? [] : path.split('.')))
  return [...own, ...placesIn(schema, { ...search, within: new Set([...search.within, name]) })]
}

function below(turn: Turn, places: readonly Place[]): Place[] {
  return places.map((place) => [turn, ...place])
}

function nameOf(place: Place): string {
  const named = place.filter((turn) => typeof turn !== 'function')
  return named.map((turn, i) => (turn === each ? '[]' : (i > 0 ? '.' : '') + turn)).join('')
}

function has(value: Json | undefined, place: Place, depth: number): boolean {
  const turn = place[depth]
  if (value === undefined || turn === undefined) return value !== undefined
  if (typeof turn === 'function') return turn(value) && has(value, place, depth + 1)
  if (typeof turn === 'string') return has(property(value, turn), place, depth + 1)
  if (Array.isArray(value)) return value.some((element) => has(element, place, depth + 1))
  return isRecord(value) && Object.values(value).some((element) => has(element, place, depth + 1))
}
