import type { Verdict } from '../schema/difference.ts'
import type { Finding, Report } from './report.ts'

/** Gravest first, as every format lists them. */
export const VERDICTS: readonly Verdict[] = ['breaking', 'unproven', 'notice', 'safe']

/** What each verdict says, for someone who sees the word for the first time. */
export const MEANINGS: Readonly<Record<Verdict, string>> = {
  breaking: 'A client that works today stops working. Each comes with a request or response that shows it.',
  unproven: 'It could not be decided whether a client stops working. Look at these yourself.',
  notice: 'Nothing stops working, but clients get something else than before.',
  safe: 'Clients can notice it, and none has to care.',
}

/** The findings of each verdict that has any, gravest first, otherwise in their order. */
export function byVerdict(report: Report): [Verdict, readonly Finding[]][] {
  return VERDICTS.map((verdict): [Verdict, readonly Finding[]] => [
    verdict,
    report.findings.filter((finding) => finding.verdict === verdict),
  ]).filter(([, findings]) => findings.length > 0)
}

/** How many findings each verdict has. */
export function countsOf(report: Report): Record<Verdict, number> {
  const counts = { breaking: 0, unproven: 0, notice: 0, safe: 0 }
  for (const { verdict } of report.findings) counts[verdict]++
  return counts
}

/** `1 breaking`, `3 notices`. */
export function counted(count: number, verdict: Verdict): string {
  return verdict === 'notice' && count !== 1 ? `${count} notices` : `${count} ${verdict}`
}
