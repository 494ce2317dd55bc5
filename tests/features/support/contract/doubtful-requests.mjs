// Requests of which only the document of a release can tell whether they are right: what other releases send, and right
// ones with one thing changed.

import { bodySchema, deref, parametersOf } from './published.mjs'
import { fewVariantsOf, oneText } from './variants.mjs'

/** Bodies for an operation: of every release that has it, and changed ones of this release. */
export function doubtfulBodies(release, operation, releases) {
  const bodiesOf = (other) =>
    fewVariantsOf(other.document, bodySchema(other.operations.get(operation.id)), oneText)
  const others = releases.filter((other) => other !== release && other.operations.has(operation.id))
  const all = [...others.flatMap(bodiesOf), ...bodiesOf(release).slice(0, 2).flatMap(changed)]
  return [...new Map(all.map((body) => [JSON.stringify(body), body])).values()]
}

/** The value with one change, in every place there is: a member too many or too few, or a value of another kind. */
function changed(value) {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, i) => changed(item).map((other) => value.with(i, other)))
    return [...inside, {}, null]
  }
  if (typeof value !== 'object' || value === null) return [otherKind(value)]
  const members = Object.entries(value)
  return [
    { ...value, undocumented: 1 },
    [value],
    ...members.map(([name]) => Object.fromEntries(members.filter(([other]) => other !== name))),
    ...members.flatMap(([name, member]) => changed(member).map((other) => ({ ...value, [name]: other }))),
  ]
}

function otherKind(value) {
  return typeof value === 'string' ? 7 : 'no such word'
}

/** Query strings that the document of a release rules out. */
export function wrongQueries(release, operation) {
  return parametersOf(release, operation, 'query').flatMap(({ name, schema }) => {
    const { type, format, maximum, enum: words } = deref(release.document, schema)
    const wrong = [
      ...(words === undefined ? [] : ['no such word', '']),
      ...(type === 'integer' ? ['1.5', '1e1', '0x1', ' 1', String(maximum + 1), ''] : []),
      ...(format === 'date-time' ? ['yesterday', '2026-02-30T00:00:00Z', '2026-11-03', ''] : []),
    ]
    return wrong.map((value) => ({ [name]: value }))
  })
}
