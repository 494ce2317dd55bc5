import { StoreError } from './errors.ts'
import type { ExpectedRevision } from './types.ts'

/** Whether a write that expects `expected` may replace `stored`; `0` stands for nothing stored. */
export function meets(expected: ExpectedRevision, stored: number): boolean {
  if (expected === null) return true
  return expected === 'exists' ? stored !== 0 : expected === stored
}

/** @throws StoreError `CONFLICT` with the reason `REVISION` */
export function requireRevision(expected: ExpectedRevision, stored: number): void {
  if (meets(expected, stored)) return
  const message = `Revision ${expected} was expected, ${stored} is stored: someone else made a change. Read it again.`
  throw new StoreError('CONFLICT', message, { reason: 'REVISION' })
}
