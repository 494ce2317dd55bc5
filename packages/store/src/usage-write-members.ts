import { sql } from 'kysely'
import type { Engine } from './engine.ts'
import { preparedFor } from './prepared.ts'
import type { Milliseconds } from './types.ts'
import { USAGE_HOURS_KEPT } from './types/usage-report.ts'
import type { MemberTally } from './usage-book.ts'
import { counterOf } from './usage-counter.ts'
import { installationOwners, merged, withOwner, type Owner } from './usage-tallies.ts'
import { dayOf, hourMs } from './usage-time.ts'
import { seenWriter, type Sighting } from './usage-write-seen.ts'

/** Counts deprecated members, for their installation, and by the hour and the day for their account. */
export function memberWriter(
  engine: Engine,
): (tallies: readonly MemberTally[], now: Milliseconds) => Promise<void> {
  const findOwner = installationOwners(engine)
  const [hourly, daily] = [counterOf(engine, 'usage_member_hours'), counterOf(engine, 'usage_member_days')]
  const writeUsers = userWriter(engine)
  return async (tallies, now) => {
    const owned = await withOwner(tallies, ({ installationId }) => installationId, findOwner)
    const uses = owned.map(({ tally, owner }) => useOf(tally, owner))
    const recent = uses.filter(({ at }) => at >= now - USAGE_HOURS_KEPT.account * hourMs)
    await writeUsers(uses)
    for (const row of merged(recent, keyOf)) await hourly(row)
    for (const row of merged(
      recent.map((use) => ({ ...use, at: dayOf(use.at) })),
      keyOf,
    ))
      await daily(row)
  }
}

type Use = ReturnType<typeof useOf>

function useOf(tally: MemberTally, { account_id }: Owner) {
  const { installationId: installation_id, at, release, member, count, firstSeenAt, lastSeenAt } = tally
  const seen = { first_seen_at: firstSeenAt, last_seen_at: lastSeenAt }
  return { account_id, installation_id, at, release, member, count, ...seen }
}

function keyOf({ account_id, at, release, member }: Use): readonly (string | number)[] {
  return [account_id, at, release, member]
}

interface Seen {
  readonly last_seen_at: Milliseconds
}

function userWriter(engine: Engine): (uses: readonly Use[]) => Promise<void> {
  const lastSeen = preparedFor<Pick<Use, 'installation_id' | 'release' | 'member'>, Seen>(
    engine,
    ['installation_id', 'release', 'member'],
    ([id, release, member]) => sql`
      select last_seen_at from usage_members
      where installation_id = ${id} and release = ${release} and member = ${member}`,
  )
  const count = counterOf(engine, 'usage_members')
  const writeSeen = seenWriter(engine)
  return async (uses) => {
    const sightings: Sighting[] = []
    for (const row of merged(uses, (use) => [use.installation_id, use.release, use.member])) {
      sightings.push({ ...row, before: (await lastSeen(row))?.last_seen_at, at: row.last_seen_at })
      await count(row)
    }
    await writeSeen(sightings)
  }
}
