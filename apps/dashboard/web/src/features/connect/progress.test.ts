import { expect, test } from 'vitest'
import { progressOf } from './progress.ts'

const waiting = { issuedAt: 1_000, expiresAt: 2_000, connectedAt: null, lastSeenAt: null, now: 1_500 }

test('a connection waits, is redeemed, and is connected with its first call', () => {
  expect(progressOf(waiting)).toBe('waiting')
  expect(progressOf({ ...waiting, connectedAt: 1_600 })).toBe('redeemed')
  expect(progressOf({ ...waiting, connectedAt: 1_600, lastSeenAt: 1_700 })).toBe('connected')
})

test('what happened before the code was issued does not count', () => {
  expect(progressOf({ ...waiting, connectedAt: 900, lastSeenAt: 950 })).toBe('waiting')
})

test('a code that nobody used expires; one that was used does not', () => {
  expect(progressOf({ ...waiting, now: 2_000 })).toBe('expired')
  expect(progressOf({ ...waiting, connectedAt: 1_600, now: 9_000 })).toBe('redeemed')
})
