import { Type } from 'typebox'
import { choice, dateTime, input, model, nullable } from '../shapes.ts'
import { countedPageOf } from '../shared/page.ts'
import { homepage, platform } from '../shared/site.ts'
import { count, installationId, name, version } from './forms.ts'

export const installationName = name('What its owner calls it.', 'Example Magazine')

export const status = choice(['active', 'suspended', 'removed'], {
  description: '`suspended`: its credentials do not work until it is resumed. `removed`: for good.',
  examples: ['active'],
})

export const mode = choice(['live', 'test'], { description: 'Whether its data is real.', examples: ['live'] })

export const originPattern = Type.String({
  minLength: 1,
  maxLength: 512,
  description: 'A browser origin, exact or with `*.` before a domain for all its subdomains.',
  examples: ['https://www.example.com'],
})

const pinnedVersion = nullable(
  version('The release that requests without a version header get; `null` for the newest of the major.'),
)

const common = {
  id: installationId,
  name: installationName,
  platform,
  homepage: nullable(homepage),
  status,
  mode,
  pinnedVersion,
  createdAt: dateTime('When it was created.'),
  connectedAt: nullable(
    dateTime('When it last redeemed a connect code; `null` when its credentials were issued by hand.'),
  ),
  lastSeenAt: nullable(dateTime('Its last call; `null` before the first. Some seconds late.')),
  lastRelease: nullable(version('The release that call was served; `null` before the first.')),
}

const InstallationSummary = model(
  'InstallationSummary',
  {
    ...common,
    originCount: count('How many origins it has.'),
    calls7d: count('Its calls of today and the six days before, by UTC days.'),
  },
  { description: 'An installation as lists show it.' },
)

export const Installation = model(
  'Installation',
  {
    ...common,
    platformVersion: nullable(
      Type.String({
        description: 'Version of the platform, as it told when it connected.',
        examples: ['6.9.1'],
      }),
    ),
    phpVersion: nullable(
      Type.String({ description: 'Version of PHP, as it told when it connected.', examples: ['8.4.2'] }),
    ),
    origins: Type.Array(originPattern, { description: 'Browser origins that may call on its behalf.' }),
    updatedAt: dateTime('When it or its origins last changed.'),
  },
  { description: 'One consumer: a site or an app that uses the integrations API.' },
)

export const InstallationInput = input(
  'InstallationInput',
  {
    name: installationName,
    platform,
    homepage: Type.Optional(nullable(homepage)),
    mode: Type.Optional(mode),
    origins: Type.Optional(
      Type.Array(originPattern, { maxItems: 50, description: 'Origins that may call on its behalf.' }),
    ),
  },
  { description: 'A new installation. Its mode is `live` unless it says otherwise, and stays.' },
)

export const InstallationUpdate = input(
  'InstallationUpdate',
  { name: Type.Optional(installationName), pinnedVersion: Type.Optional(pinnedVersion) },
  { description: 'What to change of an installation; members that are left out stay.', minProperties: 1 },
)

export const InstallationPage = countedPageOf(
  'InstallationPage',
  InstallationSummary,
  'A page of installations, in the order asked for.',
)
