import { toCsv } from '../../shared/format/csv.ts'
import type { User } from './users.ts'

const header = [
  'type',
  'id',
  'name',
  'platform',
  'homepage',
  'release',
  'member',
  'use',
  'calls',
  'last call',
]

/** Whom to write to before something ends, a line for each. */
export function ownersCsv(users: readonly User[]): string {
  const rows = users.map(
    ({ type, id, name, platform, homepage, release, member, use, calls, lastSeenAt }) => {
      const who = [type, id, name ?? '', platform ?? '', homepage ?? '']
      return [...who, release, member ?? '', use, calls, lastSeenAt]
    },
  )
  return toCsv(header, rows)
}
