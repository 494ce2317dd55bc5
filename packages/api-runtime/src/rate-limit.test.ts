import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rateLimitPolicy, rateLimitState } from './rate-limit-headers.ts'
import { RateLimiter } from './rate-limit.ts'

function limiter(quota: number, windowSeconds = 60, mostKeys = 1000) {
  const clock = { ms: 0 }
  const limit = new RateLimiter({ quota, windowSeconds, mostKeys, now: () => clock.ms })
  const allowed = (key: string, requests: number) =>
    Array.from({ length: requests }, () => limit.take(key)).filter((decision) => decision.allowed).length
  return { clock, limit, allowed }
}

describe('the rate limiter', () => {
  test('passes exactly the quota of a burst, also one that is spread over less than a step', () => {
    const { clock, limit, allowed } = limiter(100)
    expect(allowed('a', 150)).toBe(100)
    const spread = Array.from({ length: 150 }, () => {
      clock.ms += 39
      return limit.take('b').allowed
    })
    expect(spread.filter(Boolean)).toHaveLength(100)
    expect(spread.indexOf(false)).toBe(100)
  })

  test('never passes more than the quota and what time has refilled, and never counts below zero', () => {
    const waits = fc.array(fc.nat(9000), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), waits, (quota, gaps) => {
        const { clock, limit } = limiter(quota)
        let passed = 0
        for (const gap of gaps) {
          clock.ms += gap
          const { allowed, remaining } = limit.take('k')
          if (allowed) passed++
          expect(remaining).toBeGreaterThanOrEqual(0)
          expect(passed).toBeLessThanOrEqual(quota + (clock.ms / 60_000) * quota)
        }
      }),
    )
  })

  test('says when the next request can pass, to the second, and keeps its word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(59_999), (quota, wait) => {
        const { clock, limit, allowed } = limiter(quota)
        allowed('k', quota)
        clock.ms = wait
        allowed('k', quota)
        const refused = limit.take('k')
        clock.ms += refused.resetSeconds * 1000
        expect(refused.allowed).toBe(false)
        expect(limit.take('k').allowed).toBe(true)
      }),
    )
  })

  test('gives the whole quota back after a window, and keys do not share it', () => {
    const { clock, allowed } = limiter(7)
    expect(allowed('a', 9)).toBe(7)
    expect(allowed('b', 9)).toBe(7)
    clock.ms = 60_000
    expect(allowed('a', 9)).toBe(7)
  })

  test('forgets keys that rested for a window, and no sooner', () => {
    const { clock, limit, allowed } = limiter(5)
    for (let i = 0; i < 100; i++) limit.take(`k${i}`)
    allowed('busy', 5)
    clock.ms = 59_999
    limit.take('other')
    expect(allowed('busy', 5)).toBe(4)
    clock.ms = 120_000
    limit.take('other')
    clock.ms = 180_000
    limit.take('other')
    expect(limit.size).toBeLessThanOrEqual(2)
  })

  test('holds its memory to the number of keys, however many come', () => {
    const { limit } = limiter(5, 60, 100)
    for (let i = 0; i < 10_000; i++) limit.take(`k${i}`)
    expect(limit.size).toBeLessThanOrEqual(100)
  })
})

test('its headers are structured fields of the current draft', () => {
  const { limit } = limiter(2)
  expect(rateLimitPolicy('default', { quota: 2, windowSeconds: 60 })).toBe('"default";q=2;w=60')
  expect(rateLimitState('default', limit.take('a'))).toBe('"default";r=1;t=6')
  limit.take('a')
  expect(rateLimitState('default', limit.take('a'))).toBe('"default";r=0;t=30')
})
