// Addresses and methods: what names nothing here is a 404, whoever asks.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { comparable, expectProblem, expectRefusal, expectSilence, expectStatus } from './expect.mjs'
import { tries } from './threats.mjs'
import { bearerLine, call, callRaw, exchange, hostLine, main, words } from './world.mjs'
import { requestBytes } from '../support/raw.mjs'

const utf8 = (text) => Buffer.from(text).toString('latin1')

describe('an address', () => {
  const names = [
    ...words(
      '/ /integrations /integrations/ /integrations/v2 /integrations/v2/ /api/v1/health /admin /health',
    ),
    ...words('/integrations/v1/../admin /integrations/v1/../../etc/passwd /integrations//v2/installation'),
    ...words('//integrations/v2/installation /integrations/V2/installation /integrations/v02/installation'),
    ...words('/INTEGRATIONS/v2/installation /integrations/v%32/installation /integrations/%762/installation'),
    ...words(
      '/integrations/v%EF%BC%92/installation /integrations/v2;x/installation /integrations/v2\\installation',
    ),
    ...words(`
      ../v2/installation ./installation installation/.. content/.. content/. installation// installation/ /installation
      %2e%2e%2fadmin %2e%2e/v2/installation content/%2E%2E %2e/installation content/..%2finstallation content/a%2fb
      content/a%5cb content/%00 content/a%00b installation%00 content/%0d%0aX-Evil:%201 installation;x content/a;b=c
      Installation installation%20 content/% content/%zz content/%c3 content/%ed%a0%80 content/%c0%ae content/a/b
      contents ping __proto__ constructor toString
    `).map((path) => `/integrations/v2/${path}`),
    '/integrations/v1/content',
    utf8('/integrations/v２/installation'),
    utf8('/integrations/v2/content/é'),
    '/integrations/v2/content/a\tb',
  ]
  tries('paths', 'that names nothing gets the same 404 with a credential as without one', async () => {
    for (const name of names) {
      const [without, withOne] = await Promise.all([
        callRaw(`GET ${name} HTTP/1.1`),
        callRaw(`GET ${name} HTTP/1.1`, [bearerLine]),
      ])
      // The parser of HTTP has no such characters in a target at all.
      if (without.status === 400) expectProblem(without, 400, 'REQUEST_INVALID')
      else {
        assert.equal(without.status, 404, name)
        assert.ok(['NOT_FOUND', 'API_VERSION_UNSUPPORTED'].includes(without.json.error.code), name)
        expectRefusal(without, 404, without.json.error.code)
      }
      assert.deepEqual(comparable(withOne), comparable(without), name)
    }
  })

  tries('paths', 'is decoded once, so that %252e%252e is a name like any other', async () => {
    for (const name of ['%252e%252e', '%252f', 'a%2Bb', '%E2%82%AC', '...', '~', '__proto__']) {
      expectRefusal(await call(`/v2/content/${name}`), 401, 'UNAUTHENTICATED')
      expectRefusal(await call(`/v2/content/${name}`, { secret: main.secret }), 404, 'NOT_FOUND')
    }
  })

  tries('paths', 'of an endless length is refused, and one of a long name is not', async () => {
    expectProblem(
      await callRaw(`GET /integrations/v2/content/${'a'.repeat(20_000)} HTTP/1.1`),
      431,
      'HEADERS_TOO_LARGE',
    )
    const put = { method: 'PUT', secret: main.secret, body: {} }
    expectRefusal(await call(`/v2/content/${'a'.repeat(201)}`, put), 400, 'REQUEST_INVALID')
  })

  tries('absolute-form', 'that names a host is read without it, and the host is not trusted', async () => {
    for (const authority of [
      'http://evil.example',
      'https://evil.example:1',
      'HTTP://user@evil.example',
      'http://127.0.0.1:1',
    ]) {
      const response = await callRaw(`GET ${authority}/integrations/v1/installation HTTP/1.1`, [bearerLine])
      expectStatus(response, 200)
      assert.ok(!JSON.stringify(response.lines).includes('evil') && !response.text.includes('evil'))
      expectRefusal(await callRaw(`GET ${authority}/integrations/v1/../admin HTTP/1.1`), 404, 'NOT_FOUND')
    }
    for (const target of [
      'http://evil.example',
      'evil.example:443',
      'ftp://evil.example/integrations/v2/health',
      '*',
      'integrations/v2/health',
    ]) {
      const response = await callRaw(`GET ${target} HTTP/1.1`)
      assert.ok([400, 404].includes(response.status), `${target}: ${response.status}`)
      expectSilence(response)
    }
  })

  tries('absolute-form', 'is the same whatever the Host header says', async () => {
    for (const host of ['evil.example', 'evil.example:99999', '[::1]', 'a b', '"><script>', '../..']) {
      const response = await exchange(requestBytes('GET /integrations/v1/health HTTP/1.1', [`Host: ${host}`]))
      assert.ok([200, 400].includes(response.status))
      assert.ok(!JSON.stringify(response.lines).includes(host) && !response.text.includes(host))
    }
  })

  test('takes the query that its operation has, once, and nothing else', async () => {
    const { secret } = main
    const long = `/v2/events?${Array.from({ length: 101 }, (_, i) => `a${i}=1`).join('&')}`
    const wrong = words(`
      /v2/events?limit=0 /v2/events?limit=101 /v2/events?limit=1e1 /v2/events?limit=1.0 /v2/events?limit= /v2/events?limit=01
      /v2/events?limit=1&limit=2 /v2/events?limit[]=1 /v2/events?Limit=1 /v2/events?__proto__=1 /v2/events?constructor=1
      /v2/events?since=yesterday /v2/events?type=A /v2/events?undocumented=1 /v2/events?=1 /v2/events?limit=%zz
      /v2/events?limit=%ff /v2/installation?x=1 /v2/settings?__proto__[a]=1 ${long}
    `)
    for (const path of wrong) expectRefusal(await call(path, { secret }), 400, 'REQUEST_INVALID')
    for (const path of ['/v2/events?', '/v2/events?limit=1', '/v2/installation?'])
      expectStatus(await call(path, { secret }), 200)
  })
})

