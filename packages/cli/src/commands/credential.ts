import type { Command } from 'commander'
import { addCommand, addGroup, type Program } from '../command.ts'
import { expiresInOption, graceOption, kindOption, scopesOption, yesOption } from '../options.ts'
import { issue, issueCode, list, revoke, rotate } from './credential-edit.ts'
import { credentialShape } from './shapes.ts'

const installation = 'id or name'
const credential = 'id of the credential (cred_…), never the secret'
const issued = `{ credential: ${credentialShape},\n  secret }`

export function credentialCommands(program: Program, root: Command): void {
  const group = addGroup(
    root,
    'credential',
    'Secrets that installations authenticate with',
    'credential issue "Example Magazine"',
  )
  addCommand(program, group, {
    name: 'issue',
    summary: 'Issue a credential and print its secret, once',
    description: 'Only a hash of the secret is stored: nobody can print it again.',
    arguments: { installation },
    options: [scopesOption(), kindOption(), expiresInOption()],
    examples: [
      'credential issue "Example Magazine"',
      'credential issue "Example Magazine" --scopes events:write,content:write --expires-in 90d',
    ],
    json: issued,
    run: issue,
  })
  addCommand(program, group, {
    name: 'list',
    summary: 'List the credentials of an installation, oldest first',
    arguments: { installation },
    examples: ['credential list "Example Magazine"'],
    json: `{ credentials: [${credentialShape}] }`,
    run: list,
  })
  addCommand(program, group, {
    name: 'rotate',
    summary: 'Replace a secret without an outage',
    description:
      'The old secret keeps working until the new one is first used; only then does its grace begin. Kind and scopes stay.',
    arguments: { credential },
    options: [graceOption(), expiresInOption()],
    examples: ['credential rotate cred_06f9q2v7d84k1m5n3p0r8s6t2w --grace 2h'],
    json: issued,
    run: rotate,
  })
  addCommand(program, group, {
    name: 'revoke',
    summary: 'Stop a credential for good',
    description: 'It is refused from the next request on.',
    arguments: { credential },
    options: [yesOption()],
    examples: ['credential revoke cred_06f9q2v7d84k1m5n3p0r8s6t2w --yes'],
    json: `{ credential: ${credentialShape},\n  impact: { lastCallAt, calls, since } }`,
    run: revoke,
  })
}

export function connectCodeCommands(program: Program, root: Command): void {
  const group = addGroup(
    root,
    'connect-code',
    'One-time codes that turn into a credential',
    'connect-code issue "Example Magazine"',
  )
  addCommand(program, group, {
    name: 'issue',
    summary: 'Issue a code that connects a site without copying a secret, and print it, once',
    description: 'It works once, for ten minutes, at POST /installation/connect.',
    arguments: { installation },
    options: [scopesOption(), kindOption(), expiresInOption()],
    examples: ['connect-code issue "Example Magazine"'],
    json: '{ code, expiresAt, installationId }',
    run: issueCode,
  })
}
