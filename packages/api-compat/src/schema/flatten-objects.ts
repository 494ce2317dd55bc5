import { isArray, isObject } from './canonical.ts'
import { type Collector, countFact } from './collector.ts'

/** The facts of the keywords about objects. */
export function objectFacts(collector: Collector): void {
  const { raw, add, child } = collector
  countFact('minProperties', collector)
  countFact('maxProperties', collector)
  const required = raw['required']
  if (isArray(required))
    for (const name of required) if (typeof name === 'string') add('required', { k: 'required', name })
  memberFacts(collector)
  if (raw['propertyNames'] !== undefined) add('propertyNames', { k: 'names', child: child('propertyNames') })
  dependentFacts(collector)
}

function memberFacts({ raw, add, child }: Collector): void {
  const names = isObject(raw['properties']) ? Object.keys(raw['properties']) : []
  for (const name of names) add('properties', { k: 'prop', name, child: child('properties', name) })
  const patterns = isObject(raw['patternProperties']) ? Object.keys(raw['patternProperties']) : []
  for (const pattern of patterns) {
    const set = { pattern, except: [], notPatterns: [] }
    add('patternProperties', { k: 'each', names: set, child: child('patternProperties', pattern) })
  }
  if (raw['additionalProperties'] === undefined) return
  const rest = { pattern: null, except: names.toSorted(), notPatterns: patterns.toSorted() }
  add('additionalProperties', { k: 'each', names: rest, child: child('additionalProperties') })
}

function dependentFacts({ raw, add, child }: Collector): void {
  for (const keyword of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
    const dependents = raw[keyword]
    if (!isObject(dependents)) continue
    for (const [name, needs] of Object.entries(dependents)) {
      if (isArray(needs))
        add(keyword, { k: 'needs', name, others: needs.filter((need) => typeof need === 'string') })
      else add(keyword, { k: 'dependent', name, child: child(keyword, name) })
    }
  }
}
