import type { InstallationRow } from './tables.ts'
import type { Installation } from './types.ts'

export function installationOf(row: Omit<InstallationRow, 'search_text'>): Installation {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    platform: row.platform,
    homepage: row.homepage,
    status: row.status,
    environment: row.environment,
    pinnedVersion: row.pinned_version,
    origins: textList(row.origins),
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
  return { name, platform, homepage, status, environment, pinnedVersion }
}
