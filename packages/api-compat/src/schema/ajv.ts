import { createRequire } from 'node:module'
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type * as Ajv from 'ajv/dist/2020.js'
import type addFormats from 'ajv-formats'
import type { Json } from '../json.ts'

// Loaded once there is a value to be checked.
const load = createRequire(import.meta.url)

const MOST_COMPILED = 1_000

/** Compiles schemas, each once: the same small ones are asked about over and over. */
class Compiler {
  readonly #ajv: Ajv2020
  readonly #checks = new Map<string, ValidateFunction>()

  constructor(validateFormats: boolean) {
    this.#ajv = newAjv(validateFormats)
  }

  get isFull(): boolean {
    return this.#checks.size > MOST_COMPILED
  }

  check(schema: Json): ValidateFunction {
    const text = JSON.stringify(schema)
    let check = this.#checks.get(text)
    if (!check) {
      // Booleans are compiled as well, which the type does not say.
      check = this.#ajv.compile(schema as object)
      this.#checks.set(text, check)
    }
    return check
  }
}

/** What makes compiling fast; the code that it makes runs once or twice. */
function newAjv(validateFormats: boolean): Ajv2020 {
  const { Ajv2020: Made } = load('ajv/dist/2020.js') as typeof Ajv
  const ajv = new Made({
    strict: false,
    logger: false,
    validateSchema: false,
    validateFormats,
    meta: false,
    code: { optimize: false },
    loopRequired: 2,
    ownProperties: true,
  })
  if (validateFormats) (load('ajv-formats') as typeof addFormats).default(ajv)
  return ajv
}

const compilers = new Map<boolean, Compiler>()

/** What Ajv has against a value, `null` when nothing. Throws where Ajv does: it cannot cope with every schema. */
export function errorsOf(schema: Json, value: Json, validateFormats: boolean): readonly ErrorObject[] | null {
  let compiler = compilers.get(validateFormats)
  if (!compiler || compiler.isFull) compilers.set(validateFormats, (compiler = new Compiler(validateFormats)))
  const check = compiler.check(schema)
  return check(value) ? null : (check.errors ?? [])
}
