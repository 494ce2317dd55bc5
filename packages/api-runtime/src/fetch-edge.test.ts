import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Exchange, Reply } from './exchange.ts'
import { fetchEdge } from './fetch-edge.ts'

const failures: unknown[] = []

function served(handler: (exchange: Exchange) => Reply | Promise<Reply>): ReturnType<typeof fetchEdge> {
  return fetchEdge({
    handler,
    refuse: (status) => ({ status, headers: [], body: `refused ${status}` }),
    onFailure: (error) => failures.push(error),
  })
}

function echo(body: string | Uint8Array | null, status = 200): Reply {
  return { status, headers: ['X-A', '1', 'X-A', '2'], body }
}

const url = 'https://api.example/a%2fb?c=%20#d'

async function bodyOutcome(request: Request, limit: number): Promise<string> {
  const response = await served(async (exchange) => {
    const read = await exchange.readBody(limit)
    return echo(read.outcome === 'complete' ? new TextDecoder().decode(read.bytes) : read.outcome)
  })(request)
  return response.text()
}

function streamed(...chunks: string[]): Request {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  return new Request(url, { method: 'POST', body: stream, duplex: 'half' })
}

afterEach(() => {
  failures.length = 0
  vi.useRealTimers()
})

describe('the fetch edge', () => {
  test('hands on method, target, headers, address and scheme', async () => {
    let seen: Exchange | undefined
    const handler = served((exchange) => {
      seen = exchange
      return echo('ok')
    })
    const request = new Request(url, { headers: { Authorization: 'Bearer x' }, method: 'DELETE' })
    const response = await handler(request, { remoteAddress: '203.0.113.9' })
    expect(seen).toMatchObject({
      method: 'DELETE',
      target: '/a%2fb?c=%20',
      rawHeaders: ['authorization', 'Bearer x'],
      remoteAddress: '203.0.113.9',
      secure: true,
      hasBody: false,
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('x-a')).toBe('1, 2')
    expect(await response.text()).toBe('ok')
  })

  test('sends no body with HEAD, 204 and 304', async () => {
    const head = await served(() => echo('ok'))(new Request(url, { method: 'HEAD' }))
    expect(await head.text()).toBe('')
    for (const status of [204, 304])
      expect((await served(() => echo('ok', status))(new Request(url))).body).toBeNull()
  })

  test('sends bytes as they are', async () => {
    const response = await served(() => echo(new Uint8Array([1, 2])))(new Request(url))
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2]))
  })

  test('reads bodies up to the limit, whole or in pieces', async () => {
    expect(await bodyOutcome(streamed('ab', 'cd'), 4)).toBe('abcd')
    expect(await bodyOutcome(streamed('ab', 'cd'), 3)).toBe('too-large')
    expect(await bodyOutcome(streamed(), 3)).toBe('')
    expect(await bodyOutcome(new Request(url), 3)).toBe('')
  })

  test('gives up on a body that breaks off, and on one that takes 30 seconds', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
    const half = { method: 'POST', duplex: 'half' } as const
    expect(await bodyOutcome(new Request(url, { ...half, body: broken }), 9)).toBe('aborted')
    vi.useFakeTimers()
    const outcome = bodyOutcome(new Request(url, { ...half, body: new ReadableStream() }), 9)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await outcome).toBe('aborted')
  })

  test('refuses more than 16 KB of headers, and two hosts', async () => {
    const handler = served(() => echo('ok'))
    expect((await handler(new Request(url, { headers: { 'X-A': 'a'.repeat(16_384) } }))).status).toBe(431)
    expect((await handler(new Request(url, { headers: { Host: 'a, b' } }))).status).toBe(400)
  })

  test('answers 500 when the handler breaks its promise, and reports it', async () => {
    const response = await served(() => Promise.reject(new Error('secret')))(new Request(url))
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('refused 500')
    expect(failures).toHaveLength(1)
  })
})
