import { Type } from 'typebox'
import { scope } from '../integrations/scopes.ts'
import { choice, dateTime, input, model, nullable } from '../shapes.ts'
import { pageOf } from '../shared/page.ts'
import { count, credentialId, expiresAt, installationId } from './forms.ts'

const kind = choice(['secret', 'browser'], {
  description: '`secret` belongs on a server; `browser` is only good with an allowed Origin.',
  examples: ['secret'],
})

const scopes = Type.Array(scope, {
  minItems: 1,
  description: 'What it may do on the integrations API.',
  examples: [['events:read', 'events:write']],
})

const members = {
  id: credentialId,
  installationId,
  kind,
  scopes,
  status: choice(['active', 'expired', 'revoked'], {
    description: 'Whether it works.',
    examples: ['active'],
  }),
  awaitsFirstUse: Type.Boolean({
    description:
      'Whether it was issued by a rotation and has not been used: the one it replaces works unchanged.',
  }),
  replacedBy: nullable(credentialId),
  createdAt: dateTime('When it was issued.'),
  expiresAt: nullable(dateTime('When it stops working; `null` when it does not expire.')),
  lastUsedAt: nullable(dateTime('Its last call; `null` before the first. Some seconds late.')),
  revokedAt: nullable(dateTime('When it was revoked; `null` when it was not.')),
}

export const Credential = model('Credential', members, {
  description: 'What an installation authenticates with. The secret itself is not stored.',
})

export const CredentialDetail = model(
  'CredentialDetail',
  { ...members, calls24h: count('Its calls of the last 24 hours: what revoking it would stop.') },
  { description: 'A credential, and how much it is used.' },
)

export const CredentialPage = pageOf('CredentialPage', Credential, 'A page of credentials, oldest first.')

export const CredentialInput = input(
  'CredentialInput',
  { kind: Type.Optional(kind), scopes: Type.Optional(scopes), expiresAt },
  {
    description:
      'A new credential: a secret one with every scope that does not expire, where it says nothing else.',
  },
)

export const RotationInput = input(
  'RotationInput',
  {
    graceSeconds: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 2_592_000,
        default: 86_400,
        description: 'How long the old secret still works once the new one was used.',
        examples: [86_400],
      }),
    ),
    expiresAt,
  },
  {
    description: 'How to rotate. Without `expiresAt` the new credential expires when the old one would have.',
  },
)

const secret = Type.String({
  description: 'The credential itself. It is shown this once; keep it where only the consumer can read it.',
  examples: ['stl_live_example'],
})

export const IssuedCredential = model(
  'IssuedCredential',
  { credential: Credential, secret },
  { description: 'A credential that has just been issued.' },
)

export const RotatedCredential = model(
  'RotatedCredential',
  { credential: Credential, secret, replaces: Credential },
  { description: 'A credential that takes the place of another from its first use on.' },
)

export const ConnectCode = model(
  'ConnectCode',
  {
    code: Type.String({ description: 'Works once. It is shown this once.', examples: ['K7QM-2XWD-9FHT'] }),
    expiresAt: dateTime('When it stops working, ten minutes after it was issued.'),
  },
  { description: 'A code that an installation exchanges for a credential.' },
)
