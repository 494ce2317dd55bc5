import type { JsonObject } from '../json.ts'
import { type Direction, inBody } from './example.ts'
import type { Rule } from './rule.ts'

const TEXT: JsonObject = { type: 'string' }

function withNote(note: JsonObject, ...required: string[]): JsonObject {
  return { type: 'object', properties: { sku: TEXT, note: { ...TEXT, ...note } }, required }
}

interface Flag {
  readonly flag: 'readOnly' | 'writeOnly'
  readonly set: boolean
  /** Whether who needs the member no longer gets it. */
  readonly harms: boolean
  readonly explanation: string
  readonly advice: string
}

const flags: readonly Flag[] = [
  {
    flag: 'readOnly',
    set: true,
    harms: false,
    explanation: 'What clients send for it is ignored from now on.',
    advice: 'Tell clients how the value is set instead.',
  },
  {
    flag: 'readOnly',
    set: false,
    harms: true,
    explanation:
      'Clients did not send it and have to: it is required. An optional one that they send back unchanged is written now, which is a notice.',
    advice: 'Make it optional and choose what its absence means.',
  },
  {
    flag: 'writeOnly',
    set: true,
    harms: true,
    explanation:
      'The value is not sent any more, and readers were promised it. One that was optional could be missing before: a notice.',
    advice: 'Go on sending it to clients that read it.',
  },
  {
    flag: 'writeOnly',
    set: false,
    harms: false,
    explanation: 'A value that was kept to the server is sent.',
    advice: 'Make sure that nothing secret is shown.',
  },
]

/** Members that are sent in one direction only. */
export const flagRules: readonly Rule[] = flags.map(ruleOf)

function ruleOf({ flag, set, harms, explanation, advice }: Flag): Rule {
  const direction: Direction = flag === 'readOnly' ? 'request' : 'response'
  const name = flag === 'readOnly' ? 'read-only' : 'write-only'
  const [id, undone] = [`became-${name}`, `no-longer-${name}`].map((kind) => `${direction}-${kind}`)
  const rule = (set ? id : undone) ?? ''
  const change = (...required: string[]) => {
    const [plain, flagged] = [withNote({}, ...required), withNote({ [flag]: true }, ...required)]
    return set ? inBody(direction, plain, flagged, rule) : inBody(direction, flagged, plain, rule)
  }
  return {
    id: rule,
    direction,
    area: 'schema',
    kind: flag,
    action: 'changed',
    severity: harms ? 'breaking' : 'notice',
    explanation,
    advice,
    mirror: { rule: (set ? undone : id) ?? '' },
    trips: harms ? change('note') : change(),
    passes: harms ? change() : inBody(direction, withNote({}), withNote({})),
  }
}
