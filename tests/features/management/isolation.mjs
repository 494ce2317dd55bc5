// No account learns anything of another one: what is there is not found, like what is not.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { auditCount, codeIn, freshEmail, operations, owner, stranger, viewer } from './world.mjs'
import { requestFor } from './requests.mjs'

/** Something of every kind. */
async function belongings(caller) {
  const body = { name: 'Hidden Magazine', platform: 'drupal', origins: ['https://hidden.example.com'] }
  const installation = await caller.ok('createInstallation', { body })
  const { credential } = await caller.ok('issueCredential', { path: [installation.id], body: {} })
  const { token, secret } = await caller.ok('createToken', {
    body: { name: 'Hidden', scopes: ['policy:read'] },
  })
  const { invitation, link } = await caller.ok('createInvitation', {
    body: { email: freshEmail(), role: 'admin' },
  })
  return {
    ids: {
      installation: installation.id,
      credential: credential.id,
      origin: 'https://hidden.example.com',
      member: caller.id,
      invitation: invitation.id,
      token: token.id,
    },
    secret,
    code: codeIn(link),
  }
}

const [ours, theirs] = [await belongings(owner), await belongings(stranger)]
const named = [...operations.values()].filter(
  ({ path, id }) => path.includes('{') && id !== 'listReleaseUsers',
)

for (const { title, caller, others, own } of [
  { title: 'what the other account has', caller: owner, others: theirs.ids, own: ours.ids },
  { title: 'what the first account has', caller: stranger, others: ours.ids, own: theirs.ids },
]) {
  describe(title, () => {
    for (const { id } of named) {
      test(`is not found by ${id}, and answered like what is not there`, async () => {
        const before = auditCount()
        const [there, missing] = [
          await caller.call(id, requestFor(id, others)),
          await caller.call(id, requestFor(id)),
        ]
        for (const response of [there, missing]) {
          assert.equal(response.status, 404, response.text)
          assert.equal(response.json.error.code, 'NOT_FOUND')
        }
        assert.equal(auditCount(), before)
      })
    }

    test('is not found below an installation of one’s own', async () => {
      for (const id of ['getCredential', 'revokeCredential', 'rotateCredential']) {
        const mixed = { ...own, credential: others.credential }
        assert.equal((await caller.call(id, requestFor(id, mixed))).status, 404, id)
      }
    })

    test('is in no list, file or sum', async () => {
      const lists = [
        'listInstallations',
        'listMembers',
        'listInvitations',
        'listTokens',
        'listAudit',
        'exportAudit',
      ]
      for (const id of [
        ...lists,
        'getOverview',
        'getPolicy',
        'listDeprecatedMembers',
        'listDeprecatedMemberUsers',
      ]) {
        const { text } = await caller.call(id)
        for (const value of Object.values(others).filter((one) => /_/.test(one)))
          assert.ok(!text.includes(value), `${id} tells of ${value}`)
      }
      const usage = await caller.call('getUsage', { search: { installationId: others.installation } })
      assert.equal(usage.status, 404)
      const audit = await caller.ok('listAudit', { search: { installationId: others.installation } })
      assert.deepEqual(audit.data, [])
    })
  })
}

test('nobody becomes a member of two accounts', async () => {
  const email = (await viewer.ok('getSession')).user.email
  const { link } = await stranger.ok('createInvitation', { body: { email, role: 'owner' } })
  const response = await viewer.call('acceptInvitation', {
    body: { code: codeIn(link), name: 'Someone', password: 'another long password' },
  })
  assert.deepEqual([response.status, response.json.error.code], [409, 'ALREADY_MEMBER'])
  assert.equal((await viewer.ok('getSession')).account.id, 'acc_default')
})

test('an account named in a body or a header changes nothing', async () => {
  const body = { name: 'Ours', platform: 'other', accountId: 'acc_other', account_id: 'acc_other' }
  const response = await owner.call('createInstallation', { body, headers: { 'x-account-id': 'acc_other' } })
  assert.ok([201, 400].includes(response.status), response.text)
  const seen = await stranger.ok('listInstallations')
  assert.deepEqual(
    seen.data.map(({ id }) => id),
    [theirs.ids.installation],
  )
})
