import type { JsonSchema } from '@stella/versioning'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Validates values against the schemas of one OpenAPI document or contract, with formats asserted. */
export function validatorOf(schemas: {
  readonly [name: string]: unknown
}): (schema: JsonSchema) => ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  addFormats.default(ajv)
  for (const keyword of ['components', 'x-sunset', 'x-replacement', 'x-extensible-enum', 'discriminator'])
    ajv.addKeyword(keyword)
  ajv.addSchema({ $id: 'document', components: { schemas } }, undefined, undefined, false)
  return (schema) => ajv.compile(withBase(schema))
}

/** References of a schema outside the document point into it. */
function withBase(schema: JsonSchema): object {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')
  const rebased: unknown = JSON.parse(text)
  return Object(rebased)
}
