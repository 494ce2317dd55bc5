import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { lint } from './lint.ts'
import type { Problem } from './problem.ts'
import { asJson, asText } from './report.ts'
import { UnusableInput } from './unusable-input.ts'

/** What the command touches outside itself. */
export interface Host {
  /** Relative paths start here. */
  readonly cwd: string
  /** Folder whose `out/api` is linted when no file is named. */
  readonly project: string
  readonly hasColour: boolean
  out(text: string): void
  err(text: string): void
}

const help = `Usage: stella-lint [options] [file…]

Lints OpenAPI 3 documents, in YAML or JSON, and says what to write instead.
Without a file it lints out/api/*.yaml. Rules whose names start with stella-
apply to documents that have x-stella-* members. The README lists all rules.

Options:
  --stella           apply the stella- rules to every document
  --format <format>  how to write what was found: text (default) or json
  -h, --help         show this

Exit codes:
  0  nothing was found
  1  there is something to mend
  2  unusable input: a document or an option cannot be used

Examples:
  $ stella-lint
  $ stella-lint openapi.yaml
  $ stella-lint --stella --format json api/*.yaml
`

/** Runs the command. @returns the exit code */
export async function run(args: readonly string[], host: Host): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = typed(args)
    if (values.help === true) {
      host.out(help)
      return 0
    }
    const files = positionals.length > 0 ? positionals : await published(host)
    const problems: Problem[] = []
    for (const file of files) problems.push(...(await lintFile(file, host, values.stella === true)))
    host.out(values.format === 'json' ? asJson(problems) : asText(problems, files.length, host.hasColour))
    return problems.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    host.err(`stella-lint: ${error.message}\n`)
    return 2
  }
}

function typed(args: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h' },
        stella: { type: 'boolean' },
      },
    })
    const { format } = parsed.values
    if (format === 'text' || format === 'json') return parsed
    throw new UnusableInput(`there is no format "${format}": choose text or json.`)
  } catch (error) {
    if (error instanceof UnusableInput || !(error instanceof TypeError)) throw error
    throw new UnusableInput(`${error.message} See --help.`)
  }
}

async function published({ cwd, project }: Host): Promise<string[]> {
  const folder = join(project, 'out', 'api')
  const names = await readdir(folder).catch((error: unknown) => unreadable(folder, error))
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted()
  if (files.length === 0) throw new UnusableInput(`${folder} has no documents. Name a file.`)
  return files.map((name) => relative(cwd, join(folder, name)))
}

async function lintFile(file: string, { cwd }: Host, stella: boolean): Promise<Problem[]> {
  const path = resolve(cwd, file)
  const text = await readFile(path, 'utf8').catch((error: unknown) => unreadable(file, error))
  const problems = await lint(text, path, { stella })
  // Shown as it was typed.
  return problems.map((problem) => (problem.file === path ? { ...problem, file } : problem))
}

function unreadable(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  throw new UnusableInput(`${path} cannot be read (${code}). Is the path right?`)
}
