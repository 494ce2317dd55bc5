import { array, assert, integer, property, string } from 'fast-check'
import type { Page } from '@stella/store'
import { expect, test } from 'vitest'
import { pageOfAll } from './page.ts'

const itself = (text: string): string => text

test('pages give every row once, in order, and then end', () => {
  assert(
    property(
      array(string({ minLength: 1 }), { maxLength: 30 }),
      integer({ min: 1, max: 10 }),
      (rows, limit) => {
        const all = [...new Set(rows)]
        const seen: string[] = []
        let cursor: string | null = null
        do {
          const page: Page<string> = pageOfAll(all, { limit, ...(cursor !== null && { cursor }) }, itself)
          expect(page.rows.length).toBeLessThanOrEqual(limit)
          seen.push(...page.rows)
          cursor = page.nextCursor
        } while (cursor !== null)
        expect(seen).toEqual(all)
      },
    ),
  )
})

test('a row that comes or goes before the cursor moves nothing', () => {
  const { nextCursor } = pageOfAll(['a', 'b', 'c', 'd'], { limit: 2 }, itself)
  expect(pageOfAll(['x', 'b', 'c', 'd'], { limit: 2, cursor: nextCursor ?? '' }, itself).rows).toEqual([
    'c',
    'd',
  ])
})

test('a list goes on where its last row was, once that is removed', () => {
  const { nextCursor } = pageOfAll(['a', 'b', 'c', 'd'], { limit: 2 }, itself)
  expect(pageOfAll(['a', 'c', 'd'], { limit: 2, cursor: nextCursor ?? '' }, itself).rows).toEqual(['c', 'd'])
})

test('what is no cursor is refused', () => {
  expect(() => pageOfAll(['a'], { cursor: 'bm90aGluZw' }, itself)).toThrow(
    '/cursor is not a cursor of this list',
  )
})
