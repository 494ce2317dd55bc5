import type { MemberUserRow, ReleaseUserRow } from '@stella/store'
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

export function memberUserOf(row: MemberUserRow) {
  return { ...releaseUserOf(row), member: row.member }
}
