// Browsers: which pages may call, what their scripts may read, and what a preflight tells.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { expectRefusal, expectStatus } from './expect.mjs'
import { tries } from './threats.mjs'
import {
  call,
  callRaw,
  fieldsHeader,
  isOwn,
  issue,
  main,
  needsServer,
  other,
  run,
  versionHeader,
  words,
} from './world.mjs'

const site = { ...other }
const allowOrigin = 'access-control-allow-origin'
const from = (origin, secret = site.secret) => call('/v2/installation', { secret, headers: { origin } })

before(async () => {
  if (!isOwn) return
  const origins = [
    'https://shop.example.org',
    'https://shop.example.org:8443',
    'http://localhost:3000',
    'https://*.example.com',
    'https://bücher.example',
  ]
  await Promise.all(origins.map((origin) => run('origin', 'add', site.id, origin)))
  site.browserSecret = (await issue(site.id, '--kind', 'browser')).secret
})

async function expectRefused(origin, secret) {
  const response = await from(origin, secret)
  expectRefusal(response, 403, 'ORIGIN_NOT_ALLOWED')
  assert.equal(response.header(allowOrigin), undefined, origin)
}

describe('an origin that is allowed', () => {
  test(
    'gets an answer that its scripts can read, with every header that matters to them',
    needsServer,
    async () => {
      for (const origin of [
        'https://shop.example.org',
        'https://shop.example.org:8443',
        'http://localhost:3000',
      ]) {
        const response = expectStatus(await from(origin), 200)
        assert.equal(response.header(allowOrigin), origin)
        assert.match(response.header('vary'), /origin/i)
        assert.equal(response.header('access-control-allow-credentials'), undefined)
        const exposed = response.header('access-control-expose-headers').toLowerCase().split(/, */)
        const names = words(
          'Deprecation Sunset Link ETag Vary Retry-After RateLimit RateLimit-Policy X-Request-Id',
        )
        for (const name of [versionHeader, fieldsHeader, ...names])
          assert.ok(exposed.includes(name.toLowerCase()), name)
      }
    },
  )

  test('can read errors, too', needsServer, async () => {
    const headers = { origin: 'https://shop.example.org' }
    for (const path of ['/v2/content/none', '/v2/events?x=1']) {
      const response = await call(path, { secret: site.secret, headers })
      assert.ok(response.status >= 400)
      assert.equal(response.header(allowOrigin), headers.origin)
    }
  })

  tries('wildcard', 'by a wildcard is any name below it, however deep', needsServer, async () => {
    for (const origin of [
      'https://a.example.com',
      'https://a.b.c.example.com',
      'https://xn--bcher-kva.example.com',
    ]) {
      assert.equal(expectStatus(await from(origin), 200).header(allowOrigin), origin)
    }
  })

  tries('idn', 'beyond ASCII is kept and compared as punycode', needsServer, async () => {
    const { json } = await call('/v2/installation', { secret: site.secret })
    assert.ok(json.origins.includes('https://xn--bcher-kva.example'))
    assert.equal(
      expectStatus(await from('https://xn--bcher-kva.example'), 200).header(allowOrigin),
      'https://xn--bcher-kva.example',
    )
  })
})

describe('an origin that is not allowed', () => {
  const evil = [
    'https://shop.example.org https://evil.com',
    ...words(`
      null file:// https:// shop.example.org //shop.example.org * https://*.example.com https://*
      https://evilshop.example.org https://shop.example.org.evil.com https://shop.example.org@evil.com
      https://evilexample.com https://example.com.evil.com https://a.example.com.evil.com https://a-example.com
      https://user@shop.example.org https://user:pw@shop.example.org https://shop.example.org. https://a.example.com.
      https://shop.example.org/ https://shop.example.org/x https://shop.example.org?x https://shop.example.org#x
      HTTPS://SHOP.EXAMPLE.ORG https://Shop.example.org https://shop.example.org%00.evil.com https://shop_example.org
      https://.example.com https://..example.com https://a..example.com
    `),
  ]
  tries('origins', 'gets a 403 that its scripts cannot read', needsServer, async () => {
    for (const origin of evil) await expectRefused(origin)
    for (const origin of evil) await expectRefused(origin, site.browserSecret)
  })

  tries('origins', 'is not allowed for other installations either', async () => {
    await expectRefused('https://nobody.example.net', main.secret)
  })

  tries('scheme-port', 'has the right host, but not its scheme or port', needsServer, async () => {
    const near = words(`
      http://shop.example.org https://shop.example.org:443 https://shop.example.org:8444 http://shop.example.org:8443
      http://localhost http://localhost:3001 https://localhost:3000 http://127.0.0.1:3000
      http://a.example.com https://a.example.com:8443 ftp://a.example.com wss://a.example.com
    `)
    for (const origin of near) await expectRefused(origin)
  })

  tries('wildcard', 'by a wildcard is its apex', needsServer, () => expectRefused('https://example.com'))

  tries('wildcard', 'cannot be saved for a whole public suffix', needsServer, async () => {
    const whole = words('* https://*.com https://*.co.uk')
    const added = await Promise.allSettled(whole.map((origin) => run('origin', 'add', main.id, origin)))
    assert.deepEqual(
      added.map(({ status }) => status),
      whole.map(() => 'rejected'),
    )
  })

  tries('idn', 'as raw bytes is never matched', needsServer, async () => {
    for (const host of [
      'https://bücher.example',
      'https://shop.example.org\xa0',
      'https://ｓhop.example.org',
    ]) {
      const bytes = Buffer.from(host).toString('latin1')
      const headers = [`Authorization: Bearer ${site.secret}`, `Origin: ${bytes}`]
      const response = await callRaw('GET /integrations/v2/installation HTTP/1.1', headers)
      expectRefusal(response, 403, 'ORIGIN_NOT_ALLOWED')
      assert.equal(response.header(allowOrigin), undefined)
    }
  })

  tries('repeats', 'is one that comes twice', async () => {
    const origins = [
      ['https://shop.example.org', 'https://shop.example.org'],
      ['https://shop.example.org, https://evil.com'],
    ]
    for (const path of ['health', 'installation']) {
      for (const values of origins) {
        const headers = values.map((value) => `Origin: ${value}`)
        const response = await callRaw(`GET /integrations/v2/${path} HTTP/1.1`, headers)
        expectRefusal(response, 400, 'REQUEST_INVALID')
        assert.equal(response.header(allowOrigin), undefined)
      }
    }
  })
})

