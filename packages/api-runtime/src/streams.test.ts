import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { trustedProxies } from './client-address.ts'
import type { BodyStream, Reply } from './exchange.ts'
import { fetchEdge } from './fetch-edge.ts'
import { NodeEdge } from './node-edge.ts'
import { serveNotes } from './testing/serve-notes.ts'

/** A body, with a note of how much of it was asked for and of its end. */
function pieces(list: Iterable<string | Uint8Array | Error>) {
  const ended = Promise.withResolvers<void>()
  const made = { count: 0, ended: ended.promise }
  async function* make() {
    try {
      for (const piece of list) {
        if (piece instanceof Error) throw piece
        made.count += 1
        yield piece
      }
    } finally {
      ended.resolve()
    }
  }
  return { body: make(), made }
}

function* endless() {
  for (;;) yield 'x'.repeat(65_536)
}

function replyOf(body: BodyStream): Reply {
  return { status: 200, headers: ['Content-Type', 'text/csv'], body }
}

const failures: unknown[] = []
let reply: Reply
let edge: NodeEdge
let url: string

beforeEach(async () => {
  failures.length = 0
  edge = new NodeEdge({
    handler: () => reply,
    refuse: (status) => ({ status, headers: [], body: `refused ${status}` }),
    onFailure,
    isProxy: trustedProxies([]),
  })
  url = `http://127.0.0.1:${(await edge.listen(0, '127.0.0.1')).port}/`
})

afterEach(() => edge.drain(0))

const onFailure = (error: unknown) => failures.push(error)
const overNode = (init: RequestInit = {}) => fetch(url, init)
const overFetch = (init: RequestInit = {}) => {
  return fetchEdge({ handler: () => reply, refuse: () => reply, onFailure })(new Request(url, init))
}

describe.each([
  ['node', overNode],
  ['fetch', overFetch],
])('a stream over the %s edge', (_, ask) => {
  test('arrives whole, text and bytes alike, without a length', async () => {
    reply = replyOf(pieces(['a,b\n', 'é,', new Uint8Array([0x31, 0x0a])]).body)
    const response = await ask()
    expect(response.headers.get('content-length')).toBeNull()
    expect(await response.text()).toBe('a,b\né,1\n')
  })

  test('is made no faster than it is taken, and no further once the client is gone', async () => {
    const { body, made } = pieces(endless())
    reply = replyOf(body)
    const reader = (await ask()).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await made.ended
    expect(made.count).toBeLessThan(1000)
    expect(failures).toEqual([])
  })

  test('that fails breaks the response off, so that nobody takes it for whole', async () => {
    reply = replyOf(pieces(['a,b\n', new Error('the store is gone')]).body)
    const whole = ask().then((response) => response.text())
    await expect(whole).rejects.toBeInstanceOf(Error)
  })

  test('is not begun for HEAD', async () => {
    const { body, made } = pieces(endless())
    reply = replyOf(body)
    expect(await (await ask({ method: 'HEAD' })).text()).toBe('')
    expect(made.count).toBe(0)
  })
})

test('a client that stops reading is cut off, and the stream told to stop', async () => {
  await edge.drain(0)
  edge = new NodeEdge({
    handler: () => reply,
    refuse: (status) => ({ status, headers: [], body: `refused ${status}` }),
    onFailure,
    isProxy: trustedProxies([]),
    limits: { idleTimeoutMs: 100 },
  })
  const { port } = await edge.listen(0, '127.0.0.1')
  const { body, made } = pieces(endless())
  reply = replyOf(body)
  const client = connect({ port, host: '127.0.0.1' }).on('error', () => undefined)
  onTestFinished(() => void client.destroy())
  client.pause()
  client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await made.ended
  expect(failures).toEqual([])
})

test('a stream that fails over the node edge is reported', async () => {
  reply = replyOf(pieces(['a', new Error('the store is gone')]).body)
  const whole = overNode().then((response) => response.text())
  await expect(whole).rejects.toBeInstanceOf(Error)
  expect(failures).toEqual([new Error('the store is gone')])
})

describe('what a handler answers with a media type of its own', () => {
  test('is sent as it is, with the headers of every reply', async () => {
    const { body } = pieces(['a\n'])
    const { served, send } = serveNotes({
      handlers: {
        listNotes: () => ({ status: 200, media: 'text/csv', body, headers: { 'content-disposition': 'x' } }),
        getMe: () => ({ status: 200, media: 'application/jsonl', body: '{"a":1}\n' }),
      },
    })
    const streamed = await send('/v2/notes')
    expect(streamed.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'x',
      'cache-control': 'no-store',
      'x-stella-api-version': '2.1.0',
    })
    const target = '/notes-api/v2/me'
    const rawHeaders = ['Authorization', 'Bearer server']
    const whole = await served.handle({ ...exchange, target, rawHeaders })
    expect(whole.body).toBe('{"a":1}\n')
    expect(whole.headers).toContain('application/jsonl')
  })
})

const exchange = {
  method: 'GET',
  remoteAddress: '192.0.2.1',
  secure: true,
  hasBody: false,
  readBody: () => Promise.reject(new Error('there is no body')),
}
