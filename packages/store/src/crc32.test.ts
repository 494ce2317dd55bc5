import { crc32 as zlibCrc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

const ascii = fc.string({ unit: 'grapheme-ascii' })

test('the check value of CRC-32/ISO-HDLC comes out', () => {
  expect(crc32('123456789')).toBe(0xcbf43926)
})

test('any ASCII text, and any beginning of one, has the CRC-32 that zlib computes', () => {
  fc.assert(
    fc.property(ascii, fc.nat(40), (text, length) => {
      const end = Math.min(length, text.length)
      expect(crc32(text, end)).toBe(zlibCrc32(text.slice(0, end)))
    }),
  )
})
