import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lines } from './lines.ts'
import { plainText } from './raw-text.ts'

/** A few hundred lines, some of them empty. */
function texts(breaks: readonly string[]): fc.Arbitrary<string> {
  const part = fc.constantFrom(...breaks, 'a', 'bc')
  return fc.array(part, { maxLength: 600 }).map((parts) => parts.join(''))
}

test.each([
  ['LF alone', ['\n']],
  ['any line break', ['\n', '\r\n', '\r']],
])('every offset has the line and column that counting gives: %s', (_, breaks) => {
  fc.assert(
    fc.property(texts(breaks), (text) => {
      const lines = new Lines(plainText(text))
      const written = text.split(/\r\n|\r|\n/)
      let offset = 0
      for (const [index, line] of written.entries()) {
        expect(lines.at(offset)).toEqual({ line: index + 1, column: 1 })
        expect(lines.at(offset + line.length)).toEqual({ line: index + 1, column: line.length + 1 })
        expect(lines.text(index + 1)).toBe(line)
        offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1)
      }
      expect([lines.text(0), lines.text(written.length + 1)]).toEqual(['', ''])
    }),
    { numRuns: 50 },
  )
})
