import { Clients, type Target } from './load.ts'
import type { Server } from './server.ts'

/** Who takes part. */
export interface Contender {
  readonly label: string
  readonly server: Server
  readonly target: Target
}

/** What one slice of time showed of a contender. */
export interface Sample {
  readonly requestsPerSecond: number
  /** CPU time of the server's process per request, in microseconds. */
  readonly cpuMicroseconds: number
}

export interface Pace {
  readonly rounds: number
  readonly connections: number
  /** What each contender is asked before the first round, for its code to be compiled as it will stay. */
  readonly warmUpRequests: number
  /** How long each contender is loaded in each round. */
  readonly sliceMs: number
}

/** Part of a slice that is spent before measuring, for new connections to become ordinary ones. */
const runUp = 0.1
const warmUpStepMs = 50
const longestWarmUpMs = 4_000

/**
 * Loads the contenders in turn, round after round, so that whatever slows the machine for a while slows all of them.
 * Each round begins with another one. Only one server is under load at any time.
 */
export async function measure<Name extends string>(
  contenders: ReadonlyMap<Name, Contender>,
  { rounds, connections, warmUpRequests, sliceMs }: Pace,
): Promise<Map<Name, Sample[]>> {
  const entries = [...contenders]
  for (const [, { target }] of entries) await warmUp(target, connections, warmUpRequests)
  const samples = new Map(entries.map(([name]) => [name, [] as Sample[]]))
  for (let round = 0; round < rounds; round += 1) {
    const first = round % entries.length
    for (const [name, contender] of [...entries.slice(first), ...entries.slice(0, first)]) {
      samples.get(name)?.push(await slice(contender, connections, sliceMs))
    }
  }
  return samples
}

async function warmUp(target: Target, connections: number, wanted: number): Promise<void> {
  using clients = await Clients.open(target, connections)
  const latest = performance.now() + longestWarmUpMs
  for (let made = 0; made < wanted && performance.now() < latest;) {
    made += (await clients.run(warmUpStepMs)).requests
  }
}

async function slice({ server, target }: Contender, connections: number, forMs: number): Promise<Sample> {
  using clients = await Clients.open(target, connections)
  await clients.run(forMs * runUp)
  const before = await server.cpuMicroseconds()
  const { requests, seconds } = await clients.run(forMs)
  const used = (await server.cpuMicroseconds()) - before
  return { requestsPerSecond: requests / seconds, cpuMicroseconds: used / requests }
}
