// Nobody gets more than they were given, and somebody always owns the account.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Browser } from '../support/browser.mjs'
import { stella } from '../support/process.mjs'
import {
  admin,
  auditCount,
  Caller,
  codeIn,
  data,
  freshEmail,
  joinWith,
  newAccount,
  newMember,
  owner,
  password,
  pathOf,
  query,
  setup,
  url,
  viewer,
} from './world.mjs'

const refusedAs = async (answer, status, code) => {
  const response = await answer
  assert.deepEqual([response.status, response.json.error.code], [status, code], response.text)
}
const accept = (body) =>
  new Browser(url).post(pathOf('acceptInvitation'), { name: 'Someone', password, ...body })
const lookUp = (code) => new Browser(url).post(pathOf('lookUpInvitation'), { code })

describe('the set-up link', () => {
  test('works once', async () => {
    await refusedAs(accept({ code: codeIn(setup.link), email: freshEmail() }), 400, 'INVITATION_INVALID')
  })

  test('is made no more once there is an owner', async () => {
    await assert.rejects(stella(data, 'team', 'setup-link'), /There is an owner already/)
  })
})

describe('an invitation', () => {
  test('lets exactly one person in, however many try at once', async () => {
    const { link } = await stella(data, 'team', 'invite', freshEmail(), '--role', 'viewer')
    const code = codeIn(link)
    const before = query('select count(*) as count from auth_users')[0].count
    const answers = await Promise.all(Array.from({ length: 12 }, () => accept({ code })))
    const statuses = answers.map(({ status }) => status).toSorted()
    assert.deepEqual(statuses, [201, ...Array(11).fill(400)])
    assert.equal(query('select count(*) as count from auth_users')[0].count, before + 1)
    const [{ id, email }] = answers.filter(({ status }) => status === 201).map(({ json }) => json.user)
    const browser = new Browser(url)
    assert.equal((await browser.signIn(email, password)).status, 200)
    assert.equal((await browser.request('/api/v1/session')).json.user.id, id)
  })

  test('that names nobody lets exactly one of several people in', async () => {
    const { link } = await stella(data, 'team', 'invite', freshEmail(), '--role', 'viewer')
    query(
      'update invitations set email = null where digest = (select digest from invitations order by created_at desc limit 1)',
    )
    const members = await memberCount()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => accept({ code: codeIn(link), email: freshEmail() })),
    )
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, ...Array(11).fill(400)])
    assert.equal(await memberCount(), members + 1)
    assert.equal(orphans(), 0)
  })

  test('is for the address it names, whatever the body says', async () => {
    const email = freshEmail()
    const { link } = await owner.ok('createInvitation', { body: { email, role: 'viewer' } })
    const accepted = await accept({ code: codeIn(link), email: 'somebody.else@example.com', role: 'owner' })
    if (accepted.status === 201) assert.equal(accepted.json.user.email, email)
    else assert.equal(accepted.status, 400)
  })

  test('does not work once it is revoked or over', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => owner.ok('createInvitation', { body: { email: freshEmail(), role: 'viewer' } })),
    )
    await owner.call('revokeInvitation', { path: [one.invitation.id] })
    query('update invitations set expires_at = 1 where id = ?', two.invitation.id)
    for (const { link } of [one, two])
      await refusedAs(accept({ code: codeIn(link) }), 400, 'INVITATION_INVALID')
  })

  test('tells its holder what it is for, as often as asked, until it works no more', async () => {
    const email = freshEmail()
    const { link, invitation } = await owner.ok('createInvitation', { body: { email, role: 'admin' } })
    const code = codeIn(link)
    const before = auditCount()
    for (let time = 0; time < 2; time++) {
      const { status, json } = await lookUp(code)
      assert.equal(status, 200)
      assert.deepEqual(json, { email, role: 'admin', expiresAt: invitation.expiresAt })
    }
    assert.equal(auditCount(), before)
    assert.equal((await accept({ code })).status, 201)
    await refusedAs(lookUp(code), 400, 'INVITATION_INVALID')
  })

  test('tells nothing that was unknown, revoked or over, nor which of them it is', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => owner.ok('createInvitation', { body: { email: freshEmail(), role: 'viewer' } })),
    )
    await owner.call('revokeInvitation', { path: [one.invitation.id] })
    query('update invitations set expires_at = 1 where id = ?', two.invitation.id)
    const codes = [one, two].map(({ link }) => codeIn(link))
    for (const code of [...codes, codeIn(setup.link), `stli_${'0'.repeat(22)}`, 'nothing'])
      await refusedAs(lookUp(code), 400, 'INVITATION_INVALID')
  })

  test('is not told in lists', async () => {
    const { link, invitation } = await owner.ok('createInvitation', {
      body: { email: freshEmail(), role: 'viewer' },
    })
    const { text } = await viewer.call('listInvitations')
    assert.ok(text.includes(invitation.id) && !text.includes(codeIn(link)))
    assert.ok(!JSON.stringify(query('select * from invitations')).includes(codeIn(link)))
  })

  test('with a short password is not used up', async () => {
    const { link } = await owner.ok('createInvitation', { body: { email: freshEmail(), role: 'viewer' } })
    assert.equal((await accept({ code: codeIn(link), password: 'short' })).status, 400)
    assert.equal((await accept({ code: codeIn(link) })).status, 201)
  })

  test('of a member is refused', async () => {
    await refusedAs(
      owner.call('createInvitation', { body: { email: viewer.email.toUpperCase(), role: 'owner' } }),
      409,
      'ALREADY_MEMBER',
    )
  })
})

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

test('whoever was removed can be invited again', async () => {
  const person = await newMember('viewer')
  await owner.call('removeMember', { path: [person.id] })
  const { link } = await owner.ok('createInvitation', { body: { email: person.email, role: 'admin' } })
  const back = await joinWith(codeIn(link), person.email)
  assert.deepEqual([(await back.ok('getSession')).role, back.id === person.id], ['admin', false])
})

async function memberCount() {
  return (await owner.ok('listMembers', { search: { limit: 100 } })).data.length
}

/** People who are nobody’s member. */
function orphans() {
  return query('select count(*) as count from auth_users where id not in (select user_id from members)')[0]
    .count
}
