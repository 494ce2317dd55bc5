import { describe, expect, test } from 'vitest'
import { bearerToken } from './bearer.ts'
import { Problem } from './problem.ts'

function refusal(...headers: string[]): Problem {
  try {
    bearerToken(headers)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('accepted')
}

describe('the Authorization header', () => {
  test.each(['Bearer abc', 'bearer abc', 'BEARER abc', 'Bearer    abc'])('%j has the token', (value) => {
    expect(bearerToken(['Authorization', value])).toBe('abc')
  })

  test('without a bearer credential is answered 401 with a challenge that names no error', () => {
    for (const headers of [
      [],
      ['Authorization', ''],
      ['Authorization', 'Basic eDp5'],
      ['Authorization', 'Bearer'],
    ]) {
      expect(refusal(...headers)).toMatchObject({
        code: 'UNAUTHENTICATED',
        status: 401,
        headers: ['WWW-Authenticate', 'Bearer realm="stella"'],
      })
    }
  })

  test.each([
    'Bearer a b',
    'Bearer a=b',
    'Bearer \u00e9',
    'Bearer abc\u00a0',
    'Bearer "abc"',
    `Bearer ${'a'.repeat(257)}`,
    `Bearer ${'a'.repeat(1_000_000)}`,
  ])('with what cannot be a token is answered 401 invalid_token', (value) => {
    expect(refusal('Authorization', value).headers).toEqual([
      'WWW-Authenticate',
      'Bearer realm="stella", error="invalid_token"',
    ])
  })

  test('sent twice, joined, or with a comma in its token is answered 400', () => {
    const [a, b] = ['Bearer aaaa', 'Bearer bbbb']
    for (const headers of [
      ['Authorization', a, 'authorization', b],
      ['authorization', `${a}, ${b}`],
      ['Authorization', 'Bearer aa,aa'],
    ]) {
      expect(refusal(...headers)).toMatchObject({ code: 'REQUEST_INVALID', status: 400 })
    }
  })
})
