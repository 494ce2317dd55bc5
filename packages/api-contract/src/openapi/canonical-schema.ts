import { refName, type Contract, type Json, type JsonSchema } from '@stella/versioning'

export type JsonObject = { readonly [key: string]: Json }

/** Keywords in the order people read them; any other follows in code unit order. */
const reading = `
  $ref type format title description deprecated x-sunset x-replacement
  const enum pattern minLength maxLength minimum maximum multipleOf
  required properties additionalProperties minProperties maxProperties
  minItems maxItems items anyOf oneOf allOf discriminator default examples
`
  .trim()
  .split(/\s+/)

/**
 * A schema as documents show it. What JSON Schema treats as a set (members, `required`, `enum`, `type`) is sorted: a
 * member that a later release removed comes back at the end of its object, and the older document must not change by that.
 * @throws TypeError on a value JSON cannot hold
 */
export function canonicalSchema(schema: JsonSchema, contract: Contract): JsonObject {
  const discriminator = discriminatorOf(schema, contract)
  const whole: JsonSchema = {
    ...schema,
    ...(discriminator !== null && { discriminator }),
    ...((schema.enum !== undefined || discriminator !== null) && extensible),
  }
  const keywords = Object.keys(whole).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(
    keywords.map((keyword) => [keyword, keywordValue(keyword, whole[keyword], contract)]),
  )
}

/** The policy, said where clients look: new values and kinds come within a major, and have to be tolerated. */
const extensible = { 'x-extensible-enum': true }

function rank(keyword: string): number {
  const index = reading.indexOf(keyword)
  return index < 0 ? reading.length : index
}

function keywordValue(keyword: string, value: unknown, contract: Contract): Json {
  const inner = (schema: unknown): Json =>
    typeof schema === 'object' && schema !== null ? canonicalSchema({ ...schema }, contract) : asJson(schema)
  switch (keyword) {
    case 'properties':
    case 'patternProperties':
      return sortedMap(value, inner)
    case 'items':
    case 'additionalProperties':
      return inner(value)
    case 'anyOf':
    case 'oneOf':
    case 'allOf':
    case 'prefixItems':
      return Array.isArray(value) ? value.map(inner) : asJson(value)
    case 'required':
    case 'enum':
    case 'type':
      return Array.isArray(value) ? value.map(asJson).toSorted(byText) : asJson(value)
    default:
      return asJson(value)
  }
}

/** A map whose keys stand in code unit order. */
export function sortedMap(map: unknown, each: (value: unknown) => Json): JsonObject {
  const entries = Object.entries(typeof map === 'object' && map !== null ? map : {})
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, each(value)]),
  )
}

/**
 * OpenAPI's `discriminator` of a union of named objects that one constant member tells apart. It is worked out for each
 * release, so that its mapping always names the branches that release has.
 */
function discriminatorOf(schema: JsonSchema, contract: Contract): JsonObject | null {
  const branches = (schema.anyOf ?? schema.oneOf ?? []).map((branch) => ({
    ref: branch.$ref ?? '',
    properties: contract.schemas[refName(branch) ?? '']?.properties ?? {},
  }))
  const [first] = branches
  if (first === undefined || branches.length < 2) return null
  for (const propertyName of Object.keys(first.properties)) {
    const tags = branches.map(({ ref, properties }) => [properties[propertyName]?.const, ref] as const)
    const mapping = new Map(tags.filter((tag): tag is [string, string] => typeof tag[0] === 'string'))
    if (mapping.size === branches.length)
      return { propertyName, mapping: sortedMap(Object.fromEntries(mapping), asJson) }
  }
  return null
}

/** @throws TypeError on a value JSON cannot hold */
export function asJson(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map(asJson)
  if (typeof value !== 'object') throw new TypeError(`a schema holds a ${typeof value}, which is no JSON`)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asJson(member)]))
}

function byText(a: Json, b: Json): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  return left < right ? -1 : Number(left > right)
}
