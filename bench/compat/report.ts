import type { Spread } from '../runtime/statistics.ts'
import type { Verdict } from '../versioning/report.ts'
import type { Cost, Result } from './measure.ts'

/** Medians, with the range, and what ours comes to beside the other one, which is the last of each result. */
export function resultTable(results: readonly Result[]): string {
  const header = ['', 'findings', 'wall s', '(range)', 'peak MB', '(range)', 'wall', 'memory']
  return aligned([header, ...results.flatMap(resultRows)])
}

function resultRows({ pair, costs }: Result): string[][] {
  const last = costs.at(-1)
  return [
    [pair.label],
    ...costs.map((cost) => [
      `  ${cost.label}`,
      String(cost.findings),
      cost.seconds.median.toFixed(2),
      rangeOf(cost.seconds, 2),
      cost.megabytes?.median.toFixed(0) ?? '?',
      cost.megabytes ? rangeOf(cost.megabytes, 0) : '',
      ...(last === undefined || cost === last ? [] : ratiosOf(cost, last).map(asFactor)),
    ]),
  ]
}

/** Holds what ours comes to against half the time and all the memory of the other one. */
export function verdictsOf({ pair, costs: [ours, other] }: Result): Verdict[] {
  if (!pair.limited || ours === undefined || other === undefined) return []
  const [wall, memory] = ratiosOf(ours, other)
  return [
    atMost(`${pair.label}: wall time, of ${other.label}`, wall, 0.5),
    atMost(`${pair.label}: peak memory, of ${other.label}`, memory, 1),
  ]
}

function ratiosOf(ours: Cost, other: Cost): readonly [wall: number, memory: number] {
  return [
    ours.seconds.median / other.seconds.median,
    (ours.megabytes?.median ?? NaN) / (other.megabytes?.median ?? NaN),
  ]
}

function atMost(target: string, ratio: number, most: number): Verdict {
  return { target, measured: `${asFactor(ratio)}, at most ${asFactor(most)}`, met: ratio <= most }
}

function asFactor(ratio: number): string {
  return Number.isNaN(ratio) ? 'unknown' : `x${ratio.toFixed(2)}`
}

function rangeOf({ lowest, highest }: Spread, digits: number): string {
  return `(${lowest.toFixed(digits)}–${highest.toFixed(digits)})`
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const pad = (cell: string, column: number): string => {
    return column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
  }
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
