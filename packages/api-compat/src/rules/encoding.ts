import type { JsonObject } from '../json.ts'
import { operation, pair, webhook } from './example.ts'
import type { Rule } from './rule.ts'

const ORDER: JsonObject = { type: 'object', properties: { sku: { type: 'string' } } }
const multipart = (encoding: JsonObject): JsonObject => ({
  required: true,
  content: { 'multipart/form-data': { schema: ORDER, encoding } },
})
const form = (encoding: JsonObject): JsonObject => operation({ requestBody: multipart(encoding) })
const sentForm = (encoding: JsonObject): JsonObject => webhook({ requestBody: multipart(encoding) })
const PNG: JsonObject = { sku: { contentType: 'image/png' } }
const IMAGES: JsonObject = { sku: { contentType: 'image/png, image/jpeg' } }

/** How the parts of a form are written. */
export const encodingRules: readonly Rule[] = [
  {
    id: 'request-encoding-changed',
    direction: 'request',
    area: 'body',
    kind: 'encoding',
    action: 'changed',
    severity: 'breaking',
    explanation: 'A part of a form was taken in a way in which it is taken no longer.',
    advice: 'Go on taking what was taken, and add the other way.',
    mirror: { rule: 'request-encoding-changed' },
    trips: pair(form(IMAGES), form(PNG), ['request-encoding-changed']),
    passes: pair(form(PNG), form(IMAGES)),
  },
  {
    id: 'request-encoding-stated',
    direction: 'request',
    area: 'body',
    kind: 'encoding',
    action: 'stated',
    severity: 'unproven',
    explanation: 'How a part of a form is written was left open on one side, so that nothing is proved.',
    advice: 'State the content type that was taken all along.',
    mirror: { rule: 'request-encoding-stated' },
    trips: pair(form({}), form(PNG), ['request-encoding-stated']),
    passes: pair(form({}), form({})),
  },
  {
    id: 'response-encoding-changed',
    direction: 'response',
    area: 'body',
    kind: 'encoding',
    action: 'changed',
    severity: 'breaking',
    explanation: 'A part of a form is sent in a way that receivers of the webhook do not know.',
    advice: 'Go on sending it as before.',
    mirror: { rule: 'response-encoding-changed' },
    trips: pair(sentForm(PNG), sentForm(IMAGES), ['response-encoding-changed']),
    passes: pair(sentForm(IMAGES), sentForm(PNG)),
  },
  {
    id: 'response-encoding-stated',
    direction: 'response',
    area: 'body',
    kind: 'encoding',
    action: 'stated',
    severity: 'unproven',
    explanation: 'How a part of a form is written was left open on one side, so that nothing is proved.',
    advice: 'State the content type that was sent all along.',
    mirror: { rule: 'response-encoding-stated' },
    trips: pair(sentForm({}), sentForm(PNG), ['response-encoding-stated']),
    passes: pair(sentForm({}), sentForm({})),
  },
]
