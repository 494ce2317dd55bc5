import type { CompareOptions } from '../compare/options.ts'
import type { Rule } from '../rules/rule.ts'
import { VERDICTS } from '../report/verdicts.ts'
import { Unusable } from './failure.ts'

const LONGEST_ID = 100
/** How alike an id has to be to be suggested, from 0 to 1. */
const NEAR = 0.6
/** What a text counts that an id has all of, but is longer than. */
const PART = 0.7
const FEWEST_SHARED = 4

type Severities = NonNullable<CompareOptions['severities']>

/**
 * Reads what `--severity RULE=LEVEL` says; the last one for a rule counts.
 *
 * @throws Unusable when the rule or the level does not exist
 */
export async function severitiesOf(typed: readonly string[]): Promise<Severities> {
  const { explain, rules } = await import('../rules/catalogue.ts')
  const pairs = typed.map((text) => {
    const [rule = '', level = ''] = text.split('=', 2)
    if (!explain(rule)) throw unknownRule(rule, rules)
    const verdict = [...VERDICTS, 'off' as const].find((name) => name === level)
    if (verdict === undefined) {
      throw new Unusable(`--severity ${text}: the level is one of ${VERDICTS.join(', ')} or off.`)
    }
    return [rule, verdict] as const
  })
  return Object.fromEntries(pairs)
}

/** Says that there is no such rule, and which ones may have been meant. */
export function unknownRule(id: string, rules: readonly Rule[]): Unusable {
  const near = nearest(id, rules)
  const meant = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  return new Unusable(`There is no rule "${id}".${meant} --explain without a rule lists all of them.`)
}

/** The rules that share most pairs of letters with the text (Sørensen–Dice), or have nearly all of the text's in them. */
function nearest(text: string, rules: readonly Rule[]): string[] {
  const pairs = pairsOf(text.toLowerCase().slice(0, LONGEST_ID))
  const scored = rules.map(({ id }) => {
    const own = pairsOf(id)
    const shared = [...own].filter((pair) => pairs.has(pair)).length
    const alike = (2 * shared) / (own.size + pairs.size)
    return { id, score: shared >= FEWEST_SHARED ? Math.max(alike, (shared / pairs.size) * PART) : alike }
  })
  const best = scored.filter(({ score }) => score >= NEAR).toSorted((a, b) => b.score - a.score)
  return best.slice(0, 3).map(({ id }) => id)
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
