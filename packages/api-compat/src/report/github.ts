import type { Verdict } from '../schema/difference.ts'
import { exchangeLines, partiesOf } from './exchange.ts'
import { placeOf } from './excerpt.ts'
import { printable } from './printable.ts'
import { reachWords } from './reach.ts'
import type { Finding, Report } from './report.ts'
import { countsSentence, headline, suppressedSentence, titleOf, versionSentence } from './sentences.ts'
import { type InWorkspace, shownAt } from './workspace.ts'

const COMMANDS: Readonly<Record<Exclude<Verdict, 'safe'>, string>> = {
  breaking: 'error',
  unproven: 'warning',
  notice: 'notice',
}

/**
 * The report as workflow commands, which GitHub Actions shows beside the lines of a pull request (the first ten of each
 * kind). Only files of the workspace have lines there; without one, a finding is told without a line. Safe ones are not told.
 */
export function toGithub(report: Report, inWorkspace: InWorkspace): string {
  const lines = report.findings.flatMap((finding) => {
    const { verdict } = finding
    return verdict === 'safe' ? [] : [annotation(finding, COMMANDS[verdict], report, inWorkspace)]
  })
  return `${[...lines, escaped(summaryOf(report))].join('\n')}\n`
}

function summaryOf(report: Report): string {
  const counts = countsSentence(report)
  if (counts === '') return headline(report)
  return [`${counts}.`, suppressedSentence(report), versionSentence(report)].filter(Boolean).join(' ')
}

function annotation(finding: Finding, command: string, report: Report, inWorkspace: InWorkspace): string {
  const place = shownAt(finding, report, inWorkspace)
  const file = place && inWorkspace(place.file)
  const at =
    place && file !== undefined ? `file=${property(file)},line=${place.line},col=${place.column},` : ''
  return `::${command} ${at}title=${property(`${finding.verdict}: ${finding.rule}`)}::${data(details(finding))}`
}

function details(finding: Finding): string[] {
  const { source, witness } = finding
  const parties = witness && partiesOf(finding, witness)
  return [
    printable(titleOf(finding)),
    `Reaches ${reachWords(finding.operations)}`,
    ...(source.old ? [`Old: ${placeOf(source.old)}`] : []),
    ...(source.new ? [`New: ${placeOf(source.new)}`] : []),
    ...(witness ? ['', `${parties?.allowed}:`, ...exchangeLines(witness), ''] : []),
    ...(witness ? [`${parties?.refused}: ${printable(witness.error)}`] : []),
    `Id: ${printable(finding.id)}`,
  ]
}

function data(lines: readonly string[]): string {
  return lines.map(escaped).join('%0A')
}

/** `##[` is how commands were written once, and still read anywhere in a line. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('##[', '## [')
}

function property(text: string): string {
  return escaped(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
