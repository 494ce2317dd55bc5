import type { Json } from '../json.ts'
import type { NameSet } from './facts.ts'
import type { Literal } from './goal.ts'
import type { ObjectDemands } from './members.ts'
import type { Outcome } from './outcome.ts'
import type { Solver } from './solve.ts'
import { canonical } from './canonical.ts'
import { STRING } from './facts.ts'

/** Names that no keyword spells out, alike in which patterns they match: one stands for all. */
export interface Region {
  /** Literals a name of the region meets. */
  readonly name: readonly Literal[]
  /** Whether names of the region match each pattern. */
  readonly matches: ReadonlyMap<string, boolean>
}

const MOST_PATTERNS = 6

/** The regions of names outside the spelled-out ones; `undefined` when there are too many patterns. */
export function regionsOf(solver: Solver, demands: ObjectDemands): readonly Region[] | undefined {
  const patterns = new Set<string>()
  for (const { names } of [...demands.each, ...demands.some]) {
    if (names.pattern !== null) patterns.add(names.pattern)
    for (const pattern of names.notPatterns) patterns.add(pattern)
  }
  if (patterns.size > MOST_PATTERNS) return undefined
  const { formulas } = solver.expander
  const text = formulas.make({ k: 'type', mask: STRING }).id
  let regions: readonly Region[] = [{ name: [text, ...demands.names], matches: new Map() }]
  for (const pattern of patterns) {
    const { id } = formulas.make({ k: 'pattern', text: pattern })
    regions = regions.flatMap((region) =>
      [true, false].map((matches) => ({
        name: [...region.name, matches ? id : -id],
        matches: new Map([...region.matches, [pattern, matches]]),
      })),
    )
  }
  return regions
}

/** Whether the names of a region are in a set; spelled-out names are taken out of every region. */
export function regionIn(region: Region, names: NameSet): boolean {
  if (names.pattern !== null && !region.matches.get(names.pattern)) return false
  return names.notPatterns.every((pattern) => !region.matches.get(pattern))
}

/** A name of the region that is none of those taken. */
export function freshName(
  solver: Solver,
  region: Region,
  taken: Iterable<string>,
  more: readonly Literal[] = [],
): Outcome {
  const values = new Map<string, Json>([...taken].map((name) => [canonical(name), name]))
  const { formulas } = solver.expander
  for (const name of ['extra', 'other', 'more', 'another'])
    if (!values.has(canonical(name)) && solver.accepts([...region.name, ...more], name) === true)
      return { k: 'value', value: name }
  const excluded = values.size > 0 ? [-formulas.make({ k: 'enum', values }).id] : []
  return solver.solve([...region.name, ...more, ...excluded])
}
