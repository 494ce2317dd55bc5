import type { JsonObject } from '../json.ts'
import { operation, pair, reversed, webhook } from './example.ts'
import type { Rule } from './rule.ts'

const answers = (...statuses: string[]): JsonObject =>
  operation({ responses: Object.fromEntries(statuses.map((status) => [status, { description: 'Answer' }])) })
const replies = (...statuses: string[]): JsonObject =>
  webhook({ responses: Object.fromEntries(statuses.map((status) => [status, { description: 'Answer' }])) })
const linked = (links: JsonObject): JsonObject =>
  operation({ responses: { 200: { description: 'Done', links } } })

const success = pair(answers('200', '202'), answers('200'), ['response-success-status-removed'])
const error = pair(answers('200'), answers('200', '409'), ['response-error-status-added'])
const reply = pair(replies('200', '202'), replies('200'), ['request-reply-status-removed'])
const LINK: JsonObject = { order: { operationId: 'getOrder', parameters: { id: '$response.body#/id' } } }
const link = pair(linked(LINK), linked({}), ['response-link-removed'])

const base = { direction: 'response', area: 'response' } as const

export const responseRules: readonly Rule[] = [
  {
    ...base,
    id: 'response-success-status-removed',
    kind: 'success status',
    action: 'removed',
    severity: 'breaking',
    explanation: 'A client that waits for this outcome never sees it.',
    advice: 'Go on answering with it where it was the answer.',
    mirror: { rule: 'response-success-status-added' },
    trips: success,
    passes: pair(answers('2XX'), answers('200')),
  },
  {
    ...base,
    id: 'response-success-status-added',
    kind: 'success status',
    action: 'added',
    severity: 'breaking',
    explanation:
      'The old contract has no such outcome: a client may take it for a failure or miss the body it expects.',
    advice: 'Answer old clients as before, or announce the status a version ahead with a range or default.',
    mirror: { rule: 'response-success-status-removed' },
    trips: reversed(success, ['response-success-status-added']),
    passes: pair(answers('2XX'), answers('2XX', '202')),
  },
  {
    ...base,
    id: 'response-success-status-added-under-default',
    kind: 'success status',
    action: 'added',
    severity: 'notice',
    explanation:
      'The old contract said with default that other answers may come; now one of them is a success.',
    advice: 'Tell clients what the new outcome means.',
    mirror: { rule: 'response-success-status-removed' },
    trips: pair(answers('200', 'default'), answers('200', '202', 'default'), [
      'response-success-status-added-under-default',
    ]),
    passes: pair(answers('200', 'default'), answers('200', 'default')),
  },
  {
    ...base,
    id: 'response-error-status-added',
    kind: 'error status',
    action: 'added',
    severity: 'notice',
    explanation: 'Clients may meet a failure, or a redirection, that the old contract does not name.',
    advice: 'Use it for what failed before, too; never for what succeeded.',
    mirror: { rule: 'response-error-status-removed' },
    trips: error,
    passes: pair(answers('200', '4XX'), answers('200', '4XX', '409')),
  },
  {
    ...base,
    id: 'response-error-status-removed',
    kind: 'error status',
    action: 'removed',
    severity: 'safe',
    explanation: 'A failure that clients were prepared for does not come any more.',
    advice: 'Nothing has to be done.',
    mirror: { rule: 'response-error-status-added' },
    trips: reversed(error, ['response-error-status-removed']),
    passes: pair(answers('200', '4XX'), answers('200', '404')),
  },
  {
    id: 'request-reply-status-removed',
    direction: 'request',
    area: 'response',
    kind: 'reply',
    action: 'removed',
    severity: 'breaking',
    explanation: 'Receivers answer a webhook or callback with a status that the server no longer takes.',
    advice: 'Go on taking it.',
    mirror: { rule: 'request-reply-status-added' },
    trips: reply,
    passes: pair(replies('200'), replies('2XX'), ['request-reply-status-added']),
  },
  {
    id: 'request-reply-status-added',
    direction: 'request',
    area: 'response',
    kind: 'reply',
    action: 'added',
    severity: 'safe',
    explanation: 'Receivers may answer a webhook or callback with one more status.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'request-reply-status-removed' },
    trips: reversed(reply, ['request-reply-status-added']),
    passes: pair(replies('200'), replies('200')),
  },
  {
    ...base,
    id: 'response-link-removed',
    kind: 'link',
    action: 'removed',
    severity: 'notice',
    explanation: 'Clients that follow the link have to find the way themselves.',
    advice: 'Keep it as long as what it leads to is there.',
    mirror: { rule: 'response-link-added' },
    trips: link,
    passes: pair(linked({}), linked({})),
  },
  {
    ...base,
    id: 'response-link-added',
    kind: 'link',
    action: 'added',
    severity: 'safe',
    explanation: 'Clients that do not know the link do not follow it.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'response-link-removed' },
    trips: reversed(link, ['response-link-added']),
    passes: pair(linked(LINK), linked(LINK)),
  },
  {
    ...base,
    id: 'response-link-changed',
    kind: 'link',
    action: 'changed',
    severity: 'notice',
    explanation: 'What clients pass on along the link comes from elsewhere.',
    advice: 'Check that both ways lead to the same thing.',
    mirror: { rule: 'response-link-changed' },
    trips: pair(
      linked(LINK),
      linked({ order: { operationId: 'getOrder', parameters: { id: '$response.header.Location' } } }),
      ['response-link-changed'],
    ),
    passes: pair(
      linked(LINK),
      linked({ order: { operationId: 'readOrder', parameters: { id: '$response.body#/id' } } }),
    ),
  },
]
