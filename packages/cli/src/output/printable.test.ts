import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('text from elsewhere cannot move the cursor, begin a line or turn the writing direction', () => {
  expect(printable('a\r\n\u001b[2Jb\u009bc\u202ed')).toBe('a\\u000d\\u000a\\u001b[2Jb\\u009bc\\u202ed')
})

test('ordinary text stays as it is', () => {
  expect(printable('Inês, 日本 & Söhne')).toBe('Inês, 日本 & Söhne')
})

test('no control character is left in any text', () => {
  const text = array(integer({ min: 0, max: 0x2100 })).map((codes) => String.fromCharCode(...codes))
  assert(property(text, (given) => !/\p{Cc}/u.test(printable(given))))
})
