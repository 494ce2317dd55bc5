import type { Finding, Report } from './report.ts'
import { byVerdict, counted, countsOf } from './verdicts.ts'
import { printable } from './printable.ts'

/** The outcome in a few words. */
export function headline(report: Report): string {
  const { breaking, unproven, notice, safe } = countsOf(report)
  if (breaking > 0) return breaking === 1 ? '1 breaking change' : `${breaking} breaking changes`
  if (unproven > 0) return 'Nothing is known to break, but not everything is proved'
  if (notice > 0) return 'Nothing breaks, but clients get something else'
  if (safe > 0) return 'Nothing breaks'
  return report.suppressed.length > 0
    ? 'No difference but what is suppressed'
    : 'No difference that a client can notice'
}

/** `2 breaking · 1 unproven · 3 notices · 1 suppressed`; empty when there is nothing to count. */
export function countsSentence(report: Report): string {
  const counts = byVerdict(report).map(([verdict, findings]) => counted(findings.length, verdict))
  const suppressed = report.suppressed.length > 0 ? [`${report.suppressed.length} suppressed`] : []
  return [...counts, ...suppressed].join(' · ')
}

/** The message with the place it is about, for lists in which nothing else tells one finding from the next. */
export function titleOf({ message, path }: Pick<Finding, 'message' | 'path'>): string {
  return path === '' || message.includes(path) ? message : `${message} (${path})`
}

/** How many findings are suppressed, how many of them breaking, and when the first comes back; empty for none. */
export function suppressedSentence({ suppressed }: Report): string {
  const [first] = suppressed.map(({ expires }) => expires).toSorted()
  if (first === undefined) return ''
  const breaking = suppressed.filter(({ verdict }) => verdict === 'breaking').length
  if (suppressed.length === 1) {
    return `1 ${breaking === 1 ? 'breaking ' : ''}finding is suppressed until ${printable(first)}.`
  }
  const words =
    breaking === 0 ? '' : breaking === suppressed.length ? ', all breaking' : `, ${breaking} of them breaking`
  return `${suppressed.length} findings are suppressed${words}; the first of the suppressions counts until ${printable(first)}.`
}

/** Which version the differences need, and whether `info.version` is that. */
export function versionSentence(report: Report): string {
  const [before, after] = [versionWords(report.old.version), versionWords(report.new.version)]
  if (report.bump === 'none') return 'No new version is needed.'
  const needed = `Needs a new ${report.bump} version`
  if (report.versionOk) {
    const early = report.bump === 'major' && before.startsWith('0.') && after.startsWith('0.')
    const reason = early ? ' (below 1.0.0 the minor counts as the major)' : ''
    return `${needed}, and info.version makes that step: ${before} → ${after}${reason}.`
  }
  if (before === after) return `${needed}, but info.version is ${before} in both documents.`
  return `${needed}, but info.version only goes from ${before} to ${after}.`
}

/** `info.version` on one line, also when there is none. */
export function versionWords(version: string): string {
  return version === '' ? '(no version)' : printable(version)
}
