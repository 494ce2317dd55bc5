// What the people who run it see: metrics, logs, the audit log, and a server that stops politely.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { send } from '../support/http.mjs'
import { RawConnection, requestBytes } from '../support/raw.mjs'
import { expectStatus } from './expect.mjs'
import { batch, settings } from './samples.mjs'
import { tries } from './threats.mjs'
import {
  bearerLine,
  call,
  callRaw,
  hostLine,
  logs,
  main,
  needsServer,
  other,
  run,
  secrets,
  serve,
  url,
} from './world.mjs'

const body = JSON.stringify(batch('lane.drain'))

const counted = async () => {
  const { text } = await send(`${url}/metrics`)
  const pattern =
    /^stella_request_duration_seconds_count\{operation="getSettings",release="([\d.]+)",status="200"\} (\d+)$/gm
  return new Map(Array.from(text.matchAll(pattern), ([, release, count]) => [release, Number(count)]))
}

describe('metrics', () => {
  test('count requests by operation, release and status', needsServer, async () => {
    const earlier = await counted()
    for (let i = 0; i < 3; i++) await call('/v2/settings', { secret: main.secret, version: '2.0.0' })
    await call('/v1/settings', { secret: main.secret, version: '1.1.0' })
    const later = await counted()
    assert.equal(later.get('2.0.0') - (earlier.get('2.0.0') ?? 0), 3)
    assert.equal(later.get('1.1.0') - (earlier.get('1.1.0') ?? 0), 1)
  })

  test('are in the text format of Prometheus, and name no installation', needsServer, async () => {
    const response = await send(`${url}/metrics`)
    assert.equal(response.status, 200)
    assert.match(response.header('content-type'), /^text\/plain/)
    for (const line of response.text.split('\n'))
      assert.match(line, /^(?:# (?:HELP|TYPE) \w+ .*|\w+(?:\{[^}]*\})? \S+|)$/)
    assert.ok(!response.text.includes(main.id))
  })

  test('are not for those whom a proxy or a rebound name brings', needsServer, async () => {
    const proxies = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']
    const options = proxies.map((name) => ({ headers: { [name]: '127.0.0.1' } }))
    const rebound = { headers: { host: 'rebound.example.com' } }
    for (const each of [...options, rebound, { method: 'POST' }]) {
      assert.equal((await send(`${url}/metrics`, each)).status, 404)
    }
    assert.equal((await send(`${url}/integrations/v2/metrics`)).status, 404)
  })
})

describe('a server that is told to stop', () => {
  const begin = requestBytes('POST /integrations/v2/events HTTP/1.1', [
    hostLine,
    bearerLine,
    'Content-Type: application/json',
    'Expect: 100-continue',
    `Content-Length: ${body.length}`,
  ])

  test('finishes what it has begun, takes nothing new, and ends', needsServer, async () => {
    const server = await serve({})
    const idle = new RawConnection(server.url)
    idle.send(requestBytes('GET /integrations/v2/health HTTP/1.1', [hostLine]))
    assert.equal((await idle.reply()).status, 200)
    const running = new RawConnection(server.url).send(begin)
    // It has read the headers and waits for the body.
    assert.equal((await running.reply()).status, 100)
    const stopped = server.stop()
    await idle.closed
    // A byte at a time, and between them somebody else tries in vain.
    for (const byte of body) {
      const late = new RawConnection(server.url).send(begin)
      await late.closed
      assert.equal(await late.reply(), undefined)
      running.send(byte)
    }
    const reply = await running.reply('POST')
    assert.equal(reply.status, 201)
    assert.equal(reply.header('connection'), 'close')
    await running.closed
    assert.equal(await stopped, 0)
  })

  test('cuts what is not finished when its time is over', needsServer, async () => {
    const server = await serve({ STELLA_DRAIN_SECONDS: '1' })
    const running = new RawConnection(server.url).send(begin)
    assert.equal((await running.reply()).status, 100)
    const stopped = server.stop()
    await running.closed
    assert.equal(await stopped, 0)
  })
})

describe('the audit log', () => {
  tries(
    'audit',
    'has one row for each of many changes at once, and its chain verifies',
    needsServer,
    async () => {
      const { id, secret } = main
      const mark = `audited-${Date.now()}`
      const changes = Array.from({ length: 30 }, (_, i) => {
        const headers = { 'x-request-id': `${mark}-${i}` }
        return i % 2 === 0
          ? call('/v2/events', { method: 'POST', secret, body: batch('lane.audit'), headers })
          : call('/v2/settings', {
              method: 'PUT',
              secret,
              body: { ...settings, syncIntervalMinutes: 5 + i },
              headers,
            })
      })
      const answers = await Promise.all(changes)
      const done = answers.flatMap(({ status }, i) => (status < 300 ? [`${mark}-${i}`] : []))
      const { rows } = await run('audit', 'list', '--installation', id, '--limit', '1000')
      const noted = rows.map(({ requestId }) => requestId).filter((requestId) => requestId?.startsWith(mark))
      assert.deepEqual(noted.toSorted(), done.toSorted())
      assert.equal((await run('audit', 'verify')).ok, true)
    },
  )
})

describe('logs', () => {
  tries(
    'injection',
    'have one line for a request, whatever its headers and its address say',
    needsServer,
    async () => {
      const bytes = ['%0d%0aSet-Cookie:%20a=b', '%0a{"level":"fatal"}', '%1b[31m', '%e2%80%a8']
      for (const text of bytes) {
        const response = await callRaw(`GET /integrations/v2/content/${text}?cursor=${text} HTTP/1.1`, [
          bearerLine,
          `User-Agent: ${text}`,
          `X-Request-Id: ${text}`,
        ])
        assert.ok(response.status >= 400 && response.status < 500)
        assert.equal(response.header('set-cookie'), undefined)
        assert.ok(!response.text.includes('\n'))
      }
      // A name that would break a line is not taken; one that could end up in a cell or a page is, and is only data.
      await assert.rejects(run('installation', 'rename', other.id, 'Two\r\nLines'))
      const name = `=HYPERLINK("x") <script> '";-- 😀`
      await run('installation', 'rename', other.id, name)
      const renamed = expectStatus(await call('/v2/installation', { secret: other.secret }), 200)
      assert.equal(renamed.json.name, name)
      for (const line of logs().trim().split('\n'))
        assert.ok(typeof JSON.parse(line).level === 'string', line)
    },
  )

  // Last of all: what is in the logs of everything that this lane has sent.
  tries('misplaced', 'hold no secret of all that were used here, no stack, and no 500', needsServer, () => {
    const text = logs()
    assert.ok(text.includes('/integrations/v2/installation'))
    assert.ok(secrets.size > 20)
    for (const secret of secrets) assert.ok(!text.includes(secret.slice(-20)), 'a secret is in the logs')
    for (const line of text.trim().split('\n')) {
      const { status, level, msg } = JSON.parse(line)
      assert.ok(status === undefined || status < 500 || status === 503, line)
      assert.ok(level !== 'error' || status === 503, `${msg}: ${line}`)
      assert.doesNotMatch(line, /\\n\s+at /)
    }
  })
})
