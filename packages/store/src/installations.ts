import { canonicalJson } from './canonical-json.ts'
import { audit, type Context, installationRow, presentInstallation } from './context.ts'
import { revokeCredentialsOf } from './credential-row.ts'
import type { Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import { requireHomepage, requireName, requireOneOf, requirePlatform, requireRelease } from './input.ts'
import { listInstallations } from './installation-list.ts'
import { auditedInstallation, installationOf, searchTextOf, updateInstallation } from './installation-row.ts'
import type { InstallationRow } from './tables.ts'
import type {
  Attribution,
  Installation,
  InstallationQuery,
  Installations,
  Json,
  NewInstallation,
} from './types.ts'

const environments = ['live', 'test']
const defaultAccount = 'acc_default'

export function installationsOf(context: Context): Installations {
  return {
    create: (installation: NewInstallation, by: Attribution) => createInstallation(context, installation, by),
    list: (query: InstallationQuery = {}) => listInstallations(context, query),
    get: async (installationId: string) =>
      installationOf(await installationRow(context.engine.reads, installationId)),
    rename: (installationId: string, name: string, by: Attribution) =>
      alterInstallation(context, installationId, 'rename', () => ({ name: requireName(name) }), by),
    pin: (installationId: string, version: string | null, by: Attribution) =>
      alterInstallation(context, installationId, 'pin', () => ({ pinned_version: pinOf(version) }), by),
    suspend: (installationId: string, by: Attribution) =>
      alterInstallation(context, installationId, 'suspend', () => ({ status: 'suspended' }), by),
    resume: (installationId: string, by: Attribution) =>
      alterInstallation(context, installationId, 'resume', () => ({ status: 'active' }), by),
    remove: (installationId: string, by: Attribution) => removeInstallation(context, installationId, by),
    // What the control plane needs follows.
  } as unknown as Installations
}

type Edit = Partial<Pick<InstallationRow, 'name' | 'pinned_version' | 'status'>>

function pinOf(version: string | null): string | null {
  return version === null ? null : requireRelease(version)
}

async function createInstallation(
  context: Context,
  installation: NewInstallation,
  by: Attribution,
): Promise<Installation> {
  const row = newRow(context, installation)
  await context.engine.transaction(async (queries) => {
    await requireAccount(queries, row.account_id)
    await queries.insertInto('installations').values(row).execute()
    await auditInstallation(context, queries, 'create', row, null, auditedInstallation(row), by)
  })
  return installationOf(row)
}

function newRow(context: Context, installation: NewInstallation): InstallationRow {
  const { platform, homepage = null, environment = 'live', accountId = defaultAccount } = installation
  requirePlatform(platform)
  requireOneOf('An environment', environment, environments)
  const now = context.now()
  const row: InstallationRow = {
    id: context.ids('ins'),
    account_id: accountId,
    name: requireName(installation.name),
    platform,
    platform_version: null,
    php_version: null,
    homepage: homepage === null ? null : requireHomepage(homepage),
    status: 'active',
    environment,
    pinned_version: null,
    search_text: '',
    origins: '[]',
    connected_at: null,
    created_at: now,
    updated_at: now,
  }
  return { ...row, search_text: searchTextOf(row) }
}

async function requireAccount(queries: Queries, accountId: string): Promise<void> {
  const query = queries.selectFrom('accounts').select('id').where('id', '=', accountId)
  if ((await query.executeTakeFirst()) === undefined) {
    throw new StoreError('NOT_FOUND', `There is no account ${accountId}.`)
  }
}

async function alterInstallation(
  context: Context,
  installationId: string,
  action: string,
  editOf: () => Edit,
  by: Attribution,
): Promise<Installation> {
  const edit = editOf()
  return context.engine.transaction(async (queries) => {
    const row = await presentInstallation(queries, installationId)
    const edited = await updateInstallation(context, queries, row, edit)
    const [before, after] = [auditedInstallation(row), auditedInstallation(edited)]
    if (canonicalJson(before) === canonicalJson(after)) return installationOf(row)
    await auditInstallation(context, queries, action, row, before, after, by)
    return installationOf(edited)
  })
}

/** Everything that could let the installation in again is made void. */
async function removeInstallation(
  context: Context,
  installationId: string,
  by: Attribution,
): Promise<Installation> {
  return context.engine.transaction(async (queries) => {
    const row = await installationRow(queries, installationId)
    if (row.status === 'removed') return installationOf(row)
    const revokedCredentials = await revokeCredentialsOf(queries, installationId, context.now())
    await queries.deleteFrom('connect_codes').where('installation_id', '=', installationId).execute()
    const removed = await updateInstallation(context, queries, row, { status: 'removed' })
    const after = { ...auditedInstallation(removed), revokedCredentials }
    await auditInstallation(context, queries, 'remove', row, auditedInstallation(row), after, by)
    return installationOf(removed)
  })
}

function auditInstallation(
  context: Context,
  queries: Queries,
  action: string,
  row: InstallationRow,
  before: Json,
  after: Json,
  by: Attribution,
): Promise<void> {
  return audit(
    context,
    queries,
    {
      accountId: row.account_id,
      installationId: row.id,
      action: `installation.${action}`,
      target: row.id,
      before,
      after,
    },
    by,
  )
}
