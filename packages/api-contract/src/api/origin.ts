import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, closed, input, model, nullable } from '../shapes.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { installationPath } from './forms.ts'
import { originPattern } from './installation.ts'

const AllowedOrigin = model(
  'AllowedOrigin',
  { origin: originPattern },
  { description: 'An origin, or all below a domain, that may call on behalf of an installation.' },
)

const OriginPage = pageOf('OriginPage', AllowedOrigin, 'A page of origins, in the order they were added.')

const OriginInput = input(
  'OriginInput',
  { origin: originPattern },
  { description: 'An origin to add. Letters become lower case, default ports are left out.' },
)

const OriginTest = input(
  'OriginTest',
  {
    origin: Type.String({
      maxLength: 512,
      description: 'What a browser would send as `Origin`.',
      examples: ['https://shop.example.com'],
    }),
  },
  { description: 'An origin to try.' },
)

const OriginVerdict = model(
  'OriginVerdict',
  {
    allowed: Type.Boolean({ description: 'Whether a request with this Origin would pass.' }),
    matched: nullable(originPattern),
    reason: choice(['exact', 'subdomain', 'not-listed', 'not-an-origin'], {
      description: 'Why: what it matched, that it matched nothing, or that no browser sends it like that.',
      examples: ['subdomain'],
    }),
  },
  { description: 'Whether an origin would pass, and why.' },
)

const shared = { tag: 'Origins', auth: 'credential' } as const
const writing = {
  ...shared,
  path: '/installations/{installationId}/origins',
  scope: 'origins:write',
} as const

export const originOperations = {
  listOrigins: operation({
    ...shared,
    method: 'GET',
    path: writing.path,
    summary: 'List origins',
    description: 'The origins of an installation, in the order they were added.',
    scope: 'origins:read',
    parameters: { path: installationPath, query: closed(pageQuery) },
    responses: { 200: { description: 'A page of origins.', schema: OriginPage } },
    errors: ['NOT_FOUND'],
  }),
  addOrigin: operation({
    ...writing,
    method: 'POST',
    summary: 'Add an origin',
    description: 'Adds an origin. Adding one that is there changes nothing.',
    parameters: { path: installationPath },
    body: OriginInput,
    responses: { 200: { description: 'The origin, as the list has it.', schema: AllowedOrigin } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED'],
  }),
  removeOrigin: operation({
    ...writing,
    method: 'DELETE',
    summary: 'Remove an origin',
    description: 'Removes an origin, written as the list has it.',
    parameters: { path: installationPath, query: closed({ origin: originPattern }) },
    responses: { 204: { description: 'It is gone.', schema: null } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED'],
  }),
  testOrigin: operation({
    ...shared,
    method: 'POST',
    path: `${writing.path}/test`,
    summary: 'Try an origin',
    description: 'Tells whether a request with this Origin would pass. Changes nothing.',
    scope: 'origins:read',
    parameters: { path: installationPath },
    body: OriginTest,
    responses: { 200: { description: 'Whether it would, and why.', schema: OriginVerdict } },
    errors: ['NOT_FOUND'],
  }),
}
