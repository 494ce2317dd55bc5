import type { JsonObject } from '../json.ts'
import { type Direction, operation, pair } from './example.ts'
import type { Rule } from './rule.ts'

function inXml(direction: Direction, stated: JsonObject): JsonObject {
  const schema: JsonObject = { type: 'object', properties: { sku: { type: 'string', xml: stated } } }
  const body: JsonObject = { content: { 'application/xml': { schema } } }
  return direction === 'request'
    ? operation({ requestBody: { required: true, ...body } })
    : operation({ responses: { 200: { description: 'Done', ...body } } })
}

/** What a schema says of XML, which it validates no differently. */
export const xmlRules: readonly Rule[] = (['request', 'response'] as const).map((direction) => {
  const id = `${direction}-xml-changed`
  const request = direction === 'request'
  return {
    id,
    direction,
    area: 'body',
    kind: 'xml',
    action: 'changed',
    severity: 'unproven',
    explanation: request
      ? 'What clients send in XML is looked for under another name or in another place; nothing is proved of it.'
      : 'Readers of XML look for the value under a name or in a place where it is no longer; nothing is proved of it.',
    advice: request ? 'Go on reading it where it was.' : 'Go on writing it where it was.',
    mirror: { rule: id },
    trips: pair(inXml(direction, {}), inXml(direction, { attribute: true }), [id]),
    passes: pair(inXml(direction, {}), inXml(direction, { name: 'sku' })),
  }
})
