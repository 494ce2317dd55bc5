import type { Position } from '../load/document.ts'
import type { Verdict } from '../schema/difference.ts'
import { type ExcerptLine, excerptOf, type LineAt, placeOf, type Sources } from './excerpt.ts'
import { exchangeLines, partiesOf } from './exchange.ts'
import { printable } from './printable.ts'
import { reachWords } from './reach.ts'
import type { Finding, Report, Witness } from './report.ts'
import { countsSentence, headline, versionSentence, versionWords } from './sentences.ts'
import { plain, type Style } from './style.ts'
import { byVerdict } from './verdicts.ts'

const SIGNS: Readonly<Record<Verdict, string>> = { breaking: '✗', unproven: '?', notice: '!', safe: '✓' }
const LABEL_WIDTH = 10
const INDENT = '    '

/** The report for a terminal or a log. One line when nothing was found. */
export function toText(report: Report, sources: Sources, style: Style = plain): string {
  const between = `${nameOf(report.old)} → ${nameOf(report.new)}`
  if (report.findings.length === 0) return `${headline(report)}: ${between}${suppressedWords(report)}\n`
  const groups = byVerdict(report).map(([verdict, findings]) => {
    const title = style.verdict(verdict, `${verdict.toUpperCase()} (${findings.length})`)
    return [title, ...findings.map((finding) => findingText(finding, sources, style))].join('\n\n')
  })
  const summary = `${style.bold(countsSentence(report))}\n${versionSentence(report)}`
  return `${[style.bold(between), ...groups, summary].join('\n\n')}\n`
}

function nameOf(side: Report['old']): string {
  return `${printable(side.name)} ${versionWords(side.version)}`
}

function suppressedWords({ suppressed }: Report): string {
  return suppressed.length > 0 ? ` (${suppressed.length} suppressed)` : ''
}

function findingText(finding: Finding, sources: Sources, style: Style): string {
  const { verdict, source, witness } = finding
  const title = `  ${style.verdict(verdict, SIGNS[verdict])} ${style.bold(printable(finding.message))}`
  const rows = [
    labelled('rule', [`${printable(finding.rule)}  ${style.dim(printable(finding.id))}`], style),
    ...(finding.path === '' ? [] : [labelled('in', [printable(finding.path)], style)]),
    ...(finding.operations.length === 0
      ? []
      : [labelled('reaches', [reachWords(finding.operations)], style)]),
    ...sourceRows(finding, source.old, 'old', sources.old, style),
    ...sourceRows(finding, source.new, 'new', sources.new, style),
    ...(witness ? witnessRows(finding, witness, style) : []),
  ]
  return [title, ...rows].join('\n')
}

/** A safe finding is told in short: its place, not its source. */
function sourceRows(
  finding: Finding,
  position: Position | null,
  label: string,
  lineAt: LineAt,
  style: Style,
): string[] {
  if (position === null) return []
  const excerpt = finding.verdict === 'safe' ? [] : excerptOf(position, lineAt)
  const width = String(excerpt.at(-1)?.number ?? '').length
  const lines = excerpt.map((line) => excerptLine(line, width, finding.verdict, style))
  return [labelled(label, [placeOf(position), ...lines], style)]
}

function excerptLine(line: ExcerptLine, width: number, verdict: Verdict, style: Style): string {
  const gutter = `${String(line.number).padStart(width)} │`
  if (line.marked) return `${style.verdict(verdict, `› ${gutter}`)} ${line.text}`.trimEnd()
  return style.dim(`  ${gutter} ${line.text}`.trimEnd())
}

function witnessRows(finding: Finding, witness: Witness, style: Style): string[] {
  const { allowed, refused } = partiesOf(finding, witness)
  return [
    labelled(
      witness.kind,
      [style.dim(`${allowed}:`), ...exchangeLines(witness).map((line) => `  ${line}`)],
      style,
    ),
    labelled('', [`${refused}: ${style.verdict(finding.verdict, printable(witness.error))}`], style),
  ]
}

function labelled(label: string, lines: readonly string[], style: Style): string {
  return lines
    .map((line, index) => {
      const head = index === 0 ? style.dim(label.padEnd(LABEL_WIDTH)) : ' '.repeat(LABEL_WIDTH)
      return `${INDENT}${head}${line}`.trimEnd()
    })
    .join('\n')
}
