/** A line of two texts laid on top of each other: in both, only in the old one, or only in the new one. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
}

/** The shortest way from one short text to another, by the longest common subsequence of lines. */
export function diffLines(old: readonly string[], next: readonly string[]): DiffLine[] {
  const common = commonLengths(old, next)
  const lines: DiffLine[] = []
  let [a, b] = [0, 0]
  while (a < old.length || b < next.length) {
    if (a < old.length && b < next.length && old[a] === next[b]) {
      lines.push({ sign: ' ', text: old[a] ?? '' })
      a++
      b++
    } else if (
      b >= next.length ||
      (a < old.length && lengthAt(common, a + 1, b) >= lengthAt(common, a, b + 1))
    ) {
      lines.push({ sign: '-', text: old[a++] ?? '' })
    } else {
      lines.push({ sign: '+', text: next[b++] ?? '' })
    }
  }
  return lines
}

/** How many lines the rests of both have in common, from each place on. */
function commonLengths(old: readonly string[], next: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => Array.from({ length: next.length + 1 }, () => 0))
  for (let a = old.length - 1; a >= 0; a--) {
    const row = table[a] ?? []
    for (let b = next.length - 1; b >= 0; b--) {
      const longest = Math.max(lengthAt(table, a + 1, b), lengthAt(table, a, b + 1))
      row[b] = old[a] === next[b] ? lengthAt(table, a + 1, b + 1) + 1 : longest
    }
  }
  return table
}

function lengthAt(table: readonly (readonly number[])[], a: number, b: number): number {
  return table[a]?.[b] ?? 0
}
