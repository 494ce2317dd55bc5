import type { Handler, integrationsOperations as operations, RequestOf } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import type { Json, NewEvent, StoredEvent } from '@stella/store'
import { keep, recall } from '../kept.ts'
import { attributionOf, dateTimeOf, momentOf, type CallerContext } from './context.ts'

type Operations = typeof operations
type EventInput = RequestOf<Operations['postEvents']>['body']['events'][number]
type Listed = Extract<Awaited<ReturnType<typeof listEvents>>, { status: 200 }>['body']['data'][number]

export const postEvents: Handler<Operations['postEvents'], CallerContext> = async ({ body }, context) => {
  const { store, caller, idempotency } = context
  const events = body.events.map(toStored)
  const outcome = await store.events.append(caller.id, events, attributionOf(context), idempotency)
  if (outcome.kind === 'mismatch') throw new Problem('IDEMPOTENCY_KEY_REUSED')
  if (outcome.kind === 'in-flight') throw new Problem('IDEMPOTENCY_IN_FLIGHT')
  if (outcome.kind === 'replayed') idempotency?.replayed()
  const ids = outcome.result.map(({ id }) => id)
  return { status: 201, body: { accepted: ids.length, ids } }
}

export const listEvents: Handler<Operations['listEvents'], CallerContext> = async ({ query }, context) => {
  const { limit = 50, cursor, type, since } = query
  const page = await context.store.events.list(context.caller.id, {
    limit,
    cursor,
    type,
    ...(since !== undefined && { since: momentOf(since) }),
  })
  const { rows, nextCursor } = page
  return {
    status: 200,
    body: { data: rows.map(toListed), page: { nextCursor, hasMore: nextCursor !== null, limit } },
  }
}

function toStored(event: EventInput): NewEvent {
  const { type, occurredAt } = event
  // Validated JSON; optional members are absent, never undefined.
  return { type, occurredAt: momentOf(occurredAt), data: keep(event as Json) }
}

function toListed({ id, createdAt, data }: StoredEvent): Listed {
  // Only `postEvents` appends events, and it appends validated ones.
  const {
    type,
    occurredAt,
    actor = null,
    externalId,
    data: facts = {},
  } = recall('EventInput', data) as EventInput
  return {
    id,
    type,
    occurredAt,
    receivedAt: dateTimeOf(createdAt),
    actor,
    ...(externalId !== undefined && { externalId }),
    data: facts,
  }
}
