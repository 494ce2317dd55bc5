export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** One thing that is wrong with a document. */
export interface Problem {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  readonly severity: Severity
  readonly rule: string
  readonly message: string
  /** Where in the document: its keys from the root. */
  readonly path: readonly (string | number)[]
}

/** Problems in the order of their place. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, 'en'),
  )
}
