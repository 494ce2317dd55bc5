import { expect, test } from 'vitest'
import { exchangeLines, partiesOf } from './exchange.ts'
import type { Witness } from './report.ts'
import { breaking, brokenResponse } from './testing/reports.ts'

const request: Witness = {
  kind: 'request',
  method: 'GET',
  target: '/a?b=c',
  headers: {},
  error: 'no',
}

test('writes a request down without what it lacks', () => {
  expect(exchangeLines(request)).toEqual(['GET /a?b=c'])
})

test('writes a body of null down', () => {
  expect(exchangeLines({ ...request, body: null })).toEqual(['GET /a?b=c', '', 'null'])
})

test('keeps on one line what fits on one, and stays the same JSON', () => {
  const body = { list: [{ a: 1 }, { b: [] }], text: 'x'.repeat(70), nothing: {}, last: null }
  const lines = exchangeLines({ ...request, body }).slice(2)
  expect(lines).toEqual([
    '{',
    '  "list": [{"a":1},{"b":[]}],',
    `  "text": "${'x'.repeat(70)}",`,
    '  "nothing": {},',
    '  "last": null',
    '}',
  ])
  expect(JSON.parse(lines.join('\n'))).toEqual(body)
})

test('cuts a body that is too long, and says so', () => {
  const body = Array.from({ length: 100 }, (_, index) => index)
  expect(exchangeLines({ ...request, body }).at(-1)).toBe('… 62 more lines')
})

test('begins no line as a command to a runner', () => {
  expect(exchangeLines({ ...request, method: '::error', headers: { '::x': 'y' } })).toEqual([
    '\\u003a:error /a?b=c',
    '\\u003a:x: y',
  ])
})

test('knows who allows and who refuses, webhooks the other way round', () => {
  const response = brokenResponse.witness ?? request
  expect(refusedBy(['GET /a'], request)).toBe('Refused by the new one')
  expect(refusedBy(['GET /a'], response)).toBe('Refused by the old one')
  expect(refusedBy(['webhook paid'], request)).toBe('Refused by the old one')
  expect(refusedBy(['POST /a callback done'], response)).toBe('Refused by the new one')
  expect(refusedBy(['GET /a', 'webhook paid'], request)).toBe('Refused by the other')
})

function refusedBy(operations: readonly string[], witness: Witness): string {
  return partiesOf({ ...breaking, operations }, witness).refused
}
