import type { Json, JsonObject } from '../json.ts'

/** A demand on values, in a looser and a tighter form. */
export interface Row {
  /** The demand as sentences name it. */
  readonly what: string
  /** Kind of the difference when the demand is made, and when it is dropped; equal when it is changed. */
  readonly tightens: string
  readonly loosens: string
  readonly loose: Json
  readonly tight: Json
}

const TEXT: JsonObject = { type: 'string' }
const COUNT: JsonObject = { type: 'integer' }
const LIST: JsonObject = { type: 'array', items: TEXT }
const MAP: JsonObject = { type: 'object' }
const PARTY: JsonObject = {
  type: 'object',
  properties: { name: TEXT, street: TEXT, city: TEXT },
}

/** A keyword with a limit: set, lifted and moved. */
function limit(name: string, keyword: string, on: JsonObject, loose: Json, tight: Json): Row[] {
  return [
    {
      what: keyword,
      tightens: `${name}-added`,
      loosens: `${name}-removed`,
      loose: on,
      tight: { ...on, [keyword]: tight },
    },
    {
      what: keyword,
      tightens: `${name}-changed`,
      loosens: `${name}-changed`,
      loose: { ...on, [keyword]: loose },
      tight: { ...on, [keyword]: tight },
    },
  ]
}

/** A keyword that is there or not. */
function demand(name: string, keyword: string, on: JsonObject, value: Json): Row {
  return {
    what: keyword,
    tightens: `${name}-added`,
    loosens: `${name}-removed`,
    loose: on,
    tight: { ...on, [keyword]: value },
  }
}

/** What JSON Schema 2020-12 lets a schema demand of a value as a whole. */
export const keywordRows: readonly Row[] = [
  {
    what: 'type',
    tightens: 'type-narrowed',
    loosens: 'type-widened',
    loose: { type: ['string', 'integer'] },
    tight: TEXT,
  },
  {
    what: 'type',
    tightens: 'type-changed',
    loosens: 'type-changed',
    loose: { type: 'number' },
    tight: COUNT,
  },
  {
    what: 'the ban on null',
    tightens: 'no-longer-nullable',
    loosens: 'became-nullable',
    loose: { type: ['string', 'null'] },
    tight: TEXT,
  },
  {
    what: 'enum',
    tightens: 'enum-value-removed',
    loosens: 'enum-value-added',
    loose: { enum: ['new', 'paid', 'sent'] },
    tight: { enum: ['new', 'paid'] },
  },
  {
    what: 'enum or const',
    tightens: 'enum-added',
    loosens: 'enum-removed',
    loose: TEXT,
    tight: { ...TEXT, enum: ['new', 'paid'] },
  },
  ...limit('min-length', 'minLength', TEXT, 1, 8),
  ...limit('max-length', 'maxLength', TEXT, 40, 20),
  ...limit('pattern', 'pattern', TEXT, '^[A-Za-z]+$', '^[A-Z]+$'),
  ...limit('minimum', 'minimum', COUNT, 0, 1),
  ...limit('maximum', 'maximum', COUNT, 100, 50),
  ...limit('multiple-of', 'multipleOf', { type: 'number' }, 0.25, 0.5),
  ...limit('min-items', 'minItems', LIST, 1, 2),
  ...limit('max-items', 'maxItems', LIST, 20, 10),
  demand('unique-items', 'uniqueItems', LIST, true),
  demand('contains', 'contains', LIST, { const: 'main' }),
  ...limit('min-properties', 'minProperties', MAP, 1, 2),
  ...limit('max-properties', 'maxProperties', MAP, 20, 10),
  demand('property-names', 'propertyNames', MAP, { pattern: '^[a-z]+$' }),
  demand('dependent-required', 'dependentRequired', PARTY, { street: ['city'] }),
  demand('dependent-schemas', 'dependentSchemas', PARTY, { street: { required: ['city'] } }),
  demand('not', 'not', TEXT, { const: 'none' }),
  {
    what: 'if and then',
    tightens: 'if-added',
    loosens: 'if-removed',
    loose: TEXT,
    // oxlint-disable-next-line unicorn/no-thenable -- `then` is a keyword of JSON Schema
    tight: { ...TEXT, if: { minLength: 3 }, then: { pattern: '^[A-Z]' } },
  },
  {
    what: 'the alternatives',
    tightens: 'union-branch-removed',
    loosens: 'union-branch-added',
    loose: { anyOf: [TEXT, { type: 'integer' }, LIST] },
    tight: { anyOf: [TEXT, { type: 'integer' }] },
  },
  {
    what: 'the ban on all values',
    tightens: 'never-added',
    loosens: 'never-removed',
    loose: TEXT,
    tight: false,
  },
]
