import type { JsonObject } from '../json.ts'
import { json, operation, pair, reversed, webhook } from './example.ts'
import type { Rule } from './rule.ts'

const ORDER: JsonObject = { type: 'object', properties: { sku: { type: 'string' } } }
const XML: JsonObject = { schema: { type: 'string' } }
const BOTH: JsonObject = { content: { 'application/json': { schema: ORDER }, 'application/xml': XML } }

const none = operation({})
const taking = (required: boolean, content: JsonObject = json(ORDER)): JsonObject =>
  operation({ requestBody: { required, ...content } })
const answering = (content: JsonObject): JsonObject =>
  operation({ responses: { 200: { description: 'Done', ...content } } })
const sending = (body: JsonObject | undefined): JsonObject => webhook(body ? { requestBody: body } : {})

const became = pair(taking(false), taking(true), ['request-body-became-required'])
const sent = pair(sending({ required: true, ...json(ORDER) }), sending(json(ORDER)), [
  'response-body-became-optional',
])
const added = pair(none, taking(false), ['request-body-added'])

const presence: readonly Rule[] = [
  {
    id: 'request-body-added-required',
    direction: 'request',
    area: 'body',
    kind: 'body',
    action: 'added',
    severity: 'breaking',
    explanation: 'Requests without a body, which is all there are, are refused.',
    advice: 'Make the body optional.',
    mirror: { rule: 'request-body-removed' },
    trips: pair(none, taking(true), ['request-body-added-required']),
    passes: added,
  },
  {
    id: 'request-body-added',
    direction: 'request',
    area: 'body',
    kind: 'body',
    action: 'added',
    severity: 'safe',
    explanation: 'Requests without a body mean what they meant before.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'request-body-removed' },
    trips: added,
    passes: pair(none, none),
  },
  {
    id: 'request-body-removed',
    direction: 'request',
    area: 'body',
    kind: 'body',
    action: 'removed',
    severity: 'notice',
    explanation: 'What clients send in the body is ignored.',
    advice: 'Deprecate the operation and offer another one.',
    mirror: { rule: 'request-body-added' },
    trips: reversed(added, ['request-body-removed']),
    passes: pair(taking(false), taking(false)),
  },
  {
    id: 'request-body-became-required',
    direction: 'request',
    area: 'body',
    kind: 'body',
    action: 'required',
    severity: 'breaking',
    explanation: 'Requests without a body were fine and are refused.',
    advice: 'Leave the body optional.',
    mirror: { rule: 'request-body-became-optional' },
    trips: became,
    passes: pair(taking(true), taking(true)),
  },
  {
    id: 'request-body-became-optional',
    direction: 'request',
    area: 'body',
    kind: 'body',
    action: 'optional',
    severity: 'safe',
    explanation: 'Requests with a body are as good as before.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'request-body-became-required' },
    trips: reversed(became, ['request-body-became-optional']),
    passes: pair(taking(false), taking(false)),
  },
  {
    id: 'response-body-removed',
    direction: 'response',
    area: 'body',
    kind: 'body',
    action: 'removed',
    severity: 'breaking',
    explanation: 'A reader that was promised a body gets none.',
    advice: 'Go on sending it.',
    mirror: { rule: 'response-body-added' },
    trips: pair(answering(json(ORDER)), answering({}), ['response-body-removed']),
    passes: pair(answering({}), answering({ content: {} })),
  },
  {
    id: 'response-body-added',
    direction: 'response',
    area: 'body',
    kind: 'body',
    action: 'added',
    severity: 'safe',
    explanation: 'Readers that expect no body pass over it.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'response-body-removed' },
    trips: pair(answering({}), answering(json(ORDER)), ['response-body-added']),
    passes: pair(answering(json(ORDER)), answering(json(ORDER))),
  },
  {
    id: 'response-body-became-optional',
    direction: 'response',
    area: 'body',
    kind: 'body',
    action: 'optional',
    severity: 'breaking',
    explanation: 'A receiver that counts on the body of a webhook or callback has to do without it at times.',
    advice: 'Always send the body.',
    mirror: { rule: 'response-body-became-required' },
    trips: sent,
    passes: pair(sending(json(ORDER)), sending(json(ORDER))),
  },
  {
    id: 'response-body-became-required',
    direction: 'response',
    area: 'body',
    kind: 'body',
    action: 'required',
    severity: 'safe',
    explanation: 'Receivers can count on the body of a webhook or callback from now on.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'response-body-became-optional' },
    trips: reversed(sent, ['response-body-became-required']),
    passes: pair(sending(undefined), sending(undefined)),
  },
]

