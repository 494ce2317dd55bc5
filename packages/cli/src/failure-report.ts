import { CommanderError } from 'commander'
import { exitCodes, Failure, refused, unusable } from './failure.ts'
import type { Host } from './host.ts'
import { styleFor } from './output/style.ts'

/** What a contract that breaks its own promises throws when it is loaded. */
const contractErrors = new Set(['PolicyError', 'HistoryError', 'EditError', 'PublishedDocumentError'])

/** Anything thrown, as a failure with an exit code and advice. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof CommanderError) {
    const message = sentence(error.message.replace(/^error: /, ''))
    return unusable('USAGE', message, 'Add --help to the command to see what it takes.')
  }
  if (!(error instanceof Error)) return unexpected(String(error))
  // Known by name: their packages are only loaded by the commands that need them.
  if (error.name === 'StoreError' && 'code' in error) return storeFailure(String(error.code), error)
  if (contractErrors.has(error.name)) {
    return unusable('CONTRACT_INVALID', error.message, 'Correct the releases or change files that are named.')
  }
  if ('syscall' in error && 'code' in error) {
    return unusable(
      'FILE_UNUSABLE',
      sentence(error.message),
      'Check the path, its permissions and the free space.',
    )
  }
  return unexpected(error.stack ?? error.message)
}

function storeFailure(code: string, error: Error): Failure {
  switch (code) {
    case 'NOT_FOUND':
      return refused(
        code,
        error.message,
        '`stella installation list` and `stella credential list` show what there is.',
      )
    case 'CONFLICT':
      return refused(code, error.message, 'Look at what is stored with `stella installation show`.')
    case 'INVALID':
      return unusable(code, error.message, 'Correct the value; --help shows an example.')
    default:
      return refused(
        code,
        error.message,
        'Try again in a moment; another process may be writing to the database.',
      )
  }
}

function unexpected(detail: string): Failure {
  const next = 'This is a mistake in Stella. Report it with the lines above.'
  return new Failure(`Unexpected: ${detail}`, { exit: exitCodes.refused, code: 'INTERNAL', next })
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.?!)]$/.test(capital) ? capital : `${capital}.`
}

/** Says on stderr what went wrong. As JSON: `{ error: { code, message, next, details? } }`. */
export function reportFailure(failure: Failure, host: Host, json: boolean): void {
  const { code, message, next, details } = failure
  if (json) {
    host.stderr.write(`${JSON.stringify({ error: { code, message, next, details } }, null, 2)}\n`)
    return
  }
  const style = styleFor(host.stderr, host.env)
  host.stderr.write(`${style.bad('error:')} ${message}\n${style.dim('next:')}  ${next}\n`)
}
