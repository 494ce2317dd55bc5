import type { JsonObject } from '../json.ts'
import { type Direction, inBody } from './example.ts'
import type { Rule } from './rule.ts'

const TEXT: JsonObject = { type: 'string' }
const ONE: JsonObject = { type: 'object', properties: { sku: TEXT } }
const TWO: JsonObject = { type: 'object', properties: { sku: TEXT, note: TEXT } }
const TWO_REQUIRED: JsonObject = { ...TWO, required: ['note'] }
const TWO_CLOSED: JsonObject = { ...TWO, additionalProperties: false }

const both: readonly Direction[] = ['request', 'response']
const base = { area: 'schema', kind: 'property' } as const

const properties: readonly Rule[] = [
  {
    ...base,
    id: 'request-property-added',
    direction: 'request',
    action: 'added',
    severity: 'safe',
    explanation: 'Requests without the property mean what they meant before.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'request-property-removed' },
    trips: inBody('request', ONE, TWO, 'request-property-added'),
    passes: inBody('request', TWO, TWO),
  },
  {
    ...base,
    id: 'request-required-property-added',
    direction: 'request',
    action: 'added',
    severity: 'breaking',
    explanation: 'Requests without the property, which is all there are, are refused.',
    advice: 'Make it optional and choose what its absence means.',
    mirror: { rule: 'request-property-removed' },
    trips: inBody('request', ONE, TWO_REQUIRED, 'request-required-property-added'),
    passes: inBody('request', ONE, TWO, 'request-property-added'),
  },
  {
    ...base,
    id: 'request-property-removed',
    direction: 'request',
    action: 'removed',
    severity: 'notice',
    explanation: 'What clients send in it is ignored.',
    advice: 'Deprecate it first, and look in the usage records for who still sends it.',
    otherwise: {
      breaking: {
        explanation: 'No further members are allowed: requests with the property were taken and are refused.',
        advice: 'Go on taking the property; deprecate it, and remove it with the next major version.',
      },
    },
    mirror: { rule: 'request-property-added' },
    trips: inBody('request', TWO, ONE, 'request-property-removed'),
    passes: inBody('request', TWO, TWO),
  },
  {
    ...base,
    id: 'response-property-added',
    direction: 'response',
    action: 'added',
    severity: 'safe',
    explanation: 'Readers pass over what they do not know.',
    advice: 'Release it as a minor version.',
    otherwise: {
      breaking: {
        explanation:
          'The old contract allows no further members, or its readers are strict: they refuse what has some.',
        advice:
          'Let the old contract allow further members first, and add the property a major version later.',
      },
    },
    mirror: { rule: 'response-property-removed' },
    trips: inBody('response', ONE, TWO, 'response-property-added'),
    passes: inBody('response', TWO, TWO),
  },
  {
    ...base,
    id: 'response-property-removed',
    direction: 'response',
    action: 'removed',
    severity: 'breaking',
    explanation: 'Readers were promised the property and do not get it.',
    advice: 'Go on sending it; deprecate it, and remove it with the next major version.',
    otherwise: {
      notice: {
        explanation: 'The property could be missing before; from now on it always is.',
        advice: 'Deprecate it first, so that those who show or store it learn of its end.',
      },
    },
    mirror: { rule: 'response-property-added' },
    trips: inBody('response', TWO_REQUIRED, ONE, 'response-property-removed'),
    passes: inBody('response', TWO, ONE, 'response-property-removed'),
  },
  {
    ...base,
    id: 'request-property-became-required',
    direction: 'request',
    action: 'required',
    severity: 'breaking',
    explanation: 'Requests without the property were fine and are refused.',
    advice: 'Leave it optional and give its absence the meaning it had.',
    mirror: { rule: 'request-property-became-optional' },
    trips: inBody('request', TWO, TWO_REQUIRED, 'request-property-became-required'),
    passes: inBody('request', TWO_REQUIRED, TWO_REQUIRED),
  },
  {
    ...base,
    id: 'request-property-became-optional',
    direction: 'request',
    action: 'optional',
    severity: 'safe',
    explanation: 'Requests with the property are as good as before.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'request-property-became-required' },
    trips: inBody('request', TWO_REQUIRED, TWO, 'request-property-became-optional'),
    passes: inBody('request', TWO, TWO),
  },
  {
    ...base,
    id: 'response-property-became-optional',
    direction: 'response',
    action: 'optional',
    severity: 'breaking',
    explanation: 'A reader that counts on the property has to do without it at times.',
    advice: 'Always send it until the next major version.',
    mirror: { rule: 'response-property-became-required' },
    trips: inBody('response', TWO_REQUIRED, TWO, 'response-property-became-optional'),
    passes: inBody('response', TWO, TWO),
  },
  {
    ...base,
    id: 'response-property-became-required',
    direction: 'response',
    action: 'required',
    severity: 'safe',
    explanation: 'Readers can count on the property from now on.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'response-property-became-optional' },
    trips: inBody('response', TWO, TWO_REQUIRED, 'response-property-became-required'),
    passes: inBody('response', TWO_REQUIRED, TWO_REQUIRED),
  },
]

