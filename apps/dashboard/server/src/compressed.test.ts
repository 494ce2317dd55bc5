import type { Reply } from '@stella/api-runtime'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressed } from './compressed.ts'
import { exchangeOf, headerIn } from './testing/exchange.ts'

const text = JSON.stringify(Array.from({ length: 200 }, (_, hour) => ({ hour, calls: hour * 3 })))
const reply: Reply = { status: 200, headers: ['Content-Type', 'application/json'], body: text }
const reading = exchangeOf('/api/v1/overview', { headers: { 'Accept-Encoding': 'gzip, br' } })

test('what is read comes compressed, and is the same', async () => {
  const { headers, body } = await compressed(reading, reply)
  expect(headerIn({ headers }, 'content-encoding')).toBe('gzip')
  expect(headerIn({ headers }, 'vary')).toContain('Accept-Encoding')
  expect(body).toBeInstanceOf(Uint8Array)
  const bytes = body instanceof Uint8Array ? body : new Uint8Array()
  expect(bytes.length).toBeLessThan(text.length / 3)
  expect(gunzipSync(bytes).toString()).toBe(text)
})

test('who cannot read that gets it as it is, and caches know the difference', async () => {
  const { headers, body } = await compressed(exchangeOf('/api/v1/overview'), reply)
  expect([headerIn({ headers }, 'content-encoding'), headerIn({ headers }, 'vary')]).toEqual([
    undefined,
    'Accept-Encoding',
  ])
  expect(body).toBe(text)
})

test.each([
  ['short', { ...reply, body: '{}' }],
  ['empty', { ...reply, body: null }],
  ['refused', { ...reply, status: 403 }],
  ['tagged for a change', { ...reply, headers: ['etag', '"1"'] }],
  ['compressed already', { ...reply, headers: ['Content-Encoding', 'br'] }],
  ['a stream', { ...reply, body: (async function* stream() {})() }],
] satisfies readonly (readonly [string, Reply])[])('what is %s stays as it is', async (_, plain) => {
  expect(await compressed(reading, plain)).toBe(plain)
})

test('the answer to a change stays as it is: it may hold a new secret', async () => {
  const changing = exchangeOf('/api/v1/tokens', { method: 'POST', headers: { 'Accept-Encoding': 'gzip' } })
  expect(await compressed(changing, reply)).toBe(reply)
})
