import type { Context } from './context.ts'
import type { Queries } from './engine.ts'
import { nameKeyOf } from './name-key.ts'
import type { InstallationDetailRow, InstallationRow } from './tables.ts'
import type { Installation, InstallationDetail } from './types.ts'

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

export function installationDetailOf(row: InstallationDetailRow): InstallationDetail {
  return {
    ...installationOf(row),
    revision: row.revision,
    lastSeenAt: row.last_seen_at === 0 ? null : row.last_seen_at,
    lastRelease: row.last_release,
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

type Searched = Pick<InstallationRow, 'id' | 'name' | 'homepage'>

/** The columns that finding and sorting need. Made here, because databases differ in how they treat case beyond ASCII. */
export function keysOf({
  id,
  name,
  homepage,
}: Searched): Pick<InstallationDetailRow, 'search_text' | 'name_key'> {
  return { search_text: [id, name, homepage].join('\n').toLowerCase(), name_key: nameKeyOf(name) }
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
  row: InstallationDetailRow,
  edit: Partial<InstallationRow>,
): Promise<InstallationDetailRow> {
  const edited = { ...row, ...edit, updated_at: context.now(), revision: row.revision + 1 }
  const updated = { ...edited, ...keysOf(edited) }
  await queries.updateTable('installations').set(updated).where('id', '=', row.id).execute()
  return updated
}
