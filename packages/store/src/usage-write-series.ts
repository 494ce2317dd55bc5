import type { Engine } from './engine.ts'
import type { UsageSeriesRow } from './tables.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import { counterOf } from './usage-counter.ts'
import { merged } from './usage-tallies.ts'
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
    const rows = calls.flatMap((call) => rowsOf(call, call.at >= oldest))
    for (const row of merged(rows, (one) => [one.account_id, one.dimension, one.step, one.at, one.key]))
      await count(row)
  }
}

function rowsOf(call: AccountCalls, byHour: boolean): UsageSeriesRow[] {
  const { account_id, at, count } = call
  const keys = { release: call.release, operation: call.operation_id, status: String(call.status) }
  return (['release', 'operation', 'status'] as const).flatMap((dimension): UsageSeriesRow[] => {
    const common = { account_id, dimension, key: keys[dimension], count }
    const daily = { ...common, step: 'day', at: dayOf(at) } as const
    return byHour ? [daily, { ...common, step: 'hour', at }] : [daily]
  })
}
