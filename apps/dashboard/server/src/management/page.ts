import { invalidRequest } from '@stella/api-runtime'
import type { Page } from '@stella/store'

interface PageQuery {
  readonly limit?: number
  readonly cursor?: string
}

const usualLimit = 50

/** The page of a list as bodies have it. */
interface PageBody<Item> {
  readonly data: Item[]
  readonly page: { readonly nextCursor: string | null; readonly hasMore: boolean; readonly limit: number }
}

/** What the store is asked for. */
export function pageRequest({ limit = usualLimit, cursor }: PageQuery) {
  return { limit, cursor }
}

/** A page of the store, each row as `toItem` has it. */
export function pageBody<Row, Item>(
  { rows, nextCursor }: Page<Row>,
  { limit = usualLimit }: PageQuery,
  toItem: (row: Row) => Item,
): PageBody<Item> {
  return { data: rows.map(toItem), page: { nextCursor, hasMore: nextCursor !== null, limit } }
}

/**
 * A page of a list that is short enough to be read whole.
 * @param keyOf what tells one row from all others; the cursor is the last one sent, and its place for when it is gone
 * @throws {Problem} REQUEST_INVALID for a cursor that this list did not give
 */
export function pageOfAll<Row>(
  all: readonly Row[],
  query: PageQuery,
  keyOf: (row: Row) => string,
): Page<Row> {
  const { limit = usualLimit, cursor } = query
  const start = cursor === undefined ? 0 : placeAfter(cursor, all.map(keyOf))
  const rows = all.slice(start, start + limit)
  const last = rows.at(-1)
  const isLast = last === undefined || start + limit >= all.length
  return { rows, nextCursor: isLast ? null : cursorAt(start + rows.length - 1, keyOf(last)) }
}

function cursorAt(place: number, key: string): string {
  return Buffer.from(`${place} ${key}`).toString('base64url')
}

function placeAfter(cursor: string, keys: readonly string[]): number {
  const [, place, key] = /^(\d{1,9}) (.*)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (place === undefined || key === undefined)
    throw invalidRequest([{ in: 'query', path: '/cursor', message: 'is not a cursor of this list' }])
  const found = keys.indexOf(key)
  // Whoever goes on after a row that was removed meanwhile finds the next one in its place.
  return found === -1 ? Number(place) : found + 1
}
