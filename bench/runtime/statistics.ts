/** The middle of some measurements, and how far they lie apart. */
export interface Spread {
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

/** @throws RangeError when there is nothing to take the middle of */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (lowest === undefined || highest === undefined || upper === undefined || lower === undefined) {
    throw new RangeError('There are no measurements.')
  }
  return { median: (lower + upper) / 2, lowest, highest }
}
