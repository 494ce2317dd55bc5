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
  readonly explain?: string
  readonly rules?: true
  readonly noticeDays?: number
  readonly strictReaders?: true
  readonly assertFormats?: true
  readonly allowOutside?: true
  readonly allowUrls?: true
}

const FAIL_ON = ['breaking', 'unproven', 'any']

const ABOUT = `Compares two OpenAPI documents and says what their difference does to those who use the API.

A document is a file (OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0; YAML or JSON), git:REV:path, or - for standard input.
Every breaking finding comes with a request or response that one document allows and the other refuses.`

const REST = `
Exit codes:
  0  fine: no finding that --fail-on names
  1  the gate tripped: there is a finding that --fail-on names
  2  unusable input: a document, an option or a file cannot be used; nothing was compared

Examples:
  $ stella-compat old.yaml new.yaml
  $ stella-compat git:main:api/openapi.yaml api/openapi.yaml --fail-on-breaking
  $ stella-compat --baseline stella-baseline.yaml --fail-on unproven
  $ stella-compat old.yaml new.yaml --format html --output report.html
  $ curl -s https://api.example.com/openapi.json | stella-compat openapi.json -
  $ stella-compat old.yaml new.yaml --severity response-header-removed=breaking --suppress compat.yaml
  $ stella-compat --explain request-parameter-became-required

The suppression file is a list of findings that may pass for a while, in YAML or JSON:
  - { id: 3f2a9c1b77de, reason: No client sends it, expires: 2027-01-31 }`

/** The command line, ready to parse; `parse` leaves arguments and options in it. */
export function commandLine(host: Host, formats: typeof FORMATS): Command {
  return new Command('stella-compat')
    .description(ABOUT)
    .usage('[options] <old> <new>\n       stella-compat [options] --baseline <file> [new]')
    .argument('[old]', 'the document that clients are built on')
    .argument('[new]', 'the document that is to replace it')
    .addOption(
      new Option(
        '--fail-on <what>',
        'exit with 1 on breaking findings, on unproven ones too, or on any that is not safe',
      ).choices(FAIL_ON),
    )
    .addOption(new Option('--fail-on-breaking', 'the same as --fail-on breaking').conflicts('failOn'))
    .addOption(new Option('--format <format>', 'how to write the report').choices(formats).default('text'))
    .option('--output <file>', 'write the report to a file')
    .option(
      '--severity <rule=level>',
      'judge a rule otherwise: breaking, unproven, notice, safe or off; repeatable',
      collect,
    )
    .option('--suppress <file>', 'let the findings pass that the file lists')
    .option('--baseline <file>', 'the old document; the new one is out/api/stella.yaml when none is named')
    .option(
      '--notice-days <days>',
      'hold deprecations to so many days of notice; what is past its x-sunset may go',
      days,
    )
    .option('--strict-readers', 'clients refuse response properties that they do not know')
    .option('--assert-formats', 'read format as a constraint, not as a remark')
    .option('--allow-outside', 'let a $ref leave the folder of its document')
    .option('--allow-urls', 'read http:// URLs of this machine')
    .option('--explain <rule>', 'say what a rule means, with examples')
    .option('--rules', 'list all rules')
    .helpOption('-h, --help', 'show this')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // What is wrong is said once, by `run`.
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => 110,
      getErrHelpWidth: () => 110,
    })
    .addHelpText('after', REST)
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function days(value: string): number {
  if (!/^\d{1,5}$/.test(value)) throw new InvalidArgumentError('Give a number of days.')
  return Number(value)
}
