import { expect, test } from 'vitest'
import { Cors, isPreflight } from './cors.ts'

const cors = new Cors({ allowed: ['X-Stella-Api-Version'], exposed: ['X-Stella-Api-Version', 'Sunset'] })

test('a preflight is answered 204 for the origin, with the version header allowed', () => {
  expect(cors.preflight('https://a.example', 'GET, PUT')).toEqual({
    status: 204,
    body: null,
    headers: [
      'Access-Control-Allow-Origin',
      'https://a.example',
      'Access-Control-Allow-Methods',
      'GET, PUT',
      'Access-Control-Allow-Headers',
      'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id, X-Stella-Api-Version',
      'Access-Control-Max-Age',
      '600',
      'Vary',
      'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    ],
  })
})

test('a shared reply exposes the headers of the surface', () => {
  const headers = ['X', 'y']
  cors.share(headers, 'https://a.example')
  expect(headers.slice(2)).toEqual([
    'Access-Control-Allow-Origin',
    'https://a.example',
    'Access-Control-Expose-Headers',
    'Idempotency-Replayed, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id, X-Stella-Api-Version, Sunset',
  ])
})

test('OPTIONS is a preflight only with an origin and a requested method', () => {
  expect(isPreflight('OPTIONS', 'https://a', 'PUT')).toBe(true)
  expect(isPreflight('OPTIONS', undefined, 'PUT')).toBe(false)
  expect(isPreflight('OPTIONS', 'https://a', undefined)).toBe(false)
  expect(isPreflight('GET', 'https://a', 'PUT')).toBe(false)
})
