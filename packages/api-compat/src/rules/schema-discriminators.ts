import type { JsonObject } from '../json.ts'
import { type Direction, json, operation, pair, reversed } from './example.ts'
import type { Example, Rule } from './rule.ts'

const TEXT: JsonObject = { type: 'string' }
const party = (...members: string[]): JsonObject => ({
  type: 'object',
  required: ['type', 'kind'],
  properties: Object.fromEntries(['type', 'kind', ...members].map((name) => [name, TEXT])),
})
const PERSON = party('birthday')
const FIRM = party('taxNumber')

/** A body that is a person or a firm, in one direction, with a discriminator or without. */
function parties(direction: Direction, discriminator?: JsonObject): JsonObject {
  const branches = ['Person', 'Firm'].map((name) => ({ $ref: `#/components/schemas/${name}` }))
  const body = json({ anyOf: branches, ...(discriminator ? { discriminator } : {}) })
  const members =
    direction === 'request'
      ? { requestBody: { required: true, ...body } }
      : { responses: { 200: { description: 'Done', ...body } } }
  return operation(members, { components: { schemas: { Person: PERSON, Firm: FIRM } } })
}

const by = (propertyName: string, mapping: JsonObject): JsonObject => ({ propertyName, mapping })
const PLAIN = { person: 'Person', firm: 'Firm' }
const MORE = { ...PLAIN, company: 'Firm' }
const MOVED = { ...PLAIN, company: 'Person' }

const OPEN = { ...by('type', PLAIN), defaultMapping: 'Person' }

interface Change {
  readonly action: string
  readonly id: string
  readonly old: JsonObject | undefined
  readonly new: JsonObject | undefined
  readonly undone: string
  readonly severity: Readonly<Record<Direction, Rule['severity']>>
  readonly explanation: Readonly<Record<Direction, string>>
  readonly advice: string
}

const changes: readonly Change[] = [
  {
    action: 'value removed',
    id: 'discriminator-value-removed',
    old: by('type', MORE),
    new: by('type', PLAIN),
    undone: 'discriminator-value-added',
    severity: { request: 'breaking', response: 'safe' },
    explanation: {
      request: 'Clients may send a value that chose an alternative and chooses none any more.',
      response: 'The server no longer sends one of the values; readers meet nothing new.',
    },
    advice: 'Keep the old value in the mapping beside the new one.',
  },
  {
    action: 'value added',
    id: 'discriminator-value-added',
    old: by('type', PLAIN),
    new: by('type', MORE),
    undone: 'discriminator-value-removed',
    severity: { request: 'safe', response: 'breaking' },
    explanation: {
      request: 'One more value chooses an alternative.',
      response: 'Readers meet a value for which they know no alternative.',
    },
    advice: 'Send old clients the values that they know.',
  },
  {
    action: 'value moved',
    id: 'discriminator-value-moved',
    old: by('type', MORE),
    new: by('type', MOVED),
    undone: 'discriminator-value-moved',
    severity: { request: 'notice', response: 'notice' },
    explanation: {
      request:
        'The value chooses another alternative: what clients send is read as something else. Where that refuses it, it breaks them.',
      response:
        'The value chooses another alternative: readers take it for something else. Where that does not fit, it breaks them.',
    },
    advice: 'Choose a new value for the new meaning.',
  },
  {
    action: 'default changed',
    id: 'discriminator-default-changed',
    old: OPEN,
    new: by('type', PLAIN),
    undone: 'discriminator-default-changed',
    severity: { request: 'breaking', response: 'safe' },
    explanation: {
      request: 'Values that choose no alternative were taken for another one, or were taken at all.',
      response: 'The server sends fewer values. Where it sends more that choose nothing, it breaks readers.',
    },
    advice: 'Keep the default.',
  },
  {
    action: 'property changed',
    id: 'discriminator-property-changed',
    old: by('type', PLAIN),
    new: by('kind', PLAIN),
    undone: 'discriminator-property-changed',
    severity: { request: 'breaking', response: 'breaking' },
    explanation: {
      request: 'The alternative is chosen by another property, in which clients may send anything.',
      response: 'Readers look in a property that no longer says which alternative it is.',
    },
    advice: 'Go on taking and sending the old property, too.',
  },
  {
    action: 'added',
    id: 'discriminator-added',
    old: undefined,
    new: by('type', PLAIN),
    undone: 'discriminator-removed',
    severity: { request: 'breaking', response: 'safe' },
    explanation: {
      request: 'Clients may send values that choose no alternative; they were taken by their shape.',
      response: 'Readers can tell the alternatives apart from now on.',
    },
    advice: 'Go on taking what fits an alternative by its shape.',
  },
  {
    action: 'removed',
    id: 'discriminator-removed',
    old: by('type', PLAIN),
    new: undefined,
    undone: 'discriminator-added',
    severity: { request: 'notice', response: 'breaking' },
    explanation: {
      request: 'The property is no longer looked at: which alternative is meant has to be guessed.',
      response: 'Readers meet values that choose no alternative.',
    },
    advice: 'Keep it, or list the values in each alternative.',
  },
]

/** What a discriminator says beside the alternatives themselves. */
export const discriminatorRules: readonly Rule[] = changes.flatMap((change) =>
  (['request', 'response'] as const).map((direction) => ruleOf(change, direction)),
)

function ruleOf(change: Change, direction: Direction): Rule {
  const id = `${direction}-${change.id}`
  const trips: Example = pair(parties(direction, change.old), parties(direction, change.new), [id])
  const unchanged = reversed({ ...trips, old: trips.new })
  return {
    id,
    direction,
    area: 'schema',
    kind: 'discriminator',
    action: change.action,
    severity: change.severity[direction],
    explanation: change.explanation[direction],
    advice: change.advice,
    mirror: { rule: `${direction}-${change.undone}` },
    trips,
    passes: unchanged,
  }
}
