// Scores api-compat on pairs whose verdict is known: `pnpm compat:score DIR [--json]`, DIR/**/{base,rev,expect}.json.
import { glob, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { compare, loadDocument } from '../packages/api-compat/src/index.ts'
import { type Expectation, type Score, scoreOf } from './compat/score.ts'

interface Case extends Score {
  readonly name: string
  readonly expected: string
  readonly ms: number
  readonly findings: readonly string[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [root] = positionals
if (root === undefined) {
  console.error('Say which folder of pairs to score: pnpm compat:score DIR')
  process.exit(2)
}

const cases = await scoreAll(root)
if (cases.length === 0) {
  console.error(`There is no expect.json under ${root}`)
  process.exit(2)
}
console.log(values.json ? JSON.stringify(cases, null, 2) : summary(cases))
process.exitCode = cases.every(({ grade }) => grade === 'right') ? 0 : 1

async function scoreAll(folder: string): Promise<Case[]> {
  const scored: Case[] = []
  const found: string[] = []
  for await (const file of glob('**/expect.json', { cwd: folder })) found.push(file)
  found.sort()
  for (const [index, file] of found.entries()) {
    const at = join(folder, dirname(file))
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${index + 1}/${found.length} ${dirname(file)}`)
    scored.push(await scoreCase(at, relative(folder, at)))
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  return scored
}

async function scoreCase(at: string, name: string): Promise<Case> {
  // The file is of the documented layout; what it lacks shows as a wrong grade.
  const expected = JSON.parse(await readFile(join(at, 'expect.json'), 'utf8')) as Expectation
  const started = performance.now()
  const [old, next] = [await loadDocument(join(at, 'base.json')), await loadDocument(join(at, 'rev.json'))]
  const report = compare(old, next)
  return {
    name,
    expected: expected.expect_no_changes
      ? 'no finding'
      : (expected.acceptable ?? [expected.verdict]).join(' or '),
    ms: Math.round(performance.now() - started),
    ...scoreOf(report, expected),
    findings: report.findings.map(
      ({ rule, verdict, path, message, operations }) =>
        `${verdict} ${rule}: ${message} (${operations[0]}, ${path})`,
    ),
  }
}

function summary(all: readonly Case[]): string {
  const count = (grade: Score['grade']) => all.filter((one) => one.grade === grade).length
  const times = all.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const wrong = all.filter(
    ({ grade, unwitnessed, unproven }) => grade !== 'right' || unwitnessed > 0 || unproven,
  )
  return [
    `cases        ${all.length}`,
    `right        ${count('right')}`,
    `missed       ${count('missed')}`,
    `false alarms ${count('false alarm')}`,
    `noise        ${count('noise')}`,
    `unproven     ${all.filter(({ unproven }) => unproven).length}`,
    `unwitnessed  ${all.filter(({ unwitnessed }) => unwitnessed > 0).length}`,
    `median       ${times[Math.floor(times.length / 2)]} ms, longest ${times.at(-1)} ms`,
    ...wrong.flatMap(described),
  ].join('\n')
}

function described(one: Case): string[] {
  const faults = [
    ...(one.grade === 'right' ? [] : [one.grade]),
    ...(one.unproven ? ['unproven'] : []),
    ...(one.unwitnessed > 0 ? ['unwitnessed'] : []),
  ]
  const head = `\n${faults.join(', ')}: ${one.name} (expected ${one.expected}, got ${one.outcome})`
  return [head, ...one.findings.slice(0, 8).map((finding) => `  ${finding}`)]
}
