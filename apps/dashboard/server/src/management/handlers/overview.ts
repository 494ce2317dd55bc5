import { api, integrations, type Handler } from '@stella/api-contract'
import type { MemberReport, ReleaseReport } from '@stella/store'
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
  const [traffic, rates, installations, releases, members, recentAudit] = await Promise.all([
    store.usageReports.series({ accountId, ...period, ...shape }),
    store.usageReports.rates({ accountId, ...period }, facts.deprecated),
    store.installations.countByStatus(accountId),
    store.usageReports.releases(accountId),
    store.usageReports.members(accountId),
    recent(context),
  ])
  const ends = [...sunsetsOf(facts, { releases, members }), ...sunsetsOf(new ReleaseFacts(api, now), nobody)]
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

interface Used {
  readonly releases: readonly ReleaseReport[]
  readonly members: readonly MemberReport[]
}

const nobody: Used = { releases: [], members: [] }

/** Ends of majors, of releases that end before their major, and of members that somebody still uses. */
function sunsetsOf(facts: ReleaseFacts, used: Used) {
  return [...majorEnds(facts, used), ...releaseEnds(facts, used), ...memberEnds(facts, used)]
}

function majorEnds({ surface, state }: ReleaseFacts, { releases }: Used) {
  return surface.line.majors.flatMap(({ major, deprecated }) => {
    const isOver = state.majors.find((one) => one.major === major)?.state === 'retired'
    if (deprecated === undefined || isOver) return []
    const own = releases.filter(({ release }) => release.startsWith(`${major}.`))
    // An installation that moved on within the month counts in both releases: rather one too many than one too few.
    const installations = own.reduce((sum, report) => sum + report.installations, 0)
    const common = { surface: surface.name, release: null, date: deprecated.sunset, installations }
    return [{ ...common, kind: 'major' as const, what: `v${major}` }]
  })
}

function releaseEnds({ surface, state }: ReleaseFacts, { releases }: Used) {
  return state.releases.flatMap(({ version, parsed, notices, state: standing }) => {
    const whole = surface.line.majors.find(({ major }) => major === parsed.major)?.deprecated?.sunset
    const date = notices.map(({ sunset }) => sunset).toSorted()[0]
    if (standing !== 'deprecated' || date === undefined || date === whole) return []
    const installations = releases.find(({ release }) => release === version)?.installations ?? 0
    return [
      { surface: surface.name, kind: 'release' as const, what: version, release: null, date, installations },
    ]
  })
}

function memberEnds(facts: ReleaseFacts, { members }: Used) {
  return members.flatMap(({ member, release, installations }) => {
    const status = facts.state.releases.find(({ version }) => version === release)
    const isServed = status?.state === 'served' || status?.state === 'deprecated'
    const ending = isServed ? facts.endingsIn(status).find((one) => isAbout(member, one)) : undefined
    if (ending === undefined || installations === 0) return []
    const common = { surface: facts.surface.name, release, date: ending.sunset, installations }
    return [{ ...common, kind: 'member' as const, what: member }]
  })
}
