// Nobody gets more than they were given, and somebody always owns the account.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  admin,
  auditCount,
  Caller,
  freshEmail,
  newAccount,
  newMember,
  owner,
  query,
  refusedAs,
  viewer,
} from './world.mjs'

describe('a viewer does not become more', () => {
  test('by changing its role', () =>
    refusedAs(
      viewer.call('updateMember', { path: [viewer.id], body: { role: 'owner' } }),
      403,
      'INSUFFICIENT_SCOPE',
    ))
  test('by an invitation', () =>
    refusedAs(
      viewer.call('createInvitation', { body: { email: freshEmail(), role: 'owner' } }),
      403,
      'INSUFFICIENT_SCOPE',
    ))
  test('by a token', () =>
    refusedAs(
      viewer.call('createToken', { body: { name: 'More', scopes: ['team:write'] } }),
      403,
      'INSUFFICIENT_SCOPE',
    ))
  test('by what the sign-in takes', async () => {
    for (const body of [
      { name: 'Someone', role: 'owner' },
      { name: 'Someone', twoFactorEnabled: true, emailVerified: true, id: owner.id },
    ])
      await viewer.browser.post('/auth/update-user', body)
    const { role, user } = await viewer.ok('getSession')
    assert.deepEqual([role, user.id], ['viewer', viewer.id])
  })
})

describe('an admin does not become more', () => {
  test('by changing a role', async () => {
    for (const id of [admin.id, viewer.id, owner.id])
      await refusedAs(
        admin.call('updateMember', { path: [id], body: { role: 'owner' } }),
        403,
        'ROLE_INSUFFICIENT',
      )
  })
  test('by inviting an owner', () =>
    refusedAs(
      admin.call('createInvitation', { body: { email: freshEmail(), role: 'owner' } }),
      403,
      'ROLE_INSUFFICIENT',
    ))
  test('by removing an owner', () =>
    refusedAs(admin.call('removeMember', { path: [owner.id] }), 403, 'ROLE_INSUFFICIENT'))
  test('by a token with what it has not', () =>
    refusedAs(
      admin.call('createToken', { body: { name: 'More', scopes: ['account:write'] } }),
      403,
      'INSUFFICIENT_SCOPE',
    ))
  test('by a token that acts for it', async () => {
    const { secret } = await admin.ok('createToken', {
      body: { name: 'Team', scopes: ['team:write', 'tokens:write'] },
    })
    const token = new Caller({ token: secret })
    await refusedAs(
      token.call('createInvitation', { body: { email: freshEmail(), role: 'owner' } }),
      403,
      'ROLE_INSUFFICIENT',
    )
    await refusedAs(
      token.call('updateMember', { path: [admin.id], body: { role: 'owner' } }),
      403,
      'ROLE_INSUFFICIENT',
    )
    await refusedAs(
      token.call('createToken', { body: { name: 'More', scopes: ['installations:write'] } }),
      403,
      'INSUFFICIENT_SCOPE',
    )
  })
  test('by voiding the invitation of an owner', async () => {
    const { invitation } = await owner.ok('createInvitation', {
      body: { email: freshEmail(), role: 'owner' },
    })
    await refusedAs(admin.call('revokeInvitation', { path: [invitation.id] }), 403, 'ROLE_INSUFFICIENT')
  })
  test('but invites admins and viewers', async () => {
    for (const role of ['admin', 'viewer'])
      assert.equal(
        (await admin.call('createInvitation', { body: { email: freshEmail(), role } })).status,
        201,
      )
  })
})

describe('the last owner', () => {
  test('cannot leave, and cannot become less', async () => {
    const last = await newAccount()
    await refusedAs(last.call('removeMember', { path: [last.id] }), 409, 'LAST_OWNER')
    for (const role of ['admin', 'viewer'])
      await refusedAs(last.call('updateMember', { path: [last.id], body: { role } }), 409, 'LAST_OWNER')
    assert.equal((await last.ok('getSession')).role, 'owner')
  })

  test('remains when two owners remove each other at once', async () => {
    const first = await newAccount()
    const { id: account } = (await first.ok('getSession')).account
    const second = await newMember('owner', first)
    const answers = await Promise.all([
      first.call('removeMember', { path: [second.id] }),
      second.call('removeMember', { path: [first.id] }),
    ])
    const [{ count }] = query(
      `select count(*) as count from members where account_id = ? and role = 'owner'`,
      account,
    )
    assert.equal(count, 1, answers.map(({ status }) => status).join())
  })
})

describe('what changes counts from the next request on', () => {
  test('a role', async () => {
    const person = await newMember('admin')
    await owner.ok('updateMember', { path: [person.id], body: { role: 'viewer' } })
    assert.equal(
      (await person.call('createInstallation', { body: { name: 'x', platform: 'other' } })).status,
      403,
    )
  })

  test('what a token may do, with the role of whom it acts for', async () => {
    const person = await newMember('admin')
    const { secret } = await person.ok('createToken', {
      body: { name: 'Deploy', scopes: ['installations:read', 'installations:write'] },
    })
    const token = new Caller({ token: secret })
    assert.equal(
      (await token.call('createInstallation', { body: { name: 'x', platform: 'other' } })).status,
      201,
    )
    await owner.ok('updateMember', { path: [person.id], body: { role: 'viewer' } })
    assert.equal(
      (await token.call('createInstallation', { body: { name: 'x', platform: 'other' } })).status,
      403,
    )
    assert.equal((await token.call('listInstallations')).status, 200)
    await owner.call('removeMember', { path: [person.id] })
    assert.equal((await token.call('listInstallations')).status, 401)
  })

  test('a token that is revoked, for requests under way as well', async () => {
    const { secret, token } = await owner.ok('createToken', {
      body: { name: 'Deploy', scopes: ['installations:read'] },
    })
    const caller = new Caller({ token: secret })
    assert.equal((await caller.call('listInstallations')).status, 200)
    assert.equal((await owner.call('revokeToken', { path: [token.id] })).status, 204)
    const answers = await Promise.all(Array.from({ length: 20 }, () => caller.call('listInstallations')))
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([401]))
  })

  test('a token that is over', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const { secret, token } = await owner.ok('createToken', {
      body: { name: 'Deploy', scopes: ['installations:read'], expiresAt },
    })
    query('update management_tokens set expires_at = 1 where id = ?', token.id)
    assert.equal((await new Caller({ token: secret }).call('listInstallations')).status, 401)
  })
})

test('a token is no good in a browser, in the query or in a body', async () => {
  const { secret } = await owner.ok('createToken', {
    body: { name: 'Deploy', scopes: ['installations:write'] },
  })
  const token = new Caller({ token: secret })
  const foreign = await token.call('listInstallations', { headers: { origin: 'https://evil.example' } })
  assert.equal(foreign.status, 403)
  const before = auditCount()
  await refusedAs(
    owner.call('listInstallations', { search: { search: secret } }),
    400,
    'CREDENTIAL_MISPLACED',
  )
  await refusedAs(
    owner.call('createInstallation', { body: { name: secret, platform: 'other' } }),
    400,
    'CREDENTIAL_MISPLACED',
  )
  assert.equal(auditCount(), before)
})
