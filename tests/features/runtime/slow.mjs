// Clients that never finish. Their connections are opened before anything else in the lane, and looked at last.

import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { RawConnection, requestBytes } from '../support/raw.mjs'
import { expectProblem } from './expect.mjs'
import { tries } from './threats.mjs'
import { bearerLine, hostLine, isOwn, needsServer, serve, url } from './world.mjs'

const began = performance.now()
const line = 'POST /integrations/v2/events HTTP/1.1'
const declared = [hostLine, bearerLine, 'Content-Type: application/json', 'Content-Length: 1000000']

/** A connection that goes on byte by byte, with how many seconds it was let live. */
function trickle(start, byte) {
  const connection = new RawConnection(url).send(start)
  const timer = byte === undefined ? undefined : setInterval(() => connection.send(byte), 500)
  const seconds = connection.closed.then(() => {
    clearInterval(timer)
    return (performance.now() - began) / 1000
  })
  return { connection, seconds }
}

const head = requestBytes(line, declared)
const slow = {
  'nothing at all': { ...trickle(''), limit: 10 },
  'a request line that never ends': { ...trickle('GET /integr', 'a'), limit: 10 },
  'headers that never end': { ...trickle(head.subarray(0, -2), 'X-A: 1\r\n'), limit: 10 },
  'headers that stop': { ...trickle(head.subarray(0, -2)), limit: 10 },
  'a body that never ends': { ...trickle(head, ' '), limit: 30 },
  'a body that stops': { ...trickle(head), limit: 30 },
}

describe('a client that takes its time', () => {
  for (const [what, { connection, seconds, limit }] of Object.entries(slow)) {
    tries('slow', `with ${what} is cut off`, { timeout: 50_000 }, async () => {
      const lived = await seconds
      // What stands before a deployment may be stricter; and the machine may be busy.
      assert.ok(lived > (isOwn ? limit - 1 : 0) && lived < limit + 10, `it lived for ${lived} seconds`)
      const reply = await connection.reply('POST')
      if (isOwn && reply !== undefined) expectProblem(reply, 408, 'REQUEST_TIMEOUT')
    })
  }

  tries('slow', 'has a bounded number of connections', needsServer, async () => {
    const server = await serve({ STELLA_LOG_LEVEL: 'warn' })
    const cap = 512
    const connections = Array.from({ length: cap + 20 }, () => new RawConnection(server.url))
    const request = requestBytes('GET /integrations/v2/health HTTP/1.1', [hostLine])
    const replies = await Promise.all(connections.map((connection) => connection.send(request).reply()))
    for (const connection of connections) connection.cut()
    assert.equal(replies.filter((reply) => reply?.status === 200).length, cap)
    assert.equal(replies.filter((reply) => reply === undefined).length, 20)
    await server.stop()
  })
})
