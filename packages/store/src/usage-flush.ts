import type { Context } from './context.ts'
import type { Queries } from './engine.ts'
import type { ManagementBook, ManagementTally } from './management-book.ts'
import type { Tallies, Tally, UsageBook } from './usage-book.ts'
import { callWriter } from './usage-write-calls.ts'
import { managementWriter } from './usage-write-management.ts'
import { memberWriter } from './usage-write-members.ts'
import { writeCredentialUses, writeTokenUses } from './usage-write-uses.ts'

/** Rows per transaction: few while others want their turn, many where a store is only being filled. */
const chunkRows = { served: 250, filled: 20_000 } as const

/** Writes what books have counted, again and again. Tallies that could not be written wait for the next flush. */
export function flusher(
  context: Context,
  book: UsageBook,
  managementBook: ManagementBook,
  use: keyof typeof chunkRows,
): () => Promise<void> {
  const write = tallyWriter(context, chunkRows[use])
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

function tallyWriter(
  { engine, latest }: Context,
  chunkLength: number,
): (tallies: Everything) => Promise<void> {
  const writeCalls = callWriter(engine)
  const writeMembers = memberWriter(engine)
  const writeManagement = managementWriter(engine)
  /** Takes away what is written, so that nothing is counted twice when a later chunk fails. */
  const inChunks = async <Row>(
    rows: Row[],
    writeRows: (chunk: readonly Row[], queries: Queries) => Promise<void>,
  ): Promise<void> => {
    for (let written = 0; rows.length > 0; rows.splice(0, written)) {
      const chunk = rows.slice(0, chunkLength)
      await engine.transaction((queries) => writeRows(chunk, queries))
      written = chunk.length
    }
  }
  return async ({ calls, members, credentials, tokens, management }) => {
    const now = latest()
    // Rows of one installation lie beside each other: in this order a transaction touches few pages.
    calls.sort(byInstallation)
    members.sort(byInstallation)
    await inChunks(calls, (chunk) => writeCalls(chunk, now))
    await inChunks(members, (chunk) => writeMembers(chunk, now))
    await inChunks(credentials, (chunk, queries) => writeCredentialUses(queries, chunk, now))
    await inChunks(tokens, (chunk, queries) => writeTokenUses(queries, chunk))
    await inChunks(management, (chunk) => writeManagement(chunk, now))
  }
}

function byInstallation(left: Tally, right: Tally): number {
  if (left.installationId === right.installationId) return 0
  return left.installationId < right.installationId ? -1 : 1
}
