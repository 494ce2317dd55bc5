import { describe, expect, test } from 'vitest'
import { INVITATION_CODE_PATTERN } from './invitations.ts'
import { HandClock, noon, operator, tempStore, twoStores } from './testing/temp-store.ts'
import type { Attribution, Role, Store } from './types.ts'

const accountId = 'acc_default'
const day = 24 * 60 * 60 * 1000

/** Someone with this role, who came by invitation. */
async function join(store: Store, userId: string, role: Role): Promise<Attribution> {
  const { code } = await store.team.invite(accountId, { role }, operator)
  expect(await store.team.accept(code, userId)).toMatchObject({ kind: 'accepted' })
  return { actor: { type: 'user', id: userId } }
}

describe('the set-up invitation', () => {
  test('makes the first owner, once', async () => {
    const store = await tempStore({ clock: () => noon })
    const issued = await store.team.inviteFirstOwner(accountId, operator)
    if (issued === null) throw new Error('nobody owns the account yet')
    expect(issued.invitation).toMatchObject({ role: 'owner', email: null, expiresAt: noon + day })
    expect(INVITATION_CODE_PATTERN.exec(`/setup#${issued.code}`)?.[0]).toBe(issued.code)
    expect(await store.team.findInvitation(issued.code)).toEqual(issued.invitation)
    const member = { userId: 'usr_1', accountId, role: 'owner', revision: 1, createdAt: noon }
    expect(await store.team.accept(issued.code, 'usr_1', 'req_1')).toEqual({ kind: 'accepted', member })
    expect(await store.team.findMember('usr_1')).toEqual(member)
    expect(await store.team.accept(issued.code, 'usr_2')).toEqual({ kind: 'used' })
    expect(await store.team.inviteFirstOwner(accountId, operator)).toBeNull()
    expect((await store.audit.list({ limit: 1 })).rows[0]).toMatchObject({
      action: 'member.join',
      actor: { type: 'user', id: 'usr_1' },
      requestId: 'req_1',
      target: 'usr_1',
      after: { role: 'owner', invitation: issued.invitation.id },
    })
  })

  test('voids the one before it, and ends with its day', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const [first, second] = [
      await store.team.inviteFirstOwner(accountId, operator),
      await store.team.inviteFirstOwner(accountId, operator),
    ]
    expect(await store.team.accept(first?.code ?? '', 'usr_1')).toEqual({ kind: 'unknown' })
    clock.now += day
    expect(await store.team.findInvitation(second?.code ?? '')).toBeNull()
    expect(await store.team.accept(second?.code ?? '', 'usr_1')).toEqual({ kind: 'expired' })
    clock.now -= day
    expect(await store.team.accept(second?.code ?? '', 'usr_1')).toEqual({ kind: 'expired' })
  })

  test('is void once there is an owner who came another way', async () => {
    const store = await tempStore()
    const issued = await store.team.inviteFirstOwner(accountId, operator)
    await join(store, 'usr_1', 'owner')
    expect(await store.team.findInvitation(issued?.code ?? '')).toBeNull()
    expect(await store.team.accept(issued?.code ?? '', 'usr_2')).toEqual({ kind: 'unknown' })
  })
})

