import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSequence, isText, pageLimit, pageOf, positionOf } from './cursor.ts'

const position = (row: number): number => row

test('following cursors visits every row once, in order, for any page size', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (count, limit) => {
      const all = Array.from({ length: count }, (_, index) => index + 1)
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const after: number = positionOf('list', cursor, isSequence) ?? 0
        const page = pageOf('list', all.slice(after, after + limit + 1), limit, position)
        seen.push(...page.rows)
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(seen).toEqual(all)
    }),
  )
})

test('a cursor of one list fits no other', () => {
  const { nextCursor } = pageOf('events/newest', [1, 2], 1, position)
  expect(positionOf('events/newest', nextCursor, isSequence)).toBe(1)
  expect(() => positionOf('events/oldest', nextCursor, isSequence)).toThrow(
    expect.objectContaining({ code: 'INVALID' }),
  )
  expect(() => positionOf('events/newest', nextCursor, isText)).toThrow(
    expect.objectContaining({ code: 'INVALID' }),
  )
})

test('a text that is no cursor is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(() => positionOf('list', text, isSequence)).toThrow(expect.objectContaining({ code: 'INVALID' }))
    }),
  )
})

test.each([0, -1, 1001, 1.5, Number.NaN, Infinity])('a page of %d rows is refused', (limit) => {
  expect(() => pageLimit(limit)).toThrow(expect.objectContaining({ code: 'INVALID' }))
})
