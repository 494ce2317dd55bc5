import type { Position } from '../load/document.ts'
import type { Verdict } from '../schema/difference.ts'
import { alikeOf } from './alike.ts'
import { type ExcerptLine, excerptOf, type LineAt, placeOf, type Sources } from './excerpt.ts'
import { exchangeLines, partiesOf } from './exchange.ts'
import { packed, wrapped } from './lines.ts'
import { printable, shortened } from './printable.ts'
import { reachPieces } from './reach.ts'
import type { Finding, Report, Witness } from './report.ts'
import { countsSentence, headline, suppressedSentence, versionSentence, versionWords } from './sentences.ts'
import { plain, type Style } from './style.ts'
import { byVerdict } from './verdicts.ts'

const SIGNS: Readonly<Record<Verdict, string>> = { breaking: '✗', unproven: '?', notice: '!', safe: '✓' }
const LABEL_WIDTH = 10
const INDENT = '    '
const EXCHANGE_INDENT = '  '
/** Columns below which wrapping helps nobody. */
const NARROWEST = 40

/** How the text looks: in colour or not, and in how many columns. */
interface Look {
  readonly style: Style
  readonly columns: number
}

/** The report for a terminal of so many columns, or for a log. One line when nothing was found. */
export function toText(report: Report, sources: Sources, style: Style = plain, columns = Infinity): string {
  const between = `${nameOf(report.old)} → ${nameOf(report.new)}`
  const look = { style, columns: Math.max(NARROWEST, columns) }
  const closing = [suppressedSentence(report), versionSentence(report)].filter((text) => text !== '')
  const conclusion = closing.flatMap((text) => wrapped(text, look.columns)).join('\n')
  if (report.findings.length === 0) {
    return `${headline(report)}: ${between}\n${report.suppressed.length > 0 ? `${conclusion}\n` : ''}`
  }
  const groups = byVerdict(report).map(([verdict, findings]) => {
    const title = style.verdict(verdict, `${verdict.toUpperCase()} (${findings.length})`)
    const [told, gap] = findingTexts(verdict, findings, sources, look)
    return `${title}\n\n${told.join(gap)}`
  })
  const summary = `${style.bold(countsSentence(report))}\n${conclusion}`
  return `${[style.bold(between), ...groups, summary].join('\n\n')}\n`
}

function nameOf(side: Report['old']): string {
  return `${printable(side.name)} ${versionWords(side.version)}`
}

/** What breaks is told each time, since each has its own proof; what does not, once for all places that read the same. */
function findingTexts(
  verdict: Verdict,
  findings: readonly Finding[],
  sources: Sources,
  look: Look,
): [texts: string[], gap: string] {
  if (verdict === 'safe') return [alikeOf(findings).map((group) => safeText(group, look)), '\n']
  const groups = verdict === 'notice' ? alikeOf(findings) : findings.map((finding) => [finding] as const)
  const texts = groups.map(([first, ...others]) =>
    [findingText(first, sources, look), ...alsoRows(others, look)].join('\n'),
  )
  return [texts, '\n\n']
}

/** More places than this are counted. */
const MOST_PLACES = 8

function alsoRows(others: readonly Finding[], { style, columns }: Look): string[] {
  if (others.length === 0) return []
  const room = columns - INDENT.length - LABEL_WIDTH
  const shown = others.slice(0, others.length === MOST_PLACES + 1 ? MOST_PLACES + 1 : MOST_PLACES)
  const lines = shown.flatMap(({ id, operations, path, source }) => {
    const place = source.new ?? source.old
    const where = [path, reachPieces(operations, 1).join(' '), place ? placeOf(place) : ''].filter(Boolean)
    return packed([...where.map((part) => `${printable(part)} ·`), style.dim(printable(id))], room)
  })
  const more = others.length - shown.length
  return [labelled('also', more > 0 ? [...lines, `and in ${more} more places`] : lines, style)]
}

