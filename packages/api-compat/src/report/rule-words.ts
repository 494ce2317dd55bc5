/** What the catalogue says about a rule, as far as reports repeat it. */
export interface RuleWords {
  readonly explanation: string
  readonly advice: string
}

/** Gives the words for a rule's id, where there are any. */
export type Explain = (rule: string) => RuleWords | undefined
