import { sql } from 'kysely'
import type { Engine } from './engine.ts'
import type { ManagementTally } from './management-book.ts'
import { preparedFor } from './prepared.ts'
import type { ManagementCallerRow } from './tables.ts'
import type { Milliseconds } from './types.ts'
import { counterOf } from './usage-counter.ts'
import { merged, withOwner } from './usage-tallies.ts'
import { seriesWriter } from './usage-write-series.ts'

type Caller = Pick<ManagementCallerRow, 'account_id' | 'caller_type'>

/** Counts calls of the management API for their account, and notes which people and tokens made them. */
export function managementWriter(
  engine: Engine,
): (tallies: readonly ManagementTally[], now: Milliseconds) => Promise<void> {
  const findCaller = callerFinder(engine)
  const writeSeries = seriesWriter(engine, 'management_series')
  const count = counterOf(engine, 'management_callers')
  return async (tallies, now) => {
    const owned = await withOwner(tallies, ({ callerId }) => callerId, findCaller)
    const calls = owned.map(({ tally, owner }) => ({
      ...owner,
      caller_id: tally.callerId,
      at: tally.at,
      release: tally.release,
      operation_id: tally.operationId,
      status: tally.status,
      count: tally.count,
      first_seen_at: tally.firstSeenAt,
      last_seen_at: tally.lastSeenAt,
    }))
    await writeSeries(calls, now)
    for (const row of merged(calls, (call) => [call.account_id, call.caller_id, call.release]))
      await count(row)
  }
}

/** A caller is a management token, or a member. */
function callerFinder(engine: Engine): (id: string) => Promise<Caller | undefined> {
  const find = preparedFor<{ readonly token: string; readonly user: string }, Caller>(
    engine,
    ['token', 'user'],
    ([token, user]) => sql`
      select account_id, 'token' as caller_type from management_tokens where id = ${token}
      union all select account_id, 'user' from members where user_id = ${user}`,
  )
  return async (id) => find({ token: id, user: id })
}
