// What browsers get: pages that no other site can frame or script, and nothing that is not theirs.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { send } from '../support/http.mjs'
import { requestBytes, sendRaw } from '../support/raw.mjs'
import { origin, owner, url } from './world.mjs'

const html = { accept: 'text/html,application/xhtml+xml' }
const directives = (response) =>
  new Map(
    response
      .header('content-security-policy')
      .split(';')
      .map((part) => part.trim())
      .map((part) => [part.split(' ')[0], part]),
  )

test('every page forbids frames, foreign scripts and inline ones', async () => {
  for (const path of ['/', '/installations/ins_x', '/setup', '/join', '/a/page/that/is/none']) {
    const response = await send(url + path, { headers: html })
    assert.ok([200, 503].includes(response.status), path)
    const policy = directives(response)
    assert.equal(policy.get('default-src'), "default-src 'none'")
    assert.equal(policy.get('script-src'), "script-src 'self'")
    assert.equal(policy.get('style-src'), "style-src 'self'")
    assert.equal(policy.get('frame-ancestors'), "frame-ancestors 'none'")
    assert.equal(policy.get('base-uri'), "base-uri 'none'")
    assert.equal(policy.get('form-action'), "form-action 'self'")
    assert.doesNotMatch([...policy.values()].join(), /unsafe|https?:|\*/)
    expectHeaders(response)
    assert.match(response.header('cache-control'), /no-cache|no-store/)
  }
})

test('data is no page: it loads nothing and is framed by nobody', async () => {
  for (const path of ['/api/v1/session', '/api/v1/nothing', '/auth/get-session', '/auth/nothing']) {
    const response = await owner.browser.request(path)
    assert.match(response.header('content-security-policy'), /default-src 'none'; frame-ancestors 'none'/)
    expectHeaders(response)
    assert.equal(response.header('cache-control')?.includes('no-store'), true, path)
    assert.equal(response.all('x-content-type-options').length, 1)
  }
})

function expectHeaders(response) {
  assert.equal(response.header('x-content-type-options'), 'nosniff')
  assert.equal(response.header('referrer-policy'), 'same-origin')
  assert.equal(response.header('x-frame-options'), 'DENY')
  assert.equal(response.header('cross-origin-opener-policy'), 'same-origin')
  assert.ok(response.header('permissions-policy'))
}

describe('a page is for people only', () => {
  test('what is not there is no page below the places of data', async () => {
    for (const path of [
      '/api/v1/nothing',
      '/api',
      '/auth/nothing',
      '/integrations/v2/nothing',
      '/assets/nothing.js',
      '/metrics/x',
    ]) {
      const response = await send(url + path, { headers: html })
      assert.doesNotMatch(response.header('content-type') ?? '', /html/, path)
      assert.ok(response.status >= 400, path)
    }
  })

  test('a tool that asks for data at an address of nothing gets a problem', async () => {
    const response = await send(`${url}/nothing`, { headers: { accept: 'application/json' } })
    assert.deepEqual([response.status, response.header('content-type')], [404, 'application/problem+json'])
    assert.equal((await send(`${url}/`, { method: 'POST', headers: html, body: 'x' })).status, 404)
  })
})

test('no address leads out of the folder of pages', async () => {
  const { host } = new URL(url)
  const ways = [
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
  ]
  for (const path of [
    ...ways,
    '/assets/..\\..\\package.json',
    '/.%00/',
    '//etc/passwd',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
  ]) {
    const bytes = requestBytes(`GET ${path} HTTP/1.1`, [
      `Host: ${host}`,
      'Accept: text/html',
      'Connection: close',
    ])
    const response = await sendRaw(url, bytes)
    assert.doesNotMatch(response.text, /"dependencies"|root:/)
    assert.equal(response.status, 404, path)
  }
})

test('the consumer API answers beside it as before', async () => {
  const response = await send(`${url}/integrations/v2/health`, { headers: { origin } })
  assert.deepEqual([response.status, response.json.status], [200, 'ok'])
})
