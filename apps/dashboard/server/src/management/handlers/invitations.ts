import type { Handler, RequestOf } from '@stella/api-contract'
import { invalidRequest, Problem } from '@stella/api-runtime'
import { StoreError, type Invitation } from '@stella/store'
import { hashPassword } from '../../auth/password.ts'
import { actsAsOwner } from '../caller.ts'
import { attributionOf, dateTimeOf, type CallerContext, type Context, type Operations } from '../context.ts'
import { pageBody, pageOfAll } from '../page.ts'

export const listInvitations: Handler<Operations['listInvitations'], CallerContext> = async (
  { query },
  { store, caller },
) => {
  const page = pageOfAll(await store.team.invitations(caller.accountId), query, ({ id }) => id)
  return { status: 200, body: pageBody(page, query, describe) }
}

export const createInvitation: Handler<Operations['createInvitation'], CallerContext> = async (
  { body },
  context,
) => {
  const { store, users, caller, dashboardUrl } = context
  const email = normalised(body.email)
  if (body.role === 'owner' && !actsAsOwner(caller)) throw new Problem('ROLE_INSUFFICIENT')
  const known = await users.findByEmail(email)
  const member = known === null ? null : await store.team.findMember(known.id)
  if (member?.accountId === caller.accountId) throw new Problem('ALREADY_MEMBER')
  const wanted = { email, role: body.role }
  const { invitation, code } = await store.team.invite(caller.accountId, wanted, attributionOf(context))
  const link = `${dashboardUrl()}/join#${code}`
  return { status: 201, body: { invitation: describe(invitation), link } }
}

export const revokeInvitation: Handler<Operations['revokeInvitation'], CallerContext> = async (
  { path },
  context,
) => {
  const { store, caller } = context
  const all = await store.team.invitations(caller.accountId)
  const invitation = all.find(({ id }) => id === path.invitationId)
  if (invitation?.role === 'owner' && !actsAsOwner(caller)) throw new Problem('ROLE_INSUFFICIENT')
  await store.team.revokeInvitation(caller.accountId, path.invitationId, attributionOf(context))
  return { status: 204, body: null }
}

export const lookUpInvitation: Handler<Operations['lookUpInvitation'], Context> = async (
  { body },
  { store },
) => {
  const invitation = await store.team.findInvitation(body.code)
  if (invitation === null) throw new Problem('INVITATION_INVALID')
  const { email, role, expiresAt } = invitation
  return { status: 200, body: { email, role, expiresAt: dateTimeOf(expiresAt) } }
}

type Acceptance = RequestOf<Operations['acceptInvitation']>['body']

export const acceptInvitation: Handler<Operations['acceptInvitation'], Context> = async (
  { body },
  context,
) => {
  const { store, users, requestId, newUserId } = context
  const invitation = await store.team.findInvitation(body.code)
  if (invitation === null) throw new Problem('INVITATION_INVALID')
  const email = addressOf(invitation, body)
  const leftOver = await freeAddress(email, context)
  const passwordHash = await hashPassword(body.password)
  const user = { id: newUserId(), name: body.name.trim(), email }
  await store.together(async () => {
    await users.create({ ...user, passwordHash }, leftOver).catch(alreadyTaken)
    const acceptance = await store.team.accept(body.code, user.id, requestId)
    // Somebody was faster with the same code: who came second is nobody.
    if (acceptance.kind !== 'accepted') throw new Problem('INVITATION_INVALID')
  })
  return { status: 201, body: { user } }
}

function addressOf({ email }: Invitation, body: Acceptance): string {
  const address = email ?? body.email
  if (address !== undefined) return normalised(address)
  const message = 'must be given: the invitation names no address'
  throw invalidRequest([{ in: 'body', path: '/email', message }])
}

/** People who are no members any more, or never became one, give their address up after this time. */
const leftOverMs = 60_000

/**
 * Sees that nobody signs in with an address.
 * @returns who had it and is nobody any more; `null` for no one
 * @throws {Problem} ALREADY_MEMBER
 */
async function freeAddress(email: string, { store, users, now }: Context): Promise<string | null> {
  const known = await users.findByEmail(email)
  if (known === null) return null
  if ((await store.team.findMember(known.id)) !== null) throw new Problem('ALREADY_MEMBER')
  // It may be about to become a member: the same code is being used twice at once.
  if (known.createdAt > now - leftOverMs) throw new Problem('INVITATION_INVALID')
  return known.id
}

function alreadyTaken(error: unknown): never {
  const isTaken = error instanceof StoreError && error.code === 'CONFLICT'
  throw isTaken ? new Problem('INVITATION_INVALID', undefined, { cause: error }) : error
}

function normalised(email: string): string {
  return email.trim().toLowerCase()
}

function describe({ id, email, role, createdAt, expiresAt }: Invitation) {
  return { id, email, role, createdAt: dateTimeOf(createdAt), expiresAt: dateTimeOf(expiresAt) }
}
