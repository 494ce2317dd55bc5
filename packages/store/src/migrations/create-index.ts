import type { Queries } from '../engine.ts'

/** Creates an index that is named after what it sorts by. */
export async function createIndex(
  queries: Queries,
  table: string,
  columns: readonly string[],
  rule: 'unique' | 'repeated' = 'repeated',
): Promise<void> {
  const index = queries.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
  await (rule === 'unique' ? index.unique() : index).execute()
}
