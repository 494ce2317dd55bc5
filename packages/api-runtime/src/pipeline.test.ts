import { describe, expect, test } from 'vitest'
import { Problem } from './problem.ts'
import { serveNotes, StoreDown, type Answer, type Sent } from './testing/serve-notes.ts'

function code({ body }: Answer): unknown {
  return Object(body?.['error']).code
}

describe('a request', () => {
  test('reaches the handler in the shape of head, and its answer comes back in the shape of the release', async () => {
    const { send, requests } = serveNotes()
    const sent = { method: 'PUT', body: '{"body":"Hi"}', headers: ['If-Match', '"5"'] }
    const answer = await send('/v1/note/n%201', { ...sent, version: '1.1.0' })
    expect(requests).toEqual([
      { path: { noteId: 'n 1' }, query: {}, headers: { 'if-match': '"5"' }, body: { text: 'Hi' } },
    ])
    expect(answer).toMatchObject({ status: 200, body: { id: 'n1', body: 'Hello', tag: 'x' } })
    expect(answer.body).not.toHaveProperty('author')
    expect((await send('/v2/notes/n1', { ...sent, body: '{"text":"Hi"}' })).body).toEqual({
      id: 'n1',
      text: 'Hello',
      tag: 'x',
      author: 'Ada',
    })
  })

  test('is served the highest release that is not above the one it asks for', async () => {
    const { send } = serveNotes()
    const served = async (path: string, version?: string) =>
      (await send(path, version === undefined ? {} : { version })).headers['x-stella-api-version']
    expect(await served('/v2/me')).toBe('2.1.0')
    expect(await served('/v2/me', '2.0.9')).toBe('2.0.0')
    expect(await served('/v2/me', '2.9.0')).toBe('2.1.0')
    expect(await served('/v1/me')).toBe('1.1.0')
  })

  test.each([
    ['/v2/me', '1.1.0', 400, 'API_VERSION_UNSUPPORTED'],
    ['/v1/me', '1.0.0', 410, 'API_VERSION_TOO_OLD'],
    ['/v3/me', undefined, 404, 'API_VERSION_UNSUPPORTED'],
    ['/V1/me', undefined, 404, 'API_VERSION_UNSUPPORTED'],
    ['/v01/me', undefined, 404, 'API_VERSION_UNSUPPORTED'],
    ['/me', undefined, 404, 'API_VERSION_UNSUPPORTED'],
    ['/v2/me', '', 400, 'API_VERSION_INVALID'],
    ['/v2/me', '2.0', 400, 'API_VERSION_INVALID'],
    ['/v2/me', '02.0.0', 400, 'API_VERSION_INVALID'],
    ['/v2/me', '2.0.0, 2.1.0', 400, 'API_VERSION_INVALID'],
    ['/v2/me', '*'.repeat(10_000), 400, 'API_VERSION_INVALID'],
  ])('for %s as %j is refused with %i %s', async (path, version, status, expected) => {
    const { send } = serveNotes()
    const answer = await send(path, version === undefined ? {} : { version })
    expect(answer.status).toBe(status)
    expect(code(answer)).toBe(expected)
    expect(answer.headers).toHaveProperty('x-stella-api-version')
    expect(answer.headers['vary']).toBe('X-Stella-Api-Version, Origin')
  })

  test('with two version headers is refused', async () => {
    const { send } = serveNotes()
    const twice = await send('/v2/me', { version: '2.0.0', headers: ['x-stella-api-version', '2.0.0'] })
    expect([twice.status, code(twice)]).toEqual([400, 'API_VERSION_INVALID'])
  })

  test('of a pinned installation is served the pin, unless it asks for a version itself', async () => {
    const { send } = serveNotes()
    const served = async (path: string, version?: string) =>
      (await send(path, { token: 'pinned', ...(version !== undefined && { version }) })).headers[
        'x-stella-api-version'
      ]
    expect(await served('/v1/me')).toBe('1.1.0')
    expect(await served('/v2/me')).toBe('2.1.0')
    expect(await served('/v2/me', '2.0.0')).toBe('2.0.0')
  })

  test('meets new releases and ends as the clock reaches them', async () => {
    const { send, clock } = serveNotes()
    clock.now = Date.parse('2026-12-01')
    expect((await send('/v2/me')).headers['x-stella-api-version']).toBe('2.2.0')
    clock.now = Date.parse('2027-01-01')
    const gone = await send('/v1/me')
    expect([gone.status, code(gone)]).toEqual([410, 'API_VERSION_UNSUPPORTED'])
    clock.now = Date.parse('2026-07-01')
    expect((await send('/v1/me')).status).toBe(410)
  })

  test('for HEAD is answered as GET is', async () => {
    const { send } = serveNotes()
    expect((await send('/v2/me', { method: 'HEAD' })).status).toBe(200)
  })
})

