import { sql } from 'kysely'
import type { Engine } from './engine.ts'
import { preparedFor } from './prepared.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import type { CallTally } from './usage-book.ts'
import { counterOf } from './usage-counter.ts'
import { installationOwners, merged, withOwner, type Owner } from './usage-tallies.ts'
import { dayText, hourMs } from './usage-time.ts'
import { seenWriter, type Sighting } from './usage-write-seen.ts'
import { seriesWriter } from './usage-write-series.ts'

/** Counts calls by day and by hour, for their installation and for their account, and notes who was seen. */
export function callWriter(
  engine: Engine,
): (tallies: readonly CallTally[], now: Milliseconds) => Promise<void> {
  const findOwner = installationOwners(engine)
  const [daily, hourly] = [counterOf(engine, 'usage_daily'), counterOf(engine, 'usage_hourly')]
  const writeSeries = seriesWriter(engine, 'usage_series')
  const writeReleases = releaseWriter(engine)
  const writeLastCalls = lastCallWriter(engine)
  return async (tallies, now) => {
    const owned = await withOwner(tallies, ({ installationId }) => installationId, findOwner)
    const calls = owned.map(({ tally, owner }) => callOf(tally, owner))
    const oldest = now - USAGE_HOURS_KEPT.installation * hourMs
    for (const call of calls) {
      await daily({ ...call, day: dayText(call.at) })
      if (call.at >= oldest) await hourly(call)
    }
    await writeSeries(calls, now)
    await writeReleases(calls)
    await writeLastCalls(calls)
  }
}

type Call = ReturnType<typeof callOf>

function callOf(tally: CallTally, { account_id }: Owner) {
  const { installationId, at, release, operationId, status, count, firstSeenAt, lastSeenAt } = tally
  return {
    account_id,
    installation_id: installationId,
    at,
    release,
    operation_id: operationId,
    status,
    count,
    first_seen_at: firstSeenAt,
    last_seen_at: lastSeenAt,
  }
}

interface Seen {
  readonly last_seen_at: Milliseconds
}

function releaseWriter(engine: Engine): (calls: readonly Call[]) => Promise<void> {
  const lastSeen = preparedFor<Pick<Call, 'installation_id' | 'release'>, Seen>(
    engine,
    ['installation_id', 'release'],
    ([id, release]) =>
      sql`select last_seen_at from usage_releases where installation_id = ${id} and release = ${release}`,
  )
  const count = counterOf(engine, 'usage_releases')
  const writeSeen = seenWriter(engine)
  return async (calls) => {
    const sightings: Sighting[] = []
    for (const row of merged(calls, ({ installation_id, release }) => [installation_id, release])) {
      const before = (await lastSeen(row))?.last_seen_at
      sightings.push({ ...row, member: '', before, at: row.last_seen_at })
      await count(row)
    }
    await writeSeen(sightings)
  }
}

function lastCallWriter(engine: Engine): (calls: readonly Call[]) => Promise<void> {
  const see = preparedFor<
    Pick<Call, 'last_seen_at' | 'release' | 'installation_id'> & { until: Milliseconds }
  >(
    engine,
    ['last_seen_at', 'release', 'installation_id', 'until'],
    ([at, release, id, until]) => sql`
      update installations set last_seen_at = ${at}, last_release = ${release}
      where id = ${id} and last_seen_at <= ${until}`,
  )
  return async (calls) => {
    const latest = new Map<string, Call>()
    for (const call of calls) {
      const known = latest.get(call.installation_id)
      if (known === undefined || call.last_seen_at >= known.last_seen_at)
        latest.set(call.installation_id, call)
    }
    for (const call of latest.values()) await see({ ...call, until: call.last_seen_at })
  }
}
