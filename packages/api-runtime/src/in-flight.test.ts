import { describe, expect, test } from 'vitest'
import { InFlight } from './in-flight.ts'

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
