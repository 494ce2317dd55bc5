import { operation } from '../operation.ts'
import { closed } from '../shapes.ts'
import { pageQuery } from '../shared/page.ts'
import {
  ConnectCode,
  Credential,
  CredentialDetail,
  CredentialInput,
  CredentialPage,
  IssuedCredential,
  RotatedCredential,
  RotationInput,
} from './credential.ts'
import { credentialPath, installationPath } from './forms.ts'

const shared = { tag: 'Credentials', auth: 'credential' } as const
const reading = { ...shared, scope: 'credentials:read' } as const
const writing = { ...shared, scope: 'credentials:write' } as const
const all = '/installations/{installationId}/credentials'
const one = `${all}/{credentialId}`

export const credentialOperations = {
  issueConnectCode: operation({
    ...writing,
    method: 'POST',
    path: '/installations/{installationId}/connect-codes',
    summary: 'Issue a connect code',
    description:
      'Issues a code that the installation exchanges for a credential, so that nobody copies secrets. The body says what ' +
      'the credential will be. A code works once, for ten minutes.',
    parameters: { path: installationPath },
    body: CredentialInput,
    responses: { 201: { description: 'The code.', schema: ConnectCode } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED'],
  }),
  listCredentials: operation({
    ...reading,
    method: 'GET',
    path: all,
    summary: 'List credentials',
    description: 'The credentials of an installation, oldest first, expired and revoked ones too.',
    parameters: { path: installationPath, query: closed(pageQuery) },
    responses: { 200: { description: 'A page of credentials.', schema: CredentialPage } },
    errors: ['NOT_FOUND'],
  }),
  issueCredential: operation({
    ...writing,
    method: 'POST',
    path: all,
    summary: 'Issue a credential',
    description: 'Issues a credential. Its secret is in this answer and nowhere else.',
    parameters: { path: installationPath },
    body: CredentialInput,
    responses: { 201: { description: 'The credential and its secret.', schema: IssuedCredential } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED'],
  }),
  getCredential: operation({
    ...reading,
    method: 'GET',
    path: one,
    summary: 'Read a credential',
    description: 'One credential, and how much it is used.',
    parameters: { path: credentialPath },
    responses: { 200: { description: 'The credential.', schema: CredentialDetail } },
    errors: ['NOT_FOUND'],
  }),
  rotateCredential: operation({
    ...writing,
    method: 'POST',
    path: `${one}/rotate`,
    summary: 'Rotate a credential',
    description:
      'Issues a successor of the same kind and scopes. The old secret works unchanged until the new one is first used, and ' +
      'then for `graceSeconds` more.',
    parameters: { path: credentialPath },
    body: RotationInput,
    responses: { 201: { description: 'The successor and its secret.', schema: RotatedCredential } },
    errors: ['NOT_FOUND', 'INSTALLATION_REMOVED', 'CREDENTIAL_NOT_ROTATABLE'],
  }),
  revokeCredential: operation({
    ...writing,
    method: 'POST',
    path: `${one}/revoke`,
    summary: 'Revoke a credential',
    description: 'It stops working at once, for good. Revoking twice changes nothing.',
    parameters: { path: credentialPath },
    responses: { 200: { description: 'The credential as it is now.', schema: Credential } },
    errors: ['NOT_FOUND'],
  }),
}
