import { describe, expect, test } from 'vitest'
import { emailGuesses, LoginLimit, sessionGuesses, visits } from './login-limit.ts'

function bench(rules = emailGuesses) {
  let now = 0
  const limit = new LoginLimit(() => now, rules)
  const wait = (milliseconds: number): void => void (now += milliseconds)
  const tries = (count: number, address: (i: number) => string, subject: string | null): number =>
    Array.from({ length: count }, (_, i) => limit.take(address(i), subject)).filter(
      (seconds) => seconds === 0,
    ).length
  return { limit, wait, tries }
}

const anywhere = (i: number): string => `198.51.100.${i}`
const ines = 'email ines@example.com'

describe('guesses', () => {
  test('at one e-mail from one address are few', () => {
    const { tries, limit, wait } = bench()
    expect(tries(500, () => '203.0.113.1', ines)).toBe(10)
    wait(60_500)
    expect(limit.take('203.0.113.1', ines)).toBe(15 * 60 - 60)
    expect(limit.take('203.0.113.1', 'email tom@example.com')).toBe(0)
    wait(15 * 60_000)
    expect(tries(500, () => '203.0.113.1', ines)).toBe(10)
  })

  test('at one e-mail from many addresses wait longer and longer, and never for long', () => {
    const { tries, limit, wait } = bench()
    expect(tries(500, anywhere, ines)).toBe(10)
    for (const seconds of [30, 60, 120, 120, 120]) {
      expect(limit.take('203.0.113.1', ines)).toBe(seconds)
      wait(seconds * 1000)
      expect(tries(500, anywhere, ines)).toBe(1)
    }
    wait(15 * 60_000)
    expect(tries(500, anywhere, ines)).toBe(10)
  })

  test('of strangers hold nobody back where they have signed in before', () => {
    const { tries, limit, wait } = bench()
    expect(limit.take('203.0.113.1', ines)).toBe(0)
    limit.succeeded('203.0.113.1', ines)
    for (let hour = 0; hour < 100; hour += 1) {
      tries(500, anywhere, ines)
      wait(36_000)
      expect(limit.take('203.0.113.1', ines)).toBe(0)
      limit.succeeded('203.0.113.1', ines)
    }
    expect(tries(20, () => '203.0.113.1', ines)).toBe(10)
  })

  test('from one address are limited, at however many e-mails', () => {
    const { limit } = bench()
    const passed = Array.from({ length: 200 }, (_, i) => limit.take('203.0.113.1', `email ${i}`)).filter(
      (s) => s === 0,
    )
    expect(passed.length).toBe(30)
    expect(limit.take('203.0.113.2', 'email 1')).toBe(0)
  })

  test('within a session are few, from however many addresses', () => {
    const { tries, wait } = bench(sessionGuesses)
    expect(tries(500, anywhere, 'session one')).toBe(10)
    wait(10 * 60_000)
    expect(tries(500, anywhere, 'session one')).toBe(0)
  })
})

test('who signs in is not held back by earlier mistakes', () => {
  const { limit, tries } = bench()
  expect(tries(10, anywhere, ines)).toBe(10)
  limit.succeeded('198.51.100.9', ines)
  expect(tries(20, (i) => `192.0.2.${i}`, ines)).toBe(10)
})

test('an office behind one address signs in as often as it likes', () => {
  const { limit } = bench()
  for (let i = 0; i < 500; i += 1) {
    expect(limit.take('203.0.113.1', `email ${i}`)).toBe(0)
    limit.succeeded('203.0.113.1', `email ${i}`)
  }
})

test('does not grow without end', () => {
  const { limit } = bench(visits)
  for (let i = 0; i < 120_000; i += 1) limit.take(`address ${i}`, null)
  expect(limit.take('address 119999', null)).toBe(0)
  expect(limit.size).toBeLessThanOrEqual(100_000)
})