const fewer = pair(taking(true, BOTH), taking(true), ['request-media-type-removed'])
const range: JsonObject = { content: { 'application/*': { schema: ORDER } } }
const sendingXml = sending({ required: true, ...BOTH })
const sendingJson = sending({ required: true, ...json(ORDER) })
const mediaTypes: readonly Rule[] = [
  {
    id: 'request-media-type-removed',
    direction: 'request',
    area: 'body',
    kind: 'media type',
    action: 'removed',
    severity: 'breaking',
    explanation: 'Clients that send bodies of the type are refused with 415.',
    advice: 'Go on taking it.',
    mirror: { rule: 'request-media-type-added' },
    trips: fewer,
    passes: pair(taking(true), taking(true, range), ['request-media-type-added']),
  },
  {
    id: 'request-media-type-added',
    direction: 'request',
    area: 'body',
    kind: 'media type',
    action: 'added',
    severity: 'safe',
    explanation: 'Clients may send one more type.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'request-media-type-removed' },
    trips: reversed(fewer, ['request-media-type-added']),
    passes: pair(taking(true, BOTH), taking(true, BOTH)),
  },
  {
    id: 'response-media-type-removed',
    direction: 'response',
    area: 'body',
    kind: 'media type',
    action: 'removed',
    severity: 'breaking',
    explanation: 'Clients that ask for the type get another one, or 406.',
    advice: 'Go on offering it.',
    mirror: { rule: 'response-media-type-added' },
    trips: pair(answering(BOTH), answering(json(ORDER)), ['response-media-type-removed']),
    passes: pair(answering(range), answering(json(ORDER))),
  },
  {
    id: 'response-media-type-added',
    direction: 'response',
    area: 'body',
    kind: 'media type',
    action: 'added',
    severity: 'safe',
    explanation: 'Only clients that ask for the type get it.',
    advice: 'Keep what is sent when nothing is asked for.',
    mirror: { rule: 'response-media-type-removed' },
    trips: pair(answering(json(ORDER)), answering(BOTH), ['response-media-type-added']),
    passes: pair(answering(BOTH), answering(BOTH)),
  },
  {
    id: 'response-media-type-added-unasked',
    direction: 'response',
    area: 'body',
    kind: 'media type',
    action: 'added',
    severity: 'breaking',
    explanation:
      'Receivers of a webhook or callback cannot say which types they read, and do not know this one.',
    advice: 'Let each receiver choose the type when it subscribes.',
    mirror: { rule: 'response-media-type-no-longer-sent' },
    trips: pair(sendingJson, sendingXml, ['response-media-type-added-unasked']),
    passes: pair(sendingXml, sendingXml),
  },
  {
    id: 'response-media-type-no-longer-sent',
    direction: 'response',
    area: 'body',
    kind: 'media type',
    action: 'removed',
    severity: 'notice',
    explanation: 'Receivers of a webhook or callback get fewer types than they were prepared for.',
    advice: 'Tell those who got it so far.',
    mirror: { rule: 'response-media-type-added-unasked' },
    trips: pair(sendingXml, sendingJson, ['response-media-type-no-longer-sent']),
    passes: pair(sendingJson, sendingJson),
  },
  {
    id: 'response-media-type-generalized',
    direction: 'response',
    area: 'body',
    kind: 'media type',
    action: 'changed',
    severity: 'notice',
    explanation:
      'The document no longer says that the server answers in the type; it may answer in any of the range.',
    advice: 'Name the type beside the range.',
    mirror: { waived: 'to name one type of a range gives readers no less' },
    trips: pair(answering(json(ORDER)), answering(range), ['response-media-type-generalized']),
    passes: pair(answering(range), answering(json(ORDER))),
  },
]

export const bodyRules: readonly Rule[] = [...presence, ...mediaTypes]
