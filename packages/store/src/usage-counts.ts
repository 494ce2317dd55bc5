import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { CallCounts, Milliseconds } from './types.ts'
import { dayMs, dayOf } from './usage-time.ts'

export const noCalls: CallCounts = { last24h: 0, last7d: 0, last30d: 0 }

/** A release, or a member of one; the release itself is the member `''`. */
interface Part {
  readonly member: string
  readonly release: string
}

interface Counted extends Part {
  readonly at: Milliseconds
  readonly count: number
}

interface Span {
  readonly step: 'hour' | 'day'
  readonly from: Milliseconds
  readonly until: Milliseconds
}

export function keyOf({ member, release }: Part): string {
  return `${release}\n${member}`
}

/** Calls by release. */
export function releaseCounts(
  { engine: { reads }, now }: Context,
  table: 'usage_series' | 'management_series',
  accountId: string,
): Promise<ReadonlyMap<string, CallCounts>> {
  return callCounts(now(), ({ step, from, until }) =>
    reads
      .selectFrom(table)
      .where('account_id', '=', accountId)
      .where('dimension', '=', 'release')
      .where('step', '=', step)
      .where('at', '>=', from)
      .where('at', '<', until)
      .select(['key as release', 'at', 'count', sql<string>`''`.as('member')])
      .execute(),
  )
}

/** Requests that sent deprecated members, by release and member. */
export function memberCounts(
  { engine: { reads }, now }: Context,
  accountId: string,
): Promise<ReadonlyMap<string, CallCounts>> {
  return callCounts(now(), ({ step, from, until }) =>
    reads
      .selectFrom(step === 'hour' ? 'usage_member_hours' : 'usage_member_days')
      .where('account_id', '=', accountId)
      .where('at', '>=', from)
      .where('at', '<', until)
      .select(['release', 'member', 'at', 'count'])
      .execute(),
  )
}

/**
 * Counts from a day back, a week back and thirty days back: by the hour on the day such a span begins on, by the day from
 * then on.
 */
async function callCounts(
  now: Milliseconds,
  read: (span: Span) => Promise<readonly Counted[]>,
): Promise<ReadonlyMap<string, CallCounts>> {
  const after = { last24h: now - dayMs, last7d: now - 7 * dayMs, last30d: now - 30 * dayMs }
  const hours = (from: Milliseconds, until: Milliseconds) => read({ step: 'hour', from: from + 1, until })
  const [last24h, ofWeek, ofMonth, days] = await Promise.all([
    hours(after.last24h, Infinity),
    hours(after.last7d, nextDay(after.last7d)),
    hours(after.last30d, nextDay(after.last30d)),
    read({ step: 'day', from: nextDay(after.last30d), until: Infinity }),
  ])
  const counts = new Map<string, { -readonly [span in keyof CallCounts]: number }>()
  const add = (span: keyof CallCounts, rows: readonly Counted[]): void => {
    for (const row of rows) {
      const key = keyOf(row)
      const known = counts.get(key) ?? { ...noCalls }
      known[span] += row.count
      counts.set(key, known)
    }
  }
  add('last24h', last24h)
  add('last7d', ofWeek)
  add(
    'last7d',
    days.filter(({ at }) => at >= nextDay(after.last7d)),
  )
  add('last30d', ofMonth)
  add('last30d', days)
  return counts
}

function nextDay(moment: Milliseconds): Milliseconds {
  return dayOf(moment) + dayMs
}