describe('addresses', () => {
  test.each([
    '/v2/nothing',
    '/v2',
    '/v2/',
    '/v2//me',
    '/v2/me/',
    '/v2/../v2/me',
    '/v2/%2e%2e/v2/me',
    '/v2/%6de',
    '/v2/me%00',
    '/v2/me;x',
    '/v2/ME',
    '/v2;x/me',
    '/v\uFF12/me',
    '/v2/notes/a%2fb',
    '/v2/note/n1',
    '/v1/notes/n1',
    'http://evil.example/v2/me',
    '*',
  ])('%s is answered 404 before anyone is authenticated', async (target) => {
    const { send, lookups } = serveNotes()
    const answer = await send(target)
    expect(answer.status).toBe(404)
    expect(lookups).toEqual([])
  })

  test('in absolute form are read without their authority', async () => {
    const { send } = serveNotes()
    expect((await send('http://evil.example/notes-api/v2/me')).status).toBe(200)
  })

  test('answer 405 with Allow to a method they do not have', async () => {
    const { send } = serveNotes()
    const answer = await send('/v2/notes/n1', { method: 'POST' })
    expect([answer.status, code(answer), answer.headers['allow']]).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
      'GET, HEAD, PUT, DELETE',
    ])
    expect((await send('/v2/me', { method: 'OPTIONS' })).status).toBe(405)
  })

  test('that only other releases answer are refused once the release is known', async () => {
    const { send } = serveNotes({ today: '2025-12-01' })
    expect((await send('/v1/me', { version: '1.1.0' })).status).toBe(200)
    const missing = await send('/v1/me', { version: '1.0.0' })
    expect([missing.status, missing.headers['x-stella-api-version']]).toEqual([404, '1.0.0'])
    const method = await serveNotes().send('/v2/notes/n1', { method: 'DELETE', version: '2.0.0' })
    expect([method.status, method.headers['allow']]).toEqual([405, 'GET, HEAD, PUT'])
  })
})

describe('the document of a release', () => {
  test('is served as the release that is negotiated, without a credential', async () => {
    const { send } = serveNotes()
    const v1 = await send('/v1/openapi.json', { token: null })
    expect(v1).toMatchObject({ status: 200, body: { info: { version: '1.1.0' } } })
    expect(v1.headers['content-type']).toBe('application/json')
    const v2 = await send('/v2/openapi.json', { token: null, version: '2.0.0' })
    expect(v2.body).toMatchObject({ openapi: '3.1.1', info: { version: '2.0.0' } })
  })
})

