import type { Boot } from './boot.ts'
import { median, ratio, type Cost } from './measure.ts'

/** A target, and whether it was met. */
export interface Verdict {
  readonly target: string
  readonly measured: string
  readonly met: boolean
}

/** Costs in microseconds, each beside that of its floor. */
export function requestTable(costs: readonly Cost[]): string {
  const rows = costs.map((cost) => {
    const floor = costs.find(({ label }) => label === cost.floor)
    const times = floor === undefined ? '' : `x${ratio(cost, floor).toFixed(1)} of ${floor.label}`
    return [cost.label, microseconds(cost.wall), microseconds(cost.cpu), times]
  })
  return aligned([['one request', 'wall µs', 'CPU µs', 'floor'], ...rows])
}

function microseconds(rounds: readonly number[]): string {
  return (median(rounds) / 1000).toFixed(3)
}

export function bootTable(boots: readonly { readonly label: string; readonly boot: Boot }[]): string {
  const rows = boots.map(({ label, boot }) => [
    label,
    String(boot.changes),
    boot.startMs.toFixed(0),
    boot.startHeapMB.toFixed(1),
    boot.contractsMs.toFixed(0),
    boot.compileAllMs.toFixed(0),
    boot.compiledHeapMB.toFixed(1),
    boot.jsonMs.toFixed(0),
  ])
  const header = [
    'boot (CPU ms, heap MB)',
    'changes',
    'start',
    'heap',
    '+ contracts',
    '+ compileAll',
    'heap',
    'parse contracts',
  ]
  return aligned([header, ...rows])
}

/** Holds CPU time against what it may be. */
export function requestVerdicts(costs: readonly Cost[], histories: readonly number[]): Verdict[] {
  const [short, long] = [Math.min(...histories), Math.max(...histories)]
  const of = (operation: string, changes: number): Cost => {
    const cost = costs.find(({ label }) => label === `${operation}, ${changes} changes`)
    if (cost === undefined) throw new Error(`${operation} was not measured with ${changes} changes.`)
    return cost
  }
  const growth = (operation: string): number => ratio(of(operation, long), of(operation, short))
  const identity = Math.max(...histories.map((changes) => median(of('health', changes).cpu))) / 1000
  return [
    atMost(`untouched operation, ${long} changes to ${short}`, growth('health'), 1.05, 'x'),
    atMost(`touched operation, ${long} changes to ${short}`, growth('listItems'), 1.05, 'x'),
    atMost('negotiation and identity migration, µs', identity, 0.3, ''),
  ]
}

export function bootVerdict({ startMs }: Boot): Verdict {
  return atMost('start of 100 operations x 100 releases, ms', startMs, 300, '')
}

function atMost(target: string, measured: number, most: number, unit: string): Verdict {
  return {
    target,
    measured: `${unit}${measured.toFixed(2)}, at most ${unit}${most}`,
    met: measured <= most,
  }
}

export function verdictLine({ target, measured, met }: Verdict): string {
  return `${met ? 'met   ' : 'MISSED'}  ${target}: ${measured}`
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const pad = (cell: string, column: number): string => {
    return column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
  }
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
