import type { Position } from '../load/document.ts'
import type { Verdict } from '../schema/difference.ts'
import { type ExcerptLine, excerptOf, placeOf, type Sources } from './excerpt.ts'
import { exchangeLines, partiesOf } from './exchange.ts'
import { code, fenced, inHtml, prose } from './markdown-escape.ts'
import { reachOf } from './reach.ts'
import type { Finding, Report } from './report.ts'
import { headline, suppressedSentence, titleOf, versionSentence, versionWords } from './sentences.ts'
import { byVerdict, MEANINGS } from './verdicts.ts'

/** GitHub refuses a comment of more than 65,536 characters. */
const LONGEST = 60_000
/** Closes the list of safe findings. */
const END = '\n\n</details>'
const ICONS: Readonly<Record<Verdict, string>> = { breaking: '🛑', unproven: '❔', notice: '⚠️', safe: '✅' }
const TITLES: Readonly<Record<Verdict, string>> = {
  breaking: 'Breaking',
  unproven: 'Unproven',
  notice: 'Notice',
  safe: 'Safe',
}

/** Text that goes in whole or not at all, and how many findings it tells. */
interface Block {
  readonly findings: number
  readonly text: string
  /** It opens the list of safe findings. */
  readonly opens?: true
}

/** The report as a comment for a pull request, at most 60,000 characters: what does not fit is counted at the end. */
export function toMarkdown(report: Report, sources: Sources): string {
  const head = headOf(report)
  let room = LONGEST - head.length - cutNote(report.findings.length).length - END.length
  let left = report.findings.length
  let told = ''
  let end = ''
  for (const { findings, text, opens } of blocksOf(report, sources)) {
    room -= text.length
    if (room < 0) break
    told += text
    left -= findings
    if (opens) end = END
  }
  return `${head}${told}${end}${left > 0 ? `\n\n${cutNote(left)}` : ''}\n`
}

/** The findings of each verdict below a heading; the safe ones as one list that is closed at first. */
function blocksOf(report: Report, sources: Sources): Block[] {
  return byVerdict(report).flatMap(([verdict, findings]) => {
    const heading = `\n\n### ${ICONS[verdict]} ${TITLES[verdict]}\n\n${MEANINGS[verdict]}`
    if (verdict !== 'safe') {
      const blocks = findings.map((finding) => ({
        findings: 1,
        text: `\n\n${findingOf(finding, sources)}`,
      }))
      return [{ findings: 0, text: heading }, ...blocks]
    }
    const list = `\n\n<details>\n<summary>${countedFindings(findings.length)}</summary>\n`
    const items = findings.map((finding) => ({ findings: 1, text: `\n${itemOf(finding)}` }))
    return [{ findings: 0, text: `${heading}${list}`, opens: true }, ...items]
  })
}

function itemOf(finding: Finding): string {
  const { shown, more } = reachOf(finding.operations, 1)
  const reach = `${shown.map(code).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return `- ${prose(titleOf(finding))} ${reach} <sub>${inHtml(finding.rule)} ${inHtml(finding.id)}</sub>`
}

function countedFindings(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`
}

function headOf(report: Report): string {
  const counts = byVerdict(report)
  const table = [
    '| | findings |',
    '| --- | ---: |',
    ...counts.map(([verdict, findings]) => `| ${ICONS[verdict]} ${TITLES[verdict]} | ${findings.length} |`),
    ...(report.suppressed.length > 0 ? [`| Suppressed | ${report.suppressed.length} |`] : []),
  ].join('\n')
  const between = [report.old, report.new].map(
    ({ name, version }) => `${code(name)} ${prose(versionWords(version))}`,
  )
  const worst = counts[0]
  const icon = worst ? ICONS[worst[0]] : ICONS.safe
  return [
    `## ${icon} ${headline(report)}`,
    between.join(' → '),
    ...(counts.length > 0 || report.suppressed.length > 0 ? [table] : []),
    ...(report.suppressed.length > 0 ? [prose(suppressedSentence(report))] : []),
    ...(counts.length > 0 || report.suppressed.length > 0 ? [versionLine(report)] : []),
  ].join('\n\n')
}

function versionLine(report: Report): string {
  const sentence = prose(versionSentence(report))
  return report.versionOk ? sentence : `**${sentence}**`
}

function findingOf(finding: Finding, sources: Sources): string {
  const { source } = finding
  const { shown, more } = reachOf(finding.operations, 5)
  const reach = `${shown.map(code).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return [
    `<details>\n<summary>${inHtml(titleOf(finding))}${where(finding)}</summary>`,
    [
      `- Rule ${code(finding.rule)}, id ${code(finding.id)}`,
      ...(finding.path === '' ? [] : [`- In ${code(finding.path)}`]),
      ...(shown.length === 0 ? [] : [`- Reaches ${reach}`]),
      ...(source.old ? [`- Old: ${code(placeOf(source.old))}`] : []),
      ...(source.new ? [`- New: ${code(placeOf(source.new))}`] : []),
    ].join('\n'),
    ...excerpts(finding, sources),
    ...witnessOf(finding),
    '</details>',
  ].join('\n\n')
}

/** The first operation, unless the message names it. */
function where({ message, operations, path }: Finding): string {
  const [first = path] = operations
  const more = operations.length > 1 ? ` and ${operations.length - 1} more` : ''
  const named = message.includes(first) ? '' : inHtml(first)
  return `${named}${more}` === '' ? '' : ` <sub>${`${named}${more}`.trim()}</sub>`
}

/** Both excerpts as one diff: old lines red, new lines green. */
function excerpts(finding: Finding, sources: Sources): string[] {
  const { source } = finding
  const lines = [...diffLines(source.old, sources.old, '-'), ...diffLines(source.new, sources.new, '+')]
  return lines.length > 0 ? [fenced(lines, 'diff')] : []
}

function diffLines(position: Position | null, lineAt: Sources['old'], sign: '-' | '+'): string[] {
  if (position === null) return []
  const mark = ({ marked, text }: ExcerptLine): string => `${marked ? sign : ' '} ${text}`.trimEnd()
  return [
    `@@ ${sign === '-' ? 'old' : 'new'} line ${position.line} @@`,
    ...excerptOf(position, lineAt).map(mark),
  ]
}

function witnessOf(finding: Finding): string[] {
  const { witness } = finding
  if (!witness) return []
  const { allowed, refused } = partiesOf(finding, witness)
  return [`${allowed}:`, fenced(exchangeLines(witness), 'http'), `${refused}: ${code(witness.error)}`]
}

function cutNote(left: number): string {
  const findings = `${countedFindings(left)} ${left === 1 ? 'is' : 'are'}`
  return `> **${findings} not shown**: a comment has an end. The whole report is in the \`html\`, \`json\` and \`text\` formats.`
}
