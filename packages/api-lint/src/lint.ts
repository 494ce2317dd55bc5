import core, { type ISpectralDiagnostic } from '@stoplight/spectral-core'
import parsers from '@stoplight/spectral-parsers'
import { boundAliases, boundBytes } from './bounds.ts'
import { isObject } from './json.ts'
import { inOrder, type Problem, type Severity } from './problem.ts'
import { resolverBeside } from './resolver.ts'
import { general, stella } from './ruleset.ts'
import { UnusableInput } from './unusable-input.ts'

export interface LintOptions {
  /** Apply the rules about Stella's extensions even where a document has none. */
  readonly stella?: boolean
}

/** As Spectral numbers them. */
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint']

/**
 * Lints an OpenAPI 3 document, in YAML or JSON. References are followed into files below the folder of `file`.
 * @throws UnusableInput when it cannot be read as one
 */
export async function lint(text: string, file: string, options: LintOptions = {}): Promise<Problem[]> {
  boundBytes(text, file)
  boundAliases(text, file)
  const document = new core.Document(text, parsers.Yaml, file)
  const { data } = document
  const syntax = document.diagnostics.find(({ severity }) => severity === 0)
  if (syntax !== undefined) throw new UnusableInput(`${told(syntax, file)} Correct it first.`)
  if (!isObject(data) || typeof data.openapi !== 'string' || !data.openapi.startsWith('3.')) {
    throw new UnusableInput(`${file} is no OpenAPI 3 document: it has no "openapi: 3.x".`)
  }
  const spectral = new core.Spectral({ resolver: resolverBeside(file) })
  spectral.setRuleset(options.stella === true || isOfStella(text) ? stella : general)
  return inOrder(unique((await spectral.run(document)).map((found) => problemOf(found, file))))
}

/** Whether a document has extensions of Stella. */
function isOfStella(text: string): boolean {
  return /(^|[\s"'{,])x-stella-[\w-]+["']?\s*:/.test(text)
}

function problemOf(
  { source, range, severity, code, message, path }: ISpectralDiagnostic,
  file: string,
): Problem {
  return {
    file: source ?? file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: severities[severity] ?? 'error',
    rule: String(code),
    message: message.replaceAll(/\s+/g, ' '),
    path,
  }
}

/** Without what was found twice, because two places refer to the same one. */
function unique(problems: readonly Problem[]): Problem[] {
  const known = new Map(
    problems.map((problem) => {
      const { file, line, column, rule, message } = problem
      return [JSON.stringify([file, line, column, rule, message]), problem] as const
    }),
  )
  return [...known.values()]
}

function told({ range, message }: ISpectralDiagnostic, file: string): string {
  return `${file}:${range.start.line + 1}:${range.start.character + 1}: ${message}.`
}
