import type { DeprecatedMemberUser, ReleaseUser } from '@stella/store'
import type { ReleaseState } from '@stella/versioning'
import { printable } from '../output/printable.ts'
import { paintStatus, type Style } from '../output/style.ts'
import { table } from '../output/table.ts'
import { ago } from '../output/time.ts'

export interface ReleaseRow {
  readonly version: string
  /** Whether its document is frozen. */
  readonly isPublished: boolean
  readonly state: ReleaseState
  readonly date: string
  /** First day on which it may be gone, `yyyy-mm-dd`; `null` when no end is announced. */
  readonly servedUntil: string | null
  readonly summary: string
  /** The latest first. */
  readonly users: readonly ReleaseUser[]
}

export interface SurfaceView {
  readonly name: string
  readonly base: string
  /** Newest release first. */
  readonly rows: readonly ReleaseRow[]
  readonly members: readonly DeprecatedMemberUser[]
}

/** Most names in one cell. */
const mostNames = 3

export function versionsText({ name, base, rows, members }: SurfaceView, now: number, style: Style): string {
  const releases = table(
    [
      { title: 'RELEASE' },
      { title: 'STATE' },
      { title: 'RELEASED' },
      { title: 'SERVED UNTIL' },
      { title: 'CALLS', align: 'right' },
      { title: 'LAST CALL' },
      { title: 'USED BY' },
    ],
    rows.map(({ version, isPublished, state, date, servedUntil, users }) => [
      isPublished ? version : `${version} (draft)`,
      paintStatus(state, style),
      date,
      servedUntil ?? '-',
      String(users.reduce((sum, { count }) => sum + count, 0)),
      ago(users[0]?.lastSeenAt ?? null, now),
      names(users),
    ]),
  )
  const parts = [`${style.bold(name)}  ${base}`, releases]
  if (members.length > 0) parts.push(`Still in use, and announced to go:`, memberTable(members, now))
  return parts.join('\n\n')
}

function memberTable(members: readonly DeprecatedMemberUser[], now: number): string {
  return table(
    [
      { title: 'MEMBER' },
      { title: 'RELEASE' },
      { title: 'CALLS', align: 'right' },
      { title: 'LAST CALL' },
      { title: 'USED BY' },
    ],
    members.map(({ member, release, count, lastSeenAt, name }) => [
      printable(member),
      release,
      String(count),
      ago(lastSeenAt, now),
      printable(name),
    ]),
  )
}

function names(users: readonly ReleaseUser[]): string {
  const shown = users.slice(0, mostNames).map(({ name }) => printable(name))
  if (users.length === 0) return '-'
  return users.length > mostNames
    ? `${shown.join(', ')} and ${users.length - mostNames} more`
    : shown.join(', ')
}
