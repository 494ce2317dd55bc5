import type { Fact } from './facts.ts'
import type { Collector } from './collector.ts'

/** What may evaluate members or items depending on the value: only then has a keyword to be told by cases. */
const DEPENDING = new Set<Fact['k']>(['anyOf', 'oneOf', 'if', 'dependent', 'unknown'])

/** The facts of `unevaluatedProperties` and `unevaluatedItems`, given those of all that stands beside them. */
export function unevaluatedFacts(collector: Collector, facts: Fact[]): void {
  if (collector.node.document.dialect === '3.0') return
  const scope = [...facts]
  if (says(collector, 'unevaluatedProperties')) unevaluatedMembers(collector, scope)
  if (says(collector, 'unevaluatedItems')) unevaluatedItems(collector, scope)
}

function says({ raw }: Collector, keyword: string): boolean {
  return raw[keyword] !== undefined
}

function unevaluatedMembers({ add, child }: Collector, scope: readonly Fact[]): void {
  const keyword = 'unevaluatedProperties'
  if (scope.some(({ k }) => DEPENDING.has(k) || k === keyword))
    return add(keyword, { k: keyword, child: child(keyword), scope })
  const named = scope.flatMap((fact) => (fact.k === 'prop' ? [fact.name] : []))
  const patterns = scope.flatMap((fact) => (fact.k === 'each' ? [fact.names.pattern] : []))
  if (patterns.includes(null)) return
  const notPatterns = patterns.flatMap((pattern) => pattern ?? [])
  add(keyword, {
    k: 'each',
    names: {
      pattern: null,
      except: [...new Set(named)].toSorted(),
      notPatterns: [...new Set(notPatterns)].toSorted(),
    },
    child: child(keyword),
  })
}

function unevaluatedItems({ add, child }: Collector, scope: readonly Fact[]): void {
  const keyword = 'unevaluatedItems'
  if (scope.some(({ k }) => DEPENDING.has(k) || k === keyword || k === 'contains'))
    return add(keyword, { k: keyword, child: child(keyword), scope })
  if (scope.some(({ k }) => k === 'items')) return
  const from = Math.max(0, ...scope.map((fact) => (fact.k === 'item' ? fact.index + 1 : 0)))
  add(keyword, { k: 'items', from, child: child(keyword) })
}
