import type { Report } from '../../packages/api-compat/src/index.ts'

/** What is known of one pair of documents: the `expect.json` beside them. */
export interface Expectation {
  readonly verdict: Outcome
  /** Outcomes that count as right; the verdict alone when it is not given. */
  readonly acceptable?: readonly Outcome[]
  /** A pure rewrite: nothing may be reported. */
  readonly expect_no_changes?: boolean
}

type Outcome = 'breaking' | 'not-breaking' | 'needs-info'

/** How a report fares against what is known. */
export interface Score {
  readonly outcome: Outcome
  readonly grade: 'right' | 'missed' | 'false alarm' | 'noise'
  readonly unproven: boolean
  /** Breaking findings without a witness. */
  readonly unwitnessed: number
}

/** A report in one word: notices and what is unproven want a person's eye. */
function outcomeOf(report: Report): Outcome {
  const verdicts = new Set(report.findings.map(({ verdict }) => verdict))
  if (verdicts.has('breaking')) return 'breaking'
  return verdicts.has('unproven') || verdicts.has('notice') ? 'needs-info' : 'not-breaking'
}

export function scoreOf(report: Report, expected: Expectation): Score {
  const outcome = outcomeOf(report)
  const { findings } = report
  return {
    outcome,
    grade: gradeOf(outcome, findings.length, expected),
    unproven: findings.some(({ verdict }) => verdict === 'unproven'),
    unwitnessed: findings.filter(({ verdict, witness }) => verdict === 'breaking' && !witness).length,
  }
}

const WEIGHT: Readonly<Record<Outcome, number>> = { 'not-breaking': 0, 'needs-info': 1, breaking: 2 }

function gradeOf(outcome: Outcome, findings: number, expected: Expectation): Score['grade'] {
  const { verdict, acceptable = [verdict] } = expected
  if (expected.expect_no_changes && findings > 0) return outcome === 'breaking' ? 'false alarm' : 'noise'
  if (acceptable.includes(outcome)) return 'right'
  if (WEIGHT[outcome] < WEIGHT[verdict]) return 'missed'
  return outcome === 'breaking' ? 'false alarm' : 'noise'
}
