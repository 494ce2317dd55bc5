import { Command } from 'commander'
import type { Program } from './command.ts'
import { auditCommands } from './commands/audit.ts'
import { connectCodeCommands, credentialCommands } from './commands/credential.ts'
import { generateCommand } from './commands/generate.ts'
import { installationCommands } from './commands/installation.ts'
import { originCommands } from './commands/origin.ts'
import { seedCommand } from './commands/seed.ts'
import { startCommand } from './commands/start.ts'
import { teamCommands } from './commands/team.ts'
import { versionsCommand } from './commands/versions.ts'

const about = `Change your API for years and never break a consumer.

Run it in this repository: \`pnpm stella …\`, or \`npx -y pnpm@12 stella …\` where pnpm is not installed.
Commands work on the database in the folder STELLA_DATA, also while the server runs.`

/** The whole command line, ready to parse. */
export function createRoot(program: Program): Command {
  const { stdout, stderr } = program.host
  const root = new Command('stella')
    .description(about)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // What is wrong is said once, by `run`.
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText(
      'after',
      '\nExamples:\n  $ stella start\n  $ stella installation list\n  $ stella credential issue --help',
    )
  startCommand(program, root)
  installationCommands(program, root)
  credentialCommands(program, root)
  connectCodeCommands(program, root)
  originCommands(program, root)
  auditCommands(program, root)
  teamCommands(program, root)
  versionsCommand(program, root)
  generateCommand(program, root)
  seedCommand(program, root)
  return root
}
