import type { JsonObject } from '../json.ts'
import { operation, pair, reversed, webhook } from './example.ts'
import type { Rule } from './rule.ts'

type Noun = 'parameter' | 'header'
type Place = (field: JsonObject | undefined) => JsonObject

const STRING: JsonObject = { schema: { type: 'string' } }
const OPTIONAL: JsonObject = { ...STRING, required: false }
const REQUIRED: JsonObject = { ...STRING, required: true }
const LIST: JsonObject = { schema: { type: 'array', items: { type: 'string' } } }
const OBJECT: JsonObject = { schema: { type: 'object' } }

/** Fields that clients send: parameters, and the headers they answer webhooks with. */
function sentByClients(noun: Noun, place: Place): Rule[] {
  const base = { direction: 'request', area: noun, kind: noun } as const
  const id = (action: string) => `request-${noun}-${action}`
  const required = pair(place(OPTIONAL), place(REQUIRED), [id('became-required')])
  const optional = pair(place(undefined), place(OPTIONAL), [id('added')])
  return [
    {
      ...base,
      id: id('added-required'),
      action: 'added',
      severity: 'breaking',
      explanation: `Requests without the new ${noun}, which is all there are, are refused.`,
      advice: 'Make it optional and choose what its absence means.',
      mirror: { rule: id('removed') },
      trips: pair(place(undefined), place(REQUIRED), [id('added-required')]),
      passes: optional,
    },
    {
      ...base,
      id: id('added'),
      action: 'added',
      severity: 'safe',
      explanation: `Requests without the ${noun} mean what they meant before.`,
      advice: 'Release it as a minor version.',
      mirror: { rule: id('removed') },
      trips: optional,
      passes: pair(place(OPTIONAL), place(OPTIONAL)),
    },
    {
      ...base,
      id: id('removed'),
      action: 'removed',
      severity: 'notice',
      explanation: `What clients send in the ${noun} is ignored: the request goes through and does something else.`,
      advice: 'Deprecate it first, and look in the usage records for who still sends it.',
      mirror: { rule: id('added') },
      trips: reversed(optional, [id('removed')]),
      passes: pair(place(OPTIONAL), place(OPTIONAL)),
    },
    {
      ...base,
      id: id('became-required'),
      action: 'required',
      severity: 'breaking',
      explanation: `Requests without the ${noun} were fine and are refused.`,
      advice: 'Leave it optional and give its absence the meaning it had.',
      mirror: { rule: id('became-optional') },
      trips: required,
      passes: pair(place(REQUIRED), place(REQUIRED)),
    },
    {
      ...base,
      id: id('became-optional'),
      action: 'optional',
      severity: 'safe',
      explanation: `Requests with the ${noun} are as good as before.`,
      advice: 'Release it as a minor version.',
      mirror: { rule: id('became-required') },
      trips: reversed(required, [id('became-optional')]),
      passes: pair(place(OPTIONAL), place(OPTIONAL)),
    },
  ]
}

/** Fields that the server sends: response headers, and the parameters of webhooks. */
function sentByServer(noun: Noun, place: Place): Rule[] {
  const base = { direction: 'response', area: noun, kind: noun } as const
  const id = (action: string) => `response-${noun}-${action}`
  const optional = pair(place(REQUIRED), place(OPTIONAL), [id('became-optional')])
  return [
    {
      ...base,
      id: id('removed-required'),
      action: 'removed',
      severity: 'breaking',
      explanation: `A reader was promised the ${noun} and does not get it.`,
      advice: 'Go on sending it; deprecate it, and remove it with the next major version.',
      mirror: { rule: id('added') },
      trips: pair(place(REQUIRED), place(undefined), [id('removed-required')]),
      passes: pair(place(OPTIONAL), place(undefined), [id('removed')]),
    },
    {
      ...base,
      id: id('removed'),
      action: 'removed',
      severity: 'notice',
      explanation: `A reader has to do without the ${noun}, which could be missing before.`,
      advice: 'Deprecate it first.',
      mirror: { rule: id('added') },
      trips: pair(place(OPTIONAL), place(undefined), [id('removed')]),
      passes: pair(place(undefined), place(undefined)),
    },
    {
      ...base,
      id: id('added'),
      action: 'added',
      severity: 'safe',
      explanation: `Readers that do not know the ${noun} pass over it.`,
      advice: 'Release it as a minor version.',
      mirror: { rule: id('removed-required') },
      trips: pair(place(undefined), place(REQUIRED), [id('added')]),
      passes: pair(place(REQUIRED), place(REQUIRED)),
    },
    {
      ...base,
      id: id('became-optional'),
      action: 'optional',
      severity: 'breaking',
      explanation: `A reader that counts on the ${noun} has to do without it at times.`,
      advice: 'Keep the promise until the next major version.',
      mirror: { rule: id('became-required') },
      trips: optional,
      passes: pair(place(OPTIONAL), place(OPTIONAL)),
    },
    {
      ...base,
      id: id('became-required'),
      action: 'required',
      severity: 'safe',
      explanation: `Readers can count on the ${noun} from now on.`,
      advice: 'Release it as a minor version.',
      mirror: { rule: id('became-optional') },
      trips: reversed(optional, [id('became-required')]),
      passes: pair(place(REQUIRED), place(REQUIRED)),
    },
  ]
}

