import { describe, expect, test } from 'vitest'
import { platformWaiting, retrying } from './retry.ts'

type Step = number | 'down' | { readonly status: number; readonly retryAfter: string }

/** A server that does these in turn, and what the client did about it. */
function trying(...steps: readonly Step[]) {
  const pauses: number[] = []
  const bodies: string[] = []
  const now = Date.parse('2026-11-21T12:00:00Z')
  const server = async (request: Request) => {
    const step = steps[bodies.length] ?? 200
    bodies.push(await request.text())
    if (step === 'down') throw new TypeError('fetch failed')
    if (typeof step === 'number') return new Response(null, { status: step })
    return new Response('{}', { status: step.status, headers: { 'retry-after': step.retryAfter } })
  }
  const sleep = (milliseconds: number) => {
    pauses.push(milliseconds)
    return Promise.resolve()
  }
  const send = retrying(server, { now: () => now, random: () => 0.5, sleep })
  const ask = (method: string, init: RequestInit = {}) => {
    return send(new Request('https://stella.example.com/', { method, ...init }))
  }
  return { ask, pauses, bodies }
}

describe('a request that is safe to repeat', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE'])(
    'by %s is sent again after a failure, a little later each time',
    async (method) => {
      const { ask, pauses } = trying('down', 503)
      expect((await ask(method)).status).toBe(200)
      expect(pauses).toEqual([450, 900])
    },
  )

  test('with an Idempotency-Key is sent again, body and all', async () => {
    const { ask, bodies } = trying('down')
    const answer = await ask('POST', { body: 'x', headers: { 'idempotency-key': 'k' } })
    expect([answer.status, bodies]).toEqual([200, ['x', 'x']])
  })

  test.each([
    ['7', 7000],
    ['0', 0],
    ['Sat, 21 Nov 2026 12:00:05 GMT', 5000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['soon', 450],
  ])('waits as Retry-After says: %s', async (retryAfter, pause) => {
    const { ask, pauses } = trying({ status: 429, retryAfter })
    expect((await ask('GET')).status).toBe(200)
    expect(pauses).toEqual([pause])
  })

  test('is not kept waiting for minutes', async () => {
    const { ask, pauses } = trying({ status: 503, retryAfter: '600' })
    expect((await ask('GET')).status).toBe(503)
    expect(pauses).toEqual([])
  })

  test('is given up after the third time', async () => {
    expect((await trying(503, 503, 503, 200).ask('GET')).status).toBe(503)
    await expect(trying('down', 'down', 'down').ask('GET')).rejects.toThrow('fetch failed')
  })

  test.each([400, 401, 404, 409, 412, 500, 502])('is not sent again after %i', async (status) => {
    const { ask, bodies } = trying(status)
    expect((await ask('GET')).status).toBe(status)
    expect(bodies).toHaveLength(1)
  })

  test('is not sent again once it was called off', async () => {
    const { ask, bodies } = trying('down')
    await expect(ask('GET', { signal: AbortSignal.abort() })).rejects.toThrow('fetch failed')
    expect(bodies).toHaveLength(1)
  })
})

test.each(['POST', 'PATCH'])('%s is sent once', async (method) => {
  const { ask, bodies } = trying(503)
  expect((await ask(method, { body: 'x' })).status).toBe(503)
  expect(bodies).toEqual(['x'])
})

test('waiting ends when the request is called off', async () => {
  const controller = new AbortController()
  const waiting = platformWaiting.sleep(1_000_000, controller.signal)
  controller.abort(new Error('called off'))
  await expect(waiting).rejects.toThrow('called off')
  await platformWaiting.sleep(0, new AbortController().signal)
})
