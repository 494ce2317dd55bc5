import type { Name } from './contenders.ts'
import type { Result, Verdict } from './report.ts'

/** The share of bare `node:http` that the whole pipeline has to keep, in requests for the same CPU time. */
const keptOfFloor = 0.6

/** Holds CPU time per request, the steadier figure, against what it may be. */
export function verdictsOf(results: readonly Result<Name>[]): readonly Verdict[] {
  const cost = (name: Name) => results.find((result) => result.name === name)?.cpuMicroseconds.median ?? NaN
  return [
    verdict('whole pipeline to bare node:http', cost('newest') / cost('floor'), 1 / keptOfFloor),
    verdict('whole pipeline to the Fastify peer', cost('newest') / cost('fastify'), 1),
  ]
}

function verdict(target: string, measured: number, most: number): Verdict {
  return { target, measured, most, met: measured <= most }
}
