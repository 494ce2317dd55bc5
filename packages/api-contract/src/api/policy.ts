import { Type } from 'typebox'
import { choice, dateTime, model, nullable } from '../shapes.ts'
import { count, day, version } from './forms.ts'

export const CallCounts = model(
  'CallCounts',
  {
    last24h: count('In the running hour and the 23 before it.'),
    last7d: count('In the running hour and the 167 before it.'),
    last30d: count('In the running hour and the 719 before it.'),
  },
  { description: 'How many calls there were.' },
)

export const memberName = Type.String({
  maxLength: 300,
  description: 'What will go: an operation, a query parameter with `?` in front, or a member by its path.',
  examples: ['siteUrl'],
})

export const memberKind = choice(['operation', 'parameter', 'member'], {
  description: 'What it is.',
  examples: ['member'],
})

export const replacement = nullable(
  Type.String({
    description: 'What to use instead; `null` where nothing takes its place.',
    examples: ['homepage'],
  }),
)

export const carriedBy = choice(['requests', 'responses', 'both'], {
  description: 'Which of them carry it. Who sends it is seen; who reads it in a response is not.',
  examples: ['both'],
})

export const readers = count(
  'How many installations may read it: they called the release in the last 30 days, and its responses carry it. 0 where none does.',
)

const Deprecation = model(
  'Deprecation',
  {
    member: memberName,
    kind: memberKind,
    replacement,
    since: day('When it was announced.'),
    sunset: day('First day on which it may be gone.'),
    carriedBy,
    installations: count('How many sent it in the last 30 days; of an operation, how many called it.'),
    readers,
  },
  { description: 'Something in a release that will go.' },
)

const PolicyRelease = model(
  'PolicyRelease',
  {
    version: version('The release.'),
    date: day('When it was released.'),
    summary: Type.String({
      description: 'What it brought, in a sentence.',
      examples: ['Scheduled content.'],
    }),
    state: choice(['scheduled', 'served', 'deprecated', 'below-floor', 'retired'], {
      description: 'Whether it is served, and for how long.',
      examples: ['served'],
    }),
    isFloor: Type.Boolean({ description: 'Whether it is the oldest release of its major that is served.' }),
    deprecatedSince: nullable(day('When its end was announced; `null` where none is.')),
    sunset: nullable(day('First day on which it may be gone; `null` where no end is announced.')),
    servedUntil: nullable(
      day('The day it stopped being served, or will at the earliest; `null` where that is open.'),
    ),
    installations: count('How many installations called it in the last 30 days.'),
    callers: count('How many people and management tokens called it in the last 30 days.'),
    calls: CallCounts,
    lastSeenAt: nullable(dateTime('Its last call; `null` before the first. Some seconds late.')),
    deprecations: Type.Array(Deprecation, { description: 'What in it will go.' }),
  },
  { description: 'A release, what is planned for it, and who still uses it.' },
)

const PolicyMajor = model(
  'PolicyMajor',
  {
    major: Type.Integer({ description: 'The number in the path.', examples: [2] }),
    state: choice(['scheduled', 'served', 'deprecated', 'retired'], {
      description: 'Whether it is served, and for how long.',
      examples: ['served'],
    }),
    floor: nullable(version('The oldest release of it that is served; `null` where none is.')),
    latest: nullable(version('The newest release of it that is out; `null` where none is.')),
    deprecatedSince: nullable(day('When its end was announced; `null` where none is.')),
    sunset: nullable(day('First day on which it may be gone; `null` where no end is announced.')),
    retired: nullable(day('The day from which it answers 410; `null` where that is open.')),
    migration: Type.String({
      format: 'uri-reference',
      description: 'Page that tells how to move on.',
      examples: ['/guides/migrate-to-v2'],
    }),
    floors: Type.Array(
      Type.Object({
        version: version('The oldest release that is served from then on.'),
        announced: day('When it was announced.'),
        effective: day('When it takes effect.'),
      }),
      { description: 'Raises of the floor, past and planned, in their order.' },
    ),
  },
  { description: 'A major version and what is planned for it.' },
)

const Promises = model(
  'Promises',
  {
    previousMajorMonths: count('Months a major runs on after its successor came.'),
    minorMonths: count('Months a minor is served after its release.'),
    noticeDays: count('Days between an announcement and what it announces.'),
    enforceSunset: choice(['never', 'on-date'], {
      description:
        '`on-date`: a major answers 410 from its sunset on. `never`: it answers until it is retired.',
    }),
  },
  { description: 'What consumers of a surface can rely on.' },
)

const PolicySurface = model(
  'PolicySurface',
  {
    name: Type.String({ description: 'What the surface is called.', examples: ['integrations'] }),
    base: Type.String({ description: 'Where it is served, before the major.', examples: ['/integrations'] }),
    policy: Promises,
    majors: Type.Array(PolicyMajor, { description: 'Its majors, newest first.' }),
    releases: Type.Array(PolicyRelease, { description: 'Its releases, newest first.' }),
  },
  { description: 'One API, its promises and its releases.' },
)

export const Policy = model(
  'Policy',
  { surfaces: Type.Array(PolicySurface, { description: 'Every API of this server.' }) },
  { description: 'Which releases there are, what is promised for them, and who still uses them.' },
)
