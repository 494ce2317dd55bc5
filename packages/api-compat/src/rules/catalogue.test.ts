import { describe, expect, test } from 'vitest'
import { compare } from '../compare/compare.ts'
import type { Finding } from '../report/report.ts'
import { loaded } from '../testing/loaded.ts'
import { explain, rules } from './catalogue.ts'
import type { Example } from './rule.ts'

function found(example: Example): readonly Finding[] {
  return compare(loaded(example.old), loaded(example.new), example.options).findings
}

const ids = (findings: readonly Finding[]) => findings.map(({ rule }) => rule).toSorted()

describe.each(rules)('rule $id', (rule) => {
  test('its example gives its finding and no other', () => {
    const findings = found(rule.trips)
    expect(ids(findings)).toEqual(rule.trips.finds.toSorted())
    expect(rule.trips.finds).toContain(rule.id)
  })

  test('its finding has its severity, and a witness when it is breaking', () => {
    const finding = found(rule.trips).find((one) => one.rule === rule.id)
    expect(finding?.verdict).toBe(rule.severity)
    expect(finding?.witness !== undefined).toBe(rule.severity === 'breaking')
  })

  test('its messages are sentences that say what they are about', () => {
    for (const { message } of [...found(rule.trips), ...found(rule.passes)])
      expect(message).toMatch(/^(?:[A-Z][a-z]* |[A-Z]+ \/).* .*[^.]$/)
  })

  test('its counterexample gives what it says, and nothing of the rule at its severity', () => {
    const findings = found(rule.passes)
    expect(ids(findings)).toEqual(rule.passes.finds.toSorted())
    const same = findings.filter((one) => one.rule === rule.id && one.verdict === rule.severity)
    expect(same).toEqual([])
  })

  test('it has a mirror, or a reason to have none', () => {
    const answer = 'waived' in rule.mirror ? rule.mirror.waived : explain(rule.mirror.rule)
    expect(answer).toBeTruthy()
  })
})

test('every rule has an id of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})
