import type { CallCounts, MemberReport, ReleaseReport } from '@stella/store'
import { isAbout, type Ending, type ReleaseFacts } from './release-facts.ts'

/** Something in a release that will go, and who sends it or may read it. */
export interface MemberInUse {
  readonly member: string
  readonly release: string
  /** `null` where the release has no such member any more. */
  readonly ending: Ending | null
  /** That sent it in the last 30 days. */
  readonly installations: number
  readonly calls: CallCounts
  readonly lastSeenAt: number | null
  /** Installations that called the release in the last 30 days, where its responses carry it. */
  readonly readers: number
}

const noCalls: CallCounts = { last24h: 0, last7d: 0, last30d: 0 }

/** What was sent, and what somebody may read and nobody sent: the most sent first, then what the most may read. */
export function membersInUse(
  facts: ReleaseFacts,
  members: readonly MemberReport[],
  releases: readonly ReleaseReport[],
): readonly MemberInUse[] {
  const used = facts.state.releases.flatMap((status) => {
    const { version } = status
    const callers = releases.find(({ release }) => release === version)?.installations ?? 0
    const sent = members.filter(({ release }) => release === version)
    const endings = facts.endingsIn(status)
    return [
      ...sent.map((report) => sentOf(report, endings, callers)),
      ...readOf(version, endings, sent, callers),
    ]
  })
  return used.toSorted((a, b) => {
    return b.installations - a.installations || b.readers - a.readers || (keyOf(a) < keyOf(b) ? -1 : 1)
  })
}

function sentOf(report: MemberReport, endings: readonly Ending[], callers: number): MemberInUse {
  const ending = endings.find((one) => isAbout(report.member, one)) ?? null
  return { ...report, ending, readers: ending === null ? 0 : readersOf(ending, callers) }
}

function readOf(
  release: string,
  endings: readonly Ending[],
  sent: readonly MemberReport[],
  callers: number,
): readonly MemberInUse[] {
  return endings
    .filter((ending) => readersOf(ending, callers) > 0 && !sent.some(({ member }) => isAbout(member, ending)))
    .map((ending) => {
      const nobody = { installations: 0, calls: noCalls, lastSeenAt: null }
      return { member: ending.member, release, ending, ...nobody, readers: callers }
    })
}

function readersOf({ carriedBy }: Ending, callers: number): number {
  return carriedBy === 'requests' ? 0 : callers
}

function keyOf({ member, release }: MemberInUse): string {
  return `${release} ${member}`
}
