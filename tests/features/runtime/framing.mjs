// Where a request begins and ends: whatever two servers could read in two ways is refused, and the connection closed.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RawConnection, requestBytes } from '../support/raw.mjs'
import { expectRefusal, expectSilence } from './expect.mjs'
import { tries } from './threats.mjs'
import { bearerLine, call, exchange, hostLine, isOwn, url } from './world.mjs'

const health = 'GET /integrations/v2/health HTTP/1.1'
const events = 'POST /integrations/v2/events HTTP/1.1'
const smuggled = `GET /integrations/v2/smuggled HTTP/1.1\r\n${hostLine}\r\n\r\n`
const chunked = 'Transfer-Encoding: chunked'
const json = 'Content-Type: application/json'

/** Sends bytes, and expects one reply with this status, and that nothing comes after it. */
async function expectClosed(what, bytes, status, code) {
  const connection = new RawConnection(url).send(bytes)
  const reply = await connection.reply()
  assert.ok(reply, `${what}: closed without a reply`)
  assert.equal(reply.status, status, `${what}: ${reply.text}`)
  // What stands before a deployment may answer in its own way.
  if (isOwn) expectRefusal(reply, status, code)
  await connection.closed
  assert.equal(await connection.reply(), undefined, `${what}: a second reply`)
}

const post = (headers, body = '') => requestBytes(events, [hostLine, bearerLine, json, ...headers], body)
const head = (...headers) => requestBytes(health, [hostLine, ...headers])
const text = (...lines) => Buffer.from(lines.join(''), 'latin1')

