import { compareSchemas, type CompareSchemasOptions, proofAt } from '../compare-schemas.ts'
import type { Direction, SchemaDifference, SchemaSide, Shown } from '../difference.ts'

/** What differs, with the proof of each breaking difference. */
export function proved(
  old: SchemaSide,
  next: SchemaSide,
  direction: Direction,
  options: CompareSchemasOptions = {},
): readonly (SchemaDifference & { readonly witness: Shown | undefined })[] {
  return compareSchemas(old, next, direction, options).map((difference) => ({
    ...difference,
    witness:
      difference.verdict === 'breaking' ? proofAt(old, next, direction, difference, options) : undefined,
  }))
}
