import type { Context } from './context.ts'
import type { Queries } from './engine.ts'
import type { ManagementBook, ManagementTally } from './management-book.ts'
import type { Tallies, UsageBook } from './usage-book.ts'
import { callWriter } from './usage-write-calls.ts'
import { managementWriter } from './usage-write-management.ts'
import { memberWriter } from './usage-write-members.ts'
import { writeCredentialUses, writeTokenUses } from './usage-write-uses.ts'

/** Rows per transaction, so that a large flush does not hold others up. */
const chunkRows = 250

/** Writes what books have counted, again and again. Tallies that could not be written wait for the next flush. */
export function flusher(
  context: Context,
  book: UsageBook,
  managementBook: ManagementBook,
): () => Promise<void> {
  const write = tallyWriter(context)
  let unwritten: Everything = { calls: [], members: [], credentials: [], tokens: [], management: [] }
  let running: Promise<void> = Promise.resolve()
  const flushOnce = async (): Promise<void> => {
    await write(unwritten)
    unwritten = { ...book.take(), management: managementBook.take() }
    await write(unwritten)
  }
  return () => {
    // One at a time; a failed flush does not fail the next.
    running = running.then(flushOnce, flushOnce)
    return running
  }
}

interface Everything extends Tallies {
  readonly management: ManagementTally[]
}

function tallyWriter({ engine, latest }: Context): (tallies: Everything) => Promise<void> {
  const writeCalls = callWriter(engine)
  const writeMembers = memberWriter(engine)
  const writeManagement = managementWriter(engine)
  /** Takes away what is written, so that nothing is counted twice when a later chunk fails. */
  const inChunks = async <Row>(
    rows: Row[],
    writeRows: (chunk: readonly Row[], queries: Queries) => Promise<void>,
  ): Promise<void> => {
    for (let written = 0; rows.length > 0; rows.splice(0, written)) {
      const chunk = rows.slice(0, chunkRows)
      await engine.transaction((queries) => writeRows(chunk, queries))
      written = chunk.length
    }
  }
  return async ({ calls, members, credentials, tokens, management }) => {
    const now = latest()
    await inChunks(calls, (chunk) => writeCalls(chunk, now))
    await inChunks(members, (chunk) => writeMembers(chunk, now))
    await inChunks(credentials, (chunk, queries) => writeCredentialUses(queries, chunk, now))
    await inChunks(tokens, (chunk, queries) => writeTokenUses(queries, chunk))
    await inChunks(management, (chunk) => writeManagement(chunk, now))
  }
}
