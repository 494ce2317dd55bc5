import type { Database } from 'better-sqlite3'

/** Rows kept before all are dropped. */
const mostRows = 10_000

/**
 * Keeps what a query has found for as long as the database does not change: SQLite's `data_version` differs once any
 * other connection, of this process or another, has committed. It is asked once in each job of the event loop. A job
 * receives nothing while it runs, so whatever it looks up for a request is what a query made after the request came in
 * would find, at a fraction of its cost. What was not found is not kept.
 *
 * `reader` must not write: a connection does not count its own commits.
 */
export function keepRows<Row>(
  reader: Database,
  find: (parameter: string) => Row | undefined,
): (parameter: string) => Row | undefined {
  const dataVersion = reader.prepare<[], number>('pragma data_version').pluck()
  const rows = new Map<string, Row>()
  let version: number | undefined
  let isCurrent = false
  const jobEnded = (): void => {
    isCurrent = false
  }
  const bringUpToDate = (): void => {
    const now = dataVersion.get()
    if (now !== version) rows.clear()
    version = now
    isCurrent = true
    // Microtasks run when the job is over, before anything else can come in.
    queueMicrotask(jobEnded)
  }
  return (parameter) => {
    if (!isCurrent) bringUpToDate()
    const known = rows.get(parameter)
    if (known !== undefined) return known
    const row = find(parameter)
    if (rows.size >= mostRows) rows.clear()
    if (row !== undefined) rows.set(parameter, row)
    return row
  }
}
