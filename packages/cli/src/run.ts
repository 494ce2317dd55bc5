import { CommanderError } from 'commander'
import type { Program } from './command.ts'
import { failureOf, reportFailure } from './failure-report.ts'
import { exitCodes, type ExitCode } from './failure.ts'
import type { Host } from './host.ts'
import { createRoot } from './root.ts'

/**
 * Runs one command line, given without interpreter and script. Never throws.
 * @returns the exit code: 0 done, 1 refused, not found or a failed check, 2 unusable input or environment
 */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.fine
  const program: Program = {
    host,
    async finish({ json, text, exit: code = exitCodes.fine, stay }, asJson) {
      host.stdout.write(`${asJson ? JSON.stringify(json, null, stay === undefined ? 2 : 0) : text}\n`)
      exit = code
      await stay?.()
    },
  }
  try {
    await createRoot(program).parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.fine
    // A group without a command: its help has been printed and says it all.
    if (error instanceof CommanderError && error.code === 'commander.help') return exitCodes.unusable
    const failure = failureOf(error)
    reportFailure(failure, host, argv.includes('--json'))
    return failure.exit
  }
}
