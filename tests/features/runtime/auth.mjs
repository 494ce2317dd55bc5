// Who may call: the Authorization header, and what is said when it is not good.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { comparable, expectProblem, expectRefusal, expectStatus } from './expect.mjs'
import { tries } from './threats.mjs'
import { bearerLine, call, callRaw, foreignSecret, isOwn, issue, main, needsServer, run } from './world.mjs'

const guarded = [
  '/v1/installation',
  '/v2/installation',
  '/v2/settings',
  '/v2/events',
  '/v2/content',
  '/v2/content/x',
]
const get = 'GET /integrations/v2/installation HTTP/1.1'

describe('a credential', () => {
  test('is asked for on everything but health, the document and connecting', async () => {
    for (const path of ['/v1/health', '/v2/health', '/v1/openapi.json', '/v2/openapi.json']) {
      expectStatus(await call(path), 200)
    }
    for (const path of guarded) {
      const response = await call(path)
      expectRefusal(response, 401, 'UNAUTHENTICATED')
      // RFC 6750, section 3.1: who sent nothing did nothing wrong.
      assert.equal(response.header('www-authenticate'), 'Bearer realm="stella"')
    }
  })

  tries('scheme', 'is taken with the scheme in any case and any number of blanks', async () => {
    for (const scheme of ['Bearer ', 'bearer ', 'BEARER ', 'bEaReR ', 'Bearer     ']) {
      expectStatus(await callRaw(get, [`Authorization: ${scheme}${main.secret}`]), 200)
    }
    expectStatus(await callRaw(get, [`aUTHORIZATION:   Bearer ${main.secret} \t `]), 200)
  })

  test('of another scheme is none', async () => {
    const basic = Buffer.from(`${main.secret}:`).toString('base64')
    for (const value of [`Basic ${basic}`, `Token ${main.secret}`, main.secret, `Digest username="a"`]) {
      expectRefusal(
        await call('/v2/installation', { headers: { authorization: value } }),
        401,
        'UNAUTHENTICATED',
      )
    }
  })

  tries('bad-token', 'that is empty, long, mistyped or not ASCII gets a 401 with a challenge', async () => {
    const mistyped = main.secret.slice(0, -1) + (main.secret.endsWith('a') ? 'b' : 'a')
    const swapped = main.secret.replace(/(.)(.)(.{6})$/, '$2$1$3')
    const fullWidth = Buffer.from('ｓtl_live').toString('latin1')
    const near = [mistyped, swapped, main.secret.slice(0, -1), `${main.secret}a`, main.secret.toUpperCase()]
    const around = [`${main.secret}=`, `${main.secret} ${main.secret}`, `"${main.secret}"`]
    const bytes = ['\xff\xfe', fullWidth, `${main.secret}\xa0`, `\xe9${main.secret}`]
    const bad = ['', 'x', 'a'.repeat(15_000)].concat(near, around, bytes)
    for (const token of bad) {
      const response = await callRaw(get, [`Authorization: Bearer ${token}`])
      expectRefusal(response, 401, 'UNAUTHENTICATED')
      assert.match(response.header('www-authenticate'), /^Bearer realm="stella"/)
    }
  })

  tries('bad-token', 'of a megabyte is refused with the headers it is in', async () => {
    const response = await callRaw(get, [`Authorization: Bearer ${'a'.repeat(1_000_000)}`])
    expectProblem(response, 431, 'HEADERS_TOO_LARGE')
  })

  tries(
    'repeats',
    'that is sent twice, or two in one header, gets a 400, even where none is needed',
    async () => {
      for (const path of ['installation', 'health']) {
        const line = `GET /integrations/v2/${path} HTTP/1.1`
        const twice = [
          [bearerLine, bearerLine],
          [bearerLine, 'Authorization: Bearer other'],
          ['Authorization: Bearer other', bearerLine],
          [`${bearerLine}, Bearer ${main.secret}`],
          [`Authorization: Bearer ${main.secret.slice(0, 20)},${main.secret.slice(20)}`],
        ]
        for (const headers of twice) expectRefusal(await callRaw(line, headers), 400, 'REQUEST_INVALID')
      }
    },
  )
})

describe('credentials that are not good', () => {
  const good = {}
  before(async () => {
    if (!isOwn) return
    const [revoked, foreign] = await Promise.all([issue(main.id), foreignSecret()])
    await run('credential', 'revoke', revoked.credential.id, '--yes')
    Object.assign(good, { revoked: revoked.secret, foreign })
  })

  // An expired one takes a minute at least to make: the tests of the store have it.
  tries('same-401', 'look the same, whatever is wrong with them', needsServer, async () => {
    const mistyped = main.secret.slice(0, -1) + (main.secret.endsWith('a') ? 'b' : 'a')
    for (const path of guarded) {
      const expected = comparable(await call(path, { secret: mistyped }))
      assert.equal(expected.status, 401)
      for (const secret of Object.values(good)) {
        assert.deepEqual(comparable(await call(path, { secret })), expected)
      }
    }
  })

  tries('same-401', 'take the same time to refuse', { ...needsServer, timeout: 60_000 }, async () => {
    const times = Object.fromEntries(Object.keys(good).map((kind) => [kind, []]))
    for (let round = 0; round < 330; round++) {
      for (const [kind, secret] of Object.entries(good)) {
        const began = performance.now()
        await call('/v2/installation', { secret })
        // The first rounds warm up.
        if (round >= 30) times[kind].push(performance.now() - began)
      }
    }
    const medians = Object.values(times).map((all) => all.toSorted((a, b) => a - b)[all.length >> 1])
    const spread = Math.max(...medians) - Math.min(...medians)
    assert.ok(spread < 0.25 * Math.min(...medians) + 0.1, `medians in ms: ${medians}`)
  })
})
