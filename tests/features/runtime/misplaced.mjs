// Credentials where they must not be, and what is left of them afterwards: nothing but a row in the audit log.

import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { expectRefusal, expectStatus } from './expect.mjs'
import { tries } from './threats.mjs'
import { bearerLine, call, callRaw, main, needsServer, other, run } from './world.mjs'

const encoded = [...main.secret].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('')
const escaped = [...main.secret]
  .map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('')

const event = (data) => `{"events":[{"type":"a.b","occurredAt":"2026-01-01T00:00:00Z","data":${data}}]}`

describe('a credential outside the Authorization header', () => {
  tries(
    'misplaced',
    'is refused in the address, though it is good and another one stands in its place',
    async () => {
      const targets = [
        `/v2/installation?access_token=${main.secret}`,
        `/v2/installation?api_key=${main.secret}`,
        `/v2/installation?${main.secret}`,
        `/v2/installation?x=${encoded}`,
        `/v2/health?token=${main.secret}`,
        `/v2/content/${main.secret}`,
        `/v2/content/${encoded}`,
        `/v2/installation?x=${encoded}&broken=%zz`,
        `/v2/content?cursor=${main.secret}`,
        `/v9/health?secret=${main.secret}`,
        `/v2/installation?access_token=whatever`,
        `/v1/installation?Authorization=Bearer%20whatever`,
      ]
      for (const target of targets) {
        for (const headers of [[], [bearerLine]]) {
          const response = await callRaw(`GET /integrations${target} HTTP/1.1`, headers)
          expectRefusal(response, 400, 'CREDENTIAL_MISPLACED')
        }
      }
    },
  )

  tries('misplaced', 'is refused in a body, in clear or escaped, as a value or as a key', async () => {
    const bodies = [
      event(`{"token":"${main.secret}"}`),
      event(`{"note":"it is ${main.secret}, really"}`),
      event(`{"${main.secret}":1}`),
      event(`{"token":"${escaped}"}`),
      `{"access_token":"${main.secret}"}`,
    ]
    for (const body of bodies) {
      const headers = { 'content-type': 'application/json' }
      const response = await call('/v2/events', { method: 'POST', secret: main.secret, headers, body })
      expectRefusal(response, 400, 'CREDENTIAL_MISPLACED')
    }
  })

  tries('misplaced', 'is noted in the audit log, with where it stood', needsServer, async () => {
    const headers = { 'x-request-id': `careless-${Date.now()}` }
    await call(`/v2/health?token=${other.secret}`, { headers })
    const { rows } = await run('audit', 'list', '--installation', other.id)
    const { target, after, requestId } = rows.find(({ action }) => action === 'credential.exposed')
    assert.deepEqual(
      [target, after, requestId],
      [other.credentialId, { where: 'target' }, headers['x-request-id']],
    )
    assert.ok(!JSON.stringify(rows).includes(other.secret.slice(-20)))
  })

  // Every answer in this lane is searched for every secret of it; the logs are at the end.
  tries('echo', 'is not sent back, wherever it comes from', async () => {
    const carriers = [
      'Referer',
      'User-Agent',
      'X-Request-Id',
      'If-None-Match',
      'Idempotency-Key',
      'X-Stella-Api-Version',
      'Accept',
      'Cookie',
      'X-Forwarded-For',
    ]
    for (const name of carriers) {
      const value = name === 'Referer' ? `https://shop.example.com/?token=${main.secret}` : main.secret
      const headers = [bearerLine, `${name}: ${value}`]
      const response = await callRaw('GET /integrations/v2/settings HTTP/1.1', headers)
      expectStatus(response, name === 'X-Stella-Api-Version' ? 400 : 200)
    }
    const broken = { method: 'POST', secret: main.secret, headers: { 'content-type': 'application/json' } }
    for (const body of [`{"${main.secret}":{,}}`, `{"a":"${main.secret}"`, `{"${escaped}":[1,]}`]) {
      expectStatus(await call('/v2/events', { ...broken, body }), 400)
    }
    const ifMatch = { 'if-match': main.secret }
    const response = await call('/v2/settings', {
      method: 'PUT',
      secret: main.secret,
      headers: ifMatch,
      body: {},
    })
    expectStatus(response, 400)
    const origin = { origin: `https://${main.secret.slice(-40)}.example.com` }
    expectRefusal(
      await call('/v2/settings', { secret: main.secret, headers: origin }),
      403,
      'ORIGIN_NOT_ALLOWED',
    )
  })
})
