import type { Problem, Severity } from './problem.ts'

const colours: { readonly [severity in Severity]: number } = { error: 31, warning: 33, info: 36, hint: 2 }

/** `file:line:col severity rule message`, one line each, in columns. */
export function asText(problems: readonly Problem[], files: number, hasColour: boolean): string {
  const paint = (code: number, text: string) => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const rows = problems.map(({ file, line, column, severity, rule, message }) => {
    return { at: `${file}:${line}:${column}`, severity, rule, message: printable(message) }
  })
  const widths = {
    at: Math.max(0, ...rows.map(({ at }) => at.length)),
    severity: Math.max(0, ...rows.map(({ severity }) => severity.length)),
    rule: Math.max(0, ...rows.map(({ rule }) => rule.length)),
  }
  const lines = rows.map(({ at, severity, rule, message }) =>
    [
      at.padEnd(widths.at),
      paint(colours[severity], severity.padEnd(widths.severity)),
      paint(2, rule.padEnd(widths.rule)),
      message,
    ].join('  '),
  )
  return [...lines, summary(problems, files), ''].join('\n')
}

/** The same for programs. */
export function asJson(problems: readonly Problem[]): string {
  return `${JSON.stringify({ problems }, null, 2)}\n`
}

function summary(problems: readonly Problem[], files: number): string {
  const where = counted(files, 'document')
  if (problems.length === 0) return `${where}, nothing to mend`
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return `${where}, ${counted(problems.length, 'problem')}: ${counted(errors, 'error')}`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** Documents are written by others: what would steer a terminal is shown instead. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
