import type { JsonObject } from '../json.ts'
import { type Direction, inBody, reversed } from './example.ts'
import { flagRules } from './schema-flags.ts'
import type { Rule } from './rule.ts'

const TEXT: JsonObject = { type: 'string' }
const withNote = (note: JsonObject): JsonObject => ({
  type: 'object',
  properties: { sku: TEXT, note: { ...TEXT, ...note } },
})

interface Note {
  readonly kind: string
  readonly what: string
  readonly old: JsonObject
  readonly new: JsonObject
  readonly explanation: string
  readonly advice: string
  readonly mirror: string | undefined
  readonly severity: 'notice' | 'safe'
  readonly directions: readonly Direction[]
}

const notes: readonly Note[] = [
  {
    kind: 'default-changed',
    what: 'default',
    old: { default: 'none' },
    new: { default: 'gift' },
    explanation: 'Who leaves the value out gets something else than before.',
    advice: 'Keep the default, and let clients ask for the new one.',
    mirror: 'default-changed',
    severity: 'notice',
    directions: ['request', 'response'],
  },
  {
    kind: 'format-changed',
    what: 'format',
    old: { format: 'date' },
    new: { format: 'date-time' },
    explanation:
      'The value is meant to be written another way; as an annotation, format refuses nothing by itself.',
    advice: 'Add a property in the new format and deprecate this one.',
    mirror: 'format-changed',
    severity: 'notice',
    directions: ['request', 'response'],
  },
  {
    kind: 'schema-deprecated',
    what: 'deprecated',
    old: {},
    new: { deprecated: true },
    explanation: 'Clients are told to stop using it; it works as before.',
    advice: 'Say when it goes, and what to use instead.',
    mirror: undefined,
    severity: 'safe',
    directions: ['request', 'response'],
  },
]

/** What a schema says without demanding it. */
function notedRules(note: Note): Rule[] {
  return note.directions.map((direction): Rule => {
    const id = `${direction}-${note.kind}`
    return {
      id,
      direction,
      area: 'schema',
      kind: note.what,
      action: 'changed',
      severity: note.severity,
      explanation: note.explanation,
      advice: note.advice,
      mirror: note.mirror
        ? { rule: `${direction}-${note.mirror}` }
        : { waived: 'the change undone is told by what it does to values, or asks nothing of anyone' },
      trips: inBody(direction, withNote(note.old), withNote(note.new), id),
      passes: inBody(direction, withNote(note.new), withNote(note.new)),
    }
  })
}

/** What a schema notes beside its demands. */
export const noteRules: readonly Rule[] = [
  ...notes.flatMap(notedRules),
  ...flagRules,
  ...statedRules('request'),
  ...statedRules('response'),
]

/** A schema that is written where there was none, and the reverse. */
function statedRules(direction: Direction): Rule[] {
  const request = direction === 'request'
  const stated = inBody(direction, null, TEXT, `${direction}-schema-added`)
  return [
    {
      id: `${direction}-schema-added`,
      direction,
      area: 'schema',
      kind: 'schema',
      action: 'added',
      severity: request ? 'breaking' : 'safe',
      explanation: request
        ? 'The old contract let clients send anything; what does not satisfy the schema is refused.'
        : 'Readers know what to expect from now on.',
      advice: request ? 'State a schema that takes what was taken so far.' : 'Release it as a minor version.',
      mirror: { rule: `${direction}-schema-removed` },
      trips: stated,
      passes: inBody(direction, TEXT, TEXT),
    },
    {
      id: `${direction}-schema-removed`,
      direction,
      area: 'schema',
      kind: 'schema',
      action: 'removed',
      severity: request ? 'safe' : 'breaking',
      explanation: request
        ? 'Clients may send anything from now on.'
        : 'Readers can no longer tell what they get.',
      advice: request ? 'Release it as a minor version.' : 'Keep the schema.',
      mirror: { rule: `${direction}-schema-added` },
      trips: reversed(stated, [`${direction}-schema-removed`]),
      passes: inBody(direction, TEXT, TEXT),
    },
  ]
}
