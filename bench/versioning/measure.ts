import { spreadOf } from '../runtime/statistics.ts'
import type { Contender } from './requests.ts'

export interface Pace {
  readonly rounds: number
  /** How long each contender runs in a round, milliseconds. */
  readonly sliceMs: number
}

/** Nanoseconds for doing the work once: medians of the rounds. */
export interface Cost {
  readonly label: string
  readonly floor: string
  readonly wall: number
  /** Of all threads of the process: steadier than wall time where other programs run, too. */
  readonly cpu: number
}

/** Lets the contenders take turns, round after round, so that a busy moment of the machine hits all of them. */
export function measure(contenders: readonly Contender[], { rounds, sliceMs }: Pace): Cost[] {
  const batches = contenders.map((contender) => batchFor(contender, sliceMs))
  const samples = contenders.map((): { wall: number; cpu: number }[] => [])
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ run }, i) => samples[i]?.push(sample(run, batches[i] ?? 1)))
  }
  return contenders.map(({ label, floor }, i) => ({
    label,
    floor,
    wall: spreadOf((samples[i] ?? []).map(({ wall }) => wall)).median,
    cpu: spreadOf((samples[i] ?? []).map(({ cpu }) => cpu)).median,
  }))
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
