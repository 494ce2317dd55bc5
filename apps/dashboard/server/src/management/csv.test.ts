import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test('cells are separated by commas, and quoted where they have to be', () => {
  expect(csvLine(['a', 1, null, 'b,c', 'say "hi"', 'two\nlines'])).toBe(
    'a,1,,"b,c","say ""hi""","two\nlines"\r\n',
  )
})

test('no text is taken for a formula', () => {
  const start = constantFrom('=', '+', '-', '@', '\t', '\r')
  assert(
    property(start, string(), (first, rest) => {
      expect(
        csvLine([first + rest])
          .replace(/^"/, '')
          .startsWith("'"),
      ).toBe(true)
    }),
  )
})

test('a negative number stays a number', () => {
  expect(csvLine([-1])).toBe('-1\r\n')
})
