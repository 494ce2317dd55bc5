// Pages of other sites can make a browser send requests with its cookies. None of them does anything.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { auditCount, operations, origin, owner, password } from './world.mjs'
import { requestFor } from './requests.mjs'

/** Needs a code and no cookie, so there is nothing for a foreign page to borrow. */
const open = new Set(['acceptInvitation', 'lookUpInvitation'])
const mutations = [...operations.values()].filter(({ id, method }) => method !== 'GET' && !open.has(id))

const signIn = [
  'change-password passkey/delete-passkey passkey/update-passkey passkey/verify-authentication',
  'passkey/verify-registration revoke-other-sessions revoke-session revoke-sessions sign-in/email sign-out',
  'two-factor/disable two-factor/enable two-factor/generate-backup-codes two-factor/get-totp-uri',
  'two-factor/verify-backup-code two-factor/verify-totp update-user',
].flatMap((line) => line.split(' '))

const port = new URL(origin).port
/** What a browser adds to requests that other pages make; `null` for a header that is left out. */
const foreign = {
  'a page of another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'a page of another site, in a browser that says no more': {
    origin: 'https://evil.example',
    'sec-fetch-site': null,
  },
  'a sandboxed frame': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a form that sends no Origin': { origin: null, 'sec-fetch-site': null },
  'a page on another port of this machine': { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
  'a page under another name of this machine': {
    origin: `http://127.0.0.1:${port}`,
    'sec-fetch-site': 'cross-site',
  },
  'a page of a name that resolves to this machine': {
    origin: `http://evil.example:${port}`,
    host: `evil.example:${port}`,
    'sec-fetch-site': 'same-origin',
  },
  'a page that forges its Origin': { origin, 'sec-fetch-site': 'cross-site' },
}

for (const [who, headers] of Object.entries(foreign)) {
  describe(`${who} cannot`, () => {
    for (const { id } of mutations) {
      test(id, async () => {
        const before = auditCount()
        const response = await owner.call(id, { ...requestFor(id), headers })
        assert.deepEqual([response.status, response.json.error.code], [403, 'ORIGIN_NOT_ALLOWED'])
        assert.equal(response.header('access-control-allow-origin'), undefined)
        assert.equal(auditCount(), before)
      })
    }

    for (const path of signIn) {
      test(path, async () => {
        const body = {
          email: owner.email,
          password,
          currentPassword: password,
          newPassword: 'another long password',
        }
        const response = await owner.browser.request(`/auth/${path}`, { method: 'POST', body, headers })
        assert.deepEqual([response.status, response.json.code], [403, 'ORIGIN_NOT_ALLOWED'])
        assert.deepEqual(response.all('set-cookie'), [])
      })
    }
  })
}

test('another page cannot read either', async () => {
  for (const path of ['/api/v1/session', '/auth/get-session', '/auth/list-sessions']) {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const response = await owner.browser.request(path, { headers })
    assert.equal(response.status, 403, path)
    assert.equal(response.header('access-control-allow-origin'), undefined)
  }
})

test('a form, which can send no JSON, is refused even from a page of the server', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const body = JSON.stringify({ email: owner.email, password })
    const response = await owner.browser.request('/auth/sign-in/email', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
    assert.equal(response.status, 400, type)
    const created = await owner.call('createInstallation', {
      body: '{"name":"x","platform":"other"}',
      headers: { 'content-type': type },
    })
    assert.equal(created.status, 415, type)
  }
})

test('the owner is still signed in, and nothing has changed', async () => {
  assert.equal((await owner.call('getSession')).status, 200)
  assert.equal((await owner.browser.copy().signIn(owner.email, password)).status, 200)
})
