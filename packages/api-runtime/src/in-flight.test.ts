import { describe, expect, test } from 'vitest'
import { InFlight, parseIdempotencyKey } from './in-flight.ts'

describe('an Idempotency-Key', () => {
  test('is printable ASCII, with or without quotes around it', () => {
    expect(parseIdempotencyKey('8e03978e-40d5-43dd-bc93-6894a57f9324')).toBe(
      '8e03978e-40d5-43dd-bc93-6894a57f9324',
    )
    expect(parseIdempotencyKey('"order:42/a"')).toBe('order:42/a')
    expect(parseIdempotencyKey('a'.repeat(128))).toHaveLength(128)
  })

  test.each(['', '""', '"a', 'a"', 'a b', 'a,b', 'a\\b', 'é', 'a\n', 'a'.repeat(129)])(
    '%j is malformed',
    (key) => {
      expect(parseIdempotencyKey(key)).toBeNull()
    },
  )
})

describe('requests in flight', () => {
  test('one of the same owner and key is refused until the first has ended, however it ended', async () => {
    const inFlight = new InFlight()
    const first = Promise.withResolvers<string>()
    const running = inFlight.once('ins_1', 'k', () => first.promise)
    const second = inFlight.once('ins_1', 'k', () => 'never')
    await expect(second).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_FLIGHT', status: 409 })
    first.reject(new Error('failed'))
    await expect(running).rejects.toThrow('failed')
    expect(await inFlight.once('ins_1', 'k', () => 'again')).toBe('again')
  })

  test('other owners and other keys run', async () => {
    const inFlight = new InFlight()
    const never = Promise.withResolvers<string>()
    void inFlight.once('ins_1', 'k', () => never.promise)
    expect(await inFlight.once('ins_2', 'k', () => 'a')).toBe('a')
    expect(await inFlight.once('ins_1', 'l', () => 'b')).toBe('b')
  })
})
