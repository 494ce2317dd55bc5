import type { Direction, SchemaDifference, SchemaSide, Shown } from './difference.ts'
import { Comparison } from './comparison.ts'
import { sessionOf } from './session.ts'

export interface CompareSchemasOptions {
  /** Whether `format` refuses values. */
  readonly assertFormats?: boolean
  /** Whether a new response member breaks those who read. */
  readonly strictReaders?: boolean
  /** Whether every enumeration in a response may grow. */
  readonly extensibleEnums?: boolean
  /** Most steps a single decision may take. */
  readonly budget?: number
}

const BUDGET = 20_000

/**
 * What differs between two schemas for those who use them, each difference at its root cause. Schemas of the same two
 * documents share what was found out before, as long as the documents are the same objects. A breaking difference is
 * decided here; `proofAt` shows it.
 */
export function compareSchemas(
  old: SchemaSide,
  next: SchemaSide,
  direction: Direction,
  options: CompareSchemasOptions = {},
): readonly SchemaDifference[] {
  try {
    return comparisonOf(old, next, direction, options)?.run() ?? []
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = 'The schemas are nested too deeply to be compared'
    return [
      { kind: 'schema-changed', verdict: 'unproven', path: '', old: old.pointer, new: next.pointer, message },
    ]
  }
}

/**
 * The proof of a breaking difference between two schemas: a value that Ajv accepts for the one and refuses for the other.
 * Nothing where there is none, or Ajv does not confirm what was decided.
 */
export function proofAt(
  old: SchemaSide,
  next: SchemaSide,
  direction: Direction,
  difference: SchemaDifference,
  options: CompareSchemasOptions = {},
): Shown | undefined {
  try {
    return comparisonOf(old, next, direction, options)?.prove(difference)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

function comparisonOf(
  old: SchemaSide,
  next: SchemaSide,
  direction: Direction,
  options: CompareSchemasOptions,
): Comparison | undefined {
  const { assertFormats = false, strictReaders = false, extensibleEnums = false, budget = BUDGET } = options
  const session = sessionOf(old, next, assertFormats)
  const nodes = session.differing(old.pointer, next.pointer)
  return nodes && new Comparison(session, nodes, direction, { strictReaders, extensibleEnums, budget })
}