describe('an invitation', () => {
  test('has exactly one winner, however many accept at once in two processes', async () => {
    const stores = await twoStores()
    const { code } = await stores[0].team.invite(accountId, { role: 'admin' }, operator)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        stores[index % 2 === 0 ? 0 : 1].team.accept(code, `usr_${index}`),
      ),
    )
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
    expect(outcomes.filter(({ kind }) => kind === 'used')).toHaveLength(19)
    expect(await stores[0].team.members(accountId)).toHaveLength(1)
  })

  test('is listed until it is accepted, revoked or expired', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const to = { role: 'viewer', email: 'ana@example.com' } as const
    const { code, invitation } = await store.team.invite(accountId, to, operator)
    const other = await store.team.invite(accountId, { role: 'admin', expiresAt: noon + day }, operator)
    expect(invitation).toMatchObject({ ...to, expiresAt: noon + 7 * day })
    expect(await store.team.invitations(accountId)).toEqual([invitation, other.invitation])
    await store.team.revokeInvitation(accountId, invitation.id, operator)
    await store.team.revokeInvitation(accountId, invitation.id, operator)
    expect(await store.team.accept(code, 'usr_1')).toEqual({ kind: 'unknown' })
    clock.now += day
    expect(await store.team.invitations(accountId)).toEqual([])
    const late = store.team.invite(accountId, { role: 'admin', expiresAt: noon }, operator)
    await expect(late).rejects.toMatchObject({ code: 'INVALID' })
    await expect(store.team.revokeInvitation('acc_other', invitation.id, operator)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is not used up by who is a member already', async () => {
    const store = await tempStore()
    await join(store, 'usr_1', 'viewer')
    const { code } = await store.team.invite(accountId, { role: 'owner' }, operator)
    expect(await store.team.accept(code, 'usr_1')).toMatchObject({
      kind: 'already-member',
      member: { role: 'viewer' },
    })
    expect(await store.team.accept(code, 'usr_2')).toMatchObject({ kind: 'accepted' })
  })

  test.each(['', 'stli_', `stli_${'0'.repeat(22)}`, '\ud800'])('is unknown: %j', async (code) => {
    const store = await tempStore()
    expect(await store.team.accept(code, 'usr_1')).toEqual({ kind: 'unknown' })
  })
})

describe('the last owner', () => {
  const lastOwner = { code: 'CONFLICT', reason: 'LAST_OWNER' }

  test('cannot step down or leave, and others can', async () => {
    const store = await tempStore()
    const owner = await join(store, 'usr_1', 'owner')
    await join(store, 'usr_2', 'admin')
    await expect(store.team.changeRole(accountId, 'usr_1', 'viewer', owner)).rejects.toMatchObject(lastOwner)
    await expect(store.team.removeMember(accountId, 'usr_1', owner)).rejects.toMatchObject(lastOwner)
    expect(await store.team.changeRole(accountId, 'usr_2', 'owner', owner)).toMatchObject({ revision: 2 })
    await store.team.removeMember(accountId, 'usr_1', owner)
    expect(await store.team.findMember('usr_1')).toBeNull()
    expect((await store.audit.list({ limit: 2 })).rows).toMatchObject([
      { action: 'member.remove', target: 'usr_1', before: { role: 'owner' } },
      { action: 'member.change-role', target: 'usr_2', before: { role: 'admin' }, after: { role: 'owner' } },
    ])
  })

  test('stays, when two owners demote each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [left, right] = await twoStores()
      const [a, b] = [await join(left, 'usr_a', 'owner'), await join(left, 'usr_b', 'owner')]
      const outcomes = await Promise.allSettled([
        left.team.changeRole(accountId, 'usr_b', 'viewer', a),
        right.team.removeMember(accountId, 'usr_a', b),
      ])
      expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: lastOwner }])
      const owners = (await right.team.members(accountId)).filter(({ role }) => role === 'owner')
      expect(owners).toHaveLength(1)
    }
  })
})

test('a role is changed only from the revision that was expected, and only in its own account', async () => {
  const store = await tempStore()
  await join(store, 'usr_1', 'owner')
  await join(store, 'usr_2', 'viewer')
  await store.team.changeRole(accountId, 'usr_2', 'admin', operator, 1)
  const stale = store.team.changeRole(accountId, 'usr_2', 'viewer', operator, 1)
  await expect(stale).rejects.toMatchObject({ reason: 'REVISION' })
  for (const change of [
    store.team.changeRole('acc_other', 'usr_2', 'owner', operator),
    store.team.removeMember('acc_other', 'usr_2', operator),
    store.team.removeMember(accountId, 'usr_none', operator),
  ])
    await expect(change).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
