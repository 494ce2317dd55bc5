import { spreadOf } from '../runtime/statistics.ts'
import type { Contender } from './requests.ts'

export interface Pace {
  readonly rounds: number
  /** How long each contender runs in a round, milliseconds. */
  readonly sliceMs: number
}

/** Nanoseconds for doing the work once, by round. */
export interface Cost {
  readonly label: string
  readonly floor: string
  readonly wall: readonly number[]
  /** Of all threads of the process: steadier than wall time where other programs run, too. */
  readonly cpu: readonly number[]
}

/** Lets the contenders take turns, to and fro, so that a busy moment of the machine hits all of them. */
export function measure(contenders: readonly Contender[], { rounds, sliceMs }: Pace): Cost[] {
  const entries = contenders.map((contender) => ({
    contender,
    batch: batchFor(contender, sliceMs),
    wall: [] as number[],
    cpu: [] as number[],
  }))
  for (let round = 0; round < rounds; round++) {
    for (const { contender, batch, wall, cpu } of round % 2 === 0 ? entries : entries.toReversed()) {
      const taken = sample(contender.run, batch)
      wall.push(taken.wall)
      cpu.push(taken.cpu)
    }
  }
  return entries.map(({ contender: { label, floor }, wall, cpu }) => ({ label, floor, wall, cpu }))
}

export function median(values: readonly number[]): number {
  return spreadOf(values).median
}

/** How many times as much CPU time the one takes: the median of the rounds, each compared within itself. */
export function ratio(one: Cost, other: Cost): number {
  return median(one.cpu.map((cpu, round) => cpu / (other.cpu[round] ?? NaN)))
}

/** How often the work is done in one slice. Finding out warms it up. */
function batchFor({ run }: Contender, sliceMs: number): number {
  for (let batch = 8; ; batch *= 2) {
    const { wall } = sample(run, batch)
    if (wall * batch > (sliceMs * 1e6) / 2) return Math.max(1, Math.round((sliceMs * 1e6) / wall))
  }
}

/** What is kept here cannot be optimised away. */
let sink: unknown = null

function sample(run: () => unknown, times: number): { wall: number; cpu: number } {
  const startCpu = process.cpuUsage()
  const start = process.hrtime.bigint()
  for (let i = 0; i < times; i++) sink = run()
  const wall = Number(process.hrtime.bigint() - start)
  const { user, system } = process.cpuUsage(startCpu)
  if (sink === measure) throw new Error('The work returned the benchmark.')
  return { wall: wall / times, cpu: ((user + system) * 1000) / times }
}
