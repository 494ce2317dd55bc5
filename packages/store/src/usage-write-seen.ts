import { sql } from 'kysely'
import type { Engine } from './engine.ts'
import { preparedFor } from './prepared.ts'
import type { SeenDayRow, Tables } from './tables.ts'
import type { Milliseconds } from './types.ts'
import { later } from './usage-counter.ts'
import { dayOf } from './usage-time.ts'

/** An installation used a release, or a member of it. */
export interface Sighting {
  readonly account_id: string
  readonly release: string
  /** `''` for the release itself. */
  readonly member: string
  /** When it had done so before; `undefined` for never. */
  readonly before: Milliseconds | undefined
  readonly at: Milliseconds
}

/**
 * Keeps for each day how many installations were last seen on it, in the transaction that notes them: how many used
 * something lately is then the sum of a few rows, however many installations there are.
 */
export function seenWriter(engine: Engine): (sightings: readonly Sighting[]) => Promise<void> {
  const add = preparedFor<SeenDayRow>(
    engine,
    ['account_id', 'at', 'release', 'member', 'installations'],
    (slots) => sql`
      insert into usage_seen_days (account_id, at, release, member, installations) values (${sql.join(slots)})
      on conflict (account_id, at, release, member)
      do update set installations = usage_seen_days.installations + excluded.installations`,
  )
  const drop = preparedFor<Omit<SeenDayRow, 'installations'>>(
    engine,
    ['account_id', 'at', 'release', 'member'],
    ([account, at, release, member]) => sql`
      delete from usage_seen_days where account_id = ${account} and at = ${at} and release = ${release}
      and member = ${member} and installations = 0`,
  )
  const see = preparedFor<Tables['usage_seen']>(
    engine,
    ['account_id', 'release', 'member', 'last_seen_at'],
    (slots) => sql`
      insert into usage_seen (account_id, release, member, last_seen_at) values (${sql.join(slots)})
      on conflict (account_id, release, member) do update set last_seen_at = ${later('usage_seen')}`,
  )
  return async (sightings) => {
    for (const row of movesOf(sightings)) {
      await add(row)
      if (row.installations < 0) await drop(row)
    }
    for (const row of latestOf(sightings)) await see(row)
  }
}

/** How many more, or fewer, were last seen on each day. */
function movesOf(sightings: readonly Sighting[]): readonly SeenDayRow[] {
  const moves = new Map<string, SeenDayRow>()
  const move = ({ account_id, release, member }: Sighting, moment: Milliseconds, by: number): void => {
    const at = dayOf(moment)
    const key = [account_id, at, release, member].join('\n')
    const known = moves.get(key) ?? { account_id, at, release, member, installations: 0 }
    moves.set(key, { ...known, installations: known.installations + by })
  }
  for (const sighting of sightings) {
    const { before, at } = sighting
    if (before !== undefined && dayOf(before) >= dayOf(at)) continue
    if (before !== undefined) move(sighting, before, -1)
    move(sighting, at, 1)
  }
  return [...moves.values()].filter(({ installations }) => installations !== 0)
}

function latestOf(sightings: readonly Sighting[]): readonly Tables['usage_seen'][] {
  const latest = new Map<string, Tables['usage_seen']>()
  for (const { account_id, release, member, at } of sightings) {
    const key = [account_id, release, member].join('\n')
    const last_seen_at = Math.max(latest.get(key)?.last_seen_at ?? 0, at)
    latest.set(key, { account_id, release, member, last_seen_at })
  }
  return [...latest.values()]
}
