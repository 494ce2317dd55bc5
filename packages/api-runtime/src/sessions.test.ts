import { describe, expect, test } from 'vitest'
import { serveNotes, type Answer, type Sent } from './testing/serve-notes.ts'

const own = 'https://stella.example'
const cookie = ['Cookie', 'session=person']

function asking(...headers: string[]): Sent {
  return { token: null, headers: [...cookie, ...headers] }
}

function writing(...headers: string[]): Sent {
  return { ...asking(...headers), method: 'POST', body: '{"text":"a"}' }
}

function outcome({ status, body }: Answer): unknown[] {
  return [status, Object(body?.['error']).code]
}

const refused = [403, 'ORIGIN_NOT_ALLOWED']

describe('a surface that takes sessions', () => {
  test('knows a person by the session where there is no token', async () => {
    const { send, records } = serveNotes({ sessionsAt: own })
    expect((await send('/v2/me', asking())).body).toEqual({ id: 'usr_1' })
    expect(records).toMatchObject([{ callerId: 'usr_1' }])
  })

  test('goes by the token where there is one, be it good or not', async () => {
    const { send, lookups } = serveNotes({ sessionsAt: own })
    expect((await send('/v2/me', { headers: cookie })).body).toEqual({ id: 'ins_1' })
    expect((await send('/v2/me', { headers: cookie, token: 'stranger' })).status).toBe(401)
    const basic = asking('Authorization', 'Basic YTpi')
    expect((await send('/v2/me', basic)).status).toBe(401)
    expect(lookups).toEqual(['server', 'stranger'])
  })

  test('answers 401 to whoever has neither', async () => {
    const { send } = serveNotes({ sessionsAt: own })
    const answer = await send('/v2/me', { token: null })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="stella"')
  })

  test('answers 401 to a program that writes with neither, and 403 where a session could be behind it', async () => {
    const { send } = serveNotes({ sessionsAt: own })
    const post = { method: 'POST', body: '{"text":"x"}', token: null } as const
    expect(outcome(await send('/v2/notes', post))).toEqual([401, 'UNAUTHENTICATED'])
    expect(outcome(await send('/v2/notes', { ...post, headers: cookie }))).toEqual(refused)
    const elsewhere = ['Sec-Fetch-Site', 'cross-site']
    expect(outcome(await send('/v2/notes', { ...post, headers: elsewhere }))).toEqual(refused)
  })

  test('counts the quota of a person apart from that of everyone else', async () => {
    const { send } = serveNotes({ sessionsAt: own, quota: 1 })
    const statuses = [await send('/v2/me', asking()), await send('/v2/me'), await send('/v2/me', asking())]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429])
  })
})

describe('a surface that takes none', () => {
  test('does not look at cookies', async () => {
    const { send, lookups } = serveNotes()
    expect((await send('/v2/me', asking())).status).toBe(401)
    expect(lookups).toEqual([])
  })
})

describe('a request with a session', () => {
  test.each([
    ['POST', [], refused],
    ['POST', ['Origin', own], [201, undefined]],
    ['POST', ['Origin', own, 'Sec-Fetch-Site', 'same-origin'], [201, undefined]],
    ['POST', ['Origin', own, 'Sec-Fetch-Site', 'cross-site'], refused],
    ['POST', ['Origin', 'https://evil.example'], refused],
    ['POST', ['Origin', 'https://sub.stella.example'], refused],
    ['POST', ['Origin', 'http://stella.example'], refused],
    ['POST', ['Origin', 'https://a.example'], refused],
    ['POST', ['Origin', 'null'], refused],
    ['GET', [], [200, undefined]],
    ['GET', ['Origin', own], [200, undefined]],
    ['GET', ['Origin', 'https://evil.example'], refused],
    ['GET', ['Sec-Fetch-Site', 'none'], [200, undefined]],
    ['GET', ['Sec-Fetch-Site', 'same-origin'], [200, undefined]],
    ['GET', ['Sec-Fetch-Site', 'same-site'], refused],
    ['GET', ['Sec-Fetch-Site', 'cross-site'], refused],
    ['GET', ['Sec-Fetch-Site', 'none', 'Sec-Fetch-Site', 'none'], refused],
  ] as const)('%s %j is answered %j', async (method, headers, expected) => {
    const { send, lookups } = serveNotes({ sessionsAt: own })
    const answer = await send('/v2/notes', method === 'GET' ? asking(...headers) : writing(...headers))
    expect(outcome(answer)).toEqual(expected)
    expect(lookups).toHaveLength(expected === refused ? 0 : 1)
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('may not delete without an Origin either', async () => {
    const { send } = serveNotes({ sessionsAt: own })
    expect(outcome(await send('/v2/notes/n1', { ...asking(), method: 'DELETE' }))).toEqual(refused)
    expect((await send('/v2/notes/n1', { ...asking('Origin', own), method: 'DELETE' })).status).toBe(204)
  })

  test.each([
    ['127.0.0.1:4000', 'http://127.0.0.1:4000', 201],
    ['localhost:4000', 'http://localhost:4000', 201],
    ['LocalHost:4000', 'http://localhost:4000', 201],
    ['[::1]:4000', 'http://[::1]:4000', 201],
    ['127.0.0.1:4000', 'http://127.0.0.1:5000', 403],
    ['127.0.0.1:4000', 'https://127.0.0.1:4000', 403],
    ['localhost:4000', 'http://127.0.0.1:4000', 403],
    ['evil.example:4000', 'http://evil.example:4000', 403],
    ['127.0.0.1.evil.example', 'http://127.0.0.1.evil.example', 403],
    ['localhost.evil.example', 'http://localhost.evil.example', 403],
  ])('to %s from a page of %s is answered %i where no public origin is set', async (host, origin, status) => {
    const { send } = serveNotes({ sessionsAt: null })
    const answer = await send('/v2/notes', { ...writing('Origin', origin), host, secure: false })
    expect(answer.status).toBe(status)
  })

  test('comes from the public origin only where one is set, whatever host it names', async () => {
    const { send } = serveNotes({ sessionsAt: own })
    const local = { ...writing('Origin', 'http://localhost:4000'), host: 'localhost:4000', secure: false }
    expect((await send('/v2/notes', local)).status).toBe(403)
    const proxied = { ...writing('Origin', own), host: '10.0.0.5:4000', secure: false }
    expect((await send('/v2/notes', proxied)).status).toBe(201)
  })
})