describe('credentials', () => {
  test('that are missing, malformed or unknown get the same body', async () => {
    const { send, lookups } = serveNotes()
    const answers = await Promise.all([
      send('/v2/me', { token: null }),
      send('/v2/me', { token: 'n\u00f6' }),
      send('/v2/me', { token: 'stranger' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    const bodies = answers.map(({ text }) => text?.replaceAll(/req_\d/g, 'req'))
    expect(new Set(bodies).size).toBe(1)
    expect(answers.map(({ headers }) => headers['www-authenticate'])).toEqual([
      'Bearer realm="stella"',
      'Bearer realm="stella", error="invalid_token"',
      'Bearer realm="stella", error="invalid_token"',
    ])
    expect(lookups).toEqual(['stranger'])
  })

  test('sent twice are refused, also where none is needed', async () => {
    const { send } = serveNotes()
    const twice = { headers: ['Authorization', 'Bearer server'] }
    expect((await send('/v2/me', twice)).status).toBe(400)
    expect((await send('/v2/health', twice)).status).toBe(400)
  })

  test('need the scope of the operation', async () => {
    const { send } = serveNotes()
    const answer = await send('/v2/notes/n1', { method: 'PUT', token: 'reader', body: '{"text":"x"}' })
    expect([answer.status, code(answer)]).toEqual([403, 'INSUFFICIENT_SCOPE'])
    expect(answer.body).toMatchObject({ error: { details: { scope: 'notes:write' } } })
  })

  test('of a suspended installation still reach what needs no scope', async () => {
    const { send } = serveNotes()
    expect((await send('/v2/me', { token: 'suspended' })).status).toBe(200)
    const refused = await send('/v2/notes', { token: 'suspended' })
    expect([refused.status, code(refused)]).toEqual([403, 'INSTALLATION_SUSPENDED'])
  })

  test.each([
    '/v2/notes?tag=stl_live_abc1',
    '/v2/notes?tag=stl%5flive_abc1',
    '/v2/notes/stl_live_abc1',
    '/x?stl_live_abc1',
  ])('in the address %s are refused, reported and not echoed', async (target) => {
    const { send, reports, records } = serveNotes()
    const answer = await send(target)
    expect([answer.status, code(answer)]).toEqual([400, 'CREDENTIAL_MISPLACED'])
    expect(reports).toEqual(['stl_live_abc1 target req_1'])
    expect(JSON.stringify([answer, records])).not.toContain('abc1')
  })

  test('in a body are refused and reported', async () => {
    const { send, reports } = serveNotes()
    const answer = await send('/v2/notes', { method: 'POST', body: '{"text":"my stl_live_abc1"}' })
    expect([answer.status, code(answer)]).toEqual([400, 'CREDENTIAL_MISPLACED'])
    expect(reports).toEqual(['stl_live_abc1 body req_1'])
  })
})

function comingFrom(origin: string): Sent {
  return { headers: ['Origin', origin] }
}

describe('origins', () => {
  test('that the installation allows may read the reply', async () => {
    const { send } = serveNotes()
    for (const origin of ['https://a.example', 'https://x.b.example']) {
      const { status, headers } = await send('/v2/me', { token: 'browser', ...comingFrom(origin) })
      expect([status, headers['access-control-allow-origin']]).toEqual([200, origin])
      expect(headers['access-control-expose-headers']).toContain('X-Stella-Api-Deprecated-Fields')
    }
  })

  test.each([
    'null',
    'file://',
    'https://evila.example',
    'https://a.example.evil.com',
    'https://a.example.',
    'http://a.example',
    'https://b.example',
    'https://u@a.example',
  ])('%s is answered 403 and may not read why', async (origin) => {
    const { send } = serveNotes()
    for (const token of ['browser', 'server']) {
      const answer = await send('/v2/me', { token, ...comingFrom(origin) })
      expect([answer.status, code(answer)]).toEqual([403, 'ORIGIN_NOT_ALLOWED'])
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  test('are needed by browser credentials and not by secret ones', async () => {
    const { send } = serveNotes()
    expect((await send('/v2/me', { token: 'browser' })).status).toBe(403)
    expect((await send('/v2/me', { token: 'server' })).status).toBe(200)
  })

  test('sent twice are refused', async () => {
    const { send } = serveNotes()
    expect(
      (await send('/v2/me', { headers: ['Origin', 'https://a.example', 'Origin', 'https://a.example'] }))
        .status,
    ).toBe(400)
  })

  test('may read that a credential is missing', async () => {
    const { send } = serveNotes()
    const { status, headers } = await send('/v2/me', { token: null, ...comingFrom('https://any.example') })
    expect([status, headers['access-control-allow-origin']]).toEqual([401, 'https://any.example'])
  })

  test('get their preflight answered without credential and version', async () => {
    const { send, lookups } = serveNotes()
    const headers = ['Origin', 'https://any.example', 'Access-Control-Request-Method', 'PUT']
    const sent = { method: 'OPTIONS', token: null, headers }
    const answer = await send('/v2/notes/n1', sent)
    expect(answer).toMatchObject({ status: 204, text: null })
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': 'https://any.example',
      'access-control-allow-methods': 'GET, HEAD, PUT, DELETE',
    })
    expect(answer.headers['access-control-allow-headers']).toContain('X-Stella-Api-Version')
    expect(lookups).toEqual([])
    expect((await send('/v2/nothing', sent)).status).toBe(404)
    const refused = await send('/v2/me', {
      ...sent,
      headers: ['Origin', 'null', 'Access-Control-Request-Method', 'GET'],
    })
    expect(refused.status).toBe(403)
  })
})

describe('validation', () => {
  test.each([
    ['?limit=0', '/limit', 'must be >= 1'],
    ['?limit=1.5', '/limit', 'must be integer'],
    ['?limit=', '/limit', 'must be integer'],
    ['?limit=0x10', '/limit', 'must be integer'],
    ['?limit=1&limit=2', '/limit', 'must be given once'],
    ['?archived=yes', '/archived', 'must be boolean'],
    ['?per_page=5', '/per_page', 'is not in the contract'],
    ['?__proto__=1', '/__proto__', 'is not in the contract'],
    ['?constructor', '/constructor', 'is not in the contract'],
    ['?a=%ff', '', 'is not form-encoded UTF-8'],
  ])('of the query %s says what is wrong where', async (query, path, message) => {
    const { send, requests } = serveNotes()
    const answer = await send(`/v2/notes${query}`)
    expect([answer.status, code(answer)]).toEqual([400, 'REQUEST_INVALID'])
    expect(answer.body).toMatchObject({ error: { details: { issues: [{ in: 'query', path, message }] } } })
    expect(requests).toEqual([])
  })

  test('accepts lists, numbers and booleans in a query, in the words of the release', async () => {
    const { send, requests } = serveNotes()
    await send('/v2/notes?limit=5&tag=a&tag=b&archived=true')
    await send('/v1/notes?per_page=7')
    expect(requests.map(({ query }) => query)).toEqual([
      { limit: 5, tag: ['a', 'b'], archived: true },
      { limit: 7 },
    ])
  })

  test('of a body is against the release of the client', async () => {
    const { send } = serveNotes()
    const put = (path: string, body: string) => send(path, { method: 'PUT', body })
    const refused = await put('/v1/note/n1', '{"text":"Hi","body":5}')
    expect(refused.status).toBe(400)
    // Errors are in the client's shape as well: v1 says `reason` where v2 says `message`.
    expect(refused.body).toMatchObject({
      error: {
        reason: expect.stringContaining('The body member /text is not in the contract.'),
        details: {
          issues: [
            { in: 'body', path: '/text', message: 'is not in the contract' },
            { in: 'body', path: '/body', message: 'must be string' },
          ],
        },
      },
    })
    expect(code(await put('/v2/notes/n1', '{}'))).toBe('REQUEST_INVALID')
    expect(code(await put('/v2/notes/n1', '{"text":"a","text":"b"}'))).toBe('JSON_INVALID')
    expect(code(await put('/v2/notes/n1', `{"text":"${'x'.repeat(1000)}"}`))).toBe('BODY_TOO_LARGE')
  })

  test('refuses a body where none is taken, a missing one, and a path parameter that is too long', async () => {
    const { send } = serveNotes()
    expect(code(await send('/v2/me', { body: '{}' }))).toBe('REQUEST_INVALID')
    expect(code(await send('/v2/notes', { method: 'POST' }))).toBe('JSON_INVALID')
    expect(code(await send(`/v2/notes/${'x'.repeat(21)}`))).toBe('REQUEST_INVALID')
  })
})

describe('the rate limit', () => {
  test('passes exactly the quota of an installation, and says so in every reply', async () => {
    const { send } = serveNotes({ quota: 5 })
    const answers = await Promise.all(Array.from({ length: 55 }, () => send('/v2/me')))
    const passed = answers.filter(({ status }) => status === 200)
    expect(passed).toHaveLength(5)
    expect(passed.map(({ headers }) => headers['ratelimit'])).toContain('"default";r=0;t=12')
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers).toMatchObject({ 'ratelimit-policy': '"default";q=5;w=60', 'retry-after': '12' })
    expect((await send('/v2/me', { token: 'pinned' })).status).toBe(200)
  })

  test('counts by address where there is no installation, through trusted proxies only', async () => {
    const { send } = serveNotes({ quota: 1 })
    const health = async (from: string, forwarded?: string) =>
      (
        await send('/v2/health', {
          token: null,
          from,
          ...(forwarded !== undefined && { headers: ['X-Forwarded-For', forwarded] }),
        })
      ).status
    expect([await health('192.0.2.1'), await health('192.0.2.1', '198.51.100.7')]).toEqual([200, 429])
    expect([await health('10.0.0.1', '198.51.100.7'), await health('10.0.0.1', '198.51.100.8')]).toEqual([
      200, 200,
    ])
    expect(await health('10.0.0.1', '192.0.2.1, 198.51.100.8')).toBe(429)
  })
})

describe('lifecycle headers', () => {
  test('stand on every reply of a release that ends, errors too, and on none of a current one', async () => {
    const { send } = serveNotes()
    for (const answer of [
      await send('/v1/me'),
      await send('/v1/nothing'),
      await send('/v1/me', { token: null }),
    ]) {
      expect(answer.headers).toMatchObject({
        deprecation: 'true',
        sunset: 'Fri, 01 Jan 2027 00:00:00 GMT',
        link: expect.stringContaining('<https://docs.example/guides/v2>; rel="deprecation"'),
      })
    }
    expect((await send('/v1/me')).headers['link']).toContain('</notes-api/v2/me>; rel="successor-version"')
    const current = await send('/v2/notes/n1')
    expect(Object.keys(current.headers)).not.toEqual(expect.arrayContaining(['deprecation']))
  })

  test('name the deprecated members that this body has', async () => {
    const { send } = serveNotes()
    expect((await send('/v1/note/n1')).headers['x-stella-api-deprecated-fields']).toBe('body')
    expect((await send('/v1/notes')).headers['x-stella-api-deprecated-fields']).toBe('data[].body')
    const empty = serveNotes({ handlers: { listNotes: () => ({ status: 200, body: { data: [] } }) } })
    expect((await empty.send('/v1/notes')).headers).not.toHaveProperty('x-stella-api-deprecated-fields')
  })
})

describe('entity tags', () => {
  test('answer 304 to whoever has the representation', async () => {
    const { send } = serveNotes()
    const read = await send('/v2/notes/n1')
    expect(read.headers).toMatchObject({ etag: '"5"', 'cache-control': 'private, no-cache' })
    const again = await send('/v2/notes/n1', { headers: ['If-None-Match', '"4", "5"'] })
    expect(again).toMatchObject({ status: 304, text: null, headers: { etag: '"5"' } })
  })
})

function post(key: string, body = '{"text":"a"}'): Sent {
  return { method: 'POST', body, headers: ['Idempotency-Key', key] }
}

describe('an Idempotency-Key', () => {
  test('reaches the handler with a digest of operation and body', async () => {
    const keys: unknown[] = []
    const { send } = serveNotes({
      handlers: {
        postNote: (_, { idempotency }) => {
          keys.push(idempotency && { key: idempotency.key, fingerprint: idempotency.fingerprint })
          return { status: 201, body: { id: 'n2' } }
        },
      },
    })
    await send('/v2/notes', post('k1'))
    await send('/v2/notes', post('"k1"'))
    await send('/v2/notes', post('k1', '{"text":"b"}'))
    await send('/v2/notes', { method: 'POST', body: '{"text":"a"}' })
    const [first, quoted, other, none] = keys
    expect(first).toMatchObject({ key: 'k1', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(quoted).toEqual(first)
    expect(other).not.toEqual(first)
    expect(none).toBeUndefined()
  })

  test('whose first answer the handler repeats is answered with the header that says so', async () => {
    const { send } = serveNotes({
      handlers: {
        postNote: (_, { idempotency }) => {
          if (idempotency?.key === 'again') idempotency.replayed()
          return { status: 201, body: { id: 'n2' } }
        },
      },
    })
    expect((await send('/v2/notes', post('again'))).headers['idempotency-replayed']).toBe('true')
    expect((await send('/v2/notes', post('first'))).headers).not.toHaveProperty('idempotency-replayed')
  })

  test('is refused while the first request with it is answered, and when it is malformed', async () => {
    const first = Promise.withResolvers<{ status: number; body: { id: string } }>()
    const { send } = serveNotes({ handlers: { postNote: () => first.promise } })
    const both = [send('/v2/notes', post('k1')), send('/v2/notes', post('k1'))]
    // Digests are made elsewhere, so either may be the first.
    const refused = await Promise.race(both)
    expect([refused.status, code(refused)]).toEqual([409, 'IDEMPOTENCY_IN_FLIGHT'])
    first.resolve({ status: 201, body: { id: 'n2' } })
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([201, 409])
    for (const key of ['', 'a b', 'a,b', 'x'.repeat(256)]) {
      expect(code(await send('/v2/notes', post(key)))).toBe('REQUEST_INVALID')
    }
  })
})

describe('what is told of a request', () => {
  test('names its operation, its release and what it used that will go, and none of its text', async () => {
    const { send, records, clock } = serveNotes({
      handlers: {
        putNote: () => {
          clock.monotonic += 3
          return { status: 200, body: { id: 'n1', text: 'x' } }
        },
      },
    })
    await send('/v1/note/n1', { method: 'PUT', body: '{"body":"x"}' })
    await send('/v1/notes?per_page=5')
    await send('/v2/me', { token: null })
    expect(records).toEqual([
      {
        requestId: 'req_1',
        method: 'PUT',
        route: '/notes-api/v1/note/{id}',
        operationId: 'putNote',
        callerId: 'ins_1',
        release: '1.1.0',
        status: 200,
        error: null,
        deprecatedMembers: ['putNote', 'body'],
        durationMs: 3,
      },
      expect.objectContaining({ operationId: 'listNotes', deprecatedMembers: ['?per_page'] }),
      expect.objectContaining({
        route: '/notes-api/v2/me',
        operationId: null,
        callerId: null,
        error: 'UNAUTHENTICATED',
        status: 401,
      }),
    ])
  })

  test('includes a request id that the client may choose', async () => {
    const { send } = serveNotes()
    const chosen = await send('/v2/me', { token: null, headers: ['X-Request-Id', 'client-chosen-1'] })
    expect(chosen.headers['x-request-id']).toBe('client-chosen-1')
    expect(chosen.body).toMatchObject({ error: { requestId: 'client-chosen-1' } })
  })
})

function throwing(error: Error) {
  const getNote = () => {
    throw error
  }
  return serveNotes({ handlers: { getNote } })
}

describe('what a handler throws', () => {
  test('is answered when it is a problem, or when services explain it', async () => {
    const missing = await throwing(new Problem('NOT_FOUND', 'There is no such note.')).send('/v2/notes/n1')
    expect(missing.status).toBe(404)
    expect(missing.text).toContain('There is no such note.')
    expect(missing.headers['content-type']).toBe('application/problem+json')
    const down = await throwing(new StoreDown()).send('/v2/notes/n1')
    expect([down.status, code(down)]).toEqual([503, 'STORE_UNAVAILABLE'])
  })

  test('is answered 500 and reported otherwise, and the reply tells nothing of it', async () => {
    const { send, failures, records } = serveNotes({
      handlers: {
        getMe: () => {
          throw new Error('at /home/secret.ts:1')
        },
      },
    })
    const answer = await send('/v2/me')
    expect([answer.status, code(answer)]).toEqual([500, 'INTERNAL'])
    expect(answer.text).not.toContain('secret')
    expect(failures).toEqual([new Error('at /home/secret.ts:1')])
    expect(records).toMatchObject([{ status: 500, error: 'INTERNAL' }])
  })
})
