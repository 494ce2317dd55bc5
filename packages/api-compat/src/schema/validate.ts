import { createRequire } from 'node:module'
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type * as Ajv from 'ajv/dist/2020.js'
import type addFormats from 'ajv-formats'
import type { Json, JsonObject } from '../json.ts'
import type { SchemaNode } from './node.ts'
import { inParts } from './parts.ts'
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
    const check = compiled(schema, node.document.assertFormats)
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

const MOST_PARTS = 2_000

/** Compiles schemas, and each large part that they have in common once: what is near a difference is much the same. */
class Compiler {
  readonly #ajv: Ajv2020
  readonly #names = new Map<string, string>()
  readonly #checks = new Map<string, ValidateFunction>()

  constructor(validateFormats: boolean) {
    const { Ajv2020: Made } = load('ajv/dist/2020.js') as typeof Ajv
    this.#ajv = new Made({
      strict: false,
      logger: false,
      validateSchema: false,
      validateFormats,
      meta: false,
      inlineRefs: false,
      code: { optimize: false },
    })
    if (validateFormats) (load('ajv-formats') as typeof addFormats).default(this.#ajv)
  }

  get isFull(): boolean {
    return this.#names.size + this.#checks.size > MOST_PARTS
  }

  check(schema: Json): ValidateFunction {
    // A schema without references is an object here.
    const split = inParts(schema, (part, text) => this.#named(part, text)) as JsonObject
    const text = JSON.stringify(split)
    let check = this.#checks.get(text)
    if (!check) this.#checks.set(text, (check = this.#ajv.compile(split)))
    return check
  }

  #named(part: JsonObject, text: string): string {
    let name = this.#names.get(text)
    if (name === undefined) {
      name = `part-${this.#names.size}`
      this.#ajv.addSchema(part, name)
      this.#names.set(text, name)
    }
    return name
  }
}

const compilers = new Map<boolean, Compiler>()

function compiled(schema: Json, validateFormats: boolean): ValidateFunction {
  let compiler = compilers.get(validateFormats)
  if (!compiler || compiler.isFull) compilers.set(validateFormats, (compiler = new Compiler(validateFormats)))
  return compiler.check(schema)
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
