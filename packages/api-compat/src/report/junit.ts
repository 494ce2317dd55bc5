import { exchangeLines, partiesOf } from './exchange.ts'
import { placeOf } from './excerpt.ts'
import { printable } from './printable.ts'
import { reachWords } from './reach.ts'
import type { Finding, Report } from './report.ts'
import { headline, titleOf } from './sentences.ts'
import { countsOf } from './verdicts.ts'

/**
 * The report as JUnit XML, with what the strict readers of it allow and no more (`junit-10.xsd` of Jenkins): a finding is a
 * test case; a breaking one failed, an unproven one was skipped. With nothing found there is one case that passed, for
 * tools that take an empty suite for a broken one.
 */
export function toJunit(report: Report): string {
  const { breaking, unproven } = countsOf(report)
  const cases =
    report.findings.length > 0
      ? report.findings.map(testCase)
      : [`    <testcase classname="api-compat" name="${xml(headline(report))}"/>`]
  const counts = `tests="${cases.length}" failures="${breaking}" errors="0"`
  const name = xml(`${report.old.name} → ${report.new.name}`)
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="api-compat" ${counts}>`,
    `  <testsuite name="${name}" file="${xml(report.new.name)}" ${counts} skipped="${unproven}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')}\n`
}

function testCase(finding: Finding): string {
  const name = `${titleOf(finding)} [${finding.id}]`
  return [
    `    <testcase classname="${xml(finding.rule)}" name="${xml(name)}">`,
    `      ${outcome(finding)}`,
    '    </testcase>',
  ].join('\n')
}

function outcome(finding: Finding): string {
  const message = `message="${xml(finding.message + whereIn(finding))}"`
  switch (finding.verdict) {
    case 'breaking':
      return `<failure type="${xml(finding.rule)}" ${message}>${xmlLines(details(finding))}</failure>`
    case 'unproven':
      return `<skipped ${message}>${xmlLines(details(finding))}</skipped>`
    default:
      return `<system-out>${xmlLines([finding.verdict, ...details(finding)])}</system-out>`
  }
}

/** The format has no attributes for a place: who reads the message alone is to see it. */
function whereIn({ source }: Finding): string {
  const place = source.new ?? source.old
  return place ? ` (${placeOf(place)})` : ''
}

function details(finding: Finding): string[] {
  const { source, witness } = finding
  const parties = witness && partiesOf(finding, witness)
  return [
    ...(finding.path === '' ? [] : [`in ${finding.path}`]),
    `reaches ${reachWords(finding.operations, 20)}`,
    ...(source.old ? [`old ${placeOf(source.old)}`] : []),
    ...(source.new ? [`new ${placeOf(source.new)}`] : []),
    ...(witness ? ['', `${parties?.allowed}:`, ...exchangeLines(witness), ''] : []),
    ...(witness ? [`${parties?.refused}: ${witness.error}`] : []),
  ]
}

function xmlLines(lines: readonly string[]): string {
  return lines.map(xml).join('\n')
}

/** XML 1.0 has no way to write control characters, not even as references: `printable` spells them out first. */
function xml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
