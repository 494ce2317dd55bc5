import type { Engine, Queries } from './engine.ts'
import type { Tally, Tallies, UsageBook } from './usage-book.ts'

/** Rows per transaction, so that a large flush does not hold others up. */
const chunkRows = 500

/** Writes what a book has counted, again and again. Tallies that could not be written wait for the next flush. */
export function flusher(engine: Engine, book: UsageBook): () => Promise<void> {
  let unwritten: Tallies = { calls: [], members: [], uses: [] }
  let running: Promise<void> = Promise.resolve()
  const flushOnce = async (): Promise<void> => {
    await write(engine, unwritten)
    unwritten = book.take()
    await write(engine, unwritten)
  }
  return () => {
    // One at a time; a failed flush does not fail the next.
    running = running.then(flushOnce, flushOnce)
    return running
  }
}

async function write(engine: Engine, { calls, members, uses }: Tallies): Promise<void> {
  await inChunks(engine, calls, writeCalls)
  await inChunks(engine, members, writeMembers)
  await inChunks(engine, uses, writeUses)
}

/** Takes away what is written, so that nothing is counted twice when a later chunk fails. */
async function inChunks<Row>(
  engine: Engine,
  rows: Row[],
  writeRows: (queries: Queries, chunk: readonly Row[]) => Promise<void>,
): Promise<void> {
  while (rows.length > 0) {
    const chunk = rows.slice(0, chunkRows)
    await engine.transaction((queries) => writeRows(queries, chunk))
    rows.splice(0, chunk.length)
  }
}

async function writeCalls(queries: Queries, tallies: Readonly<Tallies['calls']>): Promise<void> {
  const rows = await owned(queries, tallies, ({ day, operationId, status }) => ({
    day,
    operation_id: operationId,
    status,
  }))
  if (rows.length === 0) return
  await queries
    .insertInto('usage_daily')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['installation_id', 'day', 'release', 'operation_id', 'status'])
        .doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('usage_daily.count'), '+', ref('excluded.count')),
          last_seen_at: ref('excluded.last_seen_at'),
        })),
    )
    .execute()
}

async function writeMembers(queries: Queries, tallies: Readonly<Tallies['members']>): Promise<void> {
  const rows = await owned(queries, tallies, ({ member }) => ({ member }))
  if (rows.length === 0) return
  await queries
    .insertInto('usage_members')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['installation_id', 'release', 'member']).doUpdateSet(({ eb, ref }) => ({
        count: eb(ref('usage_members.count'), '+', ref('excluded.count')),
        last_seen_at: ref('excluded.last_seen_at'),
      })),
    )
    .execute()
}

async function writeUses(queries: Queries, uses: Readonly<Tallies['uses']>): Promise<void> {
  await queries
    .insertInto('credential_uses')
    .values(uses.map(([credential_id, last_used_at]) => ({ credential_id, last_used_at })))
    .onConflict((conflict) =>
      conflict
        .column('credential_id')
        .doUpdateSet(({ ref }) => ({ last_used_at: ref('excluded.last_used_at') })),
    )
    .execute()
}

/** Rows with their account. A tally of an installation that does not exist is dropped. */
async function owned<Counted extends Tally, Extra>(
  queries: Queries,
  tallies: readonly Counted[],
  extraOf: (tally: Counted) => Extra,
) {
  const installationIds = [...new Set(tallies.map(({ installationId }) => installationId))]
  const accounts = await queries
    .selectFrom('installations')
    .select(['id', 'account_id'])
    .where('id', 'in', installationIds)
    .execute()
  const accountOf = new Map(accounts.map(({ id, account_id }) => [id, account_id]))
  return tallies.flatMap((tally) => {
    const account_id = accountOf.get(tally.installationId)
    return account_id === undefined ? [] : [{ account_id, ...countedColumns(tally), ...extraOf(tally) }]
  })
}

function countedColumns({ installationId, release, count, firstSeenAt, lastSeenAt }: Tally) {
  return {
    installation_id: installationId,
    release,
    count,
    first_seen_at: firstSeenAt,
    last_seen_at: lastSeenAt,
  }
}
