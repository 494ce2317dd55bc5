import { api, integrations, type Handler, type Surface } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import type { MemberReport, ReleaseReport } from '@stella/store'
import type { MajorStatus, ReleaseStatus } from '@stella/versioning'
import { momentOf, optionalTime, type CallerContext, type Operations } from '../context.ts'
import { pageBody, pageRequest } from '../page.ts'
import { isAbout, ReleaseFacts, type Ending } from '../release-facts.ts'
import { releaseUserOf } from './users.ts'

/** Of which calls are counted: only installations have any. */
const counted = integrations.name

export const getPolicy: Handler<Operations['getPolicy'], CallerContext> = async (
  _,
  { store, caller, now },
) => {
  const [releases, members] = await Promise.all([
    store.usageReports.releases(caller.accountId),
    store.usageReports.members(caller.accountId),
  ])
  const surfaces = [integrations, api].map((surface) => {
    const used = surface.name === counted ? { releases, members } : { releases: [], members: [] }
    return describeSurface(new ReleaseFacts(surface, now), used)
  })
  return { status: 200, body: { surfaces } }
}

export const listReleaseUsers: Handler<Operations['listReleaseUsers'], CallerContext> = async (
  { path, query },
  { store, caller },
) => {
  const surface = surfaceCalled(path.surface)
  if (surface.line.releases.every(({ version }) => version !== path.version))
    throw new Problem('NOT_FOUND', `There is no release ${path.version} of ${surface.name}.`)
  const since = query.since === undefined ? {} : { since: momentOf(query.since) }
  const page =
    surface.name === counted
      ? await store.usageReports.releaseUsers({
          ...pageRequest(query),
          ...since,
          accountId: caller.accountId,
          release: path.version,
        })
      : { rows: [], nextCursor: null }
  return { status: 200, body: pageBody(page, query, releaseUserOf) }
}

interface Used {
  readonly releases: readonly ReleaseReport[]
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

const unused = { installations: 0, calls: { last24h: 0, last7d: 0, last30d: 0 }, lastSeenAt: null }

function describeRelease(release: ReleaseStatus, facts: ReleaseFacts, used: Used) {
  const { index, version, parsed, date, state, notices } = release
  const { installations, calls, lastSeenAt } = used.releases.find((one) => one.release === version) ?? unused
  const major = facts.state.majors.find((one) => one.major === parsed.major)
  const sunset = notices.map((notice) => notice.sunset).toSorted()[0] ?? null
  return {
    version,
    date,
    summary: facts.surface.line.releases[index]?.summary ?? '',
    state,
    isFloor: major?.floor?.version === version,
    deprecatedSince: notices.map(({ since }) => since).toSorted()[0] ?? null,
    sunset,
    servedUntil: sunset,
    installations,
    calls: { ...calls },
    lastSeenAt: optionalTime(lastSeenAt),
    deprecations: facts.endingsIn(release).map((ending) => describeEnding(ending, version, used.members)),
  }
}

function describeEnding(ending: Ending, version: string, members: readonly MemberReport[]) {
  const users = members.filter(({ release, member }) => release === version && isAbout(member, ending))
  // Two places of the same member may have the same users, so the largest number is the one that is sure.
  return { ...ending, installations: Math.max(0, ...users.map(({ installations }) => installations)) }
}