/** A safe finding is told in short: nobody has to look into it. */
function safeText([first, ...others]: readonly [Finding, ...Finding[]], { style, columns }: Look): string {
  const { message, operations, path } = first
  const [only = '', ...further] = operations
  const said = only === '' || (further.length === 0 && message.includes(only))
  const where = [
    ...(path === '' ? [] : [printable(path)]),
    ...(said ? [] : [reachPieces(operations, 1).join(' ')]),
    ...(others.length > 0
      ? [`and in ${others.length} more ${others.length === 1 ? 'place' : 'places'}`]
      : []),
  ]
  const pieces = [printable(message), ...where.map((part) => `· ${part}`)]
  return packed(pieces, columns - INDENT.length)
    .flatMap((line) => wrapped(line, columns - INDENT.length))
    .map((line, index) =>
      index === 0 ? `  ${style.verdict('safe', SIGNS.safe)} ${line}` : INDENT + style.dim(line),
    )
    .join('\n')
}

function findingText(finding: Finding, sources: Sources, look: Look): string {
  const { verdict, source, witness } = finding
  const { style } = look
  const [first = '', ...more] = wrapped(printable(finding.message), look.columns - INDENT.length)
  const title = [
    `  ${style.verdict(verdict, SIGNS[verdict])} ${style.bold(first)}`,
    ...more.map((line) => `${INDENT}${style.bold(line)}`),
  ].join('\n')
  const room = look.columns - INDENT.length - LABEL_WIDTH
  const reach = reachPieces(finding.operations)
  const rows = [
    labelled('rule', [`${printable(finding.rule)}  ${style.dim(printable(finding.id))}`], style),
    ...(finding.path === '' ? [] : [labelled('in', wrapped(printable(finding.path), room), style)]),
    ...(reach.length === 0 ? [] : [labelled('reaches', packed(reach, room), style)]),
    ...sourceRows(finding, source.old, 'old', sources.old, look),
    ...sourceRows(finding, source.new, 'new', sources.new, look),
    ...(witness ? witnessRows(finding, witness, look) : []),
  ]
  return [title, ...rows].join('\n')
}

function sourceRows(
  finding: Finding,
  position: Position | null,
  label: string,
  lineAt: LineAt,
  { style, columns }: Look,
): string[] {
  if (position === null) return []
  const excerpt = excerptOf(position, lineAt)
  const width = String(excerpt.at(-1)?.number ?? '').length
  const room = columns - INDENT.length - LABEL_WIDTH - width - '›  │ '.length
  const lines = excerpt.map((line) =>
    excerptLine({ ...line, text: shortened(line.text, room) }, width, finding.verdict, style),
  )
  return [labelled(label, [placeOf(position), ...lines], style)]
}

function excerptLine(line: ExcerptLine, width: number, verdict: Verdict, style: Style): string {
  const gutter = `${String(line.number).padStart(width)} │`
  if (line.marked) return `${style.verdict(verdict, `› ${gutter}`)} ${line.text}`.trimEnd()
  return style.dim(`  ${gutter} ${line.text}`.trimEnd())
}

function witnessRows(finding: Finding, witness: Witness, { style, columns }: Look): string[] {
  const { allowed, refused } = partiesOf(finding, witness)
  const room = columns - INDENT.length - LABEL_WIDTH
  const exchange = exchangeLines(witness, room - EXCHANGE_INDENT.length)
  const lines = [style.dim(`${allowed}:`), ...exchange.map((line) => `${EXCHANGE_INDENT}${line}`)]
  const answer = wrapped(`${refused}: ${printable(witness.error)}`, room).map((line, index) => {
    const lead = index === 0 ? `${refused}: `.length : 0
    return `${line.slice(0, lead)}${style.verdict(finding.verdict, line.slice(lead))}`
  })
  return [labelled(witness.kind, lines, style), labelled('', answer, style)]
}

function labelled(label: string, lines: readonly string[], style: Style): string {
  return lines
    .map((line, index) => {
      const head = index === 0 ? style.dim(label.padEnd(LABEL_WIDTH)) : ' '.repeat(LABEL_WIDTH)
      return `${INDENT}${head}${line}`.trimEnd()
    })
    .join('\n')
}
