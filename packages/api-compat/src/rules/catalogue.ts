import { bodyRules } from './bodies.ts'
import { encodingRules } from './encoding.ts'
import { fieldRules } from './fields.ts'
import { operationRules } from './operations.ts'
import { responseRules } from './responses.ts'
import type { Rule } from './rule.ts'
import { schemaRules } from './schemas.ts'
import { securityRules } from './security.ts'
import { xmlRules } from './xml.ts'

/** Every rule, by area. */
export const rules: readonly Rule[] = [
  ...operationRules,
  ...fieldRules,
  ...bodyRules,
  ...encodingRules,
  ...xmlRules,
  ...responseRules,
  ...securityRules,
  ...schemaRules,
]

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule of that id, for who wants to know what a finding means. */
export function explain(id: string): Rule | undefined {
  return byId.get(id)
}
