import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { differences, object, side, text } from './testing/differences.ts'
import { proved } from './testing/proved.ts'

// oxlint-disable-next-line unicorn/no-thenable -- `then` is a keyword of JSON Schema
const WHEN_A: JsonObject = { if: { required: ['a'] }, then: { properties: { b: text } } }

interface Case {
  readonly title: string
  readonly old: JsonObject
  readonly next: JsonObject
  readonly request: readonly string[]
  readonly response: readonly string[]
}

const cases: readonly Case[] = [
  {
    title: 'a limit of members out of reach',
    old: { type: 'object' },
    next: { type: 'object', maxProperties: 1000 },
    request: ['unproven max-properties-added '],
    response: ['safe max-properties-added '],
  },
  {
    title: 'a limit of members that names set already',
    old: { type: 'object', additionalProperties: false, patternProperties: { '^[a-c]$': text } },
    next: {
      type: 'object',
      additionalProperties: false,
      patternProperties: { '^[a-c]$': text },
      maxProperties: 1000,
    },
    request: [],
    response: [],
  },
  {
    title: 'a member that may no longer be there',
    old: object({ a: text, b: text }),
    next: object({ a: text, b: false }),
    request: ['breaking never-added /b'],
    response: ['notice property-removed /b'],
  },
  {
    title: 'items that are stated',
    old: { type: 'array' },
    next: { type: 'array', items: text },
    request: ['breaking items-changed '],
    response: ['safe items-changed '],
  },
  {
    title: 'members that match a pattern',
    old: { type: 'object' },
    next: { type: 'object', patternProperties: { '^x-': text } },
    request: ['breaking additional-properties-changed '],
    response: ['safe additional-properties-changed '],
  },
  {
    title: 'an open object closed',
    old: { type: 'object', additionalProperties: true },
    next: { type: 'object', additionalProperties: false },
    request: ['breaking additional-properties-refused '],
    response: ['safe additional-properties-changed '],
  },
  {
    title: 'a closed tuple grown',
    old: { type: 'array', prefixItems: [text], items: false },
    next: { type: 'array', prefixItems: [text, text], items: false },
    request: ['safe items-changed '],
    response: ['breaking items-changed '],
  },
  {
    title: 'members of which one has to be there, dropped',
    old: { ...object({ a: text, b: text }), oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    next: object({ a: text, b: text }),
    request: ['safe union-changed '],
    response: ['breaking union-changed '],
  },
  {
    title: 'anything that became an integer',
    old: object({ a: {} }),
    next: object({ a: { type: 'integer' } }),
    request: ['breaking type-narrowed /a'],
    response: ['safe type-narrowed /a'],
  },
  {
    title: 'a limit out of reach',
    old: { type: 'string' },
    next: { type: 'string', maxLength: 5_000_000 },
    request: ['unproven max-length-added '],
    response: ['safe max-length-added '],
  },
  {
    title: 'an undeclared member required',
    old: object({ a: text }),
    next: object({ a: text }, 'z'),
    request: ['breaking required-property-added '],
    response: ['safe property-became-required '],
  },
  {
    title: 'an optional member added',
    old: object({ a: text }),
    next: object({ a: text, b: text }),
    request: ['safe property-added /b'],
    response: ['safe property-added /b'],
  },
  {
    title: 'a required member added',
    old: object({ a: text }),
    next: object({ a: text, b: text }, 'b'),
    request: ['breaking required-property-added '],
    response: ['safe property-added /b'],
  },
  {
    title: 'what the alternatives had in common moved beside them',
    old: { anyOf: [object({ a: text, b: text }, 'a'), object({ a: text, b: text }, 'b')] },
    next: { ...object({ a: text, b: text }), anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    request: [],
    response: [],
  },
  {
    title: 'an optional member removed',
    old: object({ a: text, b: text }),
    next: object({ a: text }),
    request: ['notice property-removed /b'],
    response: ['notice property-removed /b'],
  },
  {
    title: 'a required member removed',
    old: object({ a: text, b: text }, 'b'),
    next: object({ a: text }),
    request: ['notice property-removed /b'],
    response: ['breaking property-removed '],
  },
  {
    title: 'a member made required',
    old: object({ a: text }),
    next: object({ a: text }, 'a'),
    request: ['breaking property-became-required '],
    response: ['safe property-became-required '],
  },
  {
    title: 'a deep member with a narrower type',
    old: object({ list: { type: 'array', items: object({ n: { type: 'number' } }) } }),
    next: object({ list: { type: 'array', items: object({ n: { type: 'integer' } }) } }),
    request: ['breaking type-changed /list/*/n'],
    response: ['safe type-changed /list/*/n'],
  },
  {
    title: 'an enumeration grown',
    old: { enum: ['a'] },
    next: { enum: ['a', 'b'] },
    request: ['safe enum-value-added '],
    response: ['breaking enum-value-added '],
  },
  {
    title: 'null allowed',
    old: text,
    next: { type: ['string', 'null'] },
    request: ['safe became-nullable '],
    response: ['breaking became-nullable '],
  },
  {
    title: 'maxLength lowered',
    old: { ...text, maxLength: 9 },
    next: { ...text, maxLength: 5 },
    request: ['breaking max-length-changed '],
    response: ['safe max-length-changed '],
  },
  {
    title: 'a minimum added',
    old: { type: 'integer' },
    next: { type: 'integer', minimum: 1 },
    request: ['breaking minimum-added '],
    response: ['safe minimum-added '],
  },
  {
    title: 'multipleOf doubled',
    old: { type: 'integer', multipleOf: 2 },
    next: { type: 'integer', multipleOf: 4 },
    request: ['breaking multiple-of-changed '],
    response: ['safe multiple-of-changed '],
  },
  {
    title: 'a pattern tightened',
    old: { ...text, pattern: '^[a-z]+$' },
    next: { ...text, pattern: '^[a-f]+$' },
    request: ['breaking pattern-changed '],
    response: ['safe pattern-changed '],
  },
  {
    title: 'an object closed',
    old: object({ a: text }),
    next: { ...object({ a: text }), additionalProperties: false },
    request: ['breaking additional-properties-refused '],
    response: ['safe additional-properties-changed '],
  },
  {
    title: 'an object closed for what is not evaluated',
    old: { allOf: [object({ a: text }), object({ b: text })] },
    next: { allOf: [object({ a: text }), object({ b: text })], unevaluatedProperties: false },
    request: ['breaking additional-properties-refused '],
    response: ['safe additional-properties-changed '],
  },
  {
    title: 'an object with conditions closed for what is not evaluated',
    old: { ...object({ a: text }), ...WHEN_A },
    next: { ...object({ a: text }), ...WHEN_A, unevaluatedProperties: false },
    request: ['breaking additional-properties-refused '],
    response: ['safe unevaluated-properties-added '],
  },
  {
    title: 'an object opened that was closed for what is not evaluated',
    old: { ...object({ a: text }), patternProperties: { '^x-': text }, unevaluatedProperties: false },
    next: { ...object({ a: text }), patternProperties: { '^x-': text } },
    request: ['safe additional-properties-changed '],
    response: ['breaking additional-properties-allowed '],
  },
  {
    title: 'an object closed in another way',
    old: { ...object({ a: text }), additionalProperties: false },
    next: { ...object({ a: text }), unevaluatedProperties: false },
    request: [],
    response: [],
  },
  {
    title: 'an object closed in a way that refuses what a part declares',
    old: { allOf: [object({ a: text })], unevaluatedProperties: false },
    next: { allOf: [object({ a: text })], additionalProperties: false },
    request: ['breaking additional-properties-refused '],
    response: ['safe additional-properties-changed '],
  },
  {
    title: 'a member added to an object that is closed for what is not evaluated',
    old: { ...object({ a: text }), unevaluatedProperties: false },
    next: { ...object({ a: text, b: text }), unevaluatedProperties: false },
    request: ['safe property-added /b'],
    response: ['breaking property-added /b'],
  },
  {
    title: 'a tuple closed for what is not evaluated',
    old: { type: 'array', prefixItems: [text] },
    next: { type: 'array', prefixItems: [text], unevaluatedItems: false },
    request: ['breaking items-changed '],
    response: ['safe items-changed '],
  },
  {
    title: 'a required member of which only clients know made write-only',
    old: object({ a: text, b: text }, 'a'),
    next: object({ a: { ...text, writeOnly: true }, b: text }, 'a'),
    request: [],
    response: ['breaking became-write-only '],
  },
  {
    title: 'an optional member made write-only',
    old: object({ a: text, b: text }),
    next: object({ a: { ...text, writeOnly: true }, b: text }),
    request: [],
    response: ['notice became-write-only /a'],
  },
  {
    title: 'a required write-only member sent',
    old: object({ a: { ...text, writeOnly: true }, b: text }, 'a'),
    next: object({ a: text, b: text }, 'a'),
    request: [],
    response: ['notice no-longer-write-only /a'],
  },
  {
    title: 'a required member made read-only',
    old: object({ a: text, b: text }, 'a'),
    next: object({ a: { ...text, readOnly: true }, b: text }, 'a'),
    request: ['notice became-read-only /a'],
    response: [],
  },
  {
    title: 'a required read-only member to be sent',
    old: object({ a: { ...text, readOnly: true }, b: text }, 'a'),
    next: object({ a: text, b: text }, 'a'),
    request: ['breaking no-longer-read-only '],
    response: [],
  },
  {
    title: 'an optional read-only member to be sent',
    old: object({ a: { ...text, readOnly: true }, b: text }),
    next: object({ a: text, b: text }),
    request: ['notice no-longer-read-only /a'],
    response: [],
  },
  {
    title: 'a required member added to an object that declared none',
    old: object({}),
    next: object({ a: text }, 'a'),
    request: ['breaking required-property-added '],
    response: ['safe property-added /a'],
  },
  {
    title: 'a tuple grown and closed',
    old: { type: 'array', prefixItems: [text] },
    next: { type: 'array', prefixItems: [text, { type: 'integer' }], unevaluatedItems: false },
    request: ['breaking items-changed '],
    response: ['safe items-changed '],
  },
  {
    title: 'a single alternative of which another one takes the same values',
    old: { oneOf: [object({ a: text })] },
    next: { oneOf: [object({ a: text }), object({ b: text })] },
    request: ['breaking union-changed ', 'safe union-branch-added '],
    response: ['safe union-changed '],
  },
  {
    title: 'an alternative beside a single one',
    old: { oneOf: [object({ a: text }, 'a')] },
    next: { oneOf: [object({ a: text }, 'a'), object({ b: text }, 'b')] },
    request: ['safe union-branch-added '],
    response: ['breaking union-branch-added '],
  },
  {
    title: 'fewer items allowed to match',
    old: { type: 'array', items: { type: 'integer' }, contains: { minimum: 5 } },
    next: { type: 'array', items: { type: 'integer' }, contains: { minimum: 5 }, maxContains: 2 },
    request: ['breaking contains-changed '],
    response: ['safe contains-changed '],
  },
  {
    title: 'a default changed',
    old: { ...text, default: 'a' },
    next: { ...text, default: 'b' },
    request: ['notice default-changed '],
    response: ['notice default-changed '],
  },
  {
    title: 'a format changed',
    old: { ...text, format: 'date' },
    next: { ...text, format: 'date-time' },
    request: ['notice format-changed '],
    response: ['notice format-changed '],
  },
  {
    title: 'an alternative added to a tagged union',
    old: { oneOf: [object({ k: { const: 'a' } }, 'k'), object({ k: { const: 'b' }, x: text }, 'k')] },
    next: {
      oneOf: [
        object({ k: { const: 'a' } }, 'k'),
        object({ k: { const: 'b' }, x: text }, 'k'),
        object({ k: { const: 'c' } }, 'k'),
      ],
    },
    request: ['safe union-branch-added '],
    response: ['breaking union-branch-added '],
  },
  {
    title: 'a change inside one alternative',
    old: { oneOf: [object({ k: { const: 'a' } }, 'k'), object({ k: { const: 'b' }, x: text }, 'k')] },
    next: {
      oneOf: [object({ k: { const: 'a' } }, 'k'), object({ k: { const: 'b' }, x: { type: 'integer' } }, 'k')],
    },
    request: ['breaking type-changed /x'],
    response: ['breaking type-changed /x'],
  },
]

/** A union of objects told apart by a tag, to which more may come. */
const union = (...tags: string[]): JsonObject => ({
  anyOf: tags.map((tag) => object({ tag: { const: tag } }, 'tag')),
  'x-extensible-enum': true,
})

describe('differences', () => {
  test.each(cases)('$title', ({ old, next, request, response }) => {
    expect({
      request: differences(old, next, 'request'),
      response: differences(old, next, 'response'),
    }).toEqual({ request, response })
  })

  test('a new response member breaks strict readers', () => {
    expect(
      differences(object({ a: text }), object({ a: text, b: text }), 'response', { strictReaders: true }),
    ).toEqual(['breaking property-added /b'])
  })

  test('a new value of an extensible enumeration is a notice', () => {
    const open = { type: 'string', 'x-extensible-enum': true }
    expect(differences({ ...open, enum: ['a'] }, { ...open, enum: ['a', 'b'] }, 'response')).toEqual([
      'notice enum-value-added ',
    ])
  })

  test('a new kind in an extensible union is a notice', () => {
    expect(differences(union('a', 'b'), union('a', 'b', 'c'), 'response')).toEqual([
      'notice union-branch-added ',
    ])
    expect(differences(union('a', 'b', 'c'), union('a', 'b'), 'request')).toEqual([
      'breaking union-branch-removed ',
    ])
  })

  test('a tag that one of many alternatives hands to another is followed there', () => {
    const kinds = Array.from({ length: 40 }, (_, index) => `kind${index}`)
    const methods = (moved: number): JsonObject => ({
      oneOf: kinds.map((kind, index) => ({
        ...object(
          { id: text, type: { type: 'string', enum: index === moved ? [kind, 'iban'] : [kind] } },
          'id',
        ),
        additionalProperties: false,
      })),
    })
    expect(differences(methods(3), methods(30), 'request')).toEqual(['safe enum-value-added /type'])
  })

  test('read-only members are no part of requests', () => {
    const id = { type: 'string', readOnly: true }
    expect(differences(object({ a: text }), object({ a: text, id }, 'id'), 'request')).toEqual([])
    expect(differences(object({ a: text, id }, 'id'), object({ a: text, id }), 'request')).toEqual([])
    expect(differences(object({ a: text, id }, 'id'), object({ a: text, id }), 'response')).toEqual([
      'breaking property-became-optional ',
    ])
  })

  test('a removed member that stays required is not taken for an impossible object', () => {
    const old = object({ a: text, b: text }, 'b')
    expect(differences(old, { ...object({ a: { type: 'integer' } }, 'b') }, 'response')).toContain(
      'breaking type-changed /a',
    )
  })
})

function twice(type: string): JsonObject {
  const schema = object({ a: { $ref: '#/defs/X' }, b: { type: 'array', items: { $ref: '#/defs/X' } } })
  return { schema, defs: { X: object({ n: { type } }) } }
}

function chain(type: string): JsonObject {
  return { schema: object({ v: { type }, next: { $ref: '#/schema' } }) }
}

describe('components', () => {
  test('a change in a component that occurs twice is one difference at the component', () => {
    const found = proved(side(twice('string')), side(twice('integer')), 'response')
    expect(found).toEqual([
      expect.objectContaining({
        kind: 'type-changed',
        verdict: 'breaking',
        path: '/a/n',
        old: '/defs/X/properties/n/type',
        new: '/defs/X/properties/n/type',
        witness: { value: { a: { n: 0 } }, error: '/a/n must be string' },
      }),
    ])
  })

  test('a recursive schema is compared once and its witness is finite', () => {
    const [only, ...others] = proved(side(chain('number')), side(chain('integer')), 'request')
    expect(others).toEqual([])
    expect(only?.witness).toEqual({ value: { v: 0.5 }, error: '/v must be integer' })
  })
})

function pattern(letter: string, count: number): JsonObject {
  return { type: 'string', pattern: `^(a|b)*${letter}(a|b){${count}}$` }
}

describe('hostile schemas', () => {
  test('that are nested without measure are unproven, not a crash', () => {
    let deep: JsonObject = { type: 'string' }
    let other: JsonObject = { type: 'integer' }
    for (let depth = 0; depth < 30_000; depth++) [deep, other] = [{ items: deep }, { items: other }]
    const verdicts = proved(side({ schema: deep }), side({ schema: other }), 'request').map(
      ({ verdict }) => verdict,
    )
    expect(verdicts).toEqual(['unproven'])
  })

  test('with patterns that multiply end in a bounded time', () => {
    const started = performance.now()
    expect(
      differences(pattern('a', 300), { allOf: [pattern('a', 299), pattern('b', 298)] }, 'request').length,
    ).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
