import type { Contract, JsonSchema } from '@stella/versioning'
import { Compile } from 'typebox/schema'
import type { Issue } from './problem.ts'

/** What is wrong with a value; `null` when nothing is. */
export type Check = (value: unknown) => readonly Issue[] | null

/** Keys in a pointer are the client's own words; a long one is cut. */
const longestPath = 200

/**
 * Compiles the check of one part of a request against its schema. References resolve within `schemas`. Where the platform
 * forbids generated code (workerd), the same schema is interpreted instead.
 */
export function compileCheck(part: Issue['in'], schema: JsonSchema, schemas: Contract['schemas']): Check {
  const validator = Compile({ ...schema, components: { schemas } })
  return (value) => {
    if (validator.Check(value)) return null
    return validator.Errors(value)[1].flatMap((error) => issuesOf(part, error))
  }
}

interface ValidationError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: object
  readonly message: string
}

/** The members an error is about, where the validator blames the object that has or lacks them. */
function issuesOf(part: Issue['in'], { keyword, instancePath, params, message }: ValidationError): Issue[] {
  const at = (key: string, what: string): Issue => ({
    in: part,
    path: `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`.slice(0, longestPath),
    message: what,
  })
  if ('requiredProperties' in params)
    return names(params.requiredProperties).map((key) => at(key, 'is missing'))
  if ('additionalProperties' in params)
    return names(params.additionalProperties).map((key) => at(key, 'is not in the contract'))
  // The validator reports an undeclared member twice: once for the object, once for the member's `false` schema.
  if (keyword === 'boolean') return []
  return [{ in: part, path: instancePath.slice(0, longestPath), message }]
}

function names(keys: unknown): readonly string[] {
  return Array.isArray(keys) ? keys.map(String) : []
}
