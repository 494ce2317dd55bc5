import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { proved } from './testing/proved.ts'
import type { Direction, SchemaSide } from './difference.ts'

const text = { type: 'string' }
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
})
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const ANIMALS: JsonObject = {
  Dog: object({ type: text, bark: text }, 'type'),
  Cat: object({ type: text, meow: text }, 'type'),
  Fish: object({ type: text, fins: text }, 'type'),
}
const TAGGED: JsonObject = {
  Dog: object({ type: { const: 'dog' }, bark: text }, 'type'),
  Cat: object({ type: { const: 'cat' }, meow: text }, 'type'),
}
const BOTH = { dog: 'Dog', cat: 'Cat' }

/** `Dog` or `Cat`, chosen as the discriminator says. */
function animal(
  mapping: JsonObject | null,
  schemas = ANIMALS,
  names = ['Dog', 'Cat'],
  more: JsonObject = {},
) {
  const discriminator = { propertyName: 'type', ...(mapping ? { mapping } : {}), ...more }
  return document({ oneOf: names.map(ref), discriminator }, schemas)
}

const document = (schema: JsonObject, schemas: JsonObject): JsonObject => ({
  schema,
  components: { schemas },
})

/** A base with a discriminator, and the schemas that extend it. */
function inherited(mapping: JsonObject, children: JsonObject, schema: JsonObject = ref('Pet')): JsonObject {
  const Pet = {
    ...object({ kind: text, name: text }, 'kind'),
    discriminator: { propertyName: 'kind', mapping },
  }
  const extended = Object.entries(children).map(
    ([name, own]) => [name, { allOf: [ref('Pet'), own] }] as const,
  )
  return document(schema, { Pet, ...Object.fromEntries(extended) })
}

const SHAPES: JsonObject = {
  Dog: object({ type: text, bark: text }, 'type', 'bark'),
  Cat: object({ type: text, meow: text }, 'type', 'meow'),
}

const LOOSE: JsonObject = {
  Dog: object({ type: text, bark: text }),
  Cat: object({ type: text, meow: text }),
}

/** A base that lists the names of the schemas that extend it. */
function listing(...names: string[]): JsonObject {
  const Pet = { ...object({ kind: { enum: names } }, 'kind'), discriminator: { propertyName: 'kind' } }
  const child = { allOf: [ref('Pet'), object({ name: text })] }
  return document(ref('Pet'), { Pet, Cat: child, Dog: child })
}

const CHILDREN: JsonObject = { Cat: object({ claws: text }), Dog: object({ bark: text }) }

function side(root: JsonObject): SchemaSide {
  // As in a document that was read, no two schemas are one object.
  return { root: structuredClone(root), pointer: '/schema', dialect: '2020-12' }
}

function found(old: JsonObject, next: JsonObject, direction: Direction): string[] {
  const differences = proved(side(old), side(next), direction)
  expect(differences.filter((one) => one.verdict === 'breaking' && !one.witness)).toEqual([])
  return differences.map(({ verdict, kind, path }) => `${verdict} ${kind} ${path}`).toSorted()
}

interface Case {
  readonly title: string
  readonly old: JsonObject
  readonly next: JsonObject
  readonly request: readonly string[]
  readonly response: readonly string[]
}

const same = { request: [], response: [] }