/** A field that is written another way. */
function serialization(
  direction: 'request' | 'response',
  noun: Noun,
  place: Place,
  [before, after]: readonly [JsonObject, JsonObject],
): Rule {
  const id = `${direction}-${noun}-serialization-changed`
  return {
    id,
    direction,
    area: noun,
    kind: 'style, explode or content',
    action: 'changed',
    severity: 'breaking',
    explanation: `Lists and objects in the ${noun} are written another way, and who reads them the old way misreads them.`,
    advice: `Offer the other way under another name.`,
    mirror: { rule: id },
    trips: pair(place(before), place(after), [id]),
    passes: pair(place({ ...STRING, explode: true }), place({ ...STRING, explode: false })),
  }
}

const inQuery: Place = (field) =>
  operation({ parameters: field ? [{ name: 'filter', in: 'query', ...field }] : [] })
const inWebhook: Place = (field) =>
  webhook({ parameters: field ? [{ name: 'X-Attempt', in: 'header', ...field }] : [] })
const inResponse: Place = (field) =>
  operation({ responses: { 200: { description: 'Done', headers: field ? { 'X-Next': field } : {} } } })
const inReply: Place = (field) =>
  webhook({ responses: { 200: { description: 'Taken', headers: field ? { 'X-Seen': field } : {} } } })

/** Two leniencies of query parameters, given and taken back. */
function leniency(keyword: string, name: string, what: string): Rule[] {
  const base = { direction: 'request', area: 'parameter', kind: keyword } as const
  const refused = pair(inQuery({ ...STRING, [keyword]: true }), inQuery(STRING), [
    `request-parameter-${name}-refused`,
  ])
  const same = pair(inQuery({ ...STRING, [keyword]: true }), inQuery({ ...STRING, [keyword]: true }))
  return [
    {
      ...base,
      id: `request-parameter-${name}-refused`,
      action: 'removed',
      severity: 'breaking',
      explanation: `Requests that carry ${what} in the parameter were fine and are refused.`,
      advice: 'Go on taking them.',
      mirror: { rule: `request-parameter-${name}-allowed` },
      trips: refused,
      passes: same,
    },
    {
      ...base,
      id: `request-parameter-${name}-allowed`,
      action: 'added',
      severity: 'safe',
      explanation: `Requests may carry ${what} in the parameter from now on.`,
      advice: 'Release it as a minor version.',
      mirror: { rule: `request-parameter-${name}-refused` },
      trips: reversed(refused, [`request-parameter-${name}-allowed`]),
      passes: same,
    },
  ]
}

export const fieldRules: readonly Rule[] = [
  ...sentByClients('parameter', inQuery),
  serialization('request', 'parameter', inQuery, [LIST, { ...LIST, explode: false }]),
  ...leniency('allowEmptyValue', 'empty-value', 'an empty value'),
  ...leniency('allowReserved', 'reserved-characters', 'reserved characters'),
  ...sentByServer('header', inResponse),
  serialization('response', 'header', inResponse, [OBJECT, { ...OBJECT, explode: true }]),
  ...sentByServer('parameter', inWebhook),
  serialization('response', 'parameter', inWebhook, [OBJECT, { ...OBJECT, explode: true }]),
  ...sentByClients('header', inReply),
  serialization('request', 'header', inReply, [OBJECT, { ...OBJECT, explode: true }]),
]
