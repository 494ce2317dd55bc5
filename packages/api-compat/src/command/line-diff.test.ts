import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from './line-diff.ts'

const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

test('either side can be read off the difference', () => {
  fc.assert(
    fc.property(lines, lines, (old, next) => {
      const diff = diffLines(old, next)
      expect(diff.filter(({ sign }) => sign !== '+').map(({ text }) => text)).toEqual(old)
      expect(diff.filter(({ sign }) => sign !== '-').map(({ text }) => text)).toEqual(next)
    }),
  )
})

test('what is equal is kept', () => {
  const signs = diffLines(['a', 'b', 'c'], ['a', 'x', 'c']).map(({ sign, text }) => `${sign}${text}`)
  expect(signs).toEqual([' a', '-b', '+x', ' c'])
})
