import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type * as Ajv from 'ajv/dist/2020.js'
import type addFormats from 'ajv-formats'
import type { Json } from '../json.ts'
import type { SchemaNode } from './node.ts'
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
    // A schema without references is an object here: `true` and `false` were answered above.
    const check = compiled(schema as object, node.document.assertFormats)
    return check(value) ? { k: 'valid' } : { k: 'invalid', error: errorText(check.errors ?? []) }
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

// Loaded once there is a witness to be checked.
const load = createRequire(import.meta.url)

const checks = new Map<string, ValidateFunction>()
const MOST_CHECKS = 1_000

/** Compiled once: what a parameter is, or a body, is asked again for many a witness. */
function compiled(schema: object, validateFormats: boolean): ValidateFunction {
  const key = `${validateFormats} ${JSON.stringify(schema)}`
  let check = checks.get(key)
  if (check) return check
  const { Ajv2020 } = load('ajv/dist/2020.js') as typeof Ajv
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    validateSchema: false,
    validateFormats,
    meta: false,
    code: { optimize: false },
  })
  if (validateFormats) (load('ajv-formats') as typeof addFormats).default(ajv)
  check = ajv.compile(schema)
  if (checks.size >= MOST_CHECKS) checks.clear()
  checks.set(key, check)
  return check
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
