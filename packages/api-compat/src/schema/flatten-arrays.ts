import { isArray } from './canonical.ts'
import { type Collector, countFact } from './collector.ts'

/** The facts of the keywords about arrays; `items` as an array is the older spelling of `prefixItems`. */
export function arrayFacts(collector: Collector): void {
  const { raw, add, child } = collector
  countFact('minItems', collector)
  countFact('maxItems', collector)
  if (raw['uniqueItems'] === true) add('uniqueItems', { k: 'unique' })
  const older = isArray(raw['items'])
  const keyword = older ? 'items' : 'prefixItems'
  const prefix = raw[keyword]
  const length = isArray(prefix) ? prefix.length : 0
  for (let index = 0; index < length; index++)
    add(keyword, { k: 'item', index, child: child(keyword, index) })
  const rest = older ? 'additionalItems' : 'items'
  if (raw[rest] !== undefined) add(rest, { k: 'items', from: length, child: child(rest) })
  if (raw['contains'] === undefined) return
  if (length > 0) {
    // Ajv accepts an empty array here, the specification does not: whatever rests on it stays undecided.
    add('contains', { k: 'unknown', reason: 'validators disagree on `contains` beside `prefixItems`' })
    return
  }
  const min = raw['minContains']
  const max = raw['maxContains']
  add('contains', {
    k: 'contains',
    child: child('contains'),
    min: typeof min === 'number' ? min : 1,
    max: typeof max === 'number' ? max : Infinity,
  })
}
