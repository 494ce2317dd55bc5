// Asks a large store everything that the dashboard asks: `node bench/store.ts [--quick] [--json]`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '@stella/store'
import { percentile } from './store/percentile.ts'
import { questionsOf, subjectOf, type Question } from './store/questions.ts'

const most = 50
const turns = 60
const warmUpTurns = 3

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** A folder that was seeded before, to measure once more. */
    data: { type: 'string' },
  },
})
const size = values.quick ? [1000, 100_000, 10_000] : [10_000, 1_000_000, 100_000]

const folder = values.data ?? seeded()
try {
  await report(folder)
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true })
}

function seeded(): string {
  const data = mkdtempSync(join(tmpdir(), 'stella-bench-store-'))
  const [installations, usage, audit] = size
  const options = [`--installations=${installations}`, `--usage=${usage}`, `--audit=${audit}`]
  const main = join(import.meta.dirname, '../packages/cli/src/main.mjs')
  const env = { ...process.env, STELLA_DATA: data }
  const printed = execFileSync(process.execPath, [main, 'seed', ...options], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!values.json) console.log(printed.toString())
  return data
}

async function report(data: string): Promise<void> {
  const store = await openStore({ path: join(data, 'stella.db'), repeat: null })
  try {
    const results: Result[] = []
    for (const question of questionsOf(await subjectOf(store, Date.now())))
      results.push(await measure(question))
    const verified = performance.now()
    const verdict = await store.audit.verify()
    const seconds = (performance.now() - verified) / 1000
    if (values.json) console.log(JSON.stringify({ size, results, verify: { ...verdict, seconds } }, null, 2))
    else
      console.log(
        [
          table(results),
          verdictLine(results),
          `audit chain ${verdict.ok ? 'verifies' : 'BROKEN'} in ${seconds.toFixed(1)} s`,
        ].join('\n\n'),
      )
    if (!verdict.ok || results.some(({ p95 }) => p95 >= most)) process.exitCode = 1
  } finally {
    await store.close()
  }
}

interface Result {
  readonly label: string
  readonly p50: number
  readonly p95: number
  /** CPU time of this process: what the answer costs, whatever else the machine is doing. */
  readonly cpu95: number
}

/** Milliseconds of each answer. */
async function measure({ label, ask }: Question): Promise<Result> {
  const [times, costs]: [number[], number[]] = [[], []]
  for (let turn = -warmUpTurns; turn < turns; turn += 1) {
    const [started, before] = [performance.now(), process.cpuUsage()]
    await ask(turn + warmUpTurns)
    const { user, system } = process.cpuUsage(before)
    if (turn < 0) continue
    times.push(performance.now() - started)
    costs.push((user + system) / 1000)
  }
  return { label, p50: percentile(times, 0.5), p95: percentile(times, 0.95), cpu95: percentile(costs, 0.95) }
}

function table(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ label }) => label.length))
  const line = (label: string, ...cells: readonly string[]) =>
    [label.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join('  ')
  const rows = results.map(({ label, p50, p95, cpu95 }) => {
    const cells = [p50, p95, cpu95].map((milliseconds) => milliseconds.toFixed(1))
    return line(label, ...cells) + (p95 < most ? '' : '  MISSED')
  })
  return [line('milliseconds', 'p50', 'p95', 'CPU p95'), ...rows].join('\n')
}

function verdictLine(results: readonly Result[]): string {
  const slowest = results.toSorted((left, right) => right.p95 - left.p95)[0]
  const missed = results.filter(({ p95 }) => p95 >= most)
  const met = missed.length === 0 ? 'met   ' : 'MISSED'
  return `${met}  every list under ${most} ms at the 95th percentile: ${results.length - missed.length} of ${results.length}; the slowest, ${slowest?.label}, takes ${slowest?.p95.toFixed(1)} ms`
}
