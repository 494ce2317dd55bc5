import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { closed } from '../shapes.ts'
import { pageQuery } from '../shared/page.ts'
import { version } from './forms.ts'
import { Policy } from './policy.ts'
import { ReleaseCallerPage, ReleaseInstallationPage, since } from './consumers.ts'

const surface = Type.String({
  pattern: '^[a-z][a-z-]{0,39}$',
  description: 'Name of the surface.',
  examples: ['integrations'],
})

const ofRelease = {
  path: closed({ surface, version: version('The release.') }),
  query: closed({ ...pageQuery, since }),
}

export const policyOperations = {
  getPolicy: operation({
    method: 'GET',
    path: '/policy',
    summary: 'Read the lifecycle policy',
    description:
      'Every release of every surface with its state and dates, and who of the account still uses it.',
    tag: 'Versions',
    auth: 'credential',
    scope: 'policy:read',
    responses: { 200: { description: 'The policy.', schema: Policy } },
  }),
  listReleaseInstallations: operation({
    method: 'GET',
    path: '/policy/{surface}/releases/{version}/installations',
    summary: 'List which installations use a release',
    description: 'The installations that called a release, those that called last first.',
    tag: 'Versions',
    auth: 'credential',
    scope: 'usage:read',
    parameters: ofRelease,
    responses: { 200: { description: 'A page of installations.', schema: ReleaseInstallationPage } },
    errors: ['NOT_FOUND'],
  }),
  listReleaseCallers: operation({
    method: 'GET',
    path: '/policy/{surface}/releases/{version}/callers',
    summary: 'List who calls a release with a session or a token',
    description:
      'The people and management tokens that called a release of the management API, those that called last first.',
    tag: 'Versions',
    auth: 'credential',
    scope: 'usage:read',
    parameters: ofRelease,
    responses: { 200: { description: 'A page of callers.', schema: ReleaseCallerPage } },
    errors: ['NOT_FOUND'],
  }),
}
