import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Json } from '../json.ts'
import { shortened } from '../report/printable.ts'
import type { SchemaNode } from './node.ts'
import { errorsOf } from './ajv.ts'
import { type Aim, NotCheckable, type Reading, specialise } from './specialise.ts'

/** What Ajv says of a value. */
export type Validity =
  | { readonly k: 'valid' }
  | { readonly k: 'invalid'; readonly error: string }
  | { readonly k: 'unchecked'; readonly reason: string }

/** Checks a value with Ajv against a schema, compiled for what this value has alone and what is to be shown of it. */
export function validate(node: SchemaNode, value: Json, reading: Reading, aim?: Aim): Validity {
  try {
    const schema = specialise(node, [value], reading, aim)
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

const MOST_LISTED = 200
const GROUPING = new Set(['anyOf', 'oneOf', 'allOf', 'if', '$ref'])

function errorText(errors: readonly ErrorObject[]): string {
  const error =
    errors.findLast(({ keyword }) => GROUPING.has(keyword)) && errors.length > 1 ? errors.at(-1) : errors[0]
  if (!error) return 'is refused'
  const nearest = UNIONS.has(error.keyword) && !error.params['passingSchemas'] ? nearestOf(errors) : undefined
  return nearest ? `${sentence(error)}; nearest alternative: ${sentence(nearest)}` : sentence(error)
}

const UNIONS = new Set(['anyOf', 'oneOf'])

/** Of what the alternatives say against a value: what gets furthest into it, a wrong type or tag last. */
function nearestOf(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const told = errors.filter(({ keyword }) => !GROUPING.has(keyword))
  const listing = new Map<string, number>()
  for (const { keyword, instancePath } of told)
    if (LISTING.has(keyword)) listing.set(instancePath, (listing.get(instancePath) ?? 0) + 1)
  const ranks = told.map((error) => rank(error, (listing.get(error.instancePath) ?? 0) > 1))
  return told[ranks.indexOf(Math.max(...ranks))]
}

const LISTING = new Set(['enum', 'const'])

/**
 * How far into a value an error gets. A tag that several alternatives refuse, or that may be one value, says of the
 * object that it is another alternative, and no more.
 */
function rank({ instancePath, keyword, params }: ErrorObject, shared: boolean): number {
  const depth = instancePath.split('/').length
  const allowed: unknown = params['allowedValues']
  const single = keyword === 'const' || (Array.isArray(allowed) && allowed.length === 1)
  if (LISTING.has(keyword) && (shared || single)) return depth - 1.2
  return depth - (keyword === 'type' ? 0.4 : 0)
}

function sentence(error: ErrorObject): string {
  const { instancePath, keyword, params, message = 'is refused' } = error
  const allowed: unknown =
    keyword === 'enum' ? params['allowedValues'] : keyword === 'const' ? [params['allowedValue']] : undefined
  const extra: unknown =
    params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['propertyName']
  const list = allowed === undefined ? '' : `: ${shortened(JSON.stringify(allowed), MOST_LISTED)}`
  const name = extra === undefined ? '' : `: ${JSON.stringify(extra)}`
  return `${instancePath === '' ? '' : `${instancePath} `}${message}${list}${name}`
}
