import { describe, expect, test } from 'vitest'
import { findDeprecated, type DeprecatedMember } from './find-deprecated.ts'
import { refTo, type JsonSchema } from './schema.ts'
import { object, text } from './testing/lens.ts'

const named: { [name: string]: JsonSchema } = {
  Site: object({ url: text, links: object({ feed: text }) }, ['url']),
  Cat: object({ kind: { const: 'cat' }, name: text }, ['name']),
  Dog: object({ kind: { const: 'dog' }, name: text }, ['name']),
  Node: object({ label: text, children: { type: 'array', items: refTo('Node') } }, ['label', 'children']),
}
const find = (schema: JsonSchema, ...members: [target: string, path: string][]) => {
  const deprecated: DeprecatedMember[] = members.map(([target, path]) => ({ target, path }))
  return findDeprecated(schema, deprecated, (name) => named[name] ?? {})
}

describe('deprecated members are found', () => {
  test('where a value has them, by their paths', () => {
    const page = object({ data: { type: 'array', items: refTo('Site') }, best: refTo('Site') }, ['best'])
    const deprecatedIn = find(page, ['Site', 'url'], ['Site', 'links.feed'])
    expect(deprecatedIn?.({ data: [{ links: {} }, { url: 'a', links: { feed: 'b' } }] })).toEqual([
      'data[].url',
      'data[].links.feed',
    ])
    expect(deprecatedIn?.({ data: [], best: { url: 'a', links: {} } })).toEqual(['best.url'])
    expect(deprecatedIn?.(null)).toEqual([])
  })

  test('in maps and tuples', () => {
    const map = { type: 'object', additionalProperties: refTo('Site') }
    expect(find(map, ['Site', 'url'])?.({ any: { url: 'a' } })).toEqual(['[].url'])
    const tuple = { type: 'array', prefixItems: [text, refTo('Site')] }
    expect(find(tuple, ['Site', 'url'])?.(['t', { url: 'a' }])).toEqual(['[].url'])
  })

  test('in the branch of a union that has them, and in no other', () => {
    const pets = { type: 'array', items: { anyOf: [refTo('Cat'), refTo('Dog'), { type: 'null' }] } }
    const deprecatedIn = find(pets, ['Cat', 'name'])
    expect(deprecatedIn?.([{ kind: 'dog', name: 'Rex' }, null])).toEqual([])
    expect(deprecatedIn?.([{ kind: 'cat', name: 'Tom' }])).toEqual(['[].name'])
  })

  test('in every branch, where branches cannot be told apart', () => {
    const either = { anyOf: [refTo('Site'), object({ url: text })] }
    expect(find(either, ['Site', 'url'])?.({ url: 'a' })).toEqual(['url'])
  })

  test('one level deep in a schema that contains itself', () => {
    const deprecatedIn = find(refTo('Node'), ['Node', 'label'])
    expect(deprecatedIn?.({ label: 'a', children: [{ label: 'b' }] })).toEqual(['label'])
  })

  test('when a whole schema is deprecated, as the members that hold it', () => {
    const holder = object({ site: refTo('Site') }, ['site'])
    expect(find(holder, ['Site', ''])?.({ site: { links: {} } })).toEqual(['site'])
    expect(find(refTo('Site'), ['Site', ''])).toBeNull()
  })
})

test('there is nothing to search where no value can have one', () => {
  expect(find(refTo('Site'), ['Cat', 'name'])).toBeNull()
  expect(find(refTo('Site'), ['Site', 'gone'])).toBeNull()
  expect(find(text, ['Site', 'url'])).toBeNull()
})
