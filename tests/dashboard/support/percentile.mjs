/** The value that a share of all values does not exceed. */
export function percentile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]
}
