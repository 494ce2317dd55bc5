import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, closed, dateTime, input, model, nullable } from '../shapes.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { expiresAt, id, name } from './forms.ts'
import { managementScope } from './scopes.ts'

const tokenId = id('Identifies the token; no secret.', 'tok_5r9w1z7b')
const tokenName = name('What its creator calls it.', 'Deploy')
const scopes = Type.Array(managementScope, {
  minItems: 1,
  description: 'What it may do, as long as whom it acts for may, too.',
  examples: [['installations:read']],
})

const Token = model(
  'Token',
  {
    id: tokenId,
    name: tokenName,
    scopes,
    status: choice(['active', 'expired', 'revoked'], {
      description: 'Whether it works.',
      examples: ['active'],
    }),
    userId: nullable(id('The person it acts for; `null` when it was made on the server.', 'usr_2f6k8d3p')),
    createdAt: dateTime('When it was made.'),
    expiresAt: nullable(dateTime('When it stops working; `null` when it does not expire.')),
    lastUsedAt: nullable(dateTime('Its last call; `null` before the first. Some seconds late.')),
    revokedAt: nullable(dateTime('When it was revoked; `null` when it was not.')),
  },
  { description: 'What automation calls this API with. The secret itself is not stored.' },
)

const TokenPage = pageOf('TokenPage', Token, 'A page of tokens, oldest first.')

const TokenInput = input(
  'TokenInput',
  { name: tokenName, scopes, expiresAt },
  { description: 'A new token. Its scopes are at most those of the caller.' },
)

const NewToken = model(
  'NewToken',
  {
    token: Token,
    secret: Type.String({
      description: 'The token itself. It is shown this once.',
      examples: ['stm_example'],
    }),
  },
  { description: 'A token that has just been made.' },
)

const shared = { tag: 'Tokens', auth: 'credential' } as const
const writing = { ...shared, scope: 'tokens:write' } as const

export const tokenOperations = {
  listTokens: operation({
    ...shared,
    method: 'GET',
    path: '/tokens',
    summary: 'List tokens',
    description: 'The management tokens of the account, oldest first, expired and revoked ones too.',
    scope: 'tokens:read',
    parameters: { query: closed(pageQuery) },
    responses: { 200: { description: 'A page of tokens.', schema: TokenPage } },
  }),
  createToken: operation({
    ...writing,
    method: 'POST',
    path: '/tokens',
    summary: 'Create a token',
    description: 'Makes a management token. Its secret is in this answer and nowhere else.',
    body: TokenInput,
    responses: { 201: { description: 'The token and its secret.', schema: NewToken } },
  }),
  revokeToken: operation({
    ...writing,
    method: 'DELETE',
    path: '/tokens/{tokenId}',
    summary: 'Revoke a token',
    description: 'It stops working at once, for good. Revoking twice changes nothing.',
    parameters: { path: closed({ tokenId }) },
    responses: { 204: { description: 'It is revoked.', schema: null } },
    errors: ['NOT_FOUND'],
  }),
}