const cases: readonly Case[] = [
  {
    title: 'names and references, in any order, name the same alternatives',
    old: animal({ dog: '#/components/schemas/Dog', cat: '#/components/schemas/Cat' }),
    next: animal({ cat: 'Cat', dog: 'Dog' }, ANIMALS, ['Cat', 'Dog']),
    ...same,
  },
  {
    title: 'a mapping to the names of the schemas says nothing new',
    old: animal(null),
    next: animal({ Dog: 'Dog', Cat: '#/components/schemas/Cat' }),
    ...same,
  },
  {
    title: 'a renamed component is the same alternative where a mapping names it',
    old: animal(BOTH),
    next: animal({ dog: 'Hound', cat: 'Cat' }, { ...ANIMALS, Hound: ANIMALS['Dog'] ?? {} }, ['Hound', 'Cat']),
    ...same,
  },
  {
    title: 'alternatives that list their values need no discriminator',
    old: animal(BOTH, TAGGED),
    next: document({ oneOf: [ref('Dog'), ref('Cat')] }, TAGGED),
    ...same,
  },
  {
    title: 'a renamed key',
    old: animal(BOTH),
    next: animal({ canine: 'Dog', cat: 'Cat' }),
    request: ['breaking discriminator-value-removed ', 'safe discriminator-value-added '],
    response: ['breaking discriminator-value-added ', 'safe discriminator-value-removed '],
  },
  {
    title: 'a renamed key that the alternative itself goes on to demand',
    old: animal(BOTH, TAGGED),
    next: animal({ canine: 'Dog', cat: 'Cat' }, TAGGED),
    request: ['breaking discriminator-value-removed '],
    response: ['safe discriminator-value-removed '],
  },
  {
    title: 'a key renamed together with the value that the alternative demands',
    old: animal(BOTH, TAGGED),
    next: animal(
      { canine: 'Dog', cat: 'Cat' },
      { ...TAGGED, Dog: object({ type: { const: 'canine' }, bark: text }, 'type') },
    ),
    request: ['breaking enum-value-removed /type'],
    response: ['breaking enum-value-added /type'],
  },
  {
    title: 'a component renamed where its name is the value',
    old: animal(null),
    next: animal(null, { ...ANIMALS, Hound: ANIMALS['Dog'] ?? {} }, ['Hound', 'Cat']),
    request: ['breaking discriminator-value-removed ', 'safe discriminator-value-added '],
    response: ['breaking discriminator-value-added ', 'safe discriminator-value-removed '],
  },
  {
    title: 'a key that leads elsewhere',
    old: animal(
      { ...BOTH, pet: 'Dog' },
      { ...ANIMALS, Dog: object({ type: text, bark: text }, 'type', 'bark') },
    ),
    next: animal(
      { ...BOTH, pet: 'Cat' },
      { ...ANIMALS, Dog: object({ type: text, bark: text }, 'type', 'bark') },
    ),
    request: ['notice discriminator-value-moved '],
    response: ['breaking discriminator-value-moved '],
  },
  {
    title: 'an alternative dropped that another one takes by its shape',
    old: animal({ ...BOTH, fish: 'Fish' }, ANIMALS, ['Dog', 'Cat', 'Fish']),
    next: animal(BOTH),
    request: ['breaking union-branch-removed '],
    response: ['safe union-branch-removed '],
  },
  {
    title: 'a member made required in an alternative',
    old: animal(BOTH),
    next: animal(BOTH, { ...ANIMALS, Dog: object({ type: text, bark: text }, 'type', 'bark') }),
    request: ['breaking property-became-required '],
    response: ['safe property-became-required '],
  },
  {
    title: 'a value taken away while the default goes on to take it',
    old: animal(BOTH, ANIMALS, ['Dog', 'Cat'], { defaultMapping: 'Cat' }),
    next: animal({ cat: 'Cat' }, ANIMALS, ['Cat'], { defaultMapping: 'Cat' }),
    request: ['notice discriminator-removed '],
    response: ['safe union-branch-removed '],
  },
  {
    title: 'an alternative dropped where the tag may be missing',
    old: animal(BOTH, LOOSE),
    next: animal({ dog: 'Dog' }, LOOSE, ['Dog']),
    request: ['breaking union-branch-removed '],
    response: ['safe union-branch-removed '],
  },
  {
    title: 'another default',
    old: animal(BOTH, SHAPES, ['Dog', 'Cat'], { defaultMapping: 'Dog' }),
    next: animal(BOTH, SHAPES, ['Dog', 'Cat'], { defaultMapping: 'Cat' }),
    request: ['breaking discriminator-default-changed '],
    response: ['breaking discriminator-default-changed '],
  },
  {
    title: 'a value that the base lists taken away with the schema it chose',
    old: listing('Cat', 'Dog'),
    next: listing('Cat'),
    request: ['breaking union-branch-removed '],
    response: ['safe union-branch-removed '],
  },
  {
    title: 'a member made required in a schema that extends the base',
    old: inherited({ cat: 'Cat' }, CHILDREN),
    next: inherited({ cat: 'Cat' }, { ...CHILDREN, Cat: object({ claws: text }, 'claws') }),
    request: ['breaking property-became-required '],
    response: ['safe property-became-required '],
  },
  {
    title: 'a schema that extended the base taken away',
    old: inherited({ cat: 'Cat', dog: 'Dog' }, CHILDREN),
    next: inherited({ cat: 'Cat' }, { Cat: object({ claws: text }) }),
    request: ['breaking union-branch-removed '],
    response: ['safe union-branch-removed '],
  },
  {
    title: 'a key of a base renamed',
    old: inherited({ cat: 'Cat', dog: 'Dog' }, CHILDREN),
    next: inherited({ feline: 'Cat', dog: 'Dog' }, CHILDREN),
    request: ['breaking discriminator-value-removed ', 'safe discriminator-value-added '],
    response: ['breaking discriminator-value-added ', 'safe discriminator-value-removed '],
  },
  {
    title: 'a reference to a base that is described in place',
    old: inherited({ cat: 'Cat', dog: 'Dog' }, CHILDREN),
    next: inherited({ cat: 'Cat', dog: 'Dog' }, CHILDREN, { allOf: [ref('Pet')], description: 'A pet' }),
    ...same,
  },
]

describe.each(cases)('$title', ({ old, next, request, response }) => {
  test('in requests', () => expect(found(old, next, 'request')).toEqual(request))
  test('in responses', () => expect(found(old, next, 'response')).toEqual(response))
})
