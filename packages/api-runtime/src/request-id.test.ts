import { expect, test } from 'vitest'
import { requestIdOf } from './request-id.ts'

function idFor(...headers: string[]): string {
  return requestIdOf(
    headers,
    () => 'req_new',
    (text) => (text.includes('stl_live_') ? text : null),
  )
}

test('a well-formed X-Request-Id is kept', () => {
  expect(idFor('x-request-id', '8e03978e-40d5-43dd')).toBe('8e03978e-40d5-43dd')
})

test.each([
  '',
  'short',
  'has space1',
  'a'.repeat(65),
  'line\r\nbreak',
  '<script>alert',
  '-rf-12345',
  'stl_live_abcdef',
])('X-Request-Id %j is replaced', (value) => {
  expect(idFor('X-Request-Id', value)).toBe('req_new')
})

test('an absent or repeated X-Request-Id is replaced', () => {
  expect(idFor()).toBe('req_new')
  expect(idFor('X-Request-Id', 'abcdefgh', 'X-Request-Id', 'abcdefgh')).toBe('req_new')
})
