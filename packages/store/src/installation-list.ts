import { type RawBuilder, sql } from 'kysely'
import type { Context } from './context.ts'
import { isText, pageLimit, pageOf, positionOf } from './cursor.ts'
import { installationOf } from './installation-row.ts'
import type { Installation, InstallationQuery, Page } from './types.ts'

const listing = 'installations'

export async function listInstallations(
  context: Context,
  query: InstallationQuery,
): Promise<Page<Installation>> {
  const { status, platform, search } = query
  const limit = pageLimit(query.limit)
  const after = positionOf(listing, query.cursor, isText)
  let select = context.engine.reads
    .selectFrom('installations')
    .selectAll()
    .where('status', status === undefined ? '!=' : '=', status ?? 'removed')
    .orderBy('id')
    .limit(limit + 1)
  if (platform !== undefined) select = select.where('platform', '=', platform)
  if (search !== undefined) select = select.where(contains('search_text', search.toLowerCase()))
  if (after !== null) select = select.where('id', '>', after)
  const rows = await select.execute()
  return pageOf(
    listing,
    rows.map((row) => installationOf(row)),
    limit,
    ({ id }) => id,
  )
}

function contains(column: string, part: string): RawBuilder<boolean> {
  const pattern = `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape ${sql.lit('\\')}`
}
