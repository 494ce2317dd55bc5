import { accountRow } from './accounts.ts'
import { randomBase62 } from './base62.ts'
import { audit, type Context } from './context.ts'
import type { Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import { requireFuture, requireText } from './input.ts'
import { hasOwner, requireRole } from './members.ts'
import { digestOf } from './secret.ts'
import type { InvitationRow } from './tables.ts'
import type { Attribution, Invitation, IssuedInvitation, Milliseconds, NewInvitation } from './types.ts'
import { dayMs } from './usage-time.ts'

/** For log redaction and scanners: `stli_` and 131 random bits in base62. */
export const INVITATION_CODE_PATTERN = /stli_[0-9A-Za-z]{22}/
const wellFormed = new RegExp(`^${INVITATION_CODE_PATTERN.source}$`)

const lifetimeMs = 7 * dayMs
const setUpLifetimeMs = dayMs
const longestEmail = 254

export function isInvitationCode(code: string): boolean {
  return wellFormed.test(code)
}

export async function invite(
  context: Context,
  accountId: string,
  { role, email = null, expiresAt = context.now() + lifetimeMs }: NewInvitation,
  by: Attribution,
): Promise<IssuedInvitation> {
  requireRole(role)
  if (email !== null) requireText('An e-mail address', email, longestEmail)
  requireFuture(expiresAt, context.now())
  const { code, row } = newInvitation(context, accountId, { role, email, purpose: 'team' }, expiresAt)
  return context.engine.transaction(async (queries) => {
    await accountRow(queries, accountId)
    await insertInvitation(context, queries, row, 'issue', by)
    return { code, invitation: invitationOf(row) }
  })
}

export async function inviteFirstOwner(
  context: Context,
  accountId: string,
  by: Attribution,
): Promise<IssuedInvitation | null> {
  const grant = { role: 'owner', email: null, purpose: 'set-up' } as const
  const { code, row } = newInvitation(context, accountId, grant, context.now() + setUpLifetimeMs)
  return context.engine.transaction(async (queries) => {
    await accountRow(queries, accountId)
    if (await hasOwner(queries, accountId)) return null
    await queries
      .updateTable('invitations')
      .set({ revoked_at: context.now() })
      .where('account_id', '=', accountId)
      .where('purpose', '=', 'set-up')
      .where('revoked_at', 'is', null)
      .execute()
    await insertInvitation(context, queries, row, 'issue-set-up', by)
    return { code, invitation: invitationOf(row) }
  })
}

function newInvitation(
  context: Context,
  accountId: string,
  grant: Pick<InvitationRow, 'role' | 'email' | 'purpose'>,
  expiresAt: Milliseconds,
): { readonly code: string; readonly row: InvitationRow } {
  const code = `stli_${randomBase62(22, context.random)}`
  const times = { created_at: context.now(), expires_at: expiresAt, accepted_at: null, revoked_at: null }
  const row = { id: context.ids('inv'), account_id: accountId, digest: digestOf(code), ...grant, ...times }
  return { code, row }
}

async function insertInvitation(
  context: Context,
  queries: Queries,
  row: InvitationRow,
  action: string,
  by: Attribution,
): Promise<void> {
  await queries.insertInto('invitations').values(row).execute()
  await auditInvitation(context, queries, action, row, by)
}

function auditInvitation(
  context: Context,
  queries: Queries,
  action: string,
  row: InvitationRow,
  by: Attribution,
): Promise<void> {
  const shown = { role: row.role, email: row.email, expiresAt: row.expires_at }
  const [before, after] = action === 'revoke' ? [shown, null] : [null, shown]
  const entry = { accountId: row.account_id, installationId: null, target: row.id, before, after }
  return audit(context, queries, { ...entry, action: `invitation.${action}` }, by)
}

/** Those that still work, oldest first. */
export async function openInvitations(context: Context, accountId: string): Promise<readonly Invitation[]> {
  const rows = await context.engine.reads
    .selectFrom('invitations')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', context.latest())
    .orderBy('id')
    .execute()
  return rows.map(invitationOf)
}

export function invitationRow(queries: Queries, code: string): Promise<InvitationRow | undefined> {
  return queries.selectFrom('invitations').selectAll().where('digest', '=', digestOf(code)).executeTakeFirst()
}

export async function revokeInvitation(
  context: Context,
  accountId: string,
  invitationId: string,
  by: Attribution,
): Promise<void> {
  await context.engine.transaction(async (queries) => {
    const row = await queries
      .selectFrom('invitations')
      .selectAll()
      .where('id', '=', invitationId)
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    if (row === undefined) throw new StoreError('NOT_FOUND', `The account has no invitation ${invitationId}.`)
    if (row.accepted_at !== null)
      throw new StoreError('CONFLICT', 'The invitation was accepted; remove the member instead.')
    if (row.revoked_at !== null) return
    await queries
      .updateTable('invitations')
      .set({ revoked_at: context.now() })
      .where('id', '=', row.id)
      .execute()
    await auditInvitation(context, queries, 'revoke', row, by)
  })
}

export function invitationOf(row: InvitationRow): Invitation {
  const { id, role, email, account_id: accountId, created_at: createdAt, expires_at: expiresAt } = row
  return { id, accountId, role, email, createdAt, expiresAt }
}
