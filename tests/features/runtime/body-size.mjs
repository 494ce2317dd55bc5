// Bodies that are larger than they may be, or than they say.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RawConnection, requestBytes } from '../support/raw.mjs'
import { expectProblem, expectRefusal, expectStatus } from './expect.mjs'
import { batch } from './samples.mjs'
import { tries } from './threats.mjs'
import { bearerLine, call, hostLine, main, needsServer, url } from './world.mjs'

/** What a server takes that is not told otherwise. */
const limit = 1_048_576
const json = 'Content-Type: application/json'
const begin = (...headers) =>
  requestBytes('POST /integrations/v2/events HTTP/1.1', [hostLine, bearerLine, json, ...headers])
const open = (...headers) => new RawConnection(url).send(begin(...headers))

const send = (body) =>
  call('/v2/events', {
    method: 'POST',
    secret: main.secret,
    headers: { 'content-type': 'application/json' },
    body,
  })

async function expectCut(connection, status, code) {
  const reply = await connection.reply('POST')
  assert.ok(reply, 'closed without a reply')
  expectProblem(reply, status, code)
  await connection.closed
}

describe('a body over the limit', () => {
  tries('body-size', 'is refused by its length, before it is sent', needsServer, async () => {
    const lengths = [limit + 1, 10 ** 12, Number.MAX_SAFE_INTEGER]
    await Promise.all(
      lengths.map((length) => expectCut(open(`Content-Length: ${length}`), 413, 'BODY_TOO_LARGE')),
    )
  })

  tries(
    'body-size',
    'is refused while it comes, where no length was told, and in one endless chunk',
    needsServer,
    async () => {
      const blanks = ' '.repeat(65_536)
      const chunked = open('Transfer-Encoding: chunked')
      const endless = open('Transfer-Encoding: chunked').send('fffffffffff\r\n')
      for (let sent = 0; sent <= limit; sent += blanks.length) {
        chunked.send(`10000\r\n${blanks}\r\n`)
        endless.send(blanks)
      }
      await Promise.all([chunked, endless].map((connection) => expectCut(connection, 413, 'BODY_TOO_LARGE')))
    },
  )

  tries('body-size', 'is not, one byte below', needsServer, async () => {
    const body = JSON.stringify(batch('lane.size')).padEnd(limit, ' ')
    expectStatus(await send(body), 201)
    expectRefusal(await send(`${body} `), 413, 'BODY_TOO_LARGE')
  })

  tries('body-size', 'in chunks that lie about their size is refused', async () => {
    const ends = [
      '-1\r\n{}',
      '1\r\n{}\r\n0\r\n\r\n',
      '2\r\n{}0\r\n\r\n',
      '2\n{}\n0\n\n',
      'fffffffffffffffff\r\n{}',
    ]
    const sizes = ['zz', '0x2', ' 2', '2 ;', '+2', '2.0', ''].map((size) => `${size}\r\n{}\r\n0\r\n\r\n`)
    for (const lie of ends.concat(sizes)) {
      await expectCut(open('Transfer-Encoding: chunked').send(lie), 400, 'REQUEST_INVALID')
    }
  })

  test('is not asked for with 100 Continue, and one that is right is', async () => {
    const length = `Content-Length: ${limit * 1000}`
    const body = JSON.stringify(batch('lane.continue'))
    const taken = open('Expect: 100-continue', `Content-Length: ${body.length}`)
    assert.equal((await taken.reply()).status, 100)
    assert.equal((await taken.send(body).reply()).status, 201)
    taken.cut()
    await expectCut(open('Expect: 100-continue', length), 413, 'BODY_TOO_LARGE')
  })
})
