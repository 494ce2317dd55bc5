import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { json, operation } from '../rules/example.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'

const TEXT: JsonObject = { type: 'string' }
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
})
const taking = (schema: Json, schemas: JsonObject = {}): JsonObject =>
  operation({ requestBody: { required: true, ...json(schema) } }, { components: { schemas } })
const findingsOf = (old: JsonObject, next: JsonObject) => compare(loaded(old), loaded(next)).findings

test('a property is missing though every object of JavaScript inherits one of that name', () => {
  const [old, next] = [[], ['constructor']].map((required) =>
    taking(object({ constructor: TEXT }, ...required)),
  )
  const [finding] = findingsOf(old ?? {}, next ?? {})
  expect(finding?.witness?.error).toBe("must have required property 'constructor'")
})

const tagged = (tag: string, size: string) => object({ tag: { const: tag }, size: { type: size } }, 'tag')

test('of several alternatives, the one whose tag fits says what it has against the value', () => {
  const [old, next] = ['string', 'integer'].map((size) =>
    taking({ anyOf: [tagged('a', 'string'), tagged('b', size), tagged('c', 'string')] }),
  )
  const [finding] = findingsOf(old ?? {}, next ?? {})
  expect(finding?.witness?.error).toContain('nearest alternative: /size must be integer')
})

const PLACE: JsonObject = { $ref: '#/components/schemas/Event' }
const KINDS = 40

/** As many kinds of events, each an extension of one base that a discriminator tells apart. */
function kinds(size: string): JsonObject {
  const Event = { ...object({ kind: TEXT }, 'kind'), discriminator: { propertyName: 'kind' } }
  const all = Array.from({ length: KINDS }, (_, index): [string, Json] => [
    `Kind${index}`,
    { allOf: [PLACE, object({ size: { type: index === 7 ? size : 'string' } })] },
  ])
  return taking(PLACE, { Event, ...Object.fromEntries(all) })
}

test('a base is read as those that extend it, however many', () => {
  const [finding, ...others] = findingsOf(kinds('string'), kinds('integer'))
  expect([finding?.rule, finding?.path, others]).toEqual(['request-type-changed', 'request body /size', []])
})

test('a type that changed is told once, with its format', () => {
  const [, ...others] = findingsOf(taking({ type: 'number' }), taking({ ...TEXT, format: 'decimal' }))
  expect(others).toEqual([])
})

test('a list that may be something else as well is told by what it may be', () => {
  const list: JsonObject = { type: 'array', items: TEXT }
  expect(findingsOf(taking(list), taking({ anyOf: [TEXT, list] })).map(({ message }) => message)).toEqual([
    'The alternative number 1 (string) was added',
  ])
})

test('a property that is written as a reference is shown where it is written', () => {
  const Money = object({ cents: { type: 'integer' } })
  const price: JsonObject = { price: { $ref: '#/components/schemas/Money' } }
  const next = taking(object({ sku: TEXT, ...price }), { Money })
  const pointers: string[] = []
  const document = {
    ...loaded(next),
    locate: (pointer: string) => (pointers.push(pointer), { file: 'a', line: 1, column: 1 }),
  }
  compare(loaded(taking(object({ sku: TEXT }), { Money })), document)
  expect(pointers).toEqual([
    '/paths/~1orders/post/requestBody/content/application~1json/schema/properties/price',
  ])
})

const listing = (tags: string[], note: JsonObject) => object({ tag: { enum: tags }, note }, 'tag')

test('the tag of another alternative is not what is wrong with a value', () => {
  const [old, next] = [{}, { maxLength: 2 }].map((limit) =>
    taking(
      object({
        list: {
          type: 'array',
          items: {
            anyOf: [
              listing(['a', 'b'], TEXT),
              listing(['c', 'd'], { ...TEXT, ...limit }),
              listing(['e', 'f'], TEXT),
            ],
          },
        },
      }),
    ),
  )
  const [finding] = findingsOf(old ?? {}, next ?? {})
  expect(finding?.witness?.error).toContain('nearest alternative: /list/0/note must NOT have more than 2')
})

const list = (most: JsonObject) => taking({ type: 'array', items: TEXT, ...most })

test('a list that is longer than a thousand items is shown', () => {
  const [finding] = findingsOf(list({}), list({ maxItems: 1000 }))
  expect([finding?.verdict, finding?.witness?.error]).toEqual([
    'breaking',
    'must NOT have more than 1000 items',
  ])
})
