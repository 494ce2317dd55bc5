import { fileURLToPath } from 'node:url'
import { Miniflare } from 'miniflare'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trustedProxies } from './client-address.ts'
import { NodeEdge } from './node-edge.ts'
import { exchangeRaw, type RawReply } from './testing/raw-connection.ts'
import { serveNotes } from './testing/serve-notes.ts'

let workerd: Miniflare
let node: NodeEdge
let ports: { readonly workerd: number; readonly node: number }

/** One module without imports, as workerd takes it. */
async function bundled(): Promise<string> {
  const input = fileURLToPath(import.meta.resolve('./testing/notes-worker.ts'))
  await using bundle = await rolldown({ input, platform: 'browser', logLevel: 'warn' })
  const { output } = await bundle.generate({ format: 'esm' })
  return output[0].code
}

beforeAll(async () => {
  workerd = new Miniflare({
    modules: true,
    script: await bundled(),
    compatibilityDate: '2026-07-01',
    host: '127.0.0.1',
    port: 0,
  })
  const { served, failures } = serveNotes()
  node = new NodeEdge({
    handler: served.handle,
    refuse: served.refuse,
    onFailure: (error) => failures.push(error),
    isProxy: trustedProxies([]),
  })
  const [url, address] = await Promise.all([workerd.ready, node.listen(0, '127.0.0.1')])
  ports = { workerd: Number(url.port), node: address.port }
}, 30_000)

afterAll(() => Promise.all([workerd.dispose(), node.drain(0)]))

interface Case {
  readonly method?: string
  readonly path?: string
  /** Whole lines, beside `Host`. */
  readonly headers?: readonly string[]
  /** Its characters go out as one byte each. */
  readonly body?: string
}

function requestText({ method = 'GET', path = '/v2/notes', headers = [], body }: Case): string {
  const lines = [`${method} /notes-api${path} HTTP/1.1`, 'Host: api.example', ...headers]
  if (body !== undefined) lines.push('Content-Type: application/json', `Content-Length: ${body.length}`)
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`
}

/** Headers that say how the message travelled, or that differ with every request. */
const ofTheWire = new Set(['connection', 'date', 'keep-alive', 'content-length', 'transfer-encoding'])
const ofTheMoment = new Set(['x-request-id', 'ratelimit'])

function comparable({ status, headers, body }: RawReply): object {
  const kept = Object.entries(headers).filter(([name]) => !ofTheWire.has(name) && !ofTheMoment.has(name))
  return {
    status,
    headers: Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    body: body.replace(/"requestId":"[^"]*"/, '"requestId":""'),
  }
}

async function both(sent: Case): Promise<{ workerd: object; node: object }> {
  const text = requestText(sent)
  const [byWorkerd, byNode] = await Promise.all([ports.workerd, ports.node].map((port) => send(port, text)))
  return { workerd: byWorkerd ?? {}, node: byNode ?? {} }
}

async function send(port: number, text: string): Promise<object> {
  const { connection, ...reply } = await exchangeRaw(port, text)
  connection.destroy()
  return comparable(reply)
}

const server = 'Authorization: Bearer server'
const put = { method: 'PUT', path: '/v2/notes/n1', headers: [server] }
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('Node and workerd answer alike', () => {
  test.each<[string, number, Case]>([
    ['an open operation', 200, { path: '/v2/health' }],
    ['a list in the newest shape', 200, { headers: [server] }],
    ['a list in an older shape', 200, { path: '/v1/notes', headers: [server] }],
    ['an older minor', 200, { headers: [server, 'X-Stella-Api-Version: 2.0.0'] }],
    [
      'a version below the floor',
      410,
      { path: '/v1/notes', headers: [server, 'X-Stella-Api-Version: 1.0.0'] },
    ],
    ['a malformed version', 400, { headers: [server, 'X-Stella-Api-Version: 01.2.3'] }],
    [
      'a repeated version',
      400,
      { headers: [server, 'X-Stella-Api-Version: 2.0.0', 'X-Stella-Api-Version: 2.0.0'] },
    ],
    ['a major that is not served', 404, { path: '/v9/notes', headers: [server] }],
    ['no credential', 401, {}],
    ['a repeated credential', 400, { headers: [server, server] }],
    ['a comma in a token', 400, { headers: ['Authorization: Bearer server,server'] }],
    ['a scheme in capitals, with blanks', 200, { headers: ['Authorization: BEARER   server'] }],
    ['a token that is too long', 401, { headers: [`Authorization: Bearer ${'x'.repeat(4000)}`] }],
    [
      'a scope that is missing',
      403,
      { ...put, headers: ['Authorization: Bearer reader'], body: '{"text":"a"}' },
    ],
    ['an allowed origin', 200, { headers: [server, 'Origin: https://a.example'] }],
    ['a foreign origin', 403, { headers: [server, 'Origin: https://evil.example'] }],
    ['the origin null', 403, { headers: [server, 'Origin: null'] }],
    [
      'a preflight',
      204,
      {
        method: 'OPTIONS',
        headers: ['Origin: https://a.example', 'Access-Control-Request-Method: GET'],
      },
    ],
    ['an unknown path', 404, { path: '/v2/nothing', headers: [server] }],
    ['a NUL in the path', 404, { path: '/v2/%00', headers: [server] }],
    ['a wrong method', 405, { method: 'PATCH', headers: [server] }],
    ['a secret in the query', 400, { path: '/v2/notes?key=stl_live_abc', headers: [server] }],
    ['a good body', 200, { ...put, body: '{"text":"é"}'.replace('é', 'Ã©') }],
    ['a body that is no JSON', 400, { ...put, body: '{' }],
    ['a duplicate key', 400, { ...put, body: '{"text":"a","text":"b"}' }],
    ['a dangerous key', 400, { ...put, body: '{"text":"a","__proto__":{}}' }],
    ['a byte order mark', 400, { ...put, body: '\u00EF\u00BB\u00BF{"text":"a"}' }],
    ['bytes that are no UTF-8', 400, { ...put, body: '{"text":"\u00FF"}' }],
    ['a lone surrogate', 400, { ...put, body: String.raw`{"text":"\ud800"}` }],
    ['deep nesting', 400, { ...put, body: deep(400) }],
    ['a body over the limit', 413, { ...put, body: `{"text":"${'x'.repeat(2000)}"}` }],
    ['a gzip body', 415, { ...put, headers: [server, 'Content-Encoding: gzip'], body: 'x' }],
  ])('to %s: %i', async (_, status, sent) => {
    const answers = await both(sent)
    expect(answers.workerd).toMatchObject({ status })
    expect(answers.workerd).toEqual(answers.node)
  })
})
