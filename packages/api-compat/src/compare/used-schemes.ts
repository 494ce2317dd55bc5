import type { Comparison, OperationPair } from './observation.ts'
import { topOf } from './security.ts'
import { alternativesOf } from './security-requirement.ts'
import { compareSchemes } from './security-scheme.ts'

/** Reports how the security schemes differ that operations of both documents use. */
export function compareUsedSchemes(comparison: Comparison, pairs: readonly OperationPair[]): void {
  const tops = { old: topOf(comparison.old.root), new: topOf(comparison.new.root) }
  const users = new Map<string, string[]>()
  for (const { old: operation } of pairs) {
    if (operation.sender === 'server') continue
    const { list } = alternativesOf(tops.old, operation)
    for (const scheme of new Set(list.flatMap(({ scopes }) => [...scopes.keys()]))) {
      const known = users.get(scheme)
      if (known) known.push(operation.label)
      else users.set(scheme, [operation.label])
    }
  }
  compareSchemes(comparison, tops, (scheme) => users.get(scheme) ?? [])
}
