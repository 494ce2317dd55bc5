// Values that a published schema allows: between them every enum value, every branch of a union, every optional member
// with and without, every bound. The same schema gives the same values.

import { deref } from './published.mjs'

/** At least one value; the first has every member. `texts` gives the values of a string. */
export function variantsOf(document, schema, texts = everyText) {
  const whole = deref(document, schema)
  if (whole.const !== undefined) return [whole.const]
  if (whole.enum !== undefined) return whole.enum
  const branches = whole.anyOf ?? whole.oneOf
  if (branches !== undefined) return branches.flatMap((branch) => variantsOf(document, branch, texts))
  switch (whole.type) {
    case 'object':
      return whole.properties === undefined
        ? [whole.examples?.[0] ?? {}, {}]
        : objects(document, whole, texts)
    case 'array':
      return arrays(document, whole, texts)
    case 'string':
      return texts(whole)
    case 'integer':
      return unique(
        [whole.examples?.[0], whole.minimum, whole.maximum].filter((value) => value !== undefined),
      )
    case 'boolean':
      return [true, false]
    case 'null':
      return [null]
    default:
      throw new Error(`No value is known for the schema ${JSON.stringify(whole)}.`)
  }
}

/** One object with everything, then one for each other value of each member, and one without each optional member. */
function objects(document, { properties, required = [] }, texts) {
  const members = Object.entries(properties).map(([name, member]) => [
    name,
    variantsOf(document, member, texts),
  ])
  const full = Object.fromEntries(members.map(([name, [first]]) => [name, first]))
  const others = members.flatMap(([name, [, ...rest]]) => rest.map((value) => ({ ...full, [name]: value })))
  const without = Object.keys(properties)
    .filter((name) => !required.includes(name))
    .map((name) => Object.fromEntries(Object.entries(full).filter(([other]) => other !== name)))
  return [full, ...others, ...without]
}

/** A few objects that between them have every variant of every member: for what is too dear to try one by one. */
export function fewVariantsOf(document, schema, texts = everyText) {
  const { properties, required = [] } = deref(document, schema)
  if (properties === undefined) return variantsOf(document, schema, texts)
  const absent = Symbol('absent')
  const members = Object.entries(properties).map(([name, member]) => {
    const values = fewVariantsOf(document, member, texts)
    return [name, required.includes(name) ? values : [...values, absent]]
  })
  const most = Math.max(...members.map(([, values]) => values.length))
  return Array.from({ length: most }, (_, i) => {
    const chosen = members.map(([name, values]) => [name, values[i % values.length]])
    return Object.fromEntries(chosen.filter(([, value]) => value !== absent))
  })
}

/** A list with one item, one that holds every variant of an item, and the empty one. */
function arrays(document, { items, minItems = 0, maxItems = 100 }, texts) {
  const each = variantsOf(document, items, texts)
  const filled = [each.slice(0, 1), each.slice(0, maxItems)]
  return minItems > 0 ? filled : [...filled, []]
}

/** One text. */
export function oneText({ examples, minLength = 0 }) {
  return [examples?.[0] ?? 'text'.padEnd(minLength, 'x')]
}

/** For running text also the longest and the shortest there may be: lengths count characters, not UTF-16 units. */
function everyText(schema) {
  const { examples, format, pattern, minLength = 0, maxLength = Infinity } = schema
  const hasForm = examples !== undefined && (format !== undefined || pattern !== undefined)
  if (hasForm || maxLength > 1000) return oneText(schema)
  return unique([...oneText(schema), '😀'.repeat(maxLength), 'a'.repeat(minLength)])
}

function unique(values) {
  return [...new Set(values)]
}
