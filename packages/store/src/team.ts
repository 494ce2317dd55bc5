import type { Context } from './context.ts'
import type { Queries } from './engine.ts'
import {
  invitationOf,
  invitationRow,
  invite,
  inviteFirstOwner,
  isInvitationCode,
  openInvitations,
  revokeInvitation,
} from './invitations.ts'
import {
  auditMember,
  changeRole,
  hasOwner,
  listMembers,
  memberOf,
  memberRow,
  removeMember,
} from './members.ts'
import type { InvitationRow } from './tables.ts'
import type { Acceptance, Invitation, Team } from './types.ts'

export function teamOf(context: Context): Team {
  const { reads } = context.engine
  return {
    members: (accountId) => listMembers(reads, accountId),
    async findMember(userId) {
      const row = await memberRow(reads, userId)
      return row === undefined ? null : memberOf(row)
    },
    changeRole: (accountId, userId, role, by, ifRevision = null) =>
      changeRole(context, accountId, userId, role, by, ifRevision),
    removeMember: (accountId, userId, by) => removeMember(context, accountId, userId, by),
    invite: (accountId, invitation, by) => invite(context, accountId, invitation, by),
    invitations: (accountId) => openInvitations(context, accountId),
    revokeInvitation: (accountId, invitationId, by) => revokeInvitation(context, accountId, invitationId, by),
    inviteFirstOwner: (accountId, by) => inviteFirstOwner(context, accountId, by),
    findInvitation: (code) => findInvitation(context, code),
    accept: async (code, userId, requestId) =>
      isInvitationCode(code) ? accept(context, code, userId, requestId) : { kind: 'unknown' },
  }
}

async function findInvitation(context: Context, code: string): Promise<Invitation | null> {
  if (!isInvitationCode(code)) return null
  const { reads } = context.engine
  const row = await invitationRow(reads, code)
  return row !== undefined && (await stateOf(context, reads, row)) === 'open' ? invitationOf(row) : null
}

async function stateOf(
  context: Context,
  queries: Queries,
  row: InvitationRow,
): Promise<'open' | 'used' | 'expired' | 'unknown'> {
  if (row.accepted_at !== null) return 'used'
  if (row.revoked_at !== null) return 'unknown'
  if (row.expires_at <= context.latest()) return 'expired'
  const isVoid = row.purpose === 'set-up' && (await hasOwner(queries, row.account_id))
  return isVoid ? 'unknown' : 'open'
}

/** The write lock makes the look and the decision one step: of many at once, one finds the code unused. */
function accept(
  context: Context,
  code: string,
  userId: string,
  requestId: string | undefined,
): Promise<Acceptance> {
  return context.engine.transaction(async (queries) => {
    const invitation = await invitationRow(queries, code)
    if (invitation === undefined) return { kind: 'unknown' }
    const state = await stateOf(context, queries, invitation)
    if (state !== 'open') return { kind: state }
    const present = await memberRow(queries, userId)
    if (present !== undefined) return { kind: 'already-member', member: memberOf(present) }
    const { account_id, role } = invitation
    const now = context.now()
    const row = { user_id: userId, account_id, role, revision: 1, created_at: now }
    await queries.insertInto('members').values(row).execute()
    await queries
      .updateTable('invitations')
      .set({ accepted_at: now })
      .where('id', '=', invitation.id)
      .execute()
    const after = { role, invitation: invitation.id }
    await auditMember(context, queries, 'join', row, null, after, {
      actor: { type: 'user', id: userId },
      requestId,
    })
    return { kind: 'accepted', member: memberOf(row) }
  })
}
