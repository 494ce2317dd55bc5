import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { valueAt } from '../load/pointer.ts'
import { withAlikeShared } from './alike.ts'
import { compareSchemas } from './compare-schemas.ts'
import type { SchemaSide } from './difference.ts'
import { pair } from './random-schemas.ts'

const text = { type: 'string' }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function documentOf(schemas: JsonObject): JsonObject {
  return { openapi: '3.1.0', components: { schemas } }
}

function schemaOf(root: JsonObject | undefined, name: string): Json | undefined {
  return root && valueAt(root, ['components', 'schemas', name])
}

/** The names of the schemas that both documents have as one object. */
function sharedOf(before: JsonObject, after: JsonObject): string[] {
  const old = structuredClone(documentOf(before))
  const shared = withAlikeShared(old, structuredClone(documentOf(after)))
  return Object.keys(after).filter((name) => schemaOf(shared, name) === schemaOf(old, name))
}

describe('what is shared of two documents', () => {
  test('is what is written alike, whatever is said of it to people', () => {
    const before = { a: { ...text, description: 'one' }, b: { enum: ['x'] }, c: text }
    const after = { a: { ...text, description: 'other' }, b: { enum: ['y'] }, d: text }
    expect(sharedOf(before, after)).toEqual(['a'])
  })

  test('is nothing that refers, however indirectly, to what has changed', () => {
    const before = {
      a: { items: ref('b') },
      b: { items: ref('c') },
      c: { items: ref('a') },
      d: ref('e'),
      e: text,
    }
    const after = { ...before, c: { items: ref('a'), minItems: 1 } }
    expect(sharedOf(before, after)).toEqual(['d', 'e'])
    expect(sharedOf(before, before)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('counts references in extensions and in what is named like data', () => {
    const before = { a: { properties: { default: ref('c') } }, b: { 'x-of': ref('c') }, c: text }
    expect(sharedOf(before, { ...before, c: { type: 'null' } })).toEqual([])
  })

  test('is nothing that refers to nothing, or by a name', () => {
    const before = { a: ref('nowhere'), b: { $ref: '#name' }, c: { $dynamicRef: '#name' } }
    expect(sharedOf(before, before)).toEqual([])
  })

  test('is no schema that chooses among components of which one has changed', () => {
    const before = { a: { discriminator: { propertyName: 'k' } }, b: { allOf: [ref('a')] }, c: text }
    expect(sharedOf(before, { ...before, c: { type: 'null' } })).toEqual([])
    expect(sharedOf(before, before)).toEqual(['a', 'b', 'c'])
  })

  test('is a description or a default where that is data', () => {
    const before = { a: { default: { description: 'one' } } }
    expect(sharedOf(before, { a: { default: { description: 'other' } } })).toEqual([])
  })

  test('is nothing where schemas have names of their own', () => {
    const root = documentOf({ a: { $id: 'urn:a', ...text } })
    expect(withAlikeShared(root, structuredClone(root))).toBeUndefined()
  })

  test('is no object of the old document that means another thing at its new place', () => {
    const moved = { items: ref('b') }
    const old = documentOf({ a: moved, b: text })
    const next = documentOf({ c: moved, b: { type: 'null' } })
    const shared = withAlikeShared(old, next)
    expect(shared).toEqual(next)
    expect(schemaOf(shared, 'c')).not.toBe(moved)
  })
})

const NAMES = ['a', 'b', 'c', 'd']

const referring = fc
  .constantFrom(...NAMES)
  .chain((name) =>
    fc.constantFrom<Json>(ref(name), { items: ref(name) }, { properties: { a: ref(name) }, required: ['a'] }),
  )

/** Components that refer to each other, before and after some of them changed. */
const documents = fc
  .array(fc.tuple(fc.oneof(pair, fc.tuple(referring, referring)), fc.boolean()), {
    minLength: 4,
    maxLength: 4,
  })
  .map((changes) => {
    const before = Object.fromEntries(NAMES.map((name, index) => [name, changes[index]?.[0][0] ?? true]))
    const after = changes.map(([[old, next], changed]) => (changed ? next : old))
    return [before, Object.fromEntries(NAMES.map((name, index) => [name, after[index] ?? true]))] as const
  })

function told(before: JsonObject, after: JsonObject, more: JsonObject): unknown {
  const side = (schemas: JsonObject, name: string): SchemaSide => ({
    // Each schema an object of its own, as in a document that was read.
    root: { ...documentOf(JSON.parse(JSON.stringify(schemas))), ...more },
    pointer: `/components/schemas/${name}`,
    dialect: '2020-12',
  })
  return NAMES.flatMap((name) =>
    (['request', 'response'] as const).flatMap((direction) =>
      compareSchemas(side(before, name), side(after, name), direction, { budget: 2_000 }).map(
        ({ kind, verdict, path, old, new: next, message }) => [kind, verdict, path, old, next, message],
      ),
    ),
  )
}

test('what is shared changes no answer', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(documents, ([before, after]) => {
      // Nothing is shared where a schema has a name.
      const named = { 'x-named': { $id: 'urn:named' } }
      expect(told(before, after, {})).toEqual(told(before, after, named))
    }),
    { numRuns: 60 },
  )
})
