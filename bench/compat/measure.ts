import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Spread, spreadOf } from '../runtime/statistics.ts'
import type { Contender, Pair } from './contenders.ts'
import type { MemoryMeter } from './memory-meter.ts'

/** What a contender needs for a pair, from the start of its process to the end. */
export interface Cost {
  readonly label: string
  readonly findings: number
  readonly seconds: Spread
  /** Peak resident memory; undefined where it cannot be learnt. */
  readonly megabytes: Spread | undefined
}

export interface Result {
  readonly pair: Pair
  readonly costs: readonly Cost[]
}

interface Run {
  readonly seconds: number
  readonly megabytes: number | undefined
}

const SAMPLE_MS = 2
const DEADLINE_MS = 180_000

/**
 * Lets the contenders take turns, so that a slow moment of the machine meets both. A first turn of each is not counted: it
 * fills caches, and its report is looked at.
 *
 * @throws Error when a contender fails
 */
export async function measurePair(
  pair: Pair,
  contenders: readonly Contender[],
  rounds: number,
  meter: MemoryMeter,
): Promise<Result> {
  const entries = []
  for (const contender of contenders) {
    entries.push({ contender, findings: await findingsOf(contender, pair, meter), runs: new Array<Run>() })
  }
  for (let round = 0; round < rounds; round++) {
    for (const { contender, runs } of entries) runs.push(await runOnce(contender, pair, meter, 'ignore'))
  }
  return { pair, costs: entries.map(({ contender, findings, runs }) => costOf(contender, findings, runs)) }
}

function costOf({ label }: Contender, findings: number, runs: readonly Run[]): Cost {
  const peaks = runs.flatMap(({ megabytes }) => megabytes ?? [])
  return {
    label,
    findings,
    seconds: spreadOf(runs.map(({ seconds }) => seconds)),
    megabytes: peaks.length === 0 ? undefined : spreadOf(peaks),
  }
}

async function findingsOf(contender: Contender, pair: Pair, meter: MemoryMeter): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-bench-'))
  try {
    const file = join(folder, 'report.json')
    const output = await open(file, 'w')
    await runOnce(contender, pair, meter, output.fd).finally(() => output.close())
    return contender.findings(JSON.parse(await readFile(file, 'utf8'))).length
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function runOnce(
  contender: Contender,
  pair: Pair,
  meter: MemoryMeter,
  output: number | 'ignore',
): Promise<Run> {
  const [file = '', ...args] = [...meter.prefix, ...contender.command(pair)]
  const started = performance.now()
  const child = spawn(file, args, { stdio: ['ignore', output, 'pipe'], timeout: DEADLINE_MS })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
  let peak: number | undefined
  const { sample } = meter
  const sampling = sample && setInterval(() => (peak = sample(child.pid ?? 0) ?? peak), SAMPLE_MS)
  let ended = 0
  child.once('exit', () => (ended = performance.now()))
  const [code] = await once(child, 'close').finally(() => clearInterval(sampling))
  if (code !== 0) throw new Error(`${contender.label} ended with ${code} on ${pair.label}: ${said.trim()}`)
  return { seconds: (ended - started) / 1000, megabytes: meter.read(said) ?? peak }
}
