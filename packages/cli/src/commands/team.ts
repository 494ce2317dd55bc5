import { ROLES, type Role } from '@stella/store'
import { Option, type Command } from 'commander'
import { addCommand, addGroup, type Call, type Outcome, type Program } from '../command.ts'

const role = (): Option =>
  new Option('--role <role>', 'what the person may do').choices(ROLES).default('viewer')

export function teamCommands(program: Program, root: Command): void {
  const group = addGroup(
    root,
    'team',
    'People who may use the dashboard',
    'team invite ada@example.com --role admin',
  )
  addCommand(program, group, {
    name: 'list',
    summary: 'List members and open invitations',
    examples: ['team list', 'team list --json'],
    json: '{ members: [{ id, name, email, role, joinedAt }], invitations: [{ id, email, role, expiresAt }] }',
    run: async (call: Call<never, object>) => (await import('../team/list.ts')).list(call),
  })
  addCommand(program, group, {
    name: 'invite',
    summary: 'Make a link that lets one person in',
    description:
      'The link works once, for seven days, and is shown this once. It is also the way back in for an owner who lost a password: invite another address.',
    arguments: { email: 'what the person will sign in with' },
    options: [role()],
    examples: [
      'team invite ada@example.com --role admin',
      'team invite ines@example.com --role owner --json',
    ],
    json: '{ link, email, role, expiresAt }',
    run: async (call: InviteCall): Promise<Outcome> => (await import('../team/invite.ts')).invite(call),
  })
  addCommand(program, group, {
    name: 'setup-link',
    summary: 'Make a link for the first owner',
    description:
      'Only while there is no owner. It voids the one that was made before, and works for 24 hours.',
    examples: ['team setup-link'],
    json: '{ link, expiresAt }',
    run: async (call: Call<never, object>) => (await import('../team/invite.ts')).setupLink(call),
  })
}

export type InviteCall = Call<'email', { readonly role: Role }>
