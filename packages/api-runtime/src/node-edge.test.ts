import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { trustedProxies } from './client-address.ts'
import type { Exchange, Reply } from './exchange.ts'
import { NodeEdge, type NodeLimits } from './node-edge.ts'
import { exchangeRaw, RawConnection } from './testing/raw-connection.ts'

let handle: (exchange: Exchange) => Reply | Promise<Reply>
let edge: NodeEdge
let port: number
const failures: unknown[] = []

function text(status: number, body: string | null): Reply {
  return { status, headers: ['Content-Type', 'text/plain'], body }
}

async function start(limits: Partial<NodeLimits> = {}): Promise<void> {
  edge = new NodeEdge({
    handler: (exchange) => handle(exchange),
    refuse: (status) => text(status, `refused ${status}`),
    onFailure: (error) => failures.push(error),
    isProxy: trustedProxies([]),
    limits,
  })
  port = (await edge.listen(0, '127.0.0.1')).port
}

beforeEach(async () => {
  failures.length = 0
  handle = ({ method, target }) => text(200, `${method} ${target}`)
  await start()
})

afterEach(() => edge.drain(0))

const host = 'Host: a.example\r\n'
const get = `GET /x HTTP/1.1\r\n${host}\r\n`

describe('an exchange', () => {
  test('carries the target and every raw header, and its reply comes with a length', async () => {
    let seen: readonly string[] = []
    handle = ({ rawHeaders, target }) => {
      seen = rawHeaders
      return text(200, `é ${target}`)
    }
    const reply = await exchangeRaw(port, `GET /a/../b?q HTTP/1.1\r\n${host}X-A: 1\r\nx-a: 2\r\n\r\n`)
    expect(seen).toEqual(['Host', 'a.example', 'X-A', '1', 'x-a', '2'])
    expect(reply).toMatchObject({ status: 200, body: 'é /a/../b?q' })
    expect(reply.headers).toMatchObject({ 'content-length': '12', 'content-type': 'text/plain' })
  })

  test('is answered on the same connection as the one before, in order, when pipelined', async () => {
    const first = Promise.withResolvers<Reply>()
    handle = ({ target }) => (target === '/1' ? first.promise : text(200, target))
    const connection = new RawConnection(port).send(
      `GET /1 HTTP/1.1\r\n${host}\r\nGET /2 HTTP/1.1\r\n${host}\r\n`,
    )
    first.resolve(text(200, 'first'))
    expect((await connection.reply()).body).toBe('first')
    expect((await connection.reply()).body).toBe('/2')
  })

  test('is handled before any reply is sent to those that came in with it', async () => {
    const order: string[] = []
    handle = ({ target }) => {
      order.push(`handle ${target}`)
      const noted = ['Content-Type', { toString: () => (order.push(`send ${target}`), 'text/plain') }]
      // Node turns a header's value into text when it sends it.
      return { status: 200, headers: noted as string[], body: null }
    }
    const connection = new RawConnection(port).send(
      `GET /1 HTTP/1.1\r\n${host}\r\nGET /2 HTTP/1.1\r\n${host}\r\n`,
    )
    await connection.reply()
    await connection.reply()
    expect(order.filter((step, i) => order.indexOf(step) === i)).toEqual([
      'handle /1',
      'handle /2',
      'send /1',
      'send /2',
    ])
  })

  test('whose reply cannot be sent is answered 500 and leaves others alone', async () => {
    handle = ({ target }) => {
      const headers = target === '/bad' ? ['X-A', 'a\r\nb'] : []
      return { status: 200, headers, body: target }
    }
    const [bad, good] = await Promise.all(
      ['/bad', '/good'].map((path) => exchangeRaw(port, `GET ${path} HTTP/1.1\r\n${host}\r\n`)),
    )
    expect(bad).toMatchObject({ status: 500, body: 'refused 500' })
    expect(good).toMatchObject({ status: 200, body: '/good' })
    expect(failures).toHaveLength(1)
  })

  test('answers HEAD with the length of the body and without it', async () => {
    const connection = new RawConnection(port).send(`HEAD /x HTTP/1.1\r\n${host}\r\n`)
    expect((await connection.reply(true)).headers).toMatchObject({ 'content-length': '7' })
    expect((await connection.send(get).reply()).body).toBe('GET /x')
  })

  test('sends no length with 204', async () => {
    handle = () => ({ status: 204, headers: [], body: null })
    const reply = await exchangeRaw(port, get)
    expect(reply.headers).not.toHaveProperty('content-length')
    expect(reply.headers).not.toHaveProperty('transfer-encoding')
  })

  test('whose handler breaks its promise is answered 500, without the error, and reported', async () => {
    for (const broken of [() => Promise.reject(new Error('secret')), () => raise(new Error('secret'))]) {
      handle = broken
      const reply = await exchangeRaw(port, get)
      expect(reply).toMatchObject({ status: 500, body: 'refused 500' })
      await reply.connection.closed
    }
    expect(failures).toHaveLength(2)
  })
})

function raise(error: Error): never {
  throw error
}

