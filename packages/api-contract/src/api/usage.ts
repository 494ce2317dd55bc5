import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, closed, dateTime, model, nullable } from '../shapes.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { count, day, installationId, version } from './forms.ts'
import { CallCounts, carriedBy, memberKind, memberName, readers, replacement } from './policy.ts'
import { MemberInstallationPage, since } from './consumers.ts'

const interval = choice(['hour', 'day'], {
  description: 'How long each point stands for. Hours are kept for 35 days, of a single installation for 3.',
  examples: ['day'],
})

const groupBy = choice(['release', 'operation', 'status'], {
  description: 'What each series is of.',
  examples: ['release'],
})

const surface = choice(['integrations', 'api'], {
  description: 'Which API was called. Installations call `integrations` only.',
  examples: ['integrations'],
})

const Point = model(
  'UsagePoint',
  { at: dateTime('Begin of the interval.'), calls: count('Calls in it.') },
  { description: 'The calls of one interval.' },
)

const UsageSeries = model(
  'UsageSeries',
  {
    key: Type.String({ description: 'A release, the id of an operation, or a status.', examples: ['2.2.0'] }),
    points: Type.Array(Point, { description: 'Oldest first. Intervals without a call are left out.' }),
  },
  { description: 'Calls over time.' },
)

export const Usage = model(
  'Usage',
  {
    interval,
    groupBy,
    from: dateTime('First moment counted: the begin of an interval.'),
    to: dateTime('First moment no longer counted: the end of an interval.'),
    series: Type.Array(UsageSeries, { description: 'The busiest first.' }),
  },
  { description: 'Calls over time, by what was asked for.' },
)

const DeprecatedMember = model(
  'DeprecatedMember',
  {
    member: memberName,
    kind: memberKind,
    release: version('The release it is in.'),
    replacement,
    sunset: nullable(day('First day on which it may be gone; `null` where that is not known any more.')),
    carriedBy,
    installations: count('How many sent it in the last 30 days; of an operation, how many called it.'),
    calls: CallCounts,
    lastSeenAt: nullable(dateTime('When it was last sent; `null` where it never was. Some seconds late.')),
    readers,
  },
  { description: 'Something that will go and is still sent, or may still be read.' },
)

const DeprecatedMemberPage = pageOf(
  'DeprecatedMemberPage',
  DeprecatedMember,
  'A page of members, those that most send first, then those that most may read.',
)

const shared = { tag: 'Usage', auth: 'credential', scope: 'usage:read' } as const

export const usageOperations = {
  getUsage: operation({
    ...shared,
    method: 'GET',
    path: '/usage',
    summary: 'Read calls over time',
    description:
      'Calls over time: those of the installations to the integrations API, of all or of one, or those of people and ' +
      'management tokens to this API.',
    parameters: {
      query: closed({
        from: Type.Optional(dateTime('First moment wanted; seven days before `to` when absent.')),
        to: Type.Optional(dateTime('First moment no longer wanted; now when absent.')),
        interval: Type.Optional({ ...interval, default: 'day' }),
        groupBy: Type.Optional({ ...groupBy, default: 'release' }),
        surface: Type.Optional({ ...surface, default: 'integrations' }),
        installationId: Type.Optional(installationId),
      }),
    },
    responses: { 200: { description: 'The calls.', schema: Usage } },
    errors: ['NOT_FOUND'],
  }),
  listDeprecatedMembers: operation({
    ...shared,
    method: 'GET',
    path: '/usage/deprecated-members',
    summary: 'List deprecated members in use',
    description:
      'What will go and is still used, a row for each member and release. That an installation sends something is seen ' +
      'in its requests. That it reads something is not: whoever calls a release whose responses carry it may do so.',
    parameters: { query: closed(pageQuery) },
    responses: { 200: { description: 'A page of members.', schema: DeprecatedMemberPage } },
  }),
  listDeprecatedMemberInstallations: operation({
    ...shared,
    method: 'GET',
    path: '/usage/deprecated-members/installations',
    summary: 'List which installations send deprecated members',
    description:
      'The installations that send what will go, those that were seen last first. Those that may read it are the installations of the release.',
    parameters: {
      query: closed({
        ...pageQuery,
        member: Type.Optional(memberName),
        release: Type.Optional(version('Only in this release.')),
        since,
      }),
    },
    responses: { 200: { description: 'A page of installations.', schema: MemberInstallationPage } },
  }),
}
