import { describe, expect, test } from 'vitest'
import { guesses, LoginLimit } from './login-limit.ts'

function bench() {
  let now = 0
  const limit = new LoginLimit(() => now, guesses)
  const wait = (milliseconds: number): void => void (now += milliseconds)
  const tries = (count: number, address: (i: number) => string, subject: string | null): number =>
    Array.from({ length: count }, (_, i) => limit.take(address(i), subject)).filter(
      (seconds) => seconds === 0,
    ).length
  return { limit, wait, tries }
}

describe('guesses', () => {
  test('at one e-mail are few, from however many addresses', () => {
    const { tries, limit, wait } = bench()
    expect(tries(500, (i) => `198.51.100.${i}`, 'email ines@example.com')).toBe(10)
    expect(limit.take('203.0.113.1', 'email tom@example.com')).toBe(0)
    wait(15 * 60_000)
    expect(tries(500, (i) => `198.51.100.${i}`, 'email ines@example.com')).toBe(10)
  })

  test('from one address are limited, at however many e-mails', () => {
    const { limit } = bench()
    const passed = Array.from({ length: 200 }, (_, i) => limit.take('203.0.113.1', `email ${i}`)).filter(
      (s) => s === 0,
    )
    expect(passed.length).toBe(30)
    expect(limit.take('203.0.113.2', 'email 1')).toBe(0)
  })

  test('are told how long to wait, in whole seconds', () => {
    const { tries, limit, wait } = bench()
    tries(10, () => '203.0.113.1', 'email ines@example.com')
    wait(60_500)
    expect(limit.take('203.0.113.1', 'email ines@example.com')).toBe(15 * 60 - 60)
  })
})

test('who signs in is not held back by earlier mistakes', () => {
  const { limit, tries } = bench()
  expect(tries(10, (i) => `198.51.100.${i}`, 'email ines@example.com')).toBe(10)
  limit.succeeded('198.51.100.9', 'email ines@example.com')
  expect(tries(20, (i) => `198.51.100.${i}`, 'email ines@example.com')).toBe(10)
})

test('an office behind one address signs in as often as it likes', () => {
  const { limit } = bench()
  for (let i = 0; i < 500; i += 1) {
    expect(limit.take('203.0.113.1', `email ${i}`)).toBe(0)
    limit.succeeded('203.0.113.1', `email ${i}`)
  }
})

test('does not grow without end', () => {
  const { limit } = bench()
  for (let i = 0; i < 120_000; i += 1) limit.take(`address ${i}`, null)
  expect(limit.take('address 119999', null)).toBe(0)
  expect(limit.size).toBeLessThanOrEqual(100_000)
})
