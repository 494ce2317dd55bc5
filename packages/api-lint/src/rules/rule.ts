import type { IFunctionResult, RuleDefinition, RulesetFunction } from '@stoplight/spectral-core'
import type { Path } from './operations.ts'

/** What a check found: where, and what to do about it. */
export interface Trouble {
  readonly path: Path
  readonly message: string
}

/** Looks at a whole document, whose references were replaced by what they refer to unless the rule says otherwise. */
export type Check = (document: unknown) => readonly Trouble[]

/** A rule of Spectral that hands the whole document to a check. */
export function rule(
  description: string,
  check: Check,
  options: { readonly severity?: 'error' | 'warn'; readonly resolved?: boolean } = {},
): RuleDefinition {
  const run: RulesetFunction = (document) =>
    check(document).map(({ path, message }): IFunctionResult => ({ message, path: [...path] }))
  return {
    description,
    message: '{{error}}',
    severity: options.severity ?? 'error',
    resolved: options.resolved ?? true,
    given: '$',
    // oxlint-disable-next-line unicorn/no-thenable -- Spectral's word; nothing awaits a rule
    then: { function: run },
  }
}
