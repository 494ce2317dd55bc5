import { createRequire } from 'node:module'
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type * as Ajv from 'ajv/dist/2020.js'
import type addFormats from 'ajv-formats'
import type { Json } from '../json.ts'
import { inParts } from './parts.ts'

// Loaded once there is a value to be checked.
const load = createRequire(import.meta.url)

const MOST_COMPILED = 2_000

/** Compiles schemas, and each large part that they have in common once: what is near a difference is much the same. */
class Compiler {
  readonly #validateFormats: boolean
  readonly #ajv: Ajv2020
  readonly #parts = new Map<string, string>()
  readonly #checks = new Map<string, ValidateFunction>()

  constructor(validateFormats: boolean) {
    this.#validateFormats = validateFormats
    this.#ajv = newAjv(validateFormats)
  }

  get isFull(): boolean {
    return this.#parts.size + this.#checks.size > MOST_COMPILED
  }

  errors(schema: Json, value: Json): readonly ErrorObject[] | null {
    try {
      return errorsFrom(this.#check(schema), value)
    } catch {
      // What Ajv compiles for a part fails on rare values where it does not in the part's place.
      // Booleans are compiled as well, which the type does not say.
      return errorsFrom(newAjv(this.#validateFormats).compile(schema as object), value)
    }
  }

  #check(schema: Json): ValidateFunction {
    const split = inParts(schema, (part, text) => this.#named(part, text))
    const text = JSON.stringify(split)
    let check = this.#checks.get(text)
    if (!check) {
      // As above.
      check = this.#ajv.compile(split as object)
      this.#checks.set(text, check)
    }
    return check
  }

  #named(part: object, text: string): string {
    let name = this.#parts.get(text)
    if (name === undefined) {
      name = `part-${this.#parts.size}`
      this.#ajv.addSchema(part, name)
      this.#parts.set(text, name)
    }
    return name
  }
}

function newAjv(validateFormats: boolean): Ajv2020 {
  const { Ajv2020: Made } = load('ajv/dist/2020.js') as typeof Ajv
  const ajv = new Made({
    strict: false,
    logger: false,
    validateSchema: false,
    validateFormats,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  })
  if (validateFormats) (load('ajv-formats') as typeof addFormats).default(ajv)
  return ajv
}

function errorsFrom(check: ValidateFunction, value: Json): readonly ErrorObject[] | null {
  return check(value) ? null : (check.errors ?? [])
}

const compilers = new Map<boolean, Compiler>()

/** What Ajv has against a value, `null` when nothing. Throws where Ajv does: it cannot cope with every schema. */
export function errorsOf(schema: Json, value: Json, validateFormats: boolean): readonly ErrorObject[] | null {
  let compiler = compilers.get(validateFormats)
  if (!compiler || compiler.isFull) compilers.set(validateFormats, (compiler = new Compiler(validateFormats)))
  return compiler.errors(schema, value)
}
