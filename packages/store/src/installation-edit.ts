import { canonicalJson } from './canonical-json.ts'
import { audit, type Context, installationRow, presentInstallation } from './context.ts'
import { revokeCredentialsOf } from './credential-row.ts'
import type { Queries } from './engine.ts'
import { requireName, requireRelease } from './input.ts'
import { auditedInstallation, installationDetailOf, updateInstallation } from './installation-row.ts'
import { requireRevision } from './revision.ts'
import type { InstallationRow } from './tables.ts'
import type {
  Attribution,
  ExpectedRevision,
  InstallationDetail,
  InstallationEdit,
  InstallationStatus,
  Json,
} from './types.ts'

export async function editInstallation(
  context: Context,
  installationId: string,
  { name, pinnedVersion }: InstallationEdit,
  by: Attribution,
  ifRevision: ExpectedRevision,
): Promise<InstallationDetail> {
  const edit = {
    ...(name !== undefined && { name: requireName(name) }),
    ...(pinnedVersion !== undefined && {
      pinned_version: pinnedVersion === null ? null : requireRelease(pinnedVersion),
    }),
  }
  const actionFor = (row: InstallationRow): string => {
    const isRenamed = edit.name !== undefined && edit.name !== row.name
    const isPinned = edit.pinned_version !== undefined && edit.pinned_version !== row.pinned_version
    if (isRenamed && isPinned) return 'update'
    return isRenamed ? 'rename' : 'pin'
  }
  return alterInstallation(context, installationId, edit, actionFor, by, ifRevision)
}

export function setStatus(
  context: Context,
  installationId: string,
  status: Exclude<InstallationStatus, 'removed'>,
  by: Attribution,
  ifRevision: ExpectedRevision,
): Promise<InstallationDetail> {
  const action = status === 'active' ? 'resume' : 'suspend'
  return alterInstallation(context, installationId, { status }, () => action, by, ifRevision)
}

type Edit = Partial<Pick<InstallationRow, 'name' | 'pinned_version' | 'status'>>

async function alterInstallation(
  context: Context,
  installationId: string,
  edit: Edit,
  actionFor: (row: InstallationRow) => string,
  by: Attribution,
  ifRevision: ExpectedRevision,
): Promise<InstallationDetail> {
  return context.engine.transaction(async (queries) => {
    const row = await presentInstallation(queries, installationId)
    requireRevision(ifRevision, row.revision)
    const [before, after] = [auditedInstallation(row), auditedInstallation({ ...row, ...edit })]
    if (canonicalJson(before) === canonicalJson(after)) return installationDetailOf(row)
    const edited = await updateInstallation(context, queries, row, edit)
    await auditInstallation(context, queries, actionFor(row), row, before, after, by)
    return installationDetailOf(edited)
  })
}

/** Everything that could let the installation in again is made void. */
export async function removeInstallation(
  context: Context,
  installationId: string,
  by: Attribution,
  ifRevision: ExpectedRevision,
): Promise<InstallationDetail> {
  return context.engine.transaction(async (queries) => {
    const row = await installationRow(queries, installationId)
    if (row.status === 'removed') return installationDetailOf(row)
    requireRevision(ifRevision, row.revision)
    const revokedCredentials = await revokeCredentialsOf(queries, installationId, context.now())
    await queries.deleteFrom('connect_codes').where('installation_id', '=', installationId).execute()
    const removed = await updateInstallation(context, queries, row, { status: 'removed' })
    const after = { ...auditedInstallation(removed), revokedCredentials }
    await auditInstallation(context, queries, 'remove', row, auditedInstallation(row), after, by)
    return installationDetailOf(removed)
  })
}

export function auditInstallation(
  context: Context,
  queries: Queries,
  action: string,
  { id, account_id: accountId }: Pick<InstallationRow, 'id' | 'account_id'>,
  before: Json,
  after: Json,
  by: Attribution,
): Promise<void> {
  const entry = { accountId, installationId: id, target: id, before, after }
  return audit(context, queries, { ...entry, action: `installation.${action}` }, by)
}
