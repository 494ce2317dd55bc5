import type { Json, JsonObject } from '../json.ts'
import type { LoadedDocument, Warning } from './document.ts'
import { isObject } from './pointer.ts'
import type { SourceFile } from './source-file.ts'
import { UnusableInput } from './unusable-input.ts'

export interface Recognised {
  readonly root: JsonObject
  /** As the document states it. */
  readonly declared: string
  readonly kind: 'openapi' | 'swagger'
  readonly version: LoadedDocument['version']
  readonly warnings: readonly Warning[]
}

const WANTED = 'Give an OpenAPI 3.0, 3.1 or 3.2 document, or Swagger 2.0.'
/** What other documents are called, by a key that only they have. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['asyncapi', 'an AsyncAPI document'],
  ['arazzo', 'an Arazzo document'],
  ['overlay', 'an OpenAPI overlay'],
  ['swaggerVersion', 'a Swagger 1 document'],
  ['raml', 'a RAML document'],
  ['$schema', 'a JSON Schema'],
  ['__schema', 'a GraphQL schema'],
]

/**
 * Tells which OpenAPI a document is by its `openapi` or `swagger` field.
 *
 * @throws UnusableInput
 */
export function recognise(source: SourceFile): Recognised {
  const root = source.value
  if (!isObject(root)) throw notOpenApi(source, `It holds ${kindOf(root)}`)
  const field = Object.hasOwn(root, 'swagger') && !Object.hasOwn(root, 'openapi') ? 'swagger' : 'openapi'
  const stated = Object.hasOwn(root, field) ? root[field] : undefined
  if (stated === undefined)
    throw notOpenApi(source, `It has no "openapi" field: it looks like ${otherKind(root)}`)
  const declared = typeof stated === 'number' ? withMinor(stated) : stated
  const version = typeof declared === 'string' ? versionOf(field, declared) : undefined
  if (typeof declared !== 'string' || version === undefined) {
    const what = `It states ${field} ${JSON.stringify(stated)}`
    const position = source.locate([field])
    throw new UnusableInput({ code: 'unsupported-version', what, position, next: WANTED })
  }
  for (const key of ['paths', 'components', 'definitions', 'webhooks']) checkMapping(source, root, key)
  const warnings = typeof stated === 'number' ? [notText(source, field)] : []
  return { root, declared, version, kind: field, warnings }
}

function versionOf(field: 'openapi' | 'swagger', declared: string): LoadedDocument['version'] | undefined {
  if (field === 'swagger') return declared === '2.0' ? '3.0' : undefined
  const minor = /^3\.(?<minor>[012])(?:\.\d+(?:-[\w.-]+)?)?$/.exec(declared)?.groups?.['minor']
  if (minor === undefined) return undefined
  return minor === '0' ? '3.0' : minor === '1' ? '3.1' : '3.2'
}

/** YAML and JSON drop the zero of an unquoted 2.0. */
function withMinor(stated: number): string {
  return Number.isInteger(stated) ? `${stated}.0` : String(stated)
}

function checkMapping(source: SourceFile, root: JsonObject, key: string): void {
  const value = Object.hasOwn(root, key) ? root[key] : undefined
  if (value === undefined || value === null || isObject(value)) return
  const what = `Its "${key}" is ${kindOf(value)}, and has to be an object`
  throw new UnusableInput({ code: 'not-openapi', what, position: source.locate([key]), next: WANTED })
}

function notText(source: SourceFile, field: string): Warning {
  const message = `The version is a number, and should be text: put it in quotes`
  return { code: 'version-not-a-string', message, position: source.locate([field]) }
}

function notOpenApi(source: SourceFile, what: string): UnusableInput {
  return new UnusableInput({ code: 'not-openapi', what, position: source.locate([]), next: WANTED })
}

function kindOf(value: Json): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return /^\s*</.test(value) ? 'a web page or XML' : 'plain text'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function otherKind(root: JsonObject): string {
  const known = OTHERS.find(([key]) => Object.hasOwn(root, key))
  if (known) return known[1]
  const keys = Object.keys(root)
    .slice(0, 4)
    .map((key) => JSON.stringify(key.slice(0, 30)))
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`
}
