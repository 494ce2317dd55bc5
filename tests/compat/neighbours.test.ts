import { compare, loadDocument, type Finding, type Report } from '@stella/api-compat'
import { integrations } from '@stella/api-contract'
import type { Step } from '@stella/versioning'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  accountsFor,
  breaksAt,
  membersAt,
  placesOn,
  sideOf,
  whereOf,
  type Neighbours,
} from './attribution.ts'
import { operationsOf, placesOf, type Place } from './places.ts'

interface Pair extends Neighbours {
  readonly name: string
  readonly isMajor: boolean
  readonly report: Report
  readonly keys: { readonly older: ReadonlySet<string>; readonly newer: ReadonlySet<string> }
}

const folder = join(import.meta.dirname, '../../out/api')
const versions = integrations.line.releases.map(({ version }) => version)
const documents = await Promise.all(
  versions.map((version) => loadDocument(join(folder, `integrations-${version}.yaml`))),
)
const pairs = versions.slice(1).map((_, i) => pairAt(i))

function pairAt(i: number): Pair {
  const [older, newer] = [documents[i], documents[i + 1]]
  if (older === undefined || newer === undefined) throw new RangeError(`there is no pair ${i}`)
  return {
    name: `${versions[i]} and ${versions[i + 1]}`,
    isMajor: versions[i]?.split('.')[0] !== versions[i + 1]?.split('.')[0],
    report: compare(older, newer),
    older: integrations.history.contractAt(i),
    newer: integrations.history.contractAt(i + 1),
    steps: integrations.history.steps.filter(({ release }) => release === versions[i + 1]),
    places: [...placesOf(older.root), ...placesOf(newer.root)],
    keys: {
      older: new Set(operationsOf(older.root).keys()),
      newer: new Set(operationsOf(newer.root).keys()),
    },
  }
}

/** Findings about contracts, without the one that says that a major has an address of its own. */
function findingsOf({ report, isMajor }: Pair): readonly Finding[] {
  return isMajor ? report.findings.filter(({ rule }) => rule !== 'server-removed') : report.findings
}

/** The steps that account for a finding. */
function stepsOf(finding: Finding, pair: Pair): Step[] {
  return pair.steps.filter((step) => accountsFor(step, finding, pair))
}

const tell = ({ verdict, rule, path, message }: Finding) => `${verdict} ${rule} ${path}: ${message}`

/** Places of a step that no finding tells of. */
function untold(step: Step, pair: Pair): string[] {
  const found = findingsOf(pair)
  const own = found.filter((finding) => accountsFor(step, finding, pair))
  return placesOn(step, pair)
    .filter((place) => !isTold(step, place, pair, own, found))
    .map(({ operation, part, path }) => `${step.change}: ${step.edit.kind} at ${operation} ${part} ${path}`)
}

function isTold(
  step: Step,
  place: Place,
  pair: Pair,
  own: readonly Finding[],
  found: readonly Finding[],
): boolean {
  const { older, newer } = pair.keys
  const { operation, part } = place
  const onSide = (finding: Finding) =>
    step.edit.on === 'operation' || sideOf(whereOf(finding).part) === sideOf(part)
  if (own.some((finding) => finding.operations.includes(operation) && onSide(finding))) return true
  const above = found.filter(({ operations }) => operations.includes(operation))
  // An operation that came or went took everything in it along.
  if (!older.has(operation)) return above.some(({ rule }) => rule === 'operation-added')
  if (!newer.has(operation)) return above.some(({ rule }) => rule === 'operation-removed')
  return above.some((finding) => holds(finding, step, place, pair))
}

/** Whether a finding says that something came or went that has the place in it. */
function holds(finding: Finding, step: Step, place: Place, pair: Pair): boolean {
  const { part, path } = whereOf(finding)
  const isGone = /-property-(added|removed)$|-union-branch-added$/.test(finding.rule)
  const inside = membersAt(step, place, pair).some((member) => member.startsWith(`${path}/`))
  return isGone && part === place.part && path !== '' && inside
}

describe.each(pairs.map((pair) => [pair.name, pair] as const))('between %s', (_, pair) => {
  test('every finding is declared by a change of the release', () => {
    const strange = findingsOf(pair).filter((finding) => stepsOf(finding, pair).length === 0)
    expect(strange.map(tell)).toEqual([])
    expect(pair.report.findings.length).toBeGreaterThan(0)
  })

  test('every change that a client can notice is found wherever it is met', () => {
    const noticed = pair.steps.filter(({ edit }) => !edit.summary.startsWith('described '))
    expect(noticed.filter((step) => placesOn(step, pair).length === 0)).toEqual([])
    expect(noticed.flatMap((step) => untold(step, pair))).toEqual([])
  })

  test('the address changes with the major and only then', () => {
    const moved = pair.report.findings.filter(({ rule }) => rule.startsWith('server-'))
    expect(moved.map(({ verdict }) => verdict)).toEqual(pair.isMajor ? ['notice'] : [])
  })

  test('everything is decided', () => {
    expect(pair.report.findings.filter(({ verdict }) => verdict === 'unproven').map(tell)).toEqual([])
  })

  test('what breaks has a witness, and belongs to an edit that breaks', () => {
    const broken = findingsOf(pair).filter(({ verdict }) => verdict === 'breaking')
    expect(broken.filter(({ witness }) => witness === undefined).map(tell)).toEqual([])
    const undeclared = broken.filter(
      (finding) => !stepsOf(finding, pair).some((step) => breaksAt(step, finding, pair)),
    )
    expect(pair.isMajor ? undeclared.map(tell) : []).toEqual([])
  })

  test('without its changes nothing is declared, and without its findings nothing is told', () => {
    const silent = { ...pair, steps: [] }
    expect(findingsOf(pair).filter((finding) => stepsOf(finding, silent).length > 0)).toEqual([])
    const blind = { ...pair, report: { ...pair.report, findings: [] } }
    expect(pair.steps.filter((step) => untold(step, blind).length === 0)).toEqual([])
  })
})

describe('within a major', () => {
  const minors = pairs.filter(({ isMajor }) => !isMajor)

  test.each(minors.map((pair) => [pair.name, pair] as const))('nothing breaks between %s', (_, pair) => {
    expect(pair.report.findings.filter(({ verdict }) => verdict === 'breaking').map(tell)).toEqual([])
  })
})
