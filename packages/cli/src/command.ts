import type { Command, Option } from 'commander'
import type { ExitCode } from './failure.ts'
import type { Host } from './host.ts'
import { styleFor, type Style } from './output/style.ts'

/** What a command says when it has done its work. */
export interface Outcome {
  /** Printed with `--json`, and nothing else. */
  readonly json: unknown
  /** Printed without. */
  readonly text: string
  /** `refused` for a check that failed; `fine` when absent. */
  readonly exit?: ExitCode
  /** Keeps the process after the answer is printed, until the promise resolves. JSON then takes one line. */
  readonly stay?: () => Promise<void>
}

/** What the person typed, and where it runs. */
export interface Call<Argument extends string, Options> {
  readonly args: Readonly<Record<Argument, string>>
  readonly options: Options & { readonly json?: true }
  readonly host: Host
  readonly style: Style
}

export interface CommandSpec<Argument extends string, Options> {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What the summary leaves open. */
  readonly description?: string
  /** Names of the required arguments, in order, and what each is. */
  readonly arguments?: Readonly<Record<Argument, string>>
  readonly options?: readonly Option[]
  readonly examples: readonly [string, ...string[]]
  /** The shape that `--json` prints. */
  readonly json: string
  /** Help that only this command has; made when it is asked for. */
  readonly more?: () => string
  run(call: Call<Argument, Options>): Promise<Outcome>
}

/** Where commands are added, and where they report. */
export interface Program {
  readonly host: Host
  finish(outcome: Outcome, json: boolean): Promise<void>
}

/** Adds a name under which commands stand. */
export function addGroup(root: Command, name: string, about: string, example: string): Command {
  return root
    .command(name)
    .description(`${about}.`)
    .summary(about)
    .helpCommand(false)
    .addHelpText('after', `\nExamples:\n  $ stella ${example}`)
}

/** Adds a command with its examples, its `--json` and its exit codes. */
export function addCommand<Argument extends string, Options extends object>(
  program: Program,
  parent: Command,
  spec: CommandSpec<Argument, Options>,
): void {
  const { host } = program
  const command = parent.command(spec.name).summary(spec.summary)
  command.description(
    spec.description === undefined ? `${spec.summary}.` : `${spec.summary}. ${spec.description}`,
  )
  const names = Object.entries<string>(spec.arguments ?? {})
  for (const [name, about] of names) command.argument(`<${name}>`, about)
  for (const option of spec.options ?? []) command.addOption(option)
  command.option('--json', 'print JSON, errors included')
  command.addHelpText('after', () => helpTail(spec))
  command.action(async () => {
    const values = names.map(([name], place) => [name, command.args[place] ?? ''])
    const options = command.opts<Options & { readonly json?: true }>()
    // Commander has seen to it that every argument in `spec.arguments` is there.
    const args = Object.fromEntries(values) as Readonly<Record<Argument, string>>
    const outcome = await spec.run({ args, options, host, style: styleFor(host.stdout, host.env) })
    await program.finish(outcome, options.json === true)
  })
}

function helpTail(spec: Pick<CommandSpec<string, object>, 'examples' | 'json' | 'more'>): string {
  return [
    `\nExamples:\n${spec.examples.map((example) => `  $ stella ${example}`).join('\n')}`,
    `With --json:\n${spec.json.replaceAll(/^/gm, '  ')}`,
    ...(spec.more === undefined ? [] : [spec.more()]),
    'Exit codes:\n  0 done\n  1 refused, not found, or a check failed\n  2 the input or the environment cannot be used',
  ].join('\n\n')
}
