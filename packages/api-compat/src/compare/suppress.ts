import type { Finding, Report } from '../report/report.ts'
import type { CompareOptions } from './options.ts'

type Sifted = Pick<Report, 'findings' | 'suppressed' | 'suppressions'>

/**
 * Takes out the findings that suppressions let pass, and says which suppressions no longer do anything. They pass gates;
 * the bump is of all findings.
 */
export function sift(findings: readonly Finding[], options: CompareOptions): Sifted {
  const { suppressions = [], today } = options
  const expired = suppressions.filter(({ expires }) => today !== undefined && expires < today)
  const unreasoned = suppressions.filter(({ reason }) => reason.trim() === '')
  const counting = new Map(
    suppressions
      .filter((suppression) => !expired.includes(suppression) && !unreasoned.includes(suppression))
      .map((suppression) => [suppression.id, suppression]),
  )
  const ids = new Set(findings.map(({ id }) => id))
  return {
    findings: findings.filter(({ id }) => !counting.has(id)),
    suppressed: findings.flatMap(({ id, rule, verdict, message }) => {
      const suppression = counting.get(id)
      if (!suppression) return []
      const { reason, expires } = suppression
      return [{ id, rule, verdict, message, reason, expires }]
    }),
    suppressions: {
      expired: expired.map(({ id, reason, expires }) => ({ id, reason, expires })),
      unreasoned: unreasoned.map(({ id }) => id),
      unused: [...counting.keys()].filter((id) => !ids.has(id)),
    },
  }
}
