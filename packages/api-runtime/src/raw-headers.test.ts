import { describe, expect, test } from 'vitest'
import { listHeader, repeated, singleHeader } from './raw-headers.ts'

const headers = [
  'Host',
  'a.example',
  'AUTHORIZATION',
  'Bearer x',
  'If-Match',
  '"a"',
  'if-match',
  '"b"',
  'Hosts',
  'z',
]

describe('a header that stands alone', () => {
  test('is found whatever the case of its name', () => {
    expect(singleHeader(headers, 'authorization')).toBe('Bearer x')
    expect(singleHeader(headers, 'host')).toBe('a.example')
  })

  test('is undefined when absent, and empty when sent empty', () => {
    expect(singleHeader(headers, 'origin')).toBeUndefined()
    expect(singleHeader(['Origin', ''], 'origin')).toBe('')
  })

  test('is seen as repeated when sent twice, or joined by a runtime that merges repeats', () => {
    expect(singleHeader(['Origin', 'https://a', 'origin', 'https://a'], 'origin')).toBe(repeated)
    expect(singleHeader(['origin', 'https://a, https://b'], 'origin')).toBe(repeated)
  })

  test('does not take a value that equals its name for the name', () => {
    expect(singleHeader(['x', 'host', 'host', 'real'], 'host')).toBe('real')
  })
})

test('a list header is combined in the order received', () => {
  expect(listHeader(headers, 'if-match')).toBe('"a", "b"')
  expect(listHeader(headers, 'if-none-match')).toBeUndefined()
})
