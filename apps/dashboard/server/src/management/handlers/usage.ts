import { integrations, type Handler } from '@stella/api-contract'
import { invalidRequest } from '@stella/api-runtime'
import type { UsageSeries } from '@stella/store'
import {
  dateTimeOf,
  momentOf,
  optionalTime,
  ownInstallation,
  type CallerContext,
  type Operations,
} from '../context.ts'
import { membersInUse, type MemberInUse } from '../members-in-use.ts'
import { pageBody, pageOfAll, pageRequest } from '../page.ts'
import { ReleaseFacts } from '../release-facts.ts'
import { memberUserOf } from './users.ts'

export const dayMs = 24 * 60 * 60 * 1000
const lengths = { hour: 60 * 60 * 1000, day: dayMs } as const

export const getUsage: Handler<Operations['getUsage'], CallerContext> = async ({ query }, context) => {
  const { store, caller, now } = context
  const { interval = 'day', groupBy = 'release', surface = 'integrations', installationId } = query
  if (surface === 'api' && installationId !== undefined)
    throw invalidRequest([
      { in: 'query', path: '/installationId', message: 'must be left out: none calls `api`' },
    ])
  if (installationId !== undefined) await ownInstallation(context, installationId)
  const to = query.to === undefined ? now : momentOf(query.to)
  const from = query.from === undefined ? to - 7 * dayMs : momentOf(query.from)
  const series = await store.usageReports.series({
    accountId: caller.accountId,
    surface: surface === 'api' ? 'management' : 'integrations',
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
  const [members, releases] = await Promise.all([
    store.usageReports.members(caller.accountId),
    store.usageReports.releases(caller.accountId),
  ])
  const used = membersInUse(new ReleaseFacts(integrations, now), members, releases)
  const page = pageOfAll(used, query, keyOf)
  return { status: 200, body: pageBody(page, query, describe) }
}

export const listDeprecatedMemberInstallations: Handler<
  Operations['listDeprecatedMemberInstallations'],
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

function keyOf({ member, release }: MemberInUse): string {
  return `${release} ${member}`
}

function describe({ ending, lastSeenAt, calls, ...use }: MemberInUse) {
  return {
    ...use,
    calls: { ...calls },
    lastSeenAt: optionalTime(lastSeenAt),
    kind: ending?.kind ?? kindOf(use.member),
    replacement: ending?.replacement ?? null,
    sunset: ending?.sunset ?? null,
    // What was sent and is not known any more was in a request.
    carriedBy: ending?.carriedBy ?? ('requests' as const),
  }
}

/** Of what is not known any more, as far as its name tells. */
function kindOf(member: string) {
  return member.startsWith('?') ? ('parameter' as const) : ('member' as const)
}
