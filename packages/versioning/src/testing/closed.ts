import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Json, JsonSchema } from '../schema.ts'
import type { Schemas } from './random-value.ts'

/** Says what is wrong with a value, `null` when nothing is. Objects that leave it open are read as closed. */
export type Check = (value: Json) => string | null

/** Validates against the named schemas of a contract, read as a client reads them that knows only declared members. */
export function closedChecks(schemas: Schemas): (schema: JsonSchema) => Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true })
  ajv.addSchema({ $id: 'document', components: { schemas: close(schemas) } })
  return (schema) => {
    const validate = ajv.compile(Object(rebase(close(schema))))
    return (value) => (validate(value) ? null : ajv.errorsText(validate.errors))
  }
}

function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close)
  if (typeof node !== 'object' || node === null) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]))
  const isObject = 'type' in node && String(node.type).includes('object') && 'properties' in node
  return isObject && !('additionalProperties' in node) ? { ...inner, additionalProperties: false } : inner
}

function rebase(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node).replaceAll('"#/components/', '"document#/components/'))
}
