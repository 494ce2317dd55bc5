import { Command, InvalidArgumentError, Option } from 'commander'
import type { FORMATS, FormatName } from './formats.ts'
import type { Host } from './host.ts'

/** What was typed. */
export interface Typed {
  readonly failOn?: 'breaking' | 'unproven' | 'any'
  readonly failOnBreaking?: true
  readonly format: FormatName
  readonly output?: string
  readonly severity?: readonly string[]
  readonly suppress?: string
  readonly baseline?: string
  /** A rule, or `true` for all of them. */
  readonly explain?: string | true
  readonly noticeDays?: number
  readonly strictReaders?: true
  readonly extensibleEnums?: true
  readonly assertFormats?: true
  readonly allowOutside?: true
  readonly allowUrls?: true
}

const FAIL_ON = ['breaking', 'unproven', 'any']

/** Help is read in terminals of 80 columns, and in logs. */
const COLUMNS = 80

const ABOUT = `Compares two OpenAPI documents and says what their difference does to those who
use the API. A breaking finding comes with a request or response that one
document allows and the other refuses.

A document is a file (OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0; YAML or JSON),
git:REV:path, or - for standard input.`

const REST = `
Exit codes:
  0  fine: no finding that --fail-on names
  1  the gate tripped: there is a finding that --fail-on names
  2  unusable input: a document, an option or a file cannot be used

Examples:
  $ stella-compat old.yaml new.yaml
  $ stella-compat git:main:api.yaml api.yaml --fail-on-breaking
  $ stella-compat --baseline stella-baseline.yaml --fail-on unproven
  $ stella-compat old.yaml new.yaml --format html --output report.html
  $ curl -s https://api.example.com/openapi.json | stella-compat openapi.json -
  $ stella-compat old.yaml new.yaml --severity response-header-removed=breaking
  $ stella-compat --explain request-parameter-became-required

The suppression file lists findings that may pass for a while, in YAML or JSON.
They stop no gate, and the version that the change needs stays the same.
  - { id: 3f2a9c1b77de, reason: No client sends it, expires: 2027-01-31 }`

/** The command line, ready to parse; `parse` leaves arguments and options in it. */
export function commandLine(host: Host, formats: typeof FORMATS): Command {
  const command = new Command('stella-compat')
    .description(ABOUT)
    .usage('[options] <old> <new>\n       stella-compat [options] --baseline <file> [new]')
    .argument('[old]', 'the document that clients are built on')
    .argument('[new]', 'the document that is to replace it')
    .addHelpText('after', REST)
  inputOptions(command)
  judgementOptions(command)
  gateOptions(command)
  reportOptions(command, formats)
  return command
    .optionsGroup('Help:')
    .option('--explain [rule]', 'say what a rule means, with examples; without one, list all rules')
    .helpOption('-h, --help', 'show this')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // What is wrong is said once, by `run`.
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => COLUMNS,
      getErrHelpWidth: () => COLUMNS,
    })
}

function inputOptions(command: Command): void {
  command
    .optionsGroup('Documents:')
    .option('--baseline <file>', 'the old document; the new one is out/api/stella.yaml unless one is named')
    .option('--allow-outside', 'let a $ref leave the folder of its document')
    .option('--allow-urls', 'read http:// URLs of this machine')
}

function judgementOptions(command: Command): void {
  command
    .optionsGroup('Judgement:')
    .option(
      '--severity <rule=level>',
      'judge a rule otherwise: breaking, unproven, notice, safe or off; repeatable',
      collect,
    )
    .option('--strict-readers', 'clients refuse response properties that they do not know')
    .option(
      '--extensible-enums',
      'clients accept values that they do not know, in every enum of a response; x-extensible-enum in a document says so of one',
    )
    .option('--assert-formats', 'read format as a constraint, not as a remark')
    .option(
      '--notice-days <days>',
      'hold deprecations to so many days of notice; what is past its x-sunset may go',
      days,
    )
}

function gateOptions(command: Command): void {
  const what = 'exit with 1 on breaking findings, on unproven ones too, or on any that is not safe'
  command
    .optionsGroup('Gate:')
    .addOption(new Option('--fail-on <what>', what).choices(FAIL_ON))
    .addOption(new Option('--fail-on-breaking', 'the same as --fail-on breaking').conflicts('failOn'))
    .option('--suppress <file>', 'let the findings pass that the file lists')
}

function reportOptions(command: Command, formats: typeof FORMATS): void {
  command
    .optionsGroup('Report:')
    .addOption(new Option('--format <format>', 'how to write it').choices(formats).default('text'))
    .option('--output <file>', 'write it to a file')
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function days(value: string): number {
  if (!/^\d{1,5}$/.test(value)) throw new InvalidArgumentError('Give a number of days.')
  return Number(value)
}
