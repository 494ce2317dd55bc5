// What a response has to announce: worked out from the published documents and from /health, not from the server's code.

import { deref } from './published.mjs'

/**
 * Deprecated members that a value really has: `[{ path, sunset }]`, paths such as `items[].author`. `schema` is that of the
 * newest release of the major: clients of its older releases hear of an end, too, and names do not change within a major.
 */
function deprecatedMembers(document, schema, value) {
  const found = new Map()
  walk(document, schema, value, '', (path, sunset) => found.set(path, sunset))
  return [...found].map(([path, sunset]) => ({ path, sunset }))
}

function walk(document, schema, value, path, report) {
  if (typeof value !== 'object' || value === null) return
  for (const part of partsFor(document, schema, value)) {
    if (Array.isArray(value) && part.items !== undefined) {
      for (const item of value) walk(document, part.items, item, `${path}[]`, report)
    }
    for (const [name, member] of Object.entries(part.properties ?? {})) {
      if (!Object.hasOwn(value, name)) continue
      const place = path === '' ? name : `${path}.${name}`
      const marks = [member, deref(document, member)]
      const mark = marks.find(({ deprecated }) => deprecated === true)
      if (mark !== undefined) report(place, mark['x-sunset'])
      walk(document, member, value[name], place, report)
    }
  }
}

/** The plain schemas that describe a value: of a union those branches that its discriminator, if there is one, selects. */
function partsFor(document, schema, value) {
  const whole = deref(document, schema)
  const { propertyName, mapping } = whole.discriminator ?? {}
  const selected = mapping?.[value[propertyName]]
  const branches = selected === undefined ? (whole.anyOf ?? whole.oneOf ?? []) : [{ $ref: selected }]
  const inner = [...branches, ...(whole.allOf ?? [])]
  return [whole, ...inner.flatMap((branch) => partsFor(document, branch, value))]
}

/**
 * `{ sunset, fields, successor }` of a response, or `null` where nothing is announced. `newest` is the newest served release
 * of the major, `major` what /health says of it, `next` the newest served release of the next major or `undefined`.
 */
export function announcementFor({ newest, next, major, operation, schema, body }) {
  const current = operation === null ? undefined : newest.operations.get(operation.id)
  const members = schema === null ? [] : deprecatedMembers(newest.document, schema, body)
  const sunsets = [
    major.sunset,
    current?.spec.deprecated === true ? current.spec['x-sunset'] : null,
    ...members.map(({ sunset }) => sunset),
  ].filter((sunset) => sunset !== null)
  if (sunsets.length === 0) return null
  return {
    sunset: new Date(sunsets.toSorted()[0]).toUTCString(),
    fields: members.map(({ path }) => path).toSorted(),
    successor: next === undefined ? null : successorOf(next, operation),
  }
}

/** A path with parameters has no address before they are known; what is gone has none at all. */
function successorOf({ root, operations }, operation) {
  const path = operations.get(operation?.id)?.path
  return path === undefined || path.includes('{') ? root : root + path
}
