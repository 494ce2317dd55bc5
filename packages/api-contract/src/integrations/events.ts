import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { closed, dateTime, freeForm, input, model, nullable } from '../shapes.ts'
import { Actor, ActorInput } from './actor.ts'
import { externalIdForm } from './external-id.ts'
import { pageOf, pageQuery } from '../shared/page.ts'

const type = Type.String({
  maxLength: 80,
  pattern: '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+$',
  description: 'What happened: words of lower-case letters, joined by dots.',
  examples: ['content.published'],
})
const externalId = Type.Optional(
  Type.String({
    ...externalIdForm,
    description: 'The content it is about, by the id it has at the consumer.',
  }),
)
const data = freeForm({
  maxProperties: 64,
  description: "The event's own facts, kept and returned as they are.",
  examples: [{ section: 'news' }],
})

export const Event = model(
  'Event',
  {
    id: Type.String({ description: 'Identifies the event for good.', examples: ['evt_9c3r5v1z'] }),
    type,
    occurredAt: dateTime('When it happened, by the clock of the consumer.'),
    receivedAt: dateTime('When it was stored.'),
    actor: nullable(Actor),
    externalId,
    data,
  },
  { description: 'Something that happened at a consumer.' },
)

export const EventInput = input(
  'EventInput',
  {
    type,
    occurredAt: dateTime('When it happened.'),
    actor: Type.Optional(nullable(ActorInput)),
    externalId,
    data: Type.Optional(data),
  },
  { description: 'Something that happened, as a consumer reports it.' },
)

export const EventBatch = input(
  'EventBatch',
  {
    events: Type.Array(EventInput, {
      minItems: 1,
      maxItems: 100,
      description: 'The events, in the order they happened.',
    }),
  },
  { description: 'Events to store: all of them or, when one is invalid, none.' },
)

export const EventReceipt = model(
  'EventReceipt',
  {
    accepted: Type.Integer({ description: 'How many events were stored.', examples: [1] }),
    ids: Type.Array(Type.String({ examples: ['evt_9c3r5v1z'] }), {
      description: 'Their ids, in the order of the request.',
    }),
  },
  { description: 'What became of a batch. The events are on disk when it arrives.' },
)

export const EventPage = pageOf('EventPage', Event, 'A page of events, newest first.')

export const eventOperations = {
  postEvents: operation({
    method: 'POST',
    path: '/events',
    summary: 'Report events',
    description:
      'Stores a batch of events at once. With an `Idempotency-Key` a repeated request stores nothing twice and gets the ' +
      'answer of the first.',
    tag: 'Events',
    auth: 'credential',
    scope: 'events:write',
    body: EventBatch,
    responses: { 201: { description: 'All events are stored.', schema: EventReceipt } },
    idempotency: 'optional',
  }),
  listEvents: operation({
    method: 'GET',
    path: '/events',
    summary: 'List events',
    description: 'The events of the installation, newest first by the time they were stored, then by id.',
    tag: 'Events',
    auth: 'credential',
    scope: 'events:read',
    parameters: {
      query: closed({
        ...pageQuery,
        type: Type.Optional(type),
        since: Type.Optional(dateTime('Only events that happened at this time or later.')),
      }),
    },
    responses: { 200: { description: 'A page of events.', schema: EventPage } },
  }),
}
