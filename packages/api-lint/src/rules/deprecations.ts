import { isObject, objectAt, type JsonObject } from '../json.ts'
import type { Path } from './operations.ts'
import type { Trouble } from './rule.ts'
import { isWaived } from './waivers.ts'

/** Members that hold values of clients, in which `deprecated` means nothing. */
const values = new Set(['example', 'examples', 'default', 'enum', 'const'])

/** Whatever is deprecated says when it goes and what to use instead. */
export function checkDeprecations(document: unknown): Trouble[] {
  return deprecatedIn(document, []).flatMap(({ object, path }) => {
    // Parameters carry their notice in their schema.
    const notice = (name: string) => object[name] ?? objectAt(object, 'schema')[name]
    const isDated = isDate(notice('x-sunset'))
    const isReplaced = isFilled(notice('x-replacement')) || isWaived(document, path)
    return [
      ...(isDated ? [] : [{ path, message: 'Deprecated without x-sunset, a date such as "2027-03-17".' }]),
      ...(isReplaced
        ? []
        : [{ path, message: 'Deprecated without x-replacement: say what to use instead.' }]),
    ]
  })
}

function deprecatedIn(node: unknown, path: Path): { object: JsonObject; path: Path }[] {
  if (Array.isArray(node)) return node.flatMap((inner, i) => deprecatedIn(inner, [...path, i]))
  if (!isObject(node)) return []
  const below = Object.entries(node).flatMap(([key, inner]) => {
    // A member of an object may be called `example`.
    const isValue = values.has(key) && path.at(-1) !== 'properties'
    return isValue ? [] : deprecatedIn(inner, [...path, key])
  })
  return node.deprecated === true ? [{ object: node, path }, ...below] : below
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}
