import type { Platform } from '@stella/store'
import { Option, type Command } from 'commander'
import { addCommand, addGroup, type Program } from '../command.ts'
import { cursorOption, limitOption, yesOption } from '../options.ts'
import { create, list, pin, rename, show } from './installation-edit.ts'
import { remove, resume, suspend } from './installation-status.ts'
import { installationShape } from './shapes.ts'

/** All there are: the type says so, and the store need not be loaded for help. */
const platforms = Object.keys({
  wordpress: true,
  drupal: true,
  typo3: true,
  sdk: true,
  server: true,
  other: true,
} satisfies Record<Platform, true>)
const installation = 'id or name'
const one = `{ installation: ${installationShape} }`
const withImpact = `${one.slice(0, -2)},\n  impact: { lastCallAt, calls, since } }`

const platform = () => new Option('--platform <platform>', 'what it is built on').choices(platforms)

export function installationCommands(program: Program, root: Command): void {
  const group = addGroup(root, 'installation', 'Sites and apps that use the API', 'installation list')
  addCommand(program, group, {
    name: 'create',
    summary: 'Register a site or app',
    description: 'It cannot call yet: issue a credential, or a connect code that its owner redeems.',
    arguments: { name: 'what its owner calls it' },
    options: [
      platform().default('other'),
      new Option('--environment <environment>', 'whether its data is real')
        .choices(['live', 'test'])
        .default('live'),
      new Option('--homepage <url>', 'address of the site'),
    ],
    examples: [
      'installation create "Example Magazine" --platform wordpress --homepage https://www.example.com',
    ],
    json: one,
    run: create,
  })
  addCommand(program, group, {
    name: 'list',
    summary: 'List installations, oldest first',
    description: 'Removed ones are left out unless --status removed asks for them.',
    options: [
      new Option('--status <status>', 'only those').choices(['active', 'suspended', 'removed']),
      platform(),
      new Option('--search <text>', 'part of the id, name or homepage'),
      limitOption(),
      cursorOption(),
    ],
    examples: ['installation list --platform wordpress', 'installation list --search example.com --json'],
    json: `{ installations: [${installationShape}],\n  nextCursor }`,
    run: list,
  })
  addCommand(program, group, {
    name: 'show',
    summary: 'Show an installation, its credentials and what it calls',
    arguments: { installation },
    examples: ['installation show "Example Magazine"'],
    json: `${one.slice(0, -2)},\n  credentials: [see credential list],\n  usage: [{ release, operation, status, calls, lastCallAt }] }`,
    run: show,
  })
  addCommand(program, group, {
    name: 'rename',
    summary: 'Give an installation another name',
    arguments: { installation, name: 'the new name' },
    examples: ['installation rename "Example Magazine" "Example Weekly"'],
    json: one,
    run: rename,
  })
  addCommand(program, group, {
    name: 'pin',
    summary: 'Choose the release for calls without a version header',
    description: 'Without a pin they get the latest release of the major in the path, and move on with it.',
    arguments: { installation, release: 'a served release such as 2.1.0, or none to lift the pin' },
    examples: ['installation pin "Example Magazine" 2.1.0', 'installation pin "Example Magazine" none'],
    json: one,
    run: pin,
  })
  addCommand(program, group, {
    name: 'suspend',
    summary: 'Stop an installation for now',
    description: 'Its credentials stop working at once, and work again after `stella installation resume`.',
    arguments: { installation },
    options: [yesOption()],
    examples: ['installation suspend "Example Magazine" --yes'],
    json: withImpact,
    run: suspend,
  })
  addCommand(program, group, {
    name: 'resume',
    summary: 'Let a suspended installation go on',
    arguments: { installation },
    examples: ['installation resume "Example Magazine"'],
    json: one,
    run: resume,
  })
  addCommand(program, group, {
    name: 'remove',
    summary: 'Remove an installation for good',
    description:
      'Its credentials are revoked and its connect codes voided. Its data and its audit log are kept.',
    arguments: { installation },
    options: [yesOption()],
    examples: ['installation remove ins_06f9q2v7d84k1m5n3p0r8s6t2w --yes'],
    json: withImpact,
    run: remove,
  })
}
