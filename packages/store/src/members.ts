import { audit, type Context } from './context.ts'
import type { Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import { requireOneOf } from './input.ts'
import { requireRevision } from './revision.ts'
import type { MemberRow } from './tables.ts'
import type { Attribution, ExpectedRevision, Json, Member, Role } from './types.ts'
import { ROLES } from './types/team.ts'

/** @throws StoreError `INVALID` */
export function requireRole(role: string): void {
  requireOneOf('A role', role, ROLES)
}

export async function listMembers(queries: Queries, accountId: string): Promise<readonly Member[]> {
  const rows = await queries
    .selectFrom('members')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('user_id')
    .execute()
  return rows.map(memberOf)
}

export async function memberRow(queries: Queries, userId: string): Promise<MemberRow | undefined> {
  return queries.selectFrom('members').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

export async function hasOwner(queries: Queries, accountId: string): Promise<boolean> {
  return (await ownerIds(queries, accountId)).length > 0
}

export async function changeRole(
  context: Context,
  accountId: string,
  userId: string,
  role: Role,
  by: Attribution,
  ifRevision: ExpectedRevision,
): Promise<Member> {
  requireRole(role)
  return context.engine.transaction(async (queries) => {
    const row = await memberIn(queries, accountId, userId)
    requireRevision(ifRevision, row.revision)
    if (row.role === role) return memberOf(row)
    await requireOtherOwner(queries, row)
    const changed = { ...row, role, revision: row.revision + 1 }
    await queries.updateTable('members').set(changed).where('user_id', '=', userId).execute()
    await auditMember(context, queries, 'change-role', row, { role: row.role }, { role }, by)
    return memberOf(changed)
  })
}

export async function removeMember(
  context: Context,
  accountId: string,
  userId: string,
  by: Attribution,
): Promise<void> {
  await context.engine.transaction(async (queries) => {
    const row = await memberIn(queries, accountId, userId)
    await requireOtherOwner(queries, row)
    await queries.deleteFrom('members').where('user_id', '=', userId).execute()
    const revoked = await queries
      .updateTable('management_tokens')
      .set({ revoked_at: context.now() })
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .returning('id')
      .execute()
    const after = { revokedTokens: revoked.map(({ id }) => id).toSorted() }
    await auditMember(context, queries, 'remove', row, { role: row.role }, after, by)
  })
}

/** The write lock is held: of two owners who leave at once, the second finds that no other is left. */
async function requireOtherOwner(queries: Queries, { account_id, user_id, role }: MemberRow): Promise<void> {
  if (role !== 'owner') return
  const owners = await ownerIds(queries, account_id)
  if (owners.some((owner) => owner !== user_id)) return
  const message = 'This is the last owner of the account. Make someone else an owner first.'
  throw new StoreError('CONFLICT', message, { reason: 'LAST_OWNER' })
}

async function ownerIds(queries: Queries, accountId: string): Promise<readonly string[]> {
  const owners = await queries
    .selectFrom('members')
    .select('user_id')
    .where('account_id', '=', accountId)
    .where('role', '=', 'owner')
    .execute()
  return owners.map(({ user_id }) => user_id)
}

/** @throws StoreError `NOT_FOUND` */
async function memberIn(queries: Queries, accountId: string, userId: string): Promise<MemberRow> {
  const row = await memberRow(queries, userId)
  if (row?.account_id === accountId) return row
  throw new StoreError('NOT_FOUND', `The account has no member ${userId}.`)
}

export function auditMember(
  context: Context,
  queries: Queries,
  action: string,
  { account_id: accountId, user_id: target }: MemberRow,
  before: Json,
  after: Json,
  by: Attribution,
): Promise<void> {
  const entry = { accountId, installationId: null, target, before, after }
  return audit(context, queries, { ...entry, action: `member.${action}` }, by)
}

export function memberOf(row: MemberRow): Member {
  return {
    userId: row.user_id,
    accountId: row.account_id,
    role: row.role,
    revision: row.revision,
    createdAt: row.created_at,
  }
}
