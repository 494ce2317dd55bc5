import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { StoreError } from './errors.ts'
import type { Page } from './types.ts'

const defaultLimit = 50
const largestLimit = 1000

/** @throws StoreError `INVALID` */
export function pageLimit(limit: number = defaultLimit): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= largestLimit) return limit
  throw new StoreError('INVALID', `A page holds 1 to ${largestLimit} rows, not ${limit}.`)
}

/** Where a page ended: the last row's place in the order. */
export type Position = string | number | readonly (string | number)[]

/**
 * The position a cursor stands for; `null` for the first page. `listing` names the list, its order and filters: a cursor
 * fits no other.
 * @throws StoreError `INVALID`
 */
export function positionOf<Place extends Position>(
  listing: string,
  cursor: string | null | undefined,
  isPosition: (value: unknown) => value is Place,
): Place | null {
  if (cursor === null || cursor === undefined) return null
  const content: unknown = parsed(cursor)
  if (Array.isArray(content) && content[0] === listing && isPosition(content[1])) return content[1]
  throw new StoreError('INVALID', 'This cursor belongs to no page of this list. Start without a cursor.')
}

/** Cuts a page from its rows and one more, which tells whether there is a next page. */
export function pageOf<Row>(
  listing: string,
  rows: readonly Row[],
  limit: number,
  positionOfRow: (row: Row) => Position,
): Page<Row> {
  return wholePage(listing, rows.slice(0, limit), rows.length > limit, positionOfRow)
}

/** A page of exactly these rows. */
export function wholePage<Row>(
  listing: string,
  rows: readonly Row[],
  hasMore: boolean,
  positionOfRow: (row: Row) => Position,
): Page<Row> {
  const last = rows.at(-1)
  if (!hasMore || last === undefined) return { rows, nextCursor: null }
  const cursor = JSON.stringify([listing, positionOfRow(last)])
  return { rows, nextCursor: Buffer.from(cursor).toString('base64url') }
}

const mostPageBytes = 4 * 1024 * 1024

/** What a stored body takes of a page. */
export const bodyBytes = sql<number>`octet_length(data)`.as('bytes')

/** How many of the rows make a page: at most `limit`, at most 4 MiB of them, and at least one. */
export function rowsInPage(sizes: readonly { readonly bytes: number }[], limit: number): number {
  let left = mostPageBytes
  const fitting = sizes.findIndex(({ bytes }) => (left -= bytes) < 0)
  return Math.min(fitting === -1 ? sizes.length : Math.max(fitting, 1), limit)
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isSequence(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** What a list is ordered by and an id, which makes the order strict. */
export function isRowPosition(value: unknown): value is readonly [string | number, string] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [first, id]: readonly unknown[] = value
  return (isText(first) || isSequence(first)) && isText(id)
}

/** When somebody was last seen, and their id. */
export function isSeenPosition(value: unknown): value is readonly [number, string] {
  return isRowPosition(value) && isSequence(value[0])
}

/** What comes after a position in a list that counts down. */
export function passed(
  columns: readonly string[],
  position: readonly (string | number)[],
): RawBuilder<SqlBool> {
  const refs = columns.map((column) => sql.ref(column))
  return sql<SqlBool>`(${sql.join(refs)}) < (${sql.join(position)})`
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
