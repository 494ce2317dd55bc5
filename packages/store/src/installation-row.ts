import type { Context } from './context.ts'
import type { Queries } from './engine.ts'
import type { InstallationRow } from './tables.ts'
import type { Installation } from './types.ts'

export function installationOf(row: Omit<InstallationRow, 'search_text'>): Installation {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    platform: row.platform,
    platformVersion: row.platform_version,
    phpVersion: row.php_version,
    homepage: row.homepage,
    status: row.status,
    environment: row.environment,
    pinnedVersion: row.pinned_version,
    origins: textList(row.origins),
    connectedAt: row.connected_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

const parsedLists = new Map<string, readonly string[]>()
const mostParsedLists = 10_000

/** A column that holds a JSON list of texts. Every request reads two of them, and most are alike: each is parsed once. */
export function textList(json: string): readonly string[] {
  const known = parsedLists.get(json)
  if (known !== undefined) return known
  // Only this package writes such columns, and only from lists of texts.
  const list = Object.freeze(JSON.parse(json) as string[])
  if (parsedLists.size >= mostParsedLists) parsedLists.clear()
  parsedLists.set(json, list)
  return list
}

/** Lower-cased here, because databases differ in how they treat case beyond ASCII. */
export function searchTextOf({ id, name, homepage }: InstallationRow): string {
  return [id, name, homepage].join('\n').toLowerCase()
}

/** The members an audit row shows. */
export function auditedInstallation(row: InstallationRow): Record<string, string | null> {
  const { name, platform, homepage, status, environment, pinned_version: pinnedVersion } = row
  const { platform_version: platformVersion, php_version: phpVersion } = row
  return { name, platform, platformVersion, phpVersion, homepage, status, environment, pinnedVersion }
}

export async function updateInstallation(
  context: Context,
  queries: Queries,
  row: InstallationRow,
  edit: Partial<InstallationRow>,
): Promise<InstallationRow> {
  const edited = { ...row, ...edit, updated_at: context.now() }
  const updated = { ...edited, search_text: searchTextOf(edited) }
  await queries.updateTable('installations').set(updated).where('id', '=', row.id).execute()
  return updated
}
