import { describe, expect, test } from 'vitest'
import { isOrigin, originCovered } from './origin.ts'

describe('an origin', () => {
  test.each([
    'https://example.com',
    'http://localhost:3000',
    'https://a.b.example.com:8443',
    'https://xn--bcher-kva.example',
    'http://127.0.0.1',
    'http://[::1]:8080',
  ])('%s can be allowed', (origin) => {
    expect(isOrigin(origin)).toBe(true)
  })

  test.each(
    [
      ['', 'null', '*', 'example.com', '//example.com', 'file://', 'file:///etc', 'chrome-extension://abc'],
      [
        'https://',
        'https://example.com/',
        'https://example.com/path',
        'https://example.com?x',
        'https://example.com#x',
      ],
      ['https://user@example.com', 'https://user:pass@example.com', 'https://example.com@evil.com'],
      ['https://example.com.', 'https://.example.com', 'https://a..b', 'https://-a.com', 'https://a-.com'],
      [
        'HTTPS://example.com',
        'https://Example.com',
        'https://bücher.example',
        'https://example.com:',
        ' https://a.com',
      ],
      [
        'https://example.com:0',
        'https://example.com:123456',
        'https://exa mple.com',
        'https://*.example.com',
      ],
      ['https://example.com\n', 'https://example.com https://b.com', `https://${'a'.repeat(300)}.com`],
    ].flat(),
  )('%j can not', (text) => {
    expect(isOrigin(text)).toBe(false)
  })

  const allowed = ['https://shop.test', 'https://*.example.com', 'http://*.dev.test:3000']

  test.each([
    'https://shop.test',
    'https://www.example.com',
    'https://a.b.example.com',
    'http://x.dev.test:3000',
  ])('%s is covered', (origin) => {
    expect(originCovered(allowed, origin)).toBe(true)
  })

  test.each([
    'http://shop.test',
    'https://shop.test:8443',
    'https://www.shop.test',
    'https://example.com',
    'https://evilexample.com',
    'https://example.com.evil.com',
    'http://www.example.com',
    'https://www.example.com:8443',
    'http://x.dev.test',
    'http://dev.test:3000',
  ])('%s is not covered', (origin) => {
    expect(originCovered(allowed, origin)).toBe(false)
  })
})
