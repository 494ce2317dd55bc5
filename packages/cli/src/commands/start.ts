import type { Command } from 'commander'
import { addCommand, type Program } from '../command.ts'
import { settingsHelp } from '../config/render.ts'
import type { StartCall } from '../start/start.ts'

export function startCommand(program: Program, root: Command): void {
  addCommand(program, root, {
    name: 'start',
    summary: 'Serve the API until told to stop',
    description:
      'The first start on an empty database makes a demo installation and prints its credential, and the link with which the first owner of the dashboard gets in. The log goes to stderr. SIGTERM or Ctrl-C lets running requests finish; a second one ends at once.',
    examples: ['start', 'start --json'],
    json: [
      '{ url, host, port, data, releases: [served ones, oldest first],',
      '  demo: { installationId, name, credentialId, secret } or null,',
      '  setup: { link, expiresAt } or null once there is an owner }, on one line as soon as it listens',
    ].join('\n'),
    more: settingsHelp,
    run: async (call: StartCall) => (await import('../start/start.ts')).start(call),
  })
}
