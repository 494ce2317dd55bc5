import { accountRow, DEFAULT_ACCOUNT } from './accounts.ts'
import { type Context, installationRow } from './context.ts'
import type { Queries } from './engine.ts'
import { requireHomepage, requireName, requireOneOf, requirePlatform } from './input.ts'
import { auditInstallation, editInstallation, removeInstallation, setStatus } from './installation-edit.ts'
import { listInstallations } from './installation-list.ts'
import { auditedInstallation, installationDetailOf, keysOf, textList } from './installation-row.ts'
import { originList } from './origins.ts'
import type { InstallationDetailRow } from './tables.ts'
import type {
  Attribution,
  InstallationDetail,
  Installations,
  InstallationStatus,
  NewInstallation,
} from './types.ts'

const environments = ['live', 'test']

export function installationsOf(context: Context): Installations {
  const { reads } = context.engine
  return {
    create: (installation, by) => createInstallation(context, installation, by),
    list: (query = {}) => listInstallations(context, query),
    countByStatus: (accountId) => countByStatus(reads, accountId),
    find: (accountId, installationId) => findInstallation(reads, accountId, installationId),
    get: async (installationId) => installationDetailOf(await installationRow(reads, installationId)),
    rename: (installationId, name, by) => editInstallation(context, installationId, { name }, by, null),
    pin: (installationId, pinnedVersion, by) =>
      editInstallation(context, installationId, { pinnedVersion }, by, null),
    update: (installationId, edit, by, ifRevision = null) =>
      editInstallation(context, installationId, edit, by, ifRevision),
    suspend: (installationId, by, ifRevision = null) =>
      setStatus(context, installationId, 'suspended', by, ifRevision),
    resume: (installationId, by, ifRevision = null) =>
      setStatus(context, installationId, 'active', by, ifRevision),
    remove: (installationId, by, ifRevision = null) =>
      removeInstallation(context, installationId, by, ifRevision),
  }
}

async function createInstallation(
  context: Context,
  installation: NewInstallation,
  by: Attribution,
): Promise<InstallationDetail> {
  const row = newRow(context, installation)
  await context.engine.transaction(async (queries) => {
    await accountRow(queries, row.account_id)
    await queries.insertInto('installations').values(row).execute()
    const after = { ...auditedInstallation(row), origins: textList(row.origins) }
    await auditInstallation(context, queries, 'create', row, null, after, by)
  })
  return installationDetailOf(row)
}

function newRow(context: Context, installation: NewInstallation): InstallationDetailRow {
  const { platform, homepage = null, environment = 'live', accountId = DEFAULT_ACCOUNT } = installation
  const origins = originList(installation.origins ?? [])
  requirePlatform(platform)
  requireOneOf('An environment', environment, environments)
  const now = context.now()
  const shown = {
    id: context.ids('ins'),
    name: requireName(installation.name),
    homepage: homepage === null ? null : requireHomepage(homepage),
  }
  return {
    ...shown,
    ...keysOf(shown),
    account_id: accountId,
    platform,
    platform_version: null,
    php_version: null,
    status: 'active',
    environment,
    pinned_version: null,
    origins: JSON.stringify(origins),
    connected_at: null,
    created_at: now,
    updated_at: now,
    revision: 1,
    last_seen_at: 0,
    last_release: null,
  }
}

async function findInstallation(
  queries: Queries,
  accountId: string,
  installationId: string,
): Promise<InstallationDetail | null> {
  const row = await queries
    .selectFrom('installations')
    .selectAll()
    .where('id', '=', installationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row === undefined ? null : installationDetailOf(row)
}

async function countByStatus(
  queries: Queries,
  accountId: string,
): Promise<Readonly<Record<InstallationStatus, number>>> {
  const rows = await queries
    .selectFrom('installations')
    .where('account_id', '=', accountId)
    .groupBy('status')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .execute()
  const counted = Object.fromEntries(rows.map(({ status, count }) => [status, count]))
  return { active: 0, suspended: 0, removed: 0, ...counted }
}
