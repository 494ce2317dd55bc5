import { createServer, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { wireOf } from './answer.ts'
import { listening } from './listening.ts'
import { Clients } from './load.ts'

const request = wireOf({ path: '/', headers: ['Host', 'localhost'] })

/** Sends load to a server for a moment; resolves to the requests that were answered and those that came in. */
async function loadFor(milliseconds: number, bodyBytes: number, answer: RequestListener) {
  let arrived = 0
  const server = createServer((incoming, response) => {
    arrived += 1
    answer(incoming, response)
  })
  const { port, stop } = await listening(server)
  try {
    using clients = await Clients.open({ port, request, bodyBytes }, 3)
    const { requests } = await clients.run(milliseconds)
    return { requests, arrived }
  } finally {
    await stop()
  }
}

test('every request that the server gets is counted once, and at least one on each connection', async () => {
  const { requests, arrived } = await loadFor(20, 2, (_, response) => response.end('ok'))
  expect(requests).toBe(arrived)
  expect(requests).toBeGreaterThanOrEqual(3)
})

test('a reply that comes in pieces is one reply', async () => {
  const { requests, arrived } = await loadFor(1, 4, (_, response) => {
    response.writeHead(200, { 'content-length': 4 })
    response.write('ok')
    setImmediate(() => response.end('ok'))
  })
  expect(requests).toBe(arrived)
})

test('an error in the middle of a run ends it', async () => {
  const failing = loadFor(5_000, 0, (_, response) => response.writeHead(500).end())
  await expect(failing).rejects.toThrow('500')
})

test('a body of another length ends the run', async () => {
  await expect(loadFor(5_000, 2, (_, response) => response.end('too long'))).rejects.toThrow('too long')
})

test('a connection that the server closes ends the run', async () => {
  await expect(loadFor(5_000, 2, (_, response) => response.destroy())).rejects.toThrow('closed')
})
