import type { RuleWords } from '../report/rule-words.ts'
import type { Verdict } from '../schema/difference.ts'
import { explain } from './catalogue.ts'
import type { Rule } from './rule.ts'

/** What a finding of a rule means and what to do about it, with its own verdict: not all are as grave as the rule. */
export function wordsFor(id: string, verdict: Verdict): RuleWords | undefined {
  const rule = explain(id)
  if (!rule) return undefined
  return rule.severity === verdict ? rule : (rule.otherwise?.[verdict] ?? OTHERWISE[verdict](rule))
}

const OTHERWISE: Readonly<Record<Verdict, (rule: Rule) => RuleWords>> = {
  breaking: ({ direction }) =>
    direction === 'response'
      ? {
          explanation: 'Here it gives readers what the old contract rules out.',
          advice: 'Send old clients nothing that the old contract rules out, or release a major version.',
        }
      : {
          explanation: 'Here it refuses what clients may send today.',
          advice: 'Go on taking what was taken, or release a major version.',
        },
  unproven: () => ({
    explanation: 'Whether this harms anyone could not be decided.',
    advice: 'Look at both schemas, and suppress the finding with the reason once it is known to be harmless.',
  }),
  notice: () => ({
    explanation: 'Nothing that is allowed is refused here, but clients get something else than before.',
    advice: 'Tell those who use it, and look in the usage records for who they are.',
  }),
  safe: () => ({
    explanation: 'Here nobody is refused anything and nobody meets anything new.',
    advice: 'Release it as a minor version.',
  }),
}
