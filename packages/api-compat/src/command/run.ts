import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CommanderError } from 'commander'
import type { CompareOptions } from '../compare/options.ts'
import { printable } from '../report/printable.ts'
import type { Report } from '../report/report.ts'
import { countsSentence, headline } from '../report/sentences.ts'
import { coloured, plain } from '../report/style.ts'
import { failureWords } from './failure.ts'
import { type Compared, FORMATS, type Look, written } from './formats.ts'
import type { Host } from './host.ts'
import { documentWarnings, inputsOf, readInputs } from './inputs.ts'
import { commandLine, type Typed } from './options.ts'
import { severitiesOf } from './severities.ts'
import { readSuppressions, suppressionWarnings } from './suppressions.ts'

/** 0: fine. 1: the gate tripped. 2: unusable input, nothing was compared. */
export type ExitCode = 0 | 1 | 2

/** Runs one command line, given without interpreter and script. Never throws. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    const command = commandLine(host, FORMATS)
    // Package managers hand on the `--` that separates their own options from the script's.
    command.parse(argv[0] === '--' ? argv.slice(1) : [...argv], { from: 'user' })
    return await obey(command.args, command.opts<Typed>(), host)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    host.stderr.write(`error: ${failureWords(error)}\n`)
    return 2
  }
}

async function obey(args: readonly string[], typed: Typed, host: Host): Promise<ExitCode> {
  const style = hasColour(host) ? coloured : plain
  if (typed.explain !== undefined) {
    const { ruleList, rulePage } = await import('./explain.ts')
    const { columns } = host.stdout
    host.stdout.write(
      typed.explain === true ? ruleList(style, columns) : rulePage(typed.explain, style, columns),
    )
    return 0
  }
  const compared = await compareInputs(args, typed, host)
  return gate(compared.report, typed, host)
}

/** Compares and writes the report. Progress is off the terminal before anything else is said. */
async function compareInputs(args: readonly string[], typed: Typed, host: Host): Promise<Compared> {
  const names = inputsOf(args, typed, host)
  const options = await compareOptions(typed, host)
  const progress = await host.startProgress()
  let compared: Compared
  let text: string
  try {
    const documents = await readInputs(names, typed, host, progress)
    progress.phase('Comparing')
    const { compare } = await import('../compare/compare.ts')
    compared = { ...documents, report: compare(documents.old, documents.new, options) }
    progress.phase('Writing the report')
    text = await written(typed.format, compared, host, lookOf(typed, host))
  } finally {
    await progress.stop()
  }
  warn(compared, host)
  await deliver(text, compared.report, typed, host)
  return compared
}

async function compareOptions(typed: Typed, host: Host): Promise<CompareOptions> {
  return {
    today: host.today,
    strictReaders: typed.strictReaders ?? false,
    assertFormats: typed.assertFormats ?? false,
    extensibleEnums: typed.extensibleEnums ?? false,
    ...(typed.noticeDays === undefined ? {} : { sunset: { noticeDays: typed.noticeDays } }),
    ...(typed.severity ? { severities: await severitiesOf(typed.severity) } : {}),
    ...(typed.suppress === undefined
      ? {}
      : { suppressions: await readSuppressions(typed.suppress, host.cwd) }),
  }
}

function warn(compared: Compared, host: Host): void {
  const warnings = [
    ...documentWarnings(compared.old),
    ...documentWarnings(compared.new),
    ...suppressionWarnings(compared.report),
  ]
  for (const warning of warnings) host.stderr.write(`warning: ${printable(warning)}\n`)
}

async function deliver(text: string, report: Report, typed: Typed, host: Host): Promise<void> {
  if (typed.output === undefined) {
    host.stdout.write(text)
    return
  }
  await writeFile(path.resolve(host.cwd, typed.output), text)
  host.stderr.write(
    `${countsSentence(report) || headline(report)}. The report is in ${printable(typed.output)}.\n`,
  )
}

async function gate(report: Report, typed: Typed, host: Host): Promise<ExitCode> {
  const failOn = typed.failOn ?? (typed.failOnBreaking ? 'breaking' : undefined)
  if (failOn === undefined) return 0
  const { gated } = await import('../compare/compare.ts')
  const { length } = gated(report, failOn)
  if (length === 0) return 0
  host.stderr.write(
    `--fail-on ${failOn}: ${length === 1 ? '1 finding stops' : `${length} findings stop`} this.\n`,
  )
  return 1
}

/** A file is no terminal, whatever standard output is. */
function lookOf(typed: Typed, host: Host): Look {
  if (typed.output !== undefined) return { colour: false }
  return { colour: hasColour(host), columns: host.stdout.columns }
}

/**
 * A terminal gets colours, unless `NO_COLOR` is set to anything (no-color.org) or the terminal is dumb; `FORCE_COLOR`
 * gives them to whatever reads the output, such as the log of a build.
 */
function hasColour({ env, stdout }: Host): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR'] ?? ''
  if (forced !== '') return forced !== '0'
  return stdout.isTTY && env['TERM'] !== 'dumb'
}