const sorted = (list) => list.split(/, */).toSorted()

describe('a method', () => {
  const allowed = {
    '/v2/health': 'GET, HEAD',
    '/v2/openapi.json': 'GET, HEAD',
    '/v2/installation': 'GET, HEAD',
    '/v2/installation/connect': 'POST',
    '/v2/settings': 'GET, HEAD, PUT',
    '/v2/events': 'GET, HEAD, POST',
    '/v2/content': 'GET, HEAD',
    '/v2/content/x': 'GET, HEAD, PUT, DELETE',
    '/v1/contents/x': 'GET, HEAD, PUT, DELETE',
    '/v1/ping': 'POST',
  }
  tries('method', 'that an address does not take gets a 405 that names those it takes', async () => {
    for (const [path, list] of Object.entries(allowed)) {
      const methods = words('GET HEAD POST PUT PATCH DELETE OPTIONS TRACE PROPFIND QUERY')
      for (const method of methods.filter((each) => !list.split(', ').includes(each))) {
        const response = await callRaw(`${method} /integrations${path} HTTP/1.1`, ['Content-Length: 0'])
        assert.equal(response.status, 405, `${method} ${path}: ${response.text}`)
        if (method !== 'HEAD') expectRefusal(response, 405, 'METHOD_NOT_ALLOWED')
        assert.deepEqual(sorted(response.header('allow')), sorted(list))
      }
    }
  })

  tries('method', 'that HTTP does not know gets a 400', async () => {
    for (const method of ['FOO', 'get', 'GETT', 'G\x00T', '']) {
      expectProblem(await callRaw(`${method} /integrations/v2/health HTTP/1.1`), 400, 'REQUEST_INVALID')
    }
  })

  tries('method', 'CONNECT opens no tunnel, and no upgrade happens', async () => {
    const tunnel = await exchange(requestBytes('CONNECT evil.example:443 HTTP/1.1', [hostLine]))
    assert.ok(tunnel === undefined || tunnel.status >= 400)
    for (const protocol of ['websocket', 'h2c']) {
      const headers = [
        'Connection: Upgrade',
        `Upgrade: ${protocol}`,
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      ]
      const response = await callRaw('GET /integrations/v2/health HTTP/1.1', headers)
      assert.ok([200, 400].includes(response.status))
    }
  })

  test('in a header does not override the one of the request', async () => {
    const headers = ['X-HTTP-Method-Override: DELETE', 'X-Method-Override: DELETE', bearerLine]
    expectStatus(await callRaw('GET /integrations/v2/settings HTTP/1.1', headers), 200)
  })
})