describe('what is no well-framed request is answered 400 and the connection closed', () => {
  const upload = `POST / HTTP/1.1\r\n${host}`
  const chunks = '\r\n\r\n0\r\n\r\n'
  test.each([
    ['length and transfer-encoding', `${upload}Content-Length: 3\r\nTransfer-Encoding: chunked${chunks}`],
    ['transfer-encoding and length', `${upload}Transfer-Encoding: chunked\r\nContent-Length: 3${chunks}`],
    ['two different lengths', `${upload}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`],
    ['two equal lengths', `${upload}Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc`],
    ['a list of lengths', `${upload}Content-Length: 3, 3\r\n\r\nabc`],
    ['a signed length', `${upload}Content-Length: +3\r\n\r\nabc`],
    ['a length that overflows', `${upload}Content-Length: 99999999999999999999999\r\n\r\nabc`],
    ['an unknown transfer-encoding', `${upload}Transfer-Encoding: xchunked${chunks}`],
    ['gzip below chunked', `${upload}Transfer-Encoding: gzip, chunked${chunks}`],
    ['gzip above chunked', `${upload}Transfer-Encoding: chunked, gzip${chunks}`],
    ['chunked twice', `${upload}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked${chunks}`],
    ['a quoted transfer-encoding', `${upload}Transfer-Encoding: "chunked"${chunks}`],
    ['an empty transfer-encoding', `${upload}Transfer-Encoding: ${chunks}`],
    ['a vertical tab before chunked', `${upload}Transfer-Encoding:\u000bchunked${chunks}`],
    ['chunks in HTTP/1.0', `POST / HTTP/1.0\r\n${host}Transfer-Encoding: chunked${chunks}`],
    ['a folded header', `GET / HTTP/1.1\r\n${host}X-A: b\r\n c\r\n\r\n`],
    ['a fold as the first header', `GET / HTTP/1.1\r\n X: y\r\n${host}\r\n`],
    ['bare line feeds', 'GET / HTTP/1.1\nHost: a\n\n'],
    ['a bare line feed after a header', 'GET / HTTP/1.1\r\nHost: a\nX-B: c\r\n\r\n'],
    ['a bare carriage return', `GET / HTTP/1.1\r\n${host}X-B: c\rd\r\n\r\n`],
    ['NUL in a value', `GET / HTTP/1.1\r\n${host}X-B: c\u0000d\r\n\r\n`],
    ['NUL in a name', `GET / HTTP/1.1\r\n${host}X-\u0000B: cd\r\n\r\n`],
    ['NUL in the target', `GET /\u0000 HTTP/1.1\r\n${host}\r\n`],
    ['a space before the colon', `GET / HTTP/1.1\r\n${host}X-B : cd\r\n\r\n`],
    ['an empty header name', `GET / HTTP/1.1\r\n${host}: cd\r\n\r\n`],
    ['two hosts', `GET / HTTP/1.1\r\n${host}${host}\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\n\r\n'],
    ['a list of hosts', 'GET / HTTP/1.1\r\nHost: a, b\r\n\r\n'],
    ['HTTP/0.9', 'GET /\r\n\r\n'],
    ['HTTP/2 without its preface', `GET / HTTP/2.0\r\n${host}\r\n`],
    ['a lower-case method', `get / HTTP/1.1\r\n${host}\r\n`],
    ['non-ASCII bytes in the target', `GET /v\u00ef\u00bc\u0091 HTTP/1.1\r\n${host}\r\n`],
    ['more than 200 headers', `GET / HTTP/1.1\r\n${host}${'a: b\r\n'.repeat(201)}\r\n`],
    ['an unknown expectation', `${upload}Expect: luck\r\nContent-Length: 0\r\n\r\n`],
  ])('%s', async (_, request) => {
    const reply = await exchangeRaw(port, request)
    expect(reply).toMatchObject({ status: 400, body: 'refused 400', headers: { connection: 'close' } })
    await reply.connection.closed
  })

  test('also in the middle of a chunked body that the handler is reading', async () => {
    handle = async (exchange) => text(200, (await exchange.readBody(100)).outcome)
    const request = `${upload}Transfer-Encoding: chunked\r\n\r\n3\r\nabcdefgh\r\n0\r\n\r\n`
    const reply = await exchangeRaw(port, request)
    expect(reply.status).toBe(400)
    await reply.connection.closed
  })

  test('but never in place of the answer to an earlier request', async () => {
    const never = Promise.withResolvers<Reply>()
    handle = () => never.promise
    const connection = new RawConnection(port).send(`${get}\u0000garbage\r\n\r\n`)
    await expect(connection.reply()).rejects.toThrow('closed after ""')
  })

  test('headers over 16 KB are answered 431', async () => {
    const reply = await exchangeRaw(port, `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(1_000_000)}\r\n\r\n`)
    expect(reply).toMatchObject({ status: 431, body: 'refused 431' })
    await reply.connection.closed
  })
})

function post(headers: string): string {
  return `POST / HTTP/1.1\r\n${host}${headers}\r\n`
}

describe('a body', () => {
  beforeEach(() => {
    handle = async (exchange) => {
      const read = await exchange.readBody(8)
      const body = read.outcome === 'complete' ? new TextDecoder().decode(read.bytes) : read.outcome
      return { ...text(200, body), close: read.outcome === 'too-large' }
    }
  })

  test('arrives whole, by length or in chunks, empty or split', async () => {
    expect((await exchangeRaw(port, `${post('Content-Length: 3\r\n')}abc`)).body).toBe('abc')
    expect((await exchangeRaw(port, post('Content-Length: 0\r\n'))).body).toBe('')
    const chunked = `${post('Transfer-Encoding: chunked\r\n')}3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n`
    expect((await exchangeRaw(port, chunked)).body).toBe('abcde')
  })

  test('over the limit is cut, and its sender gets to read the reply before the connection closes', async () => {
    for (const head of [
      post('Content-Length: 5000000\r\n'),
      `${post('Transfer-Encoding: chunked\r\n')}4c4b40\r\n`,
    ]) {
      const connection = new RawConnection(port).send(head).send('x'.repeat(5_000_000))
      const reply = await connection.reply()
      expect(reply).toMatchObject({ body: 'too-large', headers: { connection: 'close' } })
      connection.destroy()
    }
  })

  test('that breaks off ends the read', async () => {
    const done = Promise.withResolvers<string>()
    handle = async (exchange) => {
      const reading = exchange.readBody(100)
      connection.destroy()
      done.resolve((await reading).outcome)
      return text(200, '')
    }
    const connection = new RawConnection(port).send(`${post('Content-Length: 3\r\n')}a`)
    expect(await done.promise).toBe('aborted')
  })

  test('announced with Expect is asked for only when it is read', async () => {
    const expecting = post('Content-Length: 3\r\nExpect: 100-continue\r\n')
    const connection = new RawConnection(port).send(expecting)
    expect((await connection.reply()).status).toBe(100)
    expect((await connection.send('abc').reply()).body).toBe('abc')

    handle = () => text(401, 'no')
    const refused = await exchangeRaw(port, expecting)
    expect(refused).toMatchObject({ status: 401, headers: { connection: 'close' } })
    refused.connection.destroy()
  })

  test('that nobody reads is skipped when small, and ends the connection when large', async () => {
    handle = ({ target }) => text(401, target)
    const connection = new RawConnection(port).send(`${post('Content-Length: 3\r\n')}abc`)
    expect((await connection.reply()).status).toBe(401)
    expect((await connection.send(get).reply()).body).toBe('/x')
    connection.send(`${post('Content-Length: 5000000\r\n')}x`)
    expect((await connection.reply()).headers).toMatchObject({ connection: 'close' })
    connection.destroy()
  })
})

describe('time and number of connections', () => {
  test('slow headers and slow bodies are answered 408 and closed', async () => {
    await edge.drain(0)
    await start({ headersTimeoutMs: 50, requestTimeoutMs: 60 })
    handle = async (exchange) => text(200, (await exchange.readBody(100)).outcome)
    for (const slow of ['GET / HTTP/1.1\r\nHo', `POST / HTTP/1.1\r\n${host}Content-Length: 9\r\n\r\nabc`]) {
      const reply = await exchangeRaw(port, slow)
      expect(reply).toMatchObject({ status: 408, body: 'refused 408', headers: { connection: 'close' } })
      await reply.connection.closed
    }
  })

  test('an address has a limited number of connections, and gets one back when one closes', async () => {
    await edge.drain(0)
    await start({ connectionsPerAddress: 2 })
    const first = await exchangeRaw(port, get)
    const second = await exchangeRaw(port, get)
    await expect(exchangeRaw(port, get)).rejects.toThrow('closed')
    first.connection.send(get.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
    await first.connection.closed
    expect((await exchangeRaw(port, get)).status).toBe(200)
    second.connection.destroy()
  })
})

describe('draining', () => {
  test('finishes running requests, closes idle connections, and accepts no new ones', async () => {
    const running = Promise.withResolvers<Reply>()
    const idle = await exchangeRaw(port, get)
    const silent = new RawConnection(port)
    const reached = Promise.withResolvers<void>()
    handle = () => {
      reached.resolve()
      return running.promise
    }
    const busy = new RawConnection(port).send(get)
    await reached.promise
    const drained = edge.drain(60_000)
    await Promise.all([idle.connection.closed, silent.closed])
    await expect(exchangeRaw(port, get)).rejects.toThrow('closed')
    running.resolve(text(200, 'done'))
    expect(await busy.reply()).toMatchObject({ body: 'done', headers: { connection: 'close' } })
    await drained
  })

  test('cuts what is still running at the deadline', async () => {
    const never = Promise.withResolvers<Reply>()
    const reached = Promise.withResolvers<void>()
    handle = () => {
      reached.resolve()
      return never.promise
    }
    const busy = new RawConnection(port).send(get)
    await reached.promise
    await edge.drain(1)
    await expect(busy.reply()).rejects.toThrow('closed after ""')
  })
})
