import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, closed, dateTime, input, model, nullable } from '../shapes.ts'
import { homepage, platform } from '../shared/site.ts'
import { scope } from './scopes.ts'

const platformVersion = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'Version of the platform.',
  examples: ['6.9.1'],
})
const phpVersion = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 40,
    description: 'Version of PHP, where there is one.',
    examples: ['8.4.2'],
  }),
)

const credential = {
  id: Type.String({ description: 'Identifies the credential; no secret.', examples: ['crd_7m2k9q4x'] }),
  scopes: Type.Array(scope, { description: 'What the credential may do.' }),
  expiresAt: nullable(dateTime('When it stops working; `null` when it does not expire.')),
}

export const Installation = model(
  'Installation',
  {
    id: Type.String({ examples: ['ins_4h8t2n6w'], description: 'Identifies the installation for good.' }),
    name: Type.String({ description: 'What its owner calls it.', examples: ['Example Magazine'] }),
    homepage: nullable(homepage),
    origins: Type.Array(Type.String({ examples: ['https://www.example.com'] }), {
      description: 'Browser origins that may call on its behalf: exact ones, or `*.` before a domain.',
    }),
    environment: Type.Object(
      { platform, platformVersion: Type.Optional(platformVersion), phpVersion },
      { description: 'What the consumer runs on. Versions are known once it has connected.' },
    ),
    status: choice(['active', 'suspended'], {
      description: 'A suspended installation can read this resource and nothing else.',
    }),
    mode: choice(['live', 'test'], { description: 'Whether its data is real.' }),
    scopes: Type.Array(scope, { description: 'What the calling credential may do.' }),
    credential: Type.Object(credential, { description: 'The credential this request was made with.' }),
    pinnedVersion: nullable(
      Type.String({
        description:
          'The release that requests without a version header get; `null` for the newest of the major.',
        examples: ['2.0.0'],
      }),
    ),
    connectedAt: nullable(
      dateTime('When it redeemed a connect code; `null` when its credential was issued by hand.'),
    ),
  },
  { description: 'One consumer: a site or an app that uses this API.' },
)

export const ConnectRequest = input(
  'ConnectRequest',
  {
    code: Type.String({
      minLength: 1,
      maxLength: 128,
      description: 'The one-time code that the owner of the installation got from the dashboard.',
      examples: ['K7QM-2XWD-9FHT'],
    }),
    homepage,
    environment: closed(
      { platform, platformVersion, phpVersion },
      { description: 'What the consumer runs on.' },
    ),
  },
  { description: 'What a consumer says when it connects.' },
)

const Connection = model(
  'Connection',
  {
    installation: Installation,
    credential: Type.Object(
      {
        ...credential,
        secret: Type.String({
          description:
            'The credential itself. It is shown this once; keep it where only the consumer can read it.',
          examples: ['stl_test_example'],
        }),
      },
      { description: 'The credential issued for the code.' },
    ),
  },
  { description: 'An installation that has just connected.' },
)

export const installationOperations = {
  getInstallation: operation({
    method: 'GET',
    path: '/installation',
    summary: 'Read the installation',
    description: 'The installation that the credential belongs to. Any credential will do.',
    tag: 'Installation',
    auth: 'credential',
    responses: { 200: { description: 'The installation.', schema: Installation } },
  }),
  connectInstallation: operation({
    method: 'POST',
    path: '/installation/connect',
    summary: 'Redeem a connect code',
    description:
      'Exchanges a one-time code for a credential, so that nobody has to copy secrets. A code works once, for ten ' +
      'minutes. A second attempt revokes what the first one issued.',
    tag: 'Installation',
    auth: 'none',
    body: ConnectRequest,
    responses: { 200: { description: 'The code was redeemed.', schema: Connection } },
    errors: ['CONNECT_CODE_INVALID'],
  }),
}
