import type { ManagementCallerRow, MemberUserRow, ReleaseUserRow } from '@stella/store'
import type { User } from '../../auth/users.ts'
import { dateTimeOf } from '../context.ts'

/** An installation that still uses something, as lists of users have it. */
export function releaseUserOf(row: ReleaseUserRow) {
  const { installationId, name, platform, homepage, release, calls, firstSeenAt, lastSeenAt } = row
  return {
    installationId,
    name,
    platform,
    homepage,
    release,
    calls,
    firstSeenAt: dateTimeOf(firstSeenAt),
    lastSeenAt: dateTimeOf(lastSeenAt),
  }
}

/** A person or a token that calls the management API. `names` are those of people, by their ids. */
export function releaseCallerOf(row: ManagementCallerRow, names: ReadonlyMap<string, User>) {
  const { type, id, name, release, calls, firstSeenAt, lastSeenAt } = row
  return {
    type,
    id,
    name: name ?? names.get(id)?.name ?? null,
    release,
    calls,
    firstSeenAt: dateTimeOf(firstSeenAt),
    lastSeenAt: dateTimeOf(lastSeenAt),
  }
}

export function memberUserOf(row: MemberUserRow) {
  return { ...releaseUserOf(row), member: row.member }
}