const COUNTS: JsonObject = { type: 'object', additionalProperties: { type: 'integer' } }
const SMALL_COUNTS: JsonObject = {
  type: 'object',
  additionalProperties: { type: 'integer' },
  patternProperties: { '^x-': TEXT },
}
const further = { area: 'schema', kind: 'further members' } as const

const openness: readonly Rule[] = [
  {
    ...further,
    id: 'request-additional-properties-refused',
    direction: 'request',
    action: 'tightened',
    severity: 'breaking',
    explanation: 'Clients could send members that the contract does not name; such requests are refused.',
    advice: 'Go on ignoring what is not known.',
    mirror: { rule: 'request-additional-properties-changed' },
    trips: inBody('request', TWO, TWO_CLOSED, 'request-additional-properties-refused'),
    passes: inBody('request', TWO_CLOSED, TWO_CLOSED),
  },
  {
    ...further,
    id: 'request-additional-properties-changed',
    direction: 'request',
    action: 'changed',
    severity: 'breaking',
    explanation:
      'Members that the contract does not name have to be of another kind. A change that only lets more in is safe.',
    advice: 'Go on taking what was taken.',
    mirror: { rule: 'request-additional-properties-changed' },
    trips: inBody('request', { type: 'object' }, SMALL_COUNTS, 'request-additional-properties-changed'),
    passes: inBody('request', TWO_CLOSED, TWO, 'request-additional-properties-changed'),
  },
  {
    ...further,
    id: 'response-additional-properties-allowed',
    direction: 'response',
    action: 'loosened',
    severity: 'breaking',
    explanation:
      'The old contract said that there are no further members, and readers may refuse what has some.',
    advice: 'Send old clients what the old contract names.',
    mirror: { rule: 'response-additional-properties-changed' },
    trips: inBody('response', TWO_CLOSED, TWO, 'response-additional-properties-allowed'),
    passes: inBody('response', TWO, TWO),
  },
  {
    ...further,
    id: 'response-additional-properties-changed',
    direction: 'response',
    action: 'changed',
    severity: 'breaking',
    explanation:
      'Members that the contract does not name are of another kind. A change that only rules out more is safe.',
    advice: 'Send old clients what the old contract allows.',
    mirror: { rule: 'response-additional-properties-changed' },
    trips: inBody(
      'response',
      { type: 'object', additionalProperties: false },
      { type: 'object' },
      'response-additional-properties-changed',
    ),
    passes: inBody('response', TWO, TWO_CLOSED, 'response-additional-properties-changed'),
  },
  ...both.map((direction): Rule => {
    const id = `${direction}-items-changed`
    const [loose, tight]: JsonObject[] = [{ type: 'array' }, { type: 'array', items: TEXT }]
    const request = direction === 'request'
    return {
      id,
      direction,
      area: 'schema',
      kind: 'items',
      action: 'changed',
      severity: 'breaking',
      explanation: request
        ? 'Clients may send items that are no longer taken. A change that only lets more in is safe.'
        : 'The server may send items that the old contract rules out. A change that only rules out more is safe.',
      advice: request ? 'Go on taking what was taken.' : 'Send old clients what the old contract allows.',
      mirror: { rule: id },
      trips: inBody(direction, (request ? loose : tight) ?? true, (request ? tight : loose) ?? true, id),
      passes: inBody(direction, COUNTS, COUNTS),
    }
  }),
]

/** What JSON Schema 2020-12 lets a schema demand of members and items. */
export const memberRules: readonly Rule[] = [...properties, ...openness]
