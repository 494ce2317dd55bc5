import type { ExpectedRevision } from './types.ts'

/** Whether a write that expects `expected` may replace `stored`; `0` stands for nothing stored. */
export function meets(expected: ExpectedRevision, stored: number): boolean {
  if (expected === null) return true
  return expected === 'exists' ? stored !== 0 : expected === stored
}
