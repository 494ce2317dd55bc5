import { pathToFileURL } from 'node:url'
import path from 'node:path'
import type { Position } from '../load/document.ts'
import type { Verdict } from '../schema/difference.ts'
import { exchangeLines, partiesOf } from './exchange.ts'
import { printable, printableJson } from './printable.ts'
import { reachWords } from './reach.ts'
import type { Finding, Report } from './report.ts'
import type { Explain, RuleWords } from './rule-words.ts'
import { titleOf } from './sentences.ts'
import { type InWorkspace, shownAt } from './workspace.ts'

const LEVELS: Readonly<Record<Verdict, string>> = {
  breaking: 'error',
  unproven: 'warning',
  notice: 'note',
  safe: 'none',
}

/** The report as SARIF 2.1.0, for code scanning. */
export function toSarif(
  report: Report,
  inWorkspace: InWorkspace,
  explain: Explain = () => undefined,
): string {
  const ids = [...new Set(report.findings.map(({ rule }) => rule))].toSorted()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'stella-compat',
            rules: ids.map((id) => ruleOf(id, explain(id, gravestOf(report, id)))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) =>
          resultOf(finding, ids.indexOf(finding.rule), shownAt(finding, report, inWorkspace), inWorkspace),
        ),
        properties: { bump: report.bump, versionOk: report.versionOk },
      },
    ],
  }
  return `${printableJson(log)}\n`
}

/** The gravest comes first in a report; a rule is described once for all that it found. */
function gravestOf({ findings }: Report, id: string): Verdict {
  return findings.find(({ rule }) => rule === id)?.verdict ?? 'safe'
}

function ruleOf(id: string, words: RuleWords | undefined): object {
  if (!words) return { id }
  return { id, shortDescription: { text: words.explanation }, help: { text: words.advice } }
}

/** A result has its place where it can be shown, and the places in both documents besides that one. */
function resultOf(
  finding: Finding,
  ruleIndex: number,
  shown: Position | undefined,
  inWorkspace: InWorkspace,
): object {
  const { id, rule, verdict, source } = finding
  const main = shown ?? source.new ?? source.old
  const related = [
    { name: 'old', position: source.old },
    { name: 'new', position: source.new },
  ].flatMap(({ name, position }) => (position && position !== main ? [{ name, position }] : []))
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[verdict],
    ...(verdict === 'safe' ? { kind: 'informational' } : {}),
    message: { text: messageOf(finding) },
    locations: main ? [locationOf(main, inWorkspace)] : [],
    relatedLocations: related.map(({ name, position }, index) => ({
      id: index,
      message: { text: `In the ${name} document` },
      ...locationOf(position, inWorkspace),
    })),
    partialFingerprints: { 'finding/v1': id },
    properties: { verdict, operations: finding.operations, path: finding.path },
  }
}

/** Plain text, where SARIF gives square brackets a meaning: they would be links. */
function messageOf(finding: Finding): string {
  const { witness } = finding
  const parties = witness && partiesOf(finding, witness)
  const lines = [
    `${printable(titleOf(finding))}. Reaches ${reachWords(finding.operations)}.`,
    ...(witness ? ['', `${parties?.allowed}:`, ...exchangeLines(witness), ''] : []),
    ...(witness ? [`${parties?.refused}: ${printable(witness.error)}`] : []),
  ]
  return lines.join('\n').replaceAll(/[\\[\]]/g, (character) => `\\${character}`)
}

function locationOf(position: Position, inWorkspace: InWorkspace): object {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(position.file, inWorkspace),
      region: { startLine: position.line, startColumn: position.column },
    },
  }
}

/** A URI reference (RFC 3986). What is no file keeps its name, as one segment. */
function artifactOf(file: string, inWorkspace: InWorkspace): object {
  const inside = inWorkspace(file)
  if (inside !== undefined) return { uri: inside.split('/').map(segment).join('/'), uriBaseId: '%SRCROOT%' }
  if (path.isAbsolute(file)) return { uri: pathToFileURL(file).href }
  if (/^https?:/.test(file) && URL.canParse(file)) return { uri: new URL(file).href }
  return { uri: file.split('/').map(segment).join('/') }
}

function segment(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
