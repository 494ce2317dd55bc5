import { Type } from 'typebox'
import { choice, dateTime, model, nullable } from '../shapes.ts'
import { pageOf } from '../shared/page.ts'
import { homepage, platform } from '../shared/site.ts'
import { count, id, installationId, name, version } from './forms.ts'
import { installationName } from './installation.ts'
import { memberName } from './policy.ts'

/** Of lists of consumers: how far back to look. */
export const since = Type.Optional(dateTime('Only those that were seen then or later.'))

const use = {
  release: version('The release that was served.'),
  calls: count('Calls since the first.'),
  firstSeenAt: dateTime('The first call.'),
  lastSeenAt: dateTime('The last call. Some seconds late.'),
}

const installation = {
  installationId,
  name: installationName,
  platform,
  homepage: nullable(homepage),
  ...use,
}

const ReleaseInstallation = model('ReleaseInstallation', installation, {
  description: 'An installation that calls a release.',
})

const MemberInstallation = model(
  'MemberInstallation',
  { ...installation, member: memberName },
  { description: 'An installation that sends a member that will go.' },
)

const ReleaseCaller = model(
  'ReleaseCaller',
  {
    type: choice(['user', 'token'], {
      description: 'Whether a person called, or automation.',
      examples: ['token'],
    }),
    id: id('The person or the token.', 'tok_5c1r9w3z'),
    name: nullable(name('What they are called; `null` for a person who has left.', 'Deploy')),
    ...use,
  },
  { description: 'A person or a management token that calls a release.' },
)

export const ReleaseInstallationPage = pageOf(
  'ReleaseInstallationPage',
  ReleaseInstallation,
  'A page of installations, last seen first.',
)

export const ReleaseCallerPage = pageOf(
  'ReleaseCallerPage',
  ReleaseCaller,
  'A page of callers, last seen first.',
)

export const MemberInstallationPage = pageOf(
  'MemberInstallationPage',
  MemberInstallation,
  'A page of installations, last seen first.',
)
