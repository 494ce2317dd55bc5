import { audit, type Context } from './context.ts'
import { bodyBytes, isSequence, pageLimit, positionOf, rowsInPage, wholePage } from './cursor.ts'
import type { Queries } from './engine.ts'
import { type KeysInFlight, withIdempotency } from './idempotency.ts'
import { invalid, requireMoment, requireText } from './input.ts'
import { takeSequence } from './sequence.ts'
import type { InstallationRow, Tables } from './tables.ts'
import type { Attribution, EventQuery, Events, NewEvent, Page, StoredEvent } from './types.ts'

const largestBatch = 1000
const longestType = 200

type Row = Tables['events']

export function eventsOf(context: Context): Events {
  const inFlight: KeysInFlight = new Set()
  return {
    async append(installationId, events, by, idempotency) {
      requireEvents(events)
      return withIdempotency(context, inFlight, installationId, idempotency, {
        write: (queries, installation) => appendEvents(context, queries, installation, events, by),
        recall: (queries, span) => eventsWithin(queries, installationId, span),
      })
    },
    list: (installationId, query = {}) => listEvents(context, installationId, query),
  }
}

/** The first and the last sequence number of a batch: a batch has them all to itself. */
type Span = readonly [number, number]

function requireEvents(events: readonly NewEvent[]): void {
  if (events.length === 0 || events.length > largestBatch) {
    throw invalid(`A batch holds 1 to ${largestBatch} events, not ${events.length}`)
  }
  for (const { type, occurredAt } of events) {
    requireText('An event type', type, longestType)
    requireMoment(occurredAt)
  }
}

async function appendEvents(
  context: Context,
  queries: Queries,
  { id: installation_id, account_id }: InstallationRow,
  events: readonly NewEvent[],
  by: Attribution,
): Promise<{ result: readonly StoredEvent[]; receipt: Span }> {
  const first = await takeSequence(queries, installation_id, events.length)
  const created_at = context.now()
  const rows: Row[] = events.map(({ type, occurredAt, data }, index) => ({
    account_id,
    installation_id,
    sequence: first + index,
    id: context.ids('evt'),
    type,
    occurred_at: occurredAt,
    data: JSON.stringify(data),
    created_at,
  }))
  await queries.insertInto('events').values(rows).execute()
  const after = { count: rows.length, ids: rows.map(({ id }) => id) }
  const entry = { accountId: account_id, installationId: installation_id, target: installation_id, after }
  await audit(context, queries, { ...entry, action: 'events.append' }, by)
  return { result: rows.map(eventOf), receipt: [first, first + rows.length - 1] }
}

async function eventsWithin(
  queries: Queries,
  installationId: string,
  [first, last]: Span,
): Promise<readonly StoredEvent[]> {
  const rows = await queries
    .selectFrom('events')
    .selectAll()
    .where('installation_id', '=', installationId)
    .where('sequence', '>=', first)
    .where('sequence', '<=', last)
    .orderBy('sequence')
    .execute()
  return rows.map(eventOf)
}

async function listEvents(
  context: Context,
  installationId: string,
  { order = 'newest', type, since, cursor, limit: wanted }: EventQuery,
): Promise<Page<StoredEvent>> {
  const limit = pageLimit(wanted)
  const listing = JSON.stringify(['events', order, type, since])
  const start = positionOf(listing, cursor, isSequence)
  const newestFirst = order === 'newest'
  let select = context.engine.reads
    .selectFrom('events')
    .where('installation_id', '=', installationId)
    .orderBy('sequence', newestFirst ? 'desc' : 'asc')
    .limit(limit + 1)
  if (type !== undefined) select = select.where('type', '=', type)
  if (since !== undefined) select = select.where('occurred_at', '>=', since)
  if (start !== null) select = select.where('sequence', newestFirst ? '<' : '>', start)
  // Sizes first, so that rows beyond the page are never read.
  const sizes = await select.select(bodyBytes).execute()
  const count = rowsInPage(sizes, limit)
  const rows = await select.clearLimit().limit(count).selectAll().execute()
  const page = wholePage(listing, rows, sizes.length > count, ({ sequence }) => sequence)
  return { ...page, rows: page.rows.map(eventOf) }
}

function eventOf({ id, type, occurred_at: occurredAt, data, created_at: createdAt }: Row): StoredEvent {
  return { id, type, occurredAt, data: JSON.parse(data), createdAt }
}
