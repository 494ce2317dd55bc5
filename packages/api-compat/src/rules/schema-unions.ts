import type { JsonObject } from '../json.ts'
import { type Direction, inBody } from './example.ts'
import type { Rule } from './rule.ts'

const LONG: JsonObject = { type: 'string', minLength: 1 }
const SHORT: JsonObject = { type: 'string', maxLength: 9 }

/** What `oneOf` and `anyOf` demand together. */
function overlaps(direction: Direction): Rule {
  const request = direction === 'request'
  const harm = request
    ? 'Clients may send it; it is refused.'
    : 'The old contract rules it out; readers may refuse it.'
  const advice = 'Give every alternative a property with a value of its own.'
  const [wide, narrow] = [{ anyOf: [LONG, SHORT] }, { oneOf: [LONG, SHORT] }]
  const id = `${direction}-union-overlaps`
  const base = { direction, area: 'schema', kind: 'alternatives', severity: 'breaking', advice } as const
  return {
    ...base,
    id,
    action: request ? 'tightened' : 'loosened',
    explanation: `A value may match two alternatives where exactly one is allowed. ${harm}`,
    mirror: { waived: 'to allow more than one alternative takes nothing from who sends exactly one' },
    trips: request ? inBody(direction, wide, narrow, id) : inBody(direction, narrow, wide, id),
    passes: request
      ? inBody(direction, narrow, wide, `${direction}-union-changed`)
      : inBody(direction, wide, narrow, `${direction}-union-changed`),
  }
}

const TEXT: JsonObject = { type: 'string' }
const ONE_TEXT: JsonObject = { type: 'array', items: { oneOf: [TEXT] } }
const NESTED: JsonObject = { type: 'array', items: { oneOf: [TEXT, LONG] } }
const OPEN: JsonObject = { type: 'object', properties: { sku: TEXT } }

function changed(direction: Direction): Rule {
  const id = `${direction}-union-changed`
  const [old, next] = direction === 'request' ? [ONE_TEXT, NESTED] : [NESTED, ONE_TEXT]
  return {
    id,
    direction,
    area: 'schema',
    kind: 'alternatives',
    action: 'changed',
    severity: 'breaking',
    explanation:
      direction === 'request'
        ? 'Clients may send a value that the alternatives took together and take no longer. A change by which they only take more is safe.'
        : 'The server may send a value that the alternatives ruled out together. A change by which they only rule out more is safe.',
    advice: 'Keep the alternatives apart from each other, and change one of them at a time.',
    mirror: { rule: id },
    trips: inBody(direction, old, next, id),
    passes: inBody(direction, next, old, id),
  }
}

/** `unevaluatedProperties`, where it changes nothing for who sends only what is declared. */
function unevaluated(direction: Direction, action: 'added' | 'removed'): Rule {
  const id = `${direction}-unevaluated-properties-${action}`
  const open: JsonObject = { ...OPEN, dependentSchemas: { sku: { properties: { size: TEXT } } } }
  const closed: JsonObject = { ...open, unevaluatedProperties: false }
  const [old, next] = action === 'added' ? [open, closed] : [closed, open]
  return {
    id,
    direction,
    area: 'schema',
    kind: 'unevaluatedProperties',
    action,
    severity: 'safe',
    explanation:
      direction === 'request'
        ? 'Members that are not declared are taken, too.'
        : 'The server says that it sends nothing else.',
    advice: 'Release it as a minor version.',
    mirror: { waived: 'the change undone is told as one of further members' },
    trips: inBody(direction, old, next, id),
    passes: inBody(direction, closed, closed),
  }
}

export const unionRules: readonly Rule[] = [
  overlaps('request'),
  overlaps('response'),
  changed('request'),
  changed('response'),
  unevaluated('request', 'removed'),
  unevaluated('response', 'added'),
]