describe('the end of a request', () => {
  const bodies = {
    'a length and chunks': post(['Content-Length: 4', chunked], `0\r\n\r\n${smuggled}`),
    'chunks and a length': post([chunked, `Content-Length: ${5 + smuggled.length}`], `0\r\n\r\n${smuggled}`),
    'two lengths': post(['Content-Length: 2', 'Content-Length: 4'], '{}{}'),
    'the same length twice': post(['Content-Length: 2', 'Content-Length: 2'], '{}'),
    'two lengths in one header': post(['Content-Length: 2, 2'], '{}'),
    'a length with a sign': post(['Content-Length: +2'], '{}'),
    'a negative length': post(['Content-Length: -2'], '{}'),
    'a length in hex': post(['Content-Length: 0x2'], '{}'),
    'a length with a blank inside': post(['Content-Length: 2 2'], '{}'),
    'a length without digits': post(['Content-Length: '], '{}'),
    'a length beyond all numbers': post(['Content-Length: 99999999999999999999999'], '{}'),
    'an unknown coding': post(['Transfer-Encoding: xchunked'], `0\r\n\r\n${smuggled}`),
    'a coding that does not end': post(['Transfer-Encoding: identity'], '{}'),
    'chunks not last': post(['Transfer-Encoding: chunked, gzip'], '0\r\n\r\n'),
    'gzip under chunks': post(['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n'),
    'chunks twice': post(['Transfer-Encoding: chunked, chunked'], '0\r\n\r\n'),
    'two codings in two headers': post([chunked, 'Transfer-Encoding: identity'], '0\r\n\r\n'),
    'the same coding in two headers': post([chunked, chunked], '0\r\n\r\n'),
    'a vertical tab before the coding': post(['Transfer-Encoding: \x0bchunked'], '0\r\n\r\n'),
    'chunks in HTTP/1.0': requestBytes(events.replace('1.1', '1.0'), [hostLine, chunked], '0\r\n\r\n'),
  }
  for (const [what, bytes] of Object.entries(bodies)) {
    tries('framing', `that is told by ${what} is not guessed`, () =>
      expectClosed(what, bytes, 400, 'REQUEST_INVALID'),
    )
  }

  tries(
    'framing',
    'of a body that nobody asked for is found, so that the next request is read right',
    async () => {
      const body = `{"a":"${'GET / HTTP/1.1'.repeat(10)}"}`
      const connection = new RawConnection(url)
      connection.send(requestBytes(health, [hostLine, `Content-Length: ${body.length}`], body)).send(head())
      assert.deepEqual([(await connection.reply()).status, (await connection.reply()).status], [400, 200])
      connection.cut()
    },
  )
})

describe('a header', () => {
  const lines = {
    'folded over two lines': head('X-A: 1\r\n 2'),
    'folded with a tab': head('Authorization: Bearer\r\n\ta'),
    'with a blank before its colon': head('X-A : 1'),
    'whose coding has a blank before its colon': post(['Transfer-Encoding : chunked'], '0\r\n\r\n'),
    'with a tab before its colon': head('X-A\t: 1'),
    'with a NUL in its value': head('X-A: a\x00b'),
    'with a NUL in its name': head('X-\x00A: 1'),
    'with a bare CR in its value': head('X-A: a\rb'),
    'with a bare LF in its value': head('X-A: a\nX-B: b'),
    'with a DEL in its value': head('X-A: a\x7fb'),
    'without a colon': head('X-A'),
    'without a name': head(': 1'),
    'with a name beyond ASCII': head('X-\xe9: 1'),
    'with a bracket in its name': head('X(A): 1'),
    'before which there is a blank': requestBytes(health, [' X-A: 1', hostLine]),
  }
  for (const [what, bytes] of Object.entries(lines)) {
    tries('framing', `${what} is not repaired`, () => expectClosed(what, bytes, 400, 'REQUEST_INVALID'))
  }

  tries('framing', 'that ends in a bare LF is not repaired, in none of its places', async () => {
    const places = [
      text(health, '\n', hostLine, '\r\n\r\n'),
      text(health, '\r\n', hostLine, '\n\r\n'),
      text(health, '\r\n', hostLine, '\r\n\n'),
      text(health, '\n', hostLine, '\n\n'),
      text(health, '\r', hostLine, '\r\r'),
    ]
    for (const bytes of places)
      await expectClosed(JSON.stringify(bytes.toString()), bytes, 400, 'REQUEST_INVALID')
  })

  tries('repeats', 'Host has to be there once, and to say something', async () => {
    const hosts = [[], ['Host:'], [hostLine, hostLine], [hostLine, 'Host: evil.example'], ['Host: a, b']]
    for (const headers of hosts) {
      await expectClosed(`Host ${headers}`, requestBytes(health, headers), 400, 'REQUEST_INVALID')
    }
  })

  tries(
    'big-headers',
    'of 16 KB and more gets a 431, and so do many small ones and a long target',
    async () => {
      const many = Array.from({ length: 150 }, (_, i) => `X-${i}: ${'a'.repeat(120)}`)
      const big = {
        'one header': head(`X-A: ${'a'.repeat(16_384)}`),
        'one name': head(`X-${'a'.repeat(16_384)}: 1`),
        'many headers': head(...many),
        'a megabyte': head(`X-A: ${'a'.repeat(1_048_576)}`),
        'a target': requestBytes(health.replace('health', 'a'.repeat(16_384)), [hostLine]),
      }
      for (const [what, bytes] of Object.entries(big))
        await expectClosed(what, bytes, 431, 'HEADERS_TOO_LARGE')
    },
  )

  tries('big-headers', 'below 16 KB is taken, but not two hundred of them', async () => {
    const taken = await exchange(head(`X-A: ${'a'.repeat(15_000)}`))
    assert.equal(taken.status, 200)
    const many = Array.from({ length: 250 }, (_, i) => `X-${i}: 1`)
    const crowded = await exchange(head(...many))
    assert.ok([400, 431].includes(crowded.status))
    expectSilence(crowded)
  })
})

describe('a request line', () => {
  const lines = [
    'GET /integrations/v2/health',
    'GET /integrations/v2/health HTTP/2.0',
    'GET /integrations/v2/health HTTP/0.9',
    'GET /integrations/v2/health HTTP/1.2',
    'GET /integrations/v2/health HTTP/1.1 ',
    'GET /integrations/v2/health http/1.1',
    'GET\t/integrations/v2/health\tHTTP/1.1',
    'GET /integrations/v2/health\x00 HTTP/1.1',
    'PRI * HTTP/2.0',
    'hello',
    '\x16\x03\x01\x02\x00\x01\x00',
  ]
  tries('framing', 'that is none is refused, and TLS on a plain port is none', async () => {
    for (const line of lines) {
      await expectClosed(JSON.stringify(line), requestBytes(line, [hostLine]), 400, 'REQUEST_INVALID')
    }
  })

  test('in HTTP/1.0 gets an answer, after which the connection closes', async () => {
    const connection = new RawConnection(url).send(requestBytes(health.replace('1.1', '1.0'), []))
    assert.equal((await connection.reply()).status, 200)
    await connection.closed
  })
})

describe('connections', () => {
  test('carry pipelined requests, answered in their order', async () => {
    const connection = new RawConnection(url)
    const ids = Array.from({ length: 20 }, (_, i) => `pipelined-${i}`)
    connection.send(Buffer.concat(ids.map((id) => head(`X-Request-Id: ${id}`))))
    for (const id of ids) assert.equal((await connection.reply()).header('x-request-id'), id)
    connection.cut()
  })

  tries('framing', 'are answered up to the first request that is none, and closed there', async () => {
    const connection = new RawConnection(url).send(Buffer.concat([head(), text('GARBAGE\r\n\r\n'), head()]))
    const replies = []
    for (let reply; (reply = await connection.reply()) !== undefined;) replies.push(reply.status)
    // The first may have been cut off before it was answered: nothing else may pass for its answer.
    assert.ok(['', '200', '200,400'].includes(String(replies)), String(replies))
    await connection.closed
  })

  tries('framing', 'that end in the middle of anything leave nothing behind', async () => {
    const body = '{"events":['
    const halves = [
      health,
      head().subarray(0, -2),
      post(['Content-Length: 100'], body),
      post([chunked], `b\r\n${body}`),
    ]
    for (const bytes of halves) {
      const connection = new RawConnection(url).send(bytes).finish()
      await connection.closed
    }
    assert.equal((await call('/v2/health')).status, 200)
  })
})
