import { describe, expect, test } from 'vitest'
import { readJsonBody } from './body.ts'
import type { BodyRead, Exchange } from './exchange.ts'

interface Sent {
  readonly headers?: readonly string[]
  readonly bytes?: Uint8Array | string
  readonly read?: BodyRead
}

const json = ['Content-Type', 'application/json']

function exchangeOf({ headers = json, bytes = '', read }: Sent): Exchange & { reads: number } {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return {
    method: 'POST',
    target: '/',
    rawHeaders: headers,
    remoteAddress: '127.0.0.1',
    secure: false,
    hasBody: true,
    reads: 0,
    readBody(limit) {
      this.reads++
      const complete: BodyRead =
        content.length > limit ? { outcome: 'too-large' } : { outcome: 'complete', bytes: content }
      return Promise.resolve(read ?? complete)
    },
  }
}

const read = (exchange: Exchange) => readJsonBody(exchange, 100, () => undefined)

describe('a JSON body', () => {
  test.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'is read as %s, with its text',
    async (type) => {
      const body = await read(exchangeOf({ headers: ['content-type', type], bytes: '{"a":"é"}' }))
      expect(body).toEqual({ text: '{"a":"é"}', value: { a: 'é' } })
    },
  )

  test.each([
    ['no type', []],
    ['text', ['Content-Type', 'text/plain']],
    ['a JSON dialect', ['Content-Type', 'application/vnd.api+json']],
    ['another charset', ['Content-Type', 'application/json; charset=utf-16']],
    ['an unknown parameter', ['Content-Type', 'application/json; a=b']],
    ['two types', [...json, ...json]],
    ['gzip', [...json, 'Content-Encoding', 'gzip']],
    ['identity and gzip', [...json, 'Content-Encoding', 'identity', 'content-encoding', 'gzip']],
  ])('with %s is answered 415 unread', async (_, headers) => {
    const exchange = exchangeOf({ headers, bytes: '{}' })
    await expect(read(exchange)).rejects.toMatchObject({
      code: 'MEDIA_TYPE_UNSUPPORTED',
      status: 415,
    })
    expect(exchange.reads).toBe(0)
  })

  test('declared too large is answered 413 unread; one that proves too large, when it does', async () => {
    const declared = exchangeOf({ headers: [...json, 'Content-Length', '101'] })
    const tooLarge = { code: 'BODY_TOO_LARGE', status: 413, close: true, details: { limitBytes: 100 } }
    await expect(read(declared)).rejects.toMatchObject(tooLarge)
    expect(declared.reads).toBe(0)
    await expect(read(exchangeOf({ bytes: 'x'.repeat(101) }))).rejects.toMatchObject(tooLarge)
  })

  test('that breaks off or stays out is answered 408 and closed', async () => {
    const broken = exchangeOf({ read: { outcome: 'aborted' } })
    await expect(read(broken)).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT', close: true })
  })

  test.each([
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), '(line 1, column 1)'],
    ['invalid UTF-8', new Uint8Array([0x22, 0x0a, 0xff, 0x22]), '(line 2, column 1)'],
    ['a surrogate in UTF-8', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), '(line 1, column 2)'],
    ['an overlong slash', new Uint8Array([0x22, 0xc0, 0xaf, 0x22]), '(line 1, column 2)'],
    ['a duplicate key', '{\n"a":1,"a":2}', '(line 2, column 7)'],
    ['nothing', '', '(line 1, column 1)'],
  ])('with %s is answered 400, saying where', async (_, bytes, place) => {
    const refused = read(exchangeOf({ bytes }))
    await expect(refused).rejects.toMatchObject({
      code: 'JSON_INVALID',
      status: 400,
      details: { issues: [{ in: 'body', path: '', message: expect.stringContaining(place) }] },
    })
  })

  test('that is missing altogether is answered 400', async () => {
    const missing = { ...exchangeOf({}), hasBody: false }
    await expect(read(missing)).rejects.toMatchObject({ code: 'JSON_INVALID' })
  })
})
