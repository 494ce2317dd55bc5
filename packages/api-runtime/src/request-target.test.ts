import { describe, expect, test } from 'vitest'
import { decodeSegment, parseTarget } from './request-target.ts'

describe('a request target', () => {
  test.each([
    ['/', '/', ''],
    ['/integrations/v1/health', '/integrations/v1/health', ''],
    ['/a?b=c?d', '/a', 'b=c?d'],
    ['/a?', '/a', ''],
    ['/content/post%2D42', '/content/post%2D42', ''],
    ['/content/%E4%B8%80', '/content/%E4%B8%80', ''],
    ['/a/...', '/a/...', ''],
    ['/a/%252e%252e', '/a/%252e%252e', ''],
    ['http://evil.example/a?b', '/a', 'b'],
    ['HTTPS://user:secret@evil.example:8443/a', '/a', ''],
  ])('%s is path %s and query %j', (target, path, query) => {
    expect(parseTarget(target)).toEqual({ path, query })
  })

  test.each(
    [
      [
        '',
        '*',
        'a',
        'a.example:443',
        'ftp://evil.example/a',
        'http://evil.example',
        '//',
        '//evil.example/a',
      ],
      ['/a//b', '/a/', '/integrations/v1/../admin', '/integrations/v1/./a', '/..', '/a/..'],
      ['/%2e%2e%2fadmin', '/a/%2e%2e', '/a/%2E', '/a/%2e./b', '/a%2fb', '/a%5cb', '/a\\b'],
      ['/a%00', '/a%0a', '/a%7f', '/a\u0000', '/a b', '/v1;x', '/a;b=c/d', '/a#b'],
      ['/%', '/%2', '/%zz', '/%ff', '/%c0%ae', '/%ed%a0%80', '/v\uFF11/health', '/v１'],
    ].flat(),
  )('%j names nothing', (target) => {
    expect(parseTarget(target)).toBeNull()
  })

  test('a long path of odd characters is decided in linear time', () => {
    expect(parseTarget(`${'/a'.repeat(8000)};`)).toBeNull()
  })

  test('a segment is decoded once', () => {
    expect(decodeSegment('%252e')).toBe('%2e')
    expect(decodeSegment('%E4%B8%80')).toBe('一')
    expect(decodeSegment('plain')).toBe('plain')
  })
})
