import type { Engine } from './engine.ts'
import type { UsageSeriesRow } from './tables.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import { counterOf } from './usage-counter.ts'
import { dayOf, hourMs } from './usage-time.ts'

/** Calls of one account. */
export interface AccountCalls {
  readonly account_id: string
  /** Beginning of the hour. */
  readonly at: Milliseconds
  readonly release: string
  readonly operation_id: string
  readonly status: number
  readonly count: number
}

/** Counts calls for their account, by day and by hour, in each dimension. */
export function seriesWriter(
  engine: Engine,
  table: 'usage_series' | 'management_series',
): (calls: readonly AccountCalls[], now: Milliseconds) => Promise<void> {
  const count = counterOf(engine, table)
  return async (calls, now) => {
    const oldest = now - USAGE_HOURS_KEPT.account * hourMs
    for (const row of rowsOf(calls)) {
      await count({ ...row, step: 'day', at: dayOf(row.at) })
      if (row.at >= oldest) await count({ ...row, step: 'hour' })
    }
  }
}

type HourRow = Omit<UsageSeriesRow, 'step'>

function rowsOf(calls: readonly AccountCalls[]): readonly HourRow[] {
  const hours = Map.groupBy(calls, ({ account_id, at }) => `${account_id} ${at}`)
  return [...hours.values()].flatMap((ofHour) => [
    ...summed(ofHour, 'release', ({ release }) => release),
    ...summed(ofHour, 'operation', ({ operation_id }) => operation_id),
    ...summed(ofHour, 'status', ({ status }) => String(status)),
  ])
}

/** Calls of one account in one hour, by one dimension. */
function summed(
  calls: readonly AccountCalls[],
  dimension: UsageSeriesRow['dimension'],
  keyOf: (call: AccountCalls) => string,
): readonly HourRow[] {
  const rows = new Map<string, HourRow & { count: number }>()
  for (const call of calls) {
    const key = keyOf(call)
    const known = rows.get(key)
    if (known !== undefined) known.count += call.count
    else rows.set(key, { account_id: call.account_id, dimension, at: call.at, key, count: call.count })
  }
  return [...rows.values()]
}
