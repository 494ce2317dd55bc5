import { describe, expect, test } from 'vitest'
import { rename } from './edits/place.ts'
import { refTo, type Json, type JsonSchema } from './schema.ts'
import { changeOf, historyOf, object, text } from './testing/lens.ts'

const site = refTo('Site')
const Site = object({ url: text })

/** A thing that has a site somewhere, and takes it from 1.0.0, where `url` is `link`. */
function upThrough(holder: JsonSchema) {
  const history = historyOf(
    { Thing: object({ x: holder }), Site },
    { site: changeOf('Site', [rename('link', 'url')]) },
  )
  history.compileAll()
  return (x: Json): Json | undefined => {
    const taken = history.migrate('Thing', 0, 1)?.({ x })
    return typeof taken === 'object' && taken !== null && 'x' in taken ? taken['x'] : undefined
  }
}

const old = { link: 'a' }
const today = { url: 'a' }

describe('an edit is lifted to wherever its schema stands', () => {
  const cases: [string, JsonSchema, Json, Json][] = [
    ['in a list', { type: 'array', items: site }, [old, old], [today, today]],
    ['in a list that may be null', { type: ['array', 'null'], items: site }, null, null],
    ['in a tuple', { type: 'array', prefixItems: [text, site] }, ['t', old], ['t', today]],
    [
      'after a tuple',
      { type: 'array', prefixItems: [text, text], items: site },
      ['t', 'u', old],
      ['t', 'u', today],
    ],
    ['in a map', { type: 'object', additionalProperties: site }, { a: old }, { a: today }],
    ['in a map that may be null', { type: ['object', 'null'], additionalProperties: site }, null, null],
    [
      'in a map with other members',
      { ...object({ n: text }), additionalProperties: site },
      { n: 't', a: old },
      { n: 't', a: today },
    ],
    [
      'in an inline object',
      object({ deep: object({ s: site }) }),
      { deep: { s: old } },
      { deep: { s: today } },
    ],
    ['in a nullable union', { anyOf: [site, { type: 'null' }] }, old, today],
    ['in a union within a union', { anyOf: [{ oneOf: [site, text] }, { type: 'null' }] }, old, today],
    ['beside branches of the same plain type', { anyOf: [site, { const: 'a' }, { const: 'b' }] }, 'b', 'b'],
    ['with a description of its own', { ...site, description: 'The site.' }, old, today],
    [
      'beside conditions that hold no schema',
      { ...object({ s: site }), anyOf: [{ required: ['s'] }] },
      { s: old },
      { s: today },
    ],
  ]
  test.each(cases)('%s', (_, holder, older, newer) => {
    expect(upThrough(holder)(older)).toEqual(newer)
  })
})

describe('it does not start where an edit could not be followed', () => {
  test.each<[string, JsonSchema, string]>([
    ['in allOf', { allOf: [site] }, "under 'allOf'"],
    ['in a negation', { not: site }, "under 'not'"],
    ['by a pattern', { type: 'object', patternProperties: { '^s': site } }, "under 'patternProperties'"],
    ['in a union and beside it', { ...object({ s: site }), anyOf: [site, text] }, "under '"],
    ['in a list that may be an object', { items: site, properties: { s: site } }, "under '"],
  ])('%s', (_, holder, message) => {
    expect(() => upThrough(holder)).toThrow(`Thing between states`)
    expect(() => upThrough(holder)).toThrow(message)
  })

  test('in an edited object, beside its members', () => {
    const thing = { ...object({ b: text }), patternProperties: { '^s': site } }
    const history = historyOf({ Thing: thing, Site }, { thing: changeOf('Thing', [rename('a', 'b')]) })
    expect(() => history.compileAll()).toThrow(
      "the object has 'patternProperties', where its members cannot be followed",
    )
  })
})

test('a schema that no release knows does not start', () => {
  expect(() => historyOf({ Thing: object({ s: refTo('Nowhere') }) }, {})).toThrow(
    "something refers to a schema 'Nowhere', which the contract does not have",
  )
})
