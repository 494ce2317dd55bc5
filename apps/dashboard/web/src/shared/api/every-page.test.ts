import { expect, test } from 'vitest'
import { everyPage, type PageQuery } from './every-page.ts'

/** A list of numbers, three a page. */
function listOf(length: number) {
  const asked: (string | undefined)[] = []
  const load = async ({ cursor }: PageQuery) => {
    asked.push(cursor)
    const from = Number(cursor ?? 0)
    const data = Array.from({ length: Math.min(3, length - from) }, (_, index) => from + index)
    const nextCursor = from + 3 < length ? String(from + 3) : null
    return { data, page: { nextCursor } }
  }
  return { asked, load }
}

test('a list is read to its end, in its order', async () => {
  const { asked, load } = listOf(7)
  expect(await everyPage(load)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(asked).toEqual([undefined, '3', '6'])
})

test('a list of one page takes one request', async () => {
  const { asked, load } = listOf(3)
  expect(await everyPage(load)).toEqual([0, 1, 2])
  expect(asked).toHaveLength(1)
})
