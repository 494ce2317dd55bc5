import type { Json } from '../json.ts'
import type { Place, Resources } from './resources.ts'
import { isArray, isObject, pointerTo } from './canonical.ts'

/** What a schema itself says of the property that tells it apart. */
export interface OwnTags {
  /** The values it allows, where it lists them. */
  readonly values: readonly string[] | undefined
  /** The property is no text: names of schemas cannot be its values. */
  readonly foreign: boolean
}

const DEEPEST = 6
const NOTHING: OwnTags = { values: undefined, foreign: false }

/** Reads a property's `enum` or `const` as written, through references and combined schemas. */
export function ownTags(resources: Resources, place: Place, property: string): OwnTags {
  return tagsIn(resources, place, property, 0)
}

function tagsIn(resources: Resources, place: Place, property: string, depth: number): OwnTags {
  const { raw } = place
  if (!isObject(raw) || depth > DEEPEST) return NOTHING
  const found: OwnTags[] = []
  const members = raw['properties']
  if (isObject(members) && Object.hasOwn(members, property))
    found.push(valuesOf(resources, { ...place, raw: members[property] ?? true }, depth))
  for (const inner of partsOf(resources, place)) found.push(tagsIn(resources, inner, property, depth + 1))
  return joined(found)
}

function partsOf(resources: Resources, { raw, pointer, resource }: Place): readonly Place[] {
  if (!isObject(raw)) return []
  const ref = raw['$ref']
  const referred = typeof ref === 'string' ? resources.resolve(ref, resource) : undefined
  const combined = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const branches = raw[keyword]
    return isArray(branches)
      ? branches.map((branch, index) => ({
          raw: branch,
          pointer: pointerTo(pointer, keyword, index),
          resource,
        }))
      : []
  })
  return referred ? [referred, ...combined] : combined
}

function valuesOf(resources: Resources, place: Place, depth: number): OwnTags {
  const { raw } = place
  if (!isObject(raw) || depth > DEEPEST) return NOTHING
  const listed = raw['enum']
  if (isArray(listed)) return { values: listed.map(text), foreign: false }
  if (raw['const'] !== undefined) return { values: [text(raw['const'])], foreign: false }
  const { type } = raw
  const foreign = typeof type === 'string' && type !== 'string'
  const inner = partsOf(resources, place).map((part) => valuesOf(resources, part, depth + 1))
  return joined([{ values: undefined, foreign }, ...inner])
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function joined(all: readonly OwnTags[]): OwnTags {
  const listed = all.flatMap(({ values }) => (values ? [values] : []))
  return {
    values: listed.length > 0 ? [...new Set(listed.flat())] : undefined,
    foreign: all.some(({ foreign }) => foreign),
  }
}
