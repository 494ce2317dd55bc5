import { expect, test } from 'vitest'
import { printable, printableLines, shortened } from './printable.ts'

test('spells out what cannot be seen or would steer a terminal', () => {
  expect(printable('a\u001b[2J\u202eb\u200b\n\u0085c\td')).toBe('a\\u001b[2J\\u202eb\\u200b\\u000a\\u0085c d')
})

test('leaves every other writing as it is', () => {
  expect(printable('żółw 日本 👍 עברית')).toBe('żółw 日本 👍 עברית')
})

test('mends half a character and ends at some point', () => {
  expect(printable('\ud800')).toBe('\ufffd')
  expect(printable('x'.repeat(10_000))).toHaveLength(2000)
  expect(shortened('ab👍', 4)).toBe('ab👍')
  expect(shortened('ab👍c', 4)).toBe('ab…')
})

test('knows every kind of line break', () => {
  expect(printableLines('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd'])
})
