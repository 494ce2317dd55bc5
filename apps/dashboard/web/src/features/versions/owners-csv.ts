import { toCsv } from '../../shared/format/csv.ts'
import type { User } from './api/users.ts'

const header = ['installation', 'name', 'platform', 'homepage', 'release', 'member', 'calls', 'last call']

/** Whom to write to before something ends, a line for each installation. */
export function ownersCsv(users: readonly User[]): string {
  const rows = users.map((user) => [
    user.installationId,
    user.name,
    user.platform,
    user.homepage ?? '',
    user.release,
    'member' in user ? user.member : '',
    user.calls,
    user.lastSeenAt,
  ])
  return toCsv(header, rows)
}
