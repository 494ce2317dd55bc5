import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseOrigin, originAllowed } from './origin.ts'

describe('an origin is stored in one form', () => {
  test.each([
    ['https://example.com', 'https://example.com'],
    ['HTTPS://Shop.Example.COM', 'https://shop.example.com'],
    ['https://example.com:443', 'https://example.com'],
    ['http://example.com:80', 'http://example.com'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['https://*.example.com', 'https://*.example.com'],
    ['https://*.Bücher.example:8443', 'https://*.xn--bcher-kva.example:8443'],
    ['https://*.shop.example.co.uk', 'https://*.shop.example.co.uk'],
  ])('%s as %s', (pattern, stored) => {
    expect(normaliseOrigin(pattern)).toBe(stored)
  })

  test('and stays the same when normalised again', () => {
    fc.assert(
      fc.property(fc.webAuthority(), fc.constantFrom('http', 'https'), (authority, scheme) => {
        fc.pre(!authority.includes('@') && URL.canParse(`${scheme}://${authority}`))
        const stored = normaliseOrigin(`${scheme}://${authority}`)
        expect(normaliseOrigin(stored)).toBe(stored)
      }),
    )
  })
})

describe('what is no origin is refused with the reason', () => {
  test.each([
    ['', 'scheme and host'],
    ['null', 'scheme and host'],
    ['*', 'scheme and host'],
    ['https://*', 'scheme and host'],
    ['example.com', 'scheme and host'],
    ['file://', 'scheme and host'],
    ['ftp://example.com', 'scheme and host'],
    ['chrome-extension://abc', 'scheme and host'],
    ['https://user@example.com', 'scheme and host'],
    ['https://user:pass@example.com', 'scheme and host'],
    ['https://example.com/', 'scheme and host'],
    ['https://example.com/path', 'scheme and host'],
    ['https://example.com?x', 'scheme and host'],
    ['https://example.com#x', 'scheme and host'],
    [String.raw`https://example.com\evil`, 'scheme and host'],
    ['https://exa mple.com', 'scheme and host'],
    ['https://exa\tmple.com', 'scheme and host'],
    ['https://ex%61mple.com', 'scheme and host'],
    ['https://shop.*.example.com', 'scheme and host'],
    ['https://*shop.example.com', 'scheme and host'],
    ['https://*.*.example.com', 'scheme and host'],
    [`https://${'a.'.repeat(300)}example.com`, 'scheme and host'],
    ['https://example.com:99999', 'host is not valid'],
    ['https://exa<mple.com', 'host is not valid'],
    ['https://example.com.', 'dot at the end'],
    ['https://example.com。', 'dot at the end'],
    ['https://*.example.com.', 'dot at the end'],
    ['https://*.com', 'anyone can own'],
    ['https://*.co.uk', 'anyone can own'],
    ['https://*.github.io', 'anyone can own'],
    ['https://*.localhost', 'anyone can own'],
    ['https://*.127.0.0.1', 'IP address'],
    ['https://*.[::1]', 'IP address'],
  ])('%j', (pattern, reason) => {
    expect(() => normaliseOrigin(pattern)).toThrow(
      expect.objectContaining({ code: 'INVALID', message: expect.stringContaining(reason) }),
    )
  })

  test('or any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => normaliseOrigin(text)).toThrow(expect.objectContaining({ code: 'INVALID' }))
      }),
    )
  })
})

describe('an exact origin', () => {
  const stored = ['https://example.com', 'http://localhost:3000']

  test('lets in itself', () => {
    expect(originAllowed(stored, 'https://example.com')).toBe(true)
    expect(originAllowed(stored, 'http://localhost:3000')).toBe(true)
  })

  test.each([
    'http://example.com',
    'https://example.com:8443',
    'https://example.com.',
    'https://evilexample.com',
    'https://example.com.evil.com',
    'https://www.example.com',
    'https://EXAMPLE.com',
    'https://user@example.com',
    'http://localhost',
    'null',
    '',
  ])('keeps out %j', (origin) => {
    expect(originAllowed(stored, origin)).toBe(false)
  })
})

describe('a wildcard', () => {
  const stored = ['https://*.example.com']

  test.each(['https://a.example.com', 'https://a.b.example.com', 'https://xn--bcher-kva.example.com'])(
    'lets in %s',
    (origin) => {
      expect(originAllowed(stored, origin)).toBe(true)
    },
  )

  test.each([
    'https://example.com',
    'https://evilexample.com',
    'https://.example.com',
    'https://a..example.com',
    'http://a.example.com',
    'https://a.example.com:8443',
    'https://a.example.com.',
    'https://a.example.com.evil.com',
    'https://evil.com/.example.com',
    'https://evil.com#.example.com',
    'https://evil.com:80.example.com',
    'https://user@a.example.com',
    'https://ä.example.com',
    'https://A.example.com',
    'https://*.example.com.evil.com',
    'null',
  ])('keeps out %j', (origin) => {
    expect(originAllowed(stored, origin)).toBe(false)
  })

  test('with a port lets in that port only', () => {
    const withPort = [normaliseOrigin('https://*.example.com:8443')]
    expect(originAllowed(withPort, 'https://a.example.com:8443')).toBe(true)
    expect(originAllowed(withPort, 'https://a.example.com')).toBe(false)
  })

  test('never takes long, however the origin is built', () => {
    const started = performance.now()
    expect(originAllowed(stored, `https://${'a-'.repeat(50_000)}!.example.com`)).toBe(false)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
