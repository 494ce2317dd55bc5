import type { Context } from './context.ts'
import type { Queries } from './engine.ts'
import type { Tallies, UsageBook } from './usage-book.ts'
import { writeCalls } from './usage-write-calls.ts'
import { writeMembers } from './usage-write-members.ts'
import { writeCredentialUses, writeTokenUses } from './usage-write-uses.ts'

/** Rows per transaction, so that a large flush does not hold others up. */
const chunkRows = 250

/** Writes what a book has counted, again and again. Tallies that could not be written wait for the next flush. */
export function flusher(context: Context, book: UsageBook): () => Promise<void> {
  let unwritten: Tallies = { calls: [], members: [], credentials: [], tokens: [] }
  let running: Promise<void> = Promise.resolve()
  const flushOnce = async (): Promise<void> => {
    await write(context, unwritten)
    unwritten = book.take()
    await write(context, unwritten)
  }
  return () => {
    // One at a time; a failed flush does not fail the next.
    running = running.then(flushOnce, flushOnce)
    return running
  }
}

async function write(context: Context, { calls, members, credentials, tokens }: Tallies): Promise<void> {
  const now = context.latest()
  await inChunks(context, calls, (queries, chunk) => writeCalls(queries, chunk, now))
  await inChunks(context, members, (queries, chunk) => writeMembers(queries, chunk, now))
  await inChunks(context, credentials, (queries, chunk) => writeCredentialUses(queries, chunk, now))
  await inChunks(context, tokens, writeTokenUses)
}

/** Takes away what is written, so that nothing is counted twice when a later chunk fails. */
async function inChunks<Row>(
  { engine }: Context,
  rows: Row[],
  writeRows: (queries: Queries, chunk: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let written = 0; rows.length > 0; rows.splice(0, written)) {
    const chunk = rows.slice(0, chunkRows)
    await engine.transaction((queries) => writeRows(queries, chunk))
    written = chunk.length
  }
}
