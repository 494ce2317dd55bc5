import { api, integrations, type Handler, type RequestOf, type Surface } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import type { MemberReport, ReleaseReport } from '@stella/store'
import type { MajorStatus, ReleaseStatus } from '@stella/versioning'
import type { ManagementCaller } from '../caller.ts'
import { momentOf, optionalTime, type CallerContext, type Operations } from '../context.ts'
import { pageBody, pageRequest } from '../page.ts'
import { isAbout, ReleaseFacts, type Ending } from '../release-facts.ts'
import { releaseCallerOf, releaseUserOf } from './users.ts'

export const getPolicy: Handler<Operations['getPolicy'], CallerContext> = async (
  _,
  { store, caller, now },
) => {
  const [releases, members, called] = await Promise.all([
    store.usageReports.releases(caller.accountId),
    store.usageReports.members(caller.accountId),
    store.usageReports.managementReleases(caller.accountId),
  ])
  const surfaces = [
    describeSurface(new ReleaseFacts(integrations, now), {
      releases: releases.map((report) => ({ ...report, callers: 0 })),
      members,
    }),
    describeSurface(new ReleaseFacts(api, now), {
      releases: called.map((report) => ({ ...report, installations: 0 })),
      members: [],
    }),
  ]
  return { status: 200, body: { surfaces } }
}

export const listReleaseInstallations: Handler<
  Operations['listReleaseInstallations'],
  CallerContext
> = async ({ path, query }, { store, caller }) => {
  const wanted = usersOf(path, query, caller)
  const page = wanted.isManagement ? nobody : await store.usageReports.releaseUsers(wanted.request)
  return { status: 200, body: pageBody(page, query, releaseUserOf) }
}

export const listReleaseCallers: Handler<Operations['listReleaseCallers'], CallerContext> = async (
  { path, query },
  { store, users, caller },
) => {
  const wanted = usersOf(path, query, caller)
  const page = wanted.isManagement ? await store.usageReports.managementCallers(wanted.request) : nobody
  const people = page.rows.filter(({ type }) => type === 'user').map(({ id }) => id)
  const names = await users.find(people)
  return { status: 200, body: pageBody(page, query, (row) => releaseCallerOf(row, names)) }
}

/** Installations call one surface, people and tokens the other. */
const nobody = { rows: [], nextCursor: null }

type Wanted = RequestOf<Operations['listReleaseInstallations']>

/** @throws {Problem} NOT_FOUND for a release that there is not */
function usersOf(path: Wanted['path'], query: Wanted['query'], { accountId }: ManagementCaller) {
  const surface = surfaceCalled(path.surface)
  const release = path.version
  if (surface.line.releases.every(({ version }) => version !== release))
    throw new Problem('NOT_FOUND', `There is no release ${release} of ${surface.name}.`)
  const since = query.since === undefined ? {} : { since: momentOf(query.since) }
  return {
    isManagement: surface.name === api.name,
    request: { ...pageRequest(query), ...since, accountId, release },
  }
}

interface Used {
  readonly releases: readonly (ReleaseReport & { readonly callers: number })[]
  readonly members: readonly MemberReport[]
}

function surfaceCalled(name: string): Surface {
  const surface = [integrations, api].find((candidate) => candidate.name === name)
  if (surface === undefined) throw new Problem('NOT_FOUND', `There is no surface '${name}'.`)
  return surface
}

function describeSurface(facts: ReleaseFacts, used: Used) {
  const { name, base, line } = facts.surface
  const { previousMajorMonths, minorMonths, noticeDays, enforceSunset } = line.policy
  const { majors, releases } = facts.state
  return {
    name,
    base,
    policy: { previousMajorMonths, minorMonths, noticeDays, enforceSunset },
    majors: majors.map((major) => describeMajor(major, facts)).toReversed(),
    releases: releases.map((release) => describeRelease(release, facts, used)).toReversed(),
  }
}

function describeMajor({ major, state, floor, latest, migration }: MajorStatus, facts: ReleaseFacts) {
  const plan = facts.plan(major)
  return {
    major,
    state,
    floor: floor?.version ?? null,
    latest: latest?.version ?? null,
    deprecatedSince: plan?.deprecated?.since ?? null,
    sunset: plan?.deprecated?.sunset ?? null,
    retired: plan?.retired ?? null,
    migration,
    floors: (plan?.floors ?? []).map(({ minor, announced, effective }) => {
      return { version: `${major}.${minor}.0`, announced, effective }
    }),
  }
}

const unused = {
  installations: 0,
  callers: 0,
  calls: { last24h: 0, last7d: 0, last30d: 0 },
  lastSeenAt: null,
}

function describeRelease(release: ReleaseStatus, facts: ReleaseFacts, used: Used) {
  const { index, version, parsed, date, state, notices } = release
  const { installations, callers, calls, lastSeenAt } =
    used.releases.find((one) => one.release === version) ?? unused
  const major = facts.state.majors.find((one) => one.major === parsed.major)
  const sunset = notices.map((notice) => notice.sunset).toSorted()[0] ?? null
  // Past its sunset a major keeps answering until it is retired.
  const retired = state === 'retired' ? facts.plan(parsed.major)?.retired : undefined
  return {
    version,
    date,
    summary: facts.surface.line.releases[index]?.summary ?? '',
    state,
    isFloor: major?.floor?.version === version,
    deprecatedSince: notices.map(({ since }) => since).toSorted()[0] ?? null,
    sunset,
    servedUntil: retired ?? sunset,
    installations,
    callers,
    calls: { ...calls },
    lastSeenAt: optionalTime(lastSeenAt),
    deprecations: facts.endingsIn(release).map((ending) => ({
      ...ending,
      installations: sendersOf(ending, version, used.members),
      readers: ending.carriedBy === 'requests' ? 0 : installations,
    })),
  }
}

function sendersOf(ending: Ending, version: string, members: readonly MemberReport[]): number {
  const senders = members.filter(({ release, member }) => release === version && isAbout(member, ending))
  // Two places of the same member may have the same senders, so the largest number is the one that is sure.
  return Math.max(0, ...senders.map(({ installations }) => installations))
}
