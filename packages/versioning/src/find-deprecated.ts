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
  const places = placesIn(node, { members, resolve, within: new Set() })
  if (places.length === 0) return null
  const named = new Map(places.map((place) => [nameOf(place), place]))
  const entries = [...named]
  const none: readonly string[] = []
  return (value) => {
    let found: string[] | null = null
    for (const [name, place] of entries) if (has(value, place, 0)) (found ??= []).push(name)
    return found ?? none
  }
}

/** One way down to a member: a property name, or `each` for the elements of a list or the values of a map. */
type Place = readonly (string | typeof each)[]
const each = Symbol('each')

interface Search {
  readonly members: readonly DeprecatedMember[]
  readonly resolve: (name: string) => JsonSchema
  readonly within: ReadonlySet<string>
}

function placesIn(node: JsonSchema, search: Search): Place[] {
  const name = refName(node)
  if (name !== undefined) return placesInNamed(name, search)
  const inBranches = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]
  const additional = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : []
  const inElements = [...(node.items ? [node.items] : []), ...(node.prefixItems ?? []), ...additional]
  return [
    ...inBranches.flatMap((branch) => placesIn(branch, search)),
    ...inElements.flatMap((element) => below(each, placesIn(element, search))),
    ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) => below(key, placesIn(inner, search))),
  ]
}

function placesInNamed(name: string, search: Search): Place[] {
  if (search.within.has(name)) return []
  const schema = search.resolve(name)
  const own = search.members
    .filter(({ target, path }) => target === name && memberOf(schema, path) !== undefined)
    .map(({ path }) => path.split('.'))
  return [...own, ...placesIn(schema, { ...search, within: new Set([...search.within, name]) })]
}

function below(step: string | typeof each, places: readonly Place[]): Place[] {
  return places.map((place) => [step, ...place])
}

function nameOf(place: Place): string {
  return place.map((step, i) => (step === each ? '[]' : (i > 0 ? '.' : '') + step)).join('')
}

function has(value: Json | undefined, place: Place, depth: number): boolean {
  const step = place[depth]
  if (step === undefined) return value !== undefined
  if (step !== each) return has(property(value, step), place, depth + 1)
  if (Array.isArray(value)) return value.some((element) => has(element, place, depth + 1))
  return isRecord(value) && Object.values(value).some((element) => has(element, place, depth + 1))
}
