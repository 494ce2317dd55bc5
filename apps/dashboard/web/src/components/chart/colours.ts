/** One class a line of a chart; the last is for what was folded together. */
const swatches = [
  'bg-chart-1',
  'bg-chart-2',
  'bg-chart-3',
  'bg-chart-4',
  'bg-chart-5',
  'bg-chart-6',
  'bg-chart-7',
] as const

export const MOST_LINES = swatches.length

export function swatchOf(index: number): string {
  return swatches[Math.min(index, swatches.length - 1)] ?? swatches[0]
}