describe('a browser credential', () => {
  test('is good from an allowed page, and nowhere else', needsServer, async () => {
    const secret = site.browserSecret
    expectStatus(await from('https://shop.example.org', secret), 200)
    expectRefusal(await call('/v2/installation', { secret }), 403, 'ORIGIN_NOT_ALLOWED')
    await expectRefused('https://nobody.example.net', secret)
  })

  test('is what a secret credential is not: that one is good without an Origin', needsServer, async () => {
    expectStatus(await call('/v2/installation', { secret: site.secret }), 200)
  })
})

const preflight = (path, headers) =>
  call(path, { method: 'OPTIONS', headers: { 'access-control-request-method': 'GET', ...headers } })

describe('a preflight', () => {
  tries('preflight', 'needs neither credential nor version, and tells the same about everybody', async () => {
    const origins = ['https://shop.example.org', 'https://nobody.example.net']
    const seen = []
    for (const origin of origins) {
      for (const version of [undefined, '1', '1.0.0', '9.9.9', '']) {
        for (const authorization of [undefined, 'Bearer bad', `Bearer ${main.secret}`]) {
          const headers = {
            origin,
            ...(version !== undefined && { [versionHeader]: version }),
            ...(authorization && { authorization }),
          }
          const response = expectStatus(await preflight('/v2/settings', headers), 204)
          assert.equal(response.text, '')
          assert.match(response.header(versionHeader), /^2\.\d+\.\d+$/)
          const own = new Set(['date', 'x-request-id', versionHeader.toLowerCase()])
          const lines = response.lines.filter(([name]) => !own.has(name.toLowerCase()))
          seen.push(JSON.stringify(lines).replaceAll(origin, 'ORIGIN'))
        }
      }
    }
    assert.equal(new Set(seen).size, 1)
  })

  tries('preflight', 'allows the headers and methods that the operations take', async () => {
    const headers = { origin: 'https://shop.example.org', 'access-control-request-headers': versionHeader }
    for (const [path, methods] of Object.entries({
      '/v2/settings': ['GET', 'PUT'],
      '/v1/events': ['GET', 'POST'],
      '/v2/content/x': ['GET', 'PUT', 'DELETE'],
    })) {
      const response = expectStatus(await preflight(path, headers), 204)
      assert.equal(response.header(allowOrigin), headers.origin)
      assert.match(response.header('vary'), /origin/i)
      const allowed = response.header('access-control-allow-headers').toLowerCase().split(/, */)
      for (const name of [
        versionHeader,
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'If-Match',
        'If-None-Match',
      ]) {
        assert.ok(allowed.includes(name.toLowerCase()), name)
      }
      const listed = response.header('access-control-allow-methods').split(/, */)
      for (const method of methods) assert.ok(listed.includes(method), `${path}: ${method}`)
    }
  })

  tries('preflight', 'from an origin that nobody can have gets a 403', async () => {
    for (const origin of ['null', 'file://', 'https://user@shop.example.org', 'HTTPS://SHOP.EXAMPLE.ORG']) {
      const response = await preflight('/v2/settings', { origin })
      expectRefusal(response, 403, 'ORIGIN_NOT_ALLOWED')
      assert.equal(response.header(allowOrigin), undefined)
    }
  })
})
