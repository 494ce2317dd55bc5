// Connect codes: one of many gets the credential, and whoever comes again takes it away.

import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { expectRefusal, expectStatus } from './expect.mjs'
import { site } from './samples.mjs'
import { tries } from './threats.mjs'
import { call, main, needsServer, run, secrets } from './world.mjs'

const redeem = (code, extra) =>
  call('/v2/installation/connect', { method: 'POST', body: { code, ...site, ...extra } })
const read = (secret) => call('/v2/installation', { secret })

/** A redeemed credential is a secret of the lane like any other. */
function secretOf(response) {
  const { secret } = expectStatus(response, 200).json.credential
  secrets.add(secret)
  return secret
}

describe('a connect code', () => {
  const { id } = main
  const newCode = async (...options) => (await run('connect-code', 'issue', id, ...options)).code

  tries(
    'connect-code',
    'turns into a credential that works, with the scopes it was issued for',
    needsServer,
    async () => {
      const response = await redeem(await newCode('--scopes', 'events:write'))
      const secret = secretOf(response)
      assert.match(secret, /^stl_live_/)
      assert.equal(response.header('cache-control'), 'no-store')
      const { installation, credential } = response.json
      assert.deepEqual(
        [installation.id, installation.homepage, credential.scopes],
        [id, site.homepage, ['events:write']],
      )
      assert.ok(installation.connectedAt)
      assert.deepEqual(expectStatus(await read(secret), 200).json.credential.id, credential.id)
    },
  )

  tries('connect-code', 'that is redeemed again takes back what it had issued', needsServer, async () => {
    const code = await newCode()
    const secret = secretOf(await redeem(code))
    expectStatus(await read(secret), 200)
    expectRefusal(await redeem(code), 400, 'CONNECT_CODE_INVALID')
    expectRefusal(await read(secret), 401, 'UNAUTHENTICATED')
    expectRefusal(await redeem(code), 400, 'CONNECT_CODE_INVALID')
  })

  tries(
    'connect-code',
    'that is redeemed twenty times at once has one winner, who does not keep it',
    needsServer,
    async () => {
      const code = await newCode()
      const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(code)))
      const winners = answers.filter(({ status }) => status === 200)
      assert.equal(winners.length, 1)
      for (const answer of answers) {
        if (answer !== winners[0]) expectRefusal(answer, 400, 'CONNECT_CODE_INVALID')
      }
      expectRefusal(await read(secretOf(winners[0])), 401, 'UNAUTHENTICATED')
    },
  )

  // Ten minutes are too long for a lane: that it expires is in the tests of the store, whose clock is injected.
  tries('connect-code', 'that nobody issued is refused', needsServer, async () => {
    for (const each of ['AAAA-BBBB-CCCC', 'x', '0'.repeat(128), "' or 1=1 --"]) {
      expectRefusal(await redeem(each), 400, 'CONNECT_CODE_INVALID')
    }
    for (const each of ['', '0'.repeat(129), 1, null, ['a'], { $ne: '' }]) {
      expectRefusal(await redeem(each), 400, 'REQUEST_INVALID')
    }
  })

  tries(
    'identity',
    'decides which installation and which scopes, whatever the body says',
    needsServer,
    async () => {
      const code = await newCode('--scopes', 'events:read')
      for (const extra of [
        { installation: 'ins_x' },
        { installationId: 'ins_x' },
        { scopes: ['settings:write'] },
        { accountId: 'acc_x' },
        { kind: 'secret' },
      ]) {
        expectRefusal(await redeem(code, extra), 400, 'REQUEST_INVALID')
      }
      const response = await redeem(code)
      secretOf(response)
      assert.deepEqual(
        [response.json.installation.id, response.json.credential.scopes],
        [id, ['events:read']],
      )
    },
  )
})
