// No account learns anything of another one: what is there is not found, like what is not.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { auditCount, codeIn, freshEmail, newAccount, operations, owner, viewer } from './world.mjs'
import { requestFor } from './requests.mjs'

/** Something of every kind. */
async function belongings(caller) {
  const body = { name: 'Hidden Magazine', platform: 'drupal', origins: ['https://hidden.example.com'] }
  const installation = await caller.ok('createInstallation', { body })
  const { credential } = await caller.ok('issueCredential', { path: [installation.id], body: {} })
  const { token } = await caller.ok('createToken', { body: { name: 'Hidden', scopes: ['policy:read'] } })
  const { invitation } = await caller.ok('createInvitation', { body: { email: freshEmail(), role: 'admin' } })
  return {
    installation: installation.id,
    credential: credential.id,
    origin: 'https://hidden.example.com',
    member: caller.id,
    invitation: invitation.id,
    token: token.id,
  }
}

const named = [...operations.values()].filter(
  ({ path, id }) => path.includes('{') && !id.startsWith('listRelease'),
)
const lists = [
  'listInstallations listMembers listInvitations listTokens listAudit exportAudit',
  'getOverview getPolicy listDeprecatedMembers listDeprecatedMemberInstallations',
].flatMap((line) => line.split(' '))

describe('of two accounts', () => {
  let stranger
  const callers = {}
  const own = {}

  before(async () => {
    stranger = await newAccount()
    Object.assign(callers, { first: owner, second: stranger })
    for (const which of ['first', 'second']) own[which] = await belongings(callers[which])
  })

  for (const [which, other] of [
    ['first', 'second'],
    ['second', 'first'],
  ]) {
    for (const { id } of named) {
      test(`the ${which} does not find by ${id} what the other has, and is told the same as of what is not there`, async () => {
        const caller = callers[which]
        const count = auditCount()
        const there = await caller.call(id, requestFor(id, own[other]))
        const missing = await caller.call(id, requestFor(id))
        for (const response of [there, missing]) {
          assert.equal(response.status, 404, response.text)
          assert.equal(response.json.error.code, 'NOT_FOUND')
        }
        assert.equal(auditCount(), count)
      })
    }

    test(`the ${which} does not find what the other has below an installation of its own`, async () => {
      for (const id of ['getCredential', 'revokeCredential', 'rotateCredential']) {
        const mixed = { ...own[which], credential: own[other].credential }
        assert.equal((await callers[which].call(id, requestFor(id, mixed))).status, 404, id)
      }
    })

    test(`the ${which} has nothing of the other in any list, file or sum`, async () => {
      const caller = callers[which]
      const ids = Object.values(own[other]).filter((value) => value.includes('_'))
      for (const id of lists) {
        const { text } = await caller.call(id)
        for (const value of ids) assert.ok(!text.includes(value), `${id} tells of ${value}`)
      }
      const search = { installationId: own[other].installation }
      assert.equal((await caller.call('getUsage', { search })).status, 404)
      assert.deepEqual((await caller.ok('listAudit', { search })).data, [])
    })
  }

  test('nobody becomes a member of both', async () => {
    const { user, account } = await viewer.ok('getSession')
    const { link } = await stranger.ok('createInvitation', { body: { email: user.email, role: 'owner' } })
    const response = await viewer.call('acceptInvitation', {
      body: { code: codeIn(link), name: 'Someone', password: 'another long password' },
    })
    assert.deepEqual([response.status, response.json.error.code], [409, 'ALREADY_MEMBER'])
    assert.deepEqual((await viewer.ok('getSession')).account, account)
  })

  test('the one named in a body or a header is not the one that is changed', async () => {
    const { id } = (await stranger.ok('getSession')).account
    const body = { name: 'Ours', platform: 'other', accountId: id, account_id: id }
    const response = await owner.call('createInstallation', { body, headers: { 'x-account-id': id } })
    assert.ok([201, 400].includes(response.status), response.text)
    const seen = await stranger.ok('listInstallations')
    assert.deepEqual(
      seen.data.map((installation) => installation.id),
      [own.second.installation],
    )
  })
})
