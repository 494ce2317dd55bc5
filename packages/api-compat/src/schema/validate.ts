import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Json } from '../json.ts'
import type { SchemaNode } from './node.ts'
import { errorsOf } from './ajv.ts'
import { NotCheckable, type Reading, specialise } from './specialise.ts'

/** What Ajv says of a value. */
export type Validity =
  | { readonly k: 'valid' }
  | { readonly k: 'invalid'; readonly error: string }
  | { readonly k: 'unchecked'; readonly reason: string }

/** Checks a value with Ajv against a schema, compiled for what this value has alone. */
export function validate(node: SchemaNode, value: Json, reading: Reading): Validity {
  try {
    const schema = specialise(node, [value], reading)
    if (typeof schema === 'boolean')
      return schema ? { k: 'valid' } : { k: 'invalid', error: 'no value is accepted' }
    const errors = errorsOf(schema, value, node.document.assertFormats)
    return errors ? { k: 'invalid', error: errorText(errors) } : { k: 'valid' }
  } catch (error) {
    if (
      error instanceof NotCheckable ||
      error instanceof RangeError ||
      error instanceof SyntaxError ||
      error instanceof Error
    )
      return { k: 'unchecked', reason: error.message }
    throw error
  }
}

const GROUPING = new Set(['anyOf', 'oneOf', 'allOf', 'if', '$ref'])

function errorText(errors: readonly ErrorObject[]): string {
  const error =
    errors.findLast(({ keyword }) => GROUPING.has(keyword)) && errors.length > 1 ? errors.at(-1) : errors[0]
  if (!error) return 'is refused'
  const { instancePath, keyword, params, message = 'is refused' } = error
  const allowed: unknown =
    keyword === 'enum' ? params['allowedValues'] : keyword === 'const' ? [params['allowedValue']] : undefined
  const extra: unknown =
    params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['propertyName']
  const list = allowed === undefined ? '' : `: ${JSON.stringify(allowed).slice(0, 200)}`
  const name = extra === undefined ? '' : `: ${JSON.stringify(extra)}`
  return `${instancePath === '' ? '' : `${instancePath} `}${message}${list}${name}`
}
