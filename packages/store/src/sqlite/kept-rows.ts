import type { Database } from 'better-sqlite3'

/** Rows kept before all are dropped. */
const mostRows = 10_000

/**
 * Keeps what a query has found for as long as the database does not change. Each call first asks SQLite for its
 * `data_version`, which differs once any other connection, of this process or another, has committed: so a row is what a
 * query would find at that moment, at a third of its cost. What was not found is not kept.
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
  return (parameter) => {
    const now = dataVersion.get()
    if (now !== version || rows.size >= mostRows) {
      rows.clear()
      version = now
    }
    const known = rows.get(parameter)
    if (known !== undefined) return known
    const row = find(parameter)
    if (row !== undefined) rows.set(parameter, row)
    return row
  }
}
