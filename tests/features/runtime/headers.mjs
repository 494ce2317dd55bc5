// Headers that every answer has, of whatever kind it is.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { expectSilence } from './expect.mjs'
import { batch, contents, texts } from './samples.mjs'
import {
  bearerLine,
  call,
  callRaw,
  fieldsHeader,
  majors,
  main,
  needsServer,
  sibling,
  versionHeader,
} from './world.mjs'

const { secret } = main
const id = `headers-${Date.now()}`
const names = (field) => field.split(/\.|\[\]\.?/).filter((name) => name !== '')
const fieldsOf = (response) => response.header(fieldsHeader)?.split(',') ?? []
const isBodyless = (what, { status }) => status === 204 || status === 304 || what.startsWith('HEAD')

/** One answer of every kind there is on a major, by its status and what it is. */
async function answersOf(major) {
  const at = (path, options) => call(`/v${major}${path}`, options)
  const text = (options) => call(`${contents[major]}/${id}`, { secret, ...options })
  const put = (body, headers) => at('/settings', { method: 'PUT', secret, body, headers })
  const post = (type, headers) =>
    at('/events', { method: 'POST', secret, body: batch(type, 1, major), headers })
  const key = { 'idempotency-key': `${id}-${major}` }
  const current = await at('/settings', { secret })
  const { updatedAt: _, ...own } = current.json
  const json = { 'content-type': 'application/json' }
  const huge = [bearerLine, 'Content-Type: application/json', 'Content-Length: 999999999']
  return {
    '200 health': await at('/health'),
    '200 document': await at('/openapi.json'),
    '200 installation': await at('/installation', { secret }),
    '200 list': await at('/events', { secret }),
    '200 settings': current,
    [major === 1 ? '200 new text' : '201 new text']: await text({ method: 'PUT', body: texts[major] }),
    '200 text': await text({ method: 'PUT', body: texts[major] }),
    '204 text': await text({ method: 'DELETE' }),
    '201 events': await post('lane.headers', key),
    '304 settings': await at('/settings', { secret, headers: { 'if-none-match': current.header('etag') } }),
    '400 version': await at('/installation', { secret, version: '1' }),
    '400 other major': await at('/installation', { secret, version: `${major + 1}.0.0` }),
    '400 query': await at('/events?what=1', { secret }),
    '400 body': await put({}),
    '400 broken JSON': await put('{', json),
    '400 misplaced credential': await at('/health?token=1'),
    '401 no credential': await at('/installation'),
    '401 bad credential': await at('/installation', { secret: 'bad' }),
    '403 origin': await at('/installation', { secret, headers: { origin: 'https://nowhere.example' } }),
    '404 path': await at('/nowhere'),
    '404 text': await text(),
    '405 health': await at('/health', { method: 'DELETE' }),
    '412 settings': await put(own, { 'if-match': '"999-1.0.0"' }),
    '413 events': await callRaw(`POST /integrations/v${major}/events HTTP/1.1`, huge),
    '415 settings': await put('a', { 'content-type': 'text/plain' }),
    '422 events': await post('lane.other', key),
    'HEAD 200': await at('/installation', { method: 'HEAD', secret }),
  }
}

const httpDate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/

/** An end is announced, and where to go from there. */
function expectAnnounced(response, what, relations) {
  assert.equal(response.header('deprecation'), 'true', what)
  assert.match(response.header('sunset') ?? '', httpDate, what)
  const link = response.header('link') ?? ''
  for (const relation of relations) assert.match(link, new RegExp(`<[^>]+>; rel="${relation}"`), what)
}

for (const { major, lowest, highest } of majors) {
  const isLast = major === majors.at(-1).major
  describe(`every kind of answer of v${major}`, () => {
    let answers
    const each = (check) => {
      for (const [what, response] of Object.entries(answers)) check(response, what)
    }
    before(async () => {
      answers = await answersOf(major)
    })

    test('has the status that was meant, and is quiet about the inside', () => {
      each((response, what) => {
        assert.equal(response.status, Number(/\d{3}/.exec(what)[0]), `${what}: ${response.text}`)
        expectSilence(response)
      })
    })

    test('says which release it is in, what it varies with, and which request it answers', () => {
      each((response, what) => {
        assert.ok(
          [lowest, highest].includes(response.header(versionHeader)),
          `${what}: ${response.header(versionHeader)}`,
        )
        const vary = (response.header('vary') ?? '').toLowerCase().split(/, */)
        assert.ok(vary.includes(versionHeader.toLowerCase()) && vary.includes('origin'), `${what}: ${vary}`)
        assert.match(response.header('x-request-id') ?? '', /^[\w.-]{8,64}$/, what)
        assert.equal(response.header('x-content-type-options'), 'nosniff', what)
        assert.match(response.header('cache-control') ?? '', /no-store|no-cache/, what)
        for (const name of [versionHeader, 'X-Request-Id', 'Content-Length', 'Content-Type', 'Sunset']) {
          assert.ok(response.all(name).length <= 1, `${what} has ${name} twice`)
        }
      })
    })

    test('has a body of its media type, or none', () => {
      each((response, what) => {
        const type = response.status < 400 ? 'application/json' : 'application/problem+json'
        if (isBodyless(what, response)) assert.equal(response.text, '', what)
        else assert.equal(response.header('content-type'), type, what)
      })
    })

    test(isLast ? 'announces no end but that of its members' : 'announces the end of the major', () => {
      each((response, what) => {
        if (!isLast) expectAnnounced(response, what, ['deprecation', 'sunset', 'successor-version'])
        else if (fieldsOf(response).length > 0) expectAnnounced(response, what, ['deprecation', 'sunset'])
        else
          for (const name of ['deprecation', 'sunset', 'link'])
            assert.equal(response.header(name), undefined, what)
      })
    })

    test('names as deprecated only members that it really has', () => {
      each((response, what) => {
        // What has no body stands for one that has.
        if (isBodyless(what, response)) return
        for (const field of fieldsOf(response))
          assert.ok(response.text.includes(`"${names(field).at(-1)}":`), `${what}: ${field}`)
      })
      assert.ok(fieldsOf(answers['200 installation']).length > 0)
    })
  })
}

describe('the headers of a server', () => {
  test('have another prefix and the dates of RFC 9745 where it is configured so', needsServer, async () => {
    const { url: at } = await sibling()
    const headers = { 'X-Acme-Api-Version': '1.1.0' }
    const response = await call('/v1/installation', { at, secret, headers })
    assert.equal(response.header('X-Acme-Api-Version'), '1.1.0')
    assert.equal(response.header(versionHeader), undefined)
    assert.match(response.header('vary'), /X-Acme-Api-Version/)
    assert.match(response.header('deprecation'), /^@\d{10}$/)
    assert.ok(response.header('X-Acme-Api-Deprecated-Fields'))
  })
})
