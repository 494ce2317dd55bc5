import type { Verdict } from '../schema/difference.ts'

/** What the catalogue says about a rule, as far as reports repeat it. */
export interface RuleWords {
  readonly explanation: string
  readonly advice: string
}

/** Gives the words for findings of a rule that have a verdict, where there are any. */
export type Explain = (rule: string, verdict: Verdict) => RuleWords | undefined
