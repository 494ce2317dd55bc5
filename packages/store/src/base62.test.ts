import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { base62OfUint32, randomBase62 } from './base62.ts'

test('a random text has the length asked for and only base62 digits', () => {
  fc.assert(
    fc.property(fc.nat(100), (length) => {
      expect(randomBase62(length, randomBytes)).toMatch(new RegExp(`^[0-9A-Za-z]{${length}}$`))
    }),
  )
})

test('bytes that would favour some digits are left out', () => {
  const bytes = [247, 248, 255, 0, 61, 62]
  const random = (): Uint8Array => Uint8Array.from(bytes)
  expect(randomBase62(4, random)).toBe('z0z0')
})

test('different numbers have different texts of six digits', () => {
  const uint32 = fc.nat(0xffffffff)
  fc.assert(
    fc.property(uint32, uint32, (left, right) => {
      expect(base62OfUint32(left)).toMatch(/^[0-9A-Za-z]{6}$/)
      expect(base62OfUint32(left) === base62OfUint32(right)).toBe(left === right)
    }),
  )
})
