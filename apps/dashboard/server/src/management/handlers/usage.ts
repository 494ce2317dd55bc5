import { integrations, type Handler } from '@stella/api-contract'
import type { MemberReport, UsageSeries } from '@stella/store'
import { dateTimeOf, momentOf, ownInstallation, type CallerContext, type Operations } from '../context.ts'
import { pageBody, pageOfAll, pageRequest } from '../page.ts'
import { isAbout, ReleaseFacts } from '../release-facts.ts'
import { memberUserOf } from './users.ts'

export const dayMs = 24 * 60 * 60 * 1000
const lengths = { hour: 60 * 60 * 1000, day: dayMs } as const

export const getUsage: Handler<Operations['getUsage'], CallerContext> = async ({ query }, context) => {
  const { store, caller, now } = context
  const { interval = 'day', groupBy = 'release', installationId } = query
  if (installationId !== undefined) await ownInstallation(context, installationId)
  const to = query.to === undefined ? now : momentOf(query.to)
  const from = query.from === undefined ? to - 7 * dayMs : momentOf(query.from)
  const series = await store.usageReports.series({
    accountId: caller.accountId,
    installationId,
    from,
    to,
    interval,
    groupBy,
  })
  return { status: 200, body: usageBody({ from, to, interval, groupBy }, series) }
}

interface Period {
  readonly from: number
  readonly to: number
  readonly interval: 'hour' | 'day'
  readonly groupBy: 'release' | 'operation' | 'status'
}

/** Usage as bodies have it, from whole intervals. */
export function usageBody({ from, to, interval, groupBy }: Period, series: readonly UsageSeries[]) {
  const length = lengths[interval]
  return {
    interval,
    groupBy,
    from: dateTimeOf(Math.floor(from / length) * length),
    to: dateTimeOf(Math.ceil(to / length) * length),
    series: series.map(({ key, points }) => {
      return { key, points: points.map(({ at, calls }) => ({ at: dateTimeOf(at), calls })) }
    }),
  }
}

export const listDeprecatedMembers: Handler<Operations['listDeprecatedMembers'], CallerContext> = async (
  { query },
  { store, caller, now },
) => {
  const members = await store.usageReports.members(caller.accountId)
  const sorted = members.toSorted(
    (a, b) => b.installations - a.installations || (keyOf(a) < keyOf(b) ? -1 : 1),
  )
  const facts = new ReleaseFacts(integrations, now)
  const page = pageOfAll(sorted, query, keyOf)
  return { status: 200, body: pageBody(page, query, (member) => describe(member, facts)) }
}

export const listDeprecatedMemberUsers: Handler<
  Operations['listDeprecatedMemberUsers'],
  CallerContext
> = async ({ query }, { store, caller }) => {
  const { member, release, since } = query
  const page = await store.usageReports.memberUsers({
    ...pageRequest(query),
    accountId: caller.accountId,
    member,
    release,
    ...(since !== undefined && { since: momentOf(since) }),
  })
  return { status: 200, body: pageBody(page, query, memberUserOf) }
}

function keyOf({ member, release }: MemberReport): string {
  return `${release} ${member}`
}

function describe(report: MemberReport, facts: ReleaseFacts) {
  const { member, release, installations, calls, lastSeenAt } = report
  const status = facts.state.releases.find(({ version }) => version === release)
  const ending = status && facts.endingsIn(status).find((one) => isAbout(member, one))
  return {
    member,
    release,
    replacement: ending?.replacement ?? null,
    sunset: ending?.sunset ?? null,
    installations,
    calls: { ...calls },
    lastSeenAt: dateTimeOf(lastSeenAt),
  }
}
