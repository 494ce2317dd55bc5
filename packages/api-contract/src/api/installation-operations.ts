import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, closed } from '../shapes.ts'
import { pageQuery } from '../shared/page.ts'
import { platform } from '../shared/site.ts'
import { etag, ifMatch, installationPath, version } from './forms.ts'
import {
  Installation,
  InstallationInput,
  InstallationPage,
  InstallationUpdate,
  mode,
  status,
} from './installation.ts'

const shared = { tag: 'Installations', auth: 'credential' } as const
const writing = { ...shared, scope: 'installations:write' } as const
const one = '/installations/{installationId}'
const headers = { etag }

const search = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'Part of the id, the name or the homepage, in any case.',
  examples: ['magazine'],
})

const sort = choice(['createdAt', '-createdAt', 'name', '-name', 'lastSeenAt', '-lastSeenAt'], {
  default: '-createdAt',
  description: 'What to sort by; `-` in front turns the order round. Those never seen are the oldest.',
})

const query = closed({
  ...pageQuery,
  search: Type.Optional(search),
  status: Type.Optional(status),
  platform: Type.Optional(platform),
  mode: Type.Optional(mode),
  release: Type.Optional(version('Only those that called this release in the last 30 days.')),
  sort: Type.Optional(sort),
})

export const installationOperations = {
  listInstallations: operation({
    ...shared,
    method: 'GET',
    path: '/installations',
    summary: 'List installations',
    description: 'The installations of the account. Removed ones only where the filter asks for them.',
    scope: 'installations:read',
    parameters: { query },
    responses: { 200: { description: 'A page of installations.', schema: InstallationPage } },
  }),
  createInstallation: operation({
    ...writing,
    method: 'POST',
    path: '/installations',
    summary: 'Create an installation',
    description: 'Creates an installation. It can call once it has a credential: issue a connect code next.',
    body: InstallationInput,
    responses: { 201: { description: 'It is created.', schema: Installation, headers } },
  }),
  getInstallation: operation({
    ...shared,
    method: 'GET',
    path: one,
    summary: 'Read an installation',
    description: 'One installation, with an ETag to change it safely.',
    scope: 'installations:read',
    parameters: { path: installationPath },
    responses: { 200: { description: 'The installation.', schema: Installation, headers } },
    errors: ['NOT_FOUND'],
  }),
  updateInstallation: operation({
    ...writing,
    method: 'PATCH',
    path: one,
    summary: 'Change an installation',
    description:
      'Renames an installation, or pins the release that its requests without a version header get.',
    parameters: { path: installationPath, header: ifMatch },
    body: InstallationUpdate,
    responses: { 200: { description: 'The installation as it is now.', schema: Installation, headers } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED', 'PRECONDITION_FAILED'],
  }),
  suspendInstallation: operation({
    ...writing,
    method: 'POST',
    path: `${one}/suspend`,
    summary: 'Suspend an installation',
    description:
      'Its credentials stop working at once, until it is resumed. Suspending twice changes nothing.',
    parameters: { path: installationPath, header: ifMatch },
    responses: { 200: { description: 'The installation as it is now.', schema: Installation, headers } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED', 'PRECONDITION_FAILED'],
  }),
  resumeInstallation: operation({
    ...writing,
    method: 'POST',
    path: `${one}/resume`,
    summary: 'Resume an installation',
    description: 'Its credentials work again. Resuming one that is active changes nothing.',
    parameters: { path: installationPath, header: ifMatch },
    responses: { 200: { description: 'The installation as it is now.', schema: Installation, headers } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED', 'PRECONDITION_FAILED'],
  }),
  removeInstallation: operation({
    ...writing,
    method: 'DELETE',
    path: one,
    summary: 'Remove an installation',
    description: 'For good: credentials are revoked, open connect codes are void. What it stored is kept.',
    parameters: { path: installationPath, header: ifMatch },
    responses: { 204: { description: 'It is removed.', schema: null } },
    errors: ['NOT_FOUND', 'PRECONDITION_FAILED'],
  }),
}
