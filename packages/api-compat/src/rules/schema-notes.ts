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
    kind: 'content-changed',
    what: 'content',
    old: { contentEncoding: 'base64' },
    new: { contentEncoding: 'base64url' },
    explanation:
      'The text is to be decoded another way, or holds something else; no validator looks into it.',
    advice: 'Add a property for the new content and deprecate this one.',
    mirror: 'content-changed',
    severity: 'notice',
    directions: ['request', 'response'],
  },
  {
    kind: 'schema-sunset-changed',
    what: 'x-sunset',
    old: { deprecated: true, 'x-sunset': '2027-06-01' },
    new: { deprecated: true, 'x-sunset': '2027-01-01' },
    explanation: 'It goes earlier than clients were told, or when it goes is no longer said.',
    advice: 'Keep the day that was announced.',
    mirror: undefined,
    severity: 'notice',
    directions: ['request', 'response'],
  },
  {
    kind: 'schema-reactivated',
    what: 'deprecated',
    old: { deprecated: true },
    new: {},
    explanation: 'It stays: clients need not move away from it.',
    advice: 'Nothing has to be done.',
    mirror: 'schema-deprecated',
    severity: 'safe',
    directions: ['request', 'response'],
  },
  {
    kind: 'schema-deprecated',
    what: 'deprecated',
    old: {},
    new: { deprecated: true },
    explanation: 'Clients are told to stop using it; it works as before.',
    advice: 'Say when it goes, and what to use instead.',
    mirror: 'schema-reactivated',
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
        : { waived: 'a later day asks nothing of anyone' },
      trips: inBody(direction, withNote(note.old), withNote(note.new), id),
      passes: inBody(direction, withNote(note.new), withNote(note.new)),
    }
  })
}

/** What a schema notes beside its demands. */
export const noteRules: readonly Rule[] = [
  ...notes.flatMap(notedRules),
  ...(['request', 'response'] as const).flatMap(knownRules),
  ...flagRules,
  ...statedRules('request'),
  ...statedRules('response'),
]

/** Values of an `x-extensible-enum` that lists them: clients have to reckon with others, so none of them is a break. */
function knownRules(direction: Direction): Rule[] {
  const request = direction === 'request'
  const [few, many] = [['new'], ['new', 'paid']].map((values) => withNote({ 'x-extensible-enum': values }))
  const removed = inBody(direction, many ?? true, few ?? true, `${direction}-known-value-removed`)
  const base = { direction, area: 'schema', kind: 'x-extensible-enum' } as const
  return [
    {
      ...base,
      id: `${direction}-known-value-removed`,
      action: 'removed',
      severity: request ? 'notice' : 'safe',
      explanation: request
        ? 'Clients may send a value that the server no longer knows.'
        : 'The server no longer sends the value.',
      advice: request ? 'Go on taking it.' : 'Release it as a minor version.',
      mirror: { rule: `${direction}-known-value-added` },
      trips: removed,
      passes: inBody(direction, many ?? true, many ?? true),
    },
    {
      ...base,
      id: `${direction}-known-value-added`,
      action: 'added',
      severity: request ? 'safe' : 'notice',
      explanation: request
        ? 'One more value is known.'
        : 'Readers meet a value that they were told to reckon with, but do not know.',
      advice: request ? 'Release it as a minor version.' : 'Tell those who use it what the value means.',
      mirror: { rule: `${direction}-known-value-removed` },
      trips: reversed(removed, [`${direction}-known-value-added`]),
      passes: inBody(direction, many ?? true, many ?? true),
    },
  ]
}

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
