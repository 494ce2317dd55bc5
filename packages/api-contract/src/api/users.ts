import { Type } from 'typebox'
import { dateTime, model, nullable } from '../shapes.ts'
import { pageOf } from '../shared/page.ts'
import { homepage, platform } from '../shared/site.ts'
import { count, installationId, version } from './forms.ts'
import { installationName } from './installation.ts'
import { memberName } from './policy.ts'

/** Of lists of users: how far back to look. */
export const since = Type.Optional(dateTime('Only those that were seen then or later.'))

const user = {
  installationId,
  name: installationName,
  platform,
  homepage: nullable(homepage),
  release: version('The release that was served.'),
  calls: count('Calls since the first.'),
  firstSeenAt: dateTime('The first call.'),
  lastSeenAt: dateTime('The last call. Some seconds late.'),
}

const ReleaseUser = model('ReleaseUser', user, { description: 'An installation that calls a release.' })

const MemberUser = model(
  'MemberUser',
  { ...user, member: memberName },
  { description: 'An installation that sends or gets a member that will go.' },
)

export const ReleaseUserPage = pageOf(
  'ReleaseUserPage',
  ReleaseUser,
  'A page of installations, last seen first.',
)

export const MemberUserPage = pageOf(
  'MemberUserPage',
  MemberUser,
  'A page of installations, last seen first.',
)
