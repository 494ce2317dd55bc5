import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { audit, type Context, presentInstallation } from './context.ts'
import type { Queries } from './engine.ts'
import { meets } from './revision.ts'
import type {
  Attribution,
  ExpectedRevision,
  Json,
  RevisionConflict,
  Settings,
  SettingsDocument,
} from './types.ts'

const unwritten: SettingsDocument = { value: {}, revision: 0, updatedAt: null }

export function settingsOf(context: Context): Settings {
  return {
    get: (installationId) => readSettings(context.engine.reads, installationId),
    put: (installationId, value, ifRevision, by) =>
      putSettings(context, installationId, value, ifRevision, by),
  }
}

async function readSettings(queries: Queries, installationId: string): Promise<SettingsDocument> {
  const row = await queries
    .selectFrom('settings')
    .select(['value', 'revision', 'updated_at'])
    .where('installation_id', '=', installationId)
    .executeTakeFirst()
  if (row === undefined) return unwritten
  return { value: JSON.parse(row.value), revision: row.revision, updatedAt: row.updated_at }
}

async function putSettings(
  context: Context,
  installationId: string,
  value: Json,
  ifRevision: ExpectedRevision,
  by: Attribution,
): Promise<{ readonly kind: 'stored'; readonly settings: SettingsDocument } | RevisionConflict> {
  return context.engine.transaction(async (queries) => {
    const { account_id } = await presentInstallation(queries, installationId)
    const before = await readSettings(queries, installationId)
    if (!meets(ifRevision, before.revision)) return { kind: 'conflict', revision: before.revision }
    const settings = { value, revision: before.revision + 1, updatedAt: context.now() }
    const stored = {
      value: JSON.stringify(value),
      revision: settings.revision,
      updated_at: settings.updatedAt,
    }
    await queries
      .insertInto('settings')
      .values({ installation_id: installationId, account_id, ...stored })
      .onConflict((conflict) => conflict.column('installation_id').doUpdateSet(stored))
      .execute()
    const entry = { accountId: account_id, installationId, target: installationId }
    const change = { before: trace(before), after: trace(settings) }
    await audit(context, queries, { ...entry, action: 'settings.put', ...change }, by)
    return { kind: 'stored', settings }
  })
}

/** The audit log keeps no values: plugins store passwords and keys among their settings, and no row can ever be erased. */
function trace({ value, revision }: SettingsDocument): Json {
  return { revision, digest: hash('sha256', canonicalJson(value), 'hex') }
}
