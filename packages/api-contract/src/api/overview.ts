import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, dateTime, model, nullable } from '../shapes.ts'
import { AuditEntry } from './audit.ts'
import { count, day, version } from './forms.ts'
import { Usage } from './usage.ts'

const Rates = model(
  'Rates',
  {
    calls: count('All calls.'),
    deprecatedCalls: count('Calls that were served a release with an announced end.'),
    clientErrors: count('Calls answered 400 to 499.'),
    serverErrors: count('Calls answered 500 and more.'),
  },
  { description: 'Calls of the last seven days, and what became of them.' },
)

const InstallationCounts = model(
  'InstallationCounts',
  { active: count('Active ones.'), suspended: count('Suspended ones.'), removed: count('Removed ones.') },
  { description: 'How many installations there are.' },
)

const Sunset = model(
  'Sunset',
  {
    surface: Type.String({ description: 'Name of the surface.', examples: ['integrations'] }),
    kind: choice(['major', 'release', 'member'], { description: 'What ends.', examples: ['major'] }),
    what: Type.String({
      description: 'Which one: `v1`, `1.1.0`, or the name of a member.',
      examples: ['v1'],
    }),
    release: nullable(version('The release that a member is in; `null` where more than a member ends.')),
    date: day('First day on which it may be gone.'),
    daysLeft: Type.Integer({
      description: 'Whole days until then; negative once it is over.',
      examples: [116],
    }),
    installations: count(
      'How many installations called it in the last 30 days; of a member, how many sent it. Others may still read it.',
    ),
    callers: count('How many people and management tokens called it in the last 30 days.'),
  },
  { description: 'An end that has been announced.' },
)

const Overview = model(
  'Overview',
  {
    at: dateTime('When this was put together.'),
    traffic: Usage,
    rates: Rates,
    installations: InstallationCounts,
    sunsets: Type.Array(Sunset, { description: 'The next ten ends, soonest first.' }),
    recentAudit: nullable(
      Type.Array(AuditEntry, { description: 'The last ten changes; `null` without the scope `audit:read`.' }),
    ),
  },
  { description: 'How things stand.' },
)

export const overviewOperations = {
  getOverview: operation({
    method: 'GET',
    path: '/overview',
    summary: 'Read how things stand',
    description:
      'Traffic of the last seven days by release, errors, installations, next ends and last changes.',
    tag: 'Usage',
    auth: 'credential',
    scope: 'usage:read',
    responses: { 200: { description: 'How things stand.', schema: Overview } },
  }),
}
