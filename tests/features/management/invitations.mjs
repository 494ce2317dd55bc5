// One link makes one person a member, once.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Browser } from '../support/browser.mjs'
import { stella } from '../support/process.mjs'
import {
  auditCount,
  codeIn,
  data,
  freshEmail,
  joinWith,
  newMember,
  owner,
  password,
  pathOf,
  query,
  refusedAs,
  setup,
  url,
  viewer,
} from './world.mjs'

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
