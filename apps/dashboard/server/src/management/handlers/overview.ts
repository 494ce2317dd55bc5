import { api, integrations, type Handler } from '@stella/api-contract'
import type { MemberReport } from '@stella/store'
import { dateTimeOf, type CallerContext, type Operations } from '../context.ts'
import { isAbout, ReleaseFacts } from '../release-facts.ts'
import { describeEntries } from './audit-entries.ts'
import { dayMs, usageBody } from './usage.ts'

const mostSunsets = 10
const recentChanges = 10

export const getOverview: Handler<Operations['getOverview'], CallerContext> = async (_, context) => {
  const { store, caller, now } = context
  const { accountId } = caller
  const facts = new ReleaseFacts(integrations, now)
  const period = { from: now - 7 * dayMs, to: now }
  const shape = { interval: 'hour', groupBy: 'release' } as const
  const [traffic, rates, installations, releases, members, called, recentAudit] = await Promise.all([
    store.usageReports.series({ accountId, ...period, ...shape }),
    store.usageReports.rates({ accountId, ...period }, facts.deprecated),
    store.installations.countByStatus(accountId),
    store.usageReports.releases(accountId),
    store.usageReports.members(accountId),
    store.usageReports.managementReleases(accountId),
    recent(context),
  ])
  const ends = [
    ...sunsetsOf(facts, { releases: releases.map((report) => ({ ...report, callers: 0 })), members }),
    ...sunsetsOf(new ReleaseFacts(api, now), {
      releases: called.map((report) => ({ ...report, installations: 0 })),
      members: [],
    }),
  ]
  const sunsets = ends
    .map((end) => ({ ...end, daysLeft: Math.floor((Date.parse(end.date) - now) / dayMs) }))
    .toSorted((a, b) => a.daysLeft - b.daysLeft || b.installations - a.installations)
    .slice(0, mostSunsets)
  const body = {
    at: dateTimeOf(now),
    traffic: usageBody({ ...period, ...shape }, traffic),
    rates: { ...rates },
    installations: { ...installations },
    sunsets,
    recentAudit,
  }
  return { status: 200, body }
}

async function recent(context: CallerContext) {
  const { store, caller } = context
  if (!caller.scopes.includes('audit:read')) return null
  const { rows } = await store.audit.list({ accountId: caller.accountId, limit: recentChanges })
  return describeEntries(rows, context)
}

interface Users {
  readonly installations: number
  readonly callers: number
}

interface Used {
  readonly releases: readonly (Users & { readonly release: string })[]
  readonly members: readonly MemberReport[]
}

/** Ends of majors, of releases that end before their major, and of members that somebody still uses. */
function sunsetsOf(facts: ReleaseFacts, used: Used) {
  return [...majorEnds(facts, used), ...releaseEnds(facts, used), ...memberEnds(facts, used)]
}

function majorEnds({ surface, state }: ReleaseFacts, { releases }: Used) {
  return surface.line.majors.flatMap(({ major, deprecated }) => {
    const isOver = state.majors.find((one) => one.major === major)?.state === 'retired'
    if (deprecated === undefined || isOver) return []
    const own = releases.filter(({ release }) => release.startsWith(`${major}.`))
    // Who moved on within the month counts in both releases: rather one too many than one too few.
    const installations = own.reduce((sum, report) => sum + report.installations, 0)
    const callers = own.reduce((sum, report) => sum + report.callers, 0)
    const common = { surface: surface.name, release: null, date: deprecated.sunset }
    return [{ ...common, kind: 'major' as const, what: `v${major}`, installations, callers }]
  })
}

function releaseEnds({ surface, state }: ReleaseFacts, { releases }: Used) {
  return state.releases.flatMap(({ version, parsed, notices, state: standing }) => {
    const whole = surface.line.majors.find(({ major }) => major === parsed.major)?.deprecated?.sunset
    const date = notices.map(({ sunset }) => sunset).toSorted()[0]
    if (standing !== 'deprecated' || date === undefined || date === whole) return []
    const { installations = 0, callers = 0 } = releases.find(({ release }) => release === version) ?? {}
    const common = { surface: surface.name, kind: 'release' as const, what: version, release: null, date }
    return [{ ...common, installations, callers }]
  })
}

function memberEnds(facts: ReleaseFacts, { members }: Used) {
  return members.flatMap(({ member, release, installations }) => {
    const status = facts.state.releases.find(({ version }) => version === release)
    const isServed = status?.state === 'served' || status?.state === 'deprecated'
    const ending = isServed ? facts.endingsIn(status).find((one) => isAbout(member, one)) : undefined
    if (ending === undefined || installations === 0) return []
    const common = { surface: facts.surface.name, release, date: ending.sunset, installations, callers: 0 }
    return [{ ...common, kind: 'member' as const, what: member }]
  })
}
