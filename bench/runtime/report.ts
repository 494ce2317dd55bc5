import type { Contender, Sample } from './measure.ts'
import { spreadOf, type Spread } from './statistics.ts'

/** One contender's figures, beside those of the floor it is held against. */
export interface Result<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly requestsPerSecond: Spread
  readonly cpuMicroseconds: Spread
  /** Ratio of the medians: requests a second, over the floor's. */
  readonly speedToFloor: number
  /** Ratio of the medians: CPU time per request, over the floor's. */
  readonly costToFloor: number
}

export interface Verdict {
  readonly target: string
  readonly measured: number
  readonly most: number
  readonly met: boolean
}

/** Turns samples into figures; `floorOf` names the contender each one is held against. */
export function resultsOf<Name extends string>(
  contenders: ReadonlyMap<Name, Contender>,
  samples: ReadonlyMap<Name, readonly Sample[]>,
  floorOf: (name: Name) => Name,
): readonly Result<Name>[] {
  const speed = (name: Name) => spreadOf((samples.get(name) ?? []).map((sample) => sample.requestsPerSecond))
  const cost = (name: Name) => spreadOf((samples.get(name) ?? []).map((sample) => sample.cpuMicroseconds))
  return [...contenders].map(([name, { label }]) => {
    const [requestsPerSecond, cpuMicroseconds] = [speed(name), cost(name)]
    const floor = floorOf(name)
    return {
      name,
      label,
      requestsPerSecond,
      cpuMicroseconds,
      speedToFloor: requestsPerSecond.median / speed(floor).median,
      costToFloor: cpuMicroseconds.median / cost(floor).median,
    }
  })
}

const header = ['', 'requests/s', '(min-max)', 'CPU µs/request', '(min-max)', 'speed', 'CPU']

export function table(results: readonly Result<string>[]): string {
  const rows = results.map(({ label, requestsPerSecond, cpuMicroseconds, speedToFloor, costToFloor }) => [
    label,
    requestsPerSecond.median.toFixed(0),
    `${requestsPerSecond.lowest.toFixed(0)}-${requestsPerSecond.highest.toFixed(0)}`,
    cpuMicroseconds.median.toFixed(1),
    `${cpuMicroseconds.lowest.toFixed(1)}-${cpuMicroseconds.highest.toFixed(1)}`,
    `x${speedToFloor.toFixed(2)}`,
    `x${costToFloor.toFixed(2)}`,
  ])
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
  return [header, ...rows].map(line).join('\n')
}

export function verdictLine({ target, measured, most, met }: Verdict): string {
  return `${met ? 'met   ' : 'MISSED'}  ${target}: x${measured.toFixed(2)}, at most x${most.toFixed(2)}`
}
