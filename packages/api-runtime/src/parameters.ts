import { refName, typesOf, type Contract, type Json, type JsonSchema } from '@stella/versioning'
import type { Issue } from './problem.ts'

type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'list'
type Values = { readonly [name: string]: Json }

const none: Values = Object.freeze({})
const integer = /^-?(?:0|[1-9][0-9]{0,15})$/
const decimal = /^-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,15})?$/

/**
 * Turns the texts of one part of a request into the values its schema speaks of. A text that is no number where one is
 * asked for stays a text, for the check to refuse.
 */
export class ParameterReader {
  readonly #part: Issue['in']
  readonly #kinds = new Map<string, { readonly kind: Kind; readonly item: Kind }>()

  constructor(part: Issue['in'], schema: JsonSchema | undefined, schemas: Contract['schemas']) {
    this.#part = part
    for (const [name, property] of Object.entries(schema?.properties ?? {})) {
      const resolved = resolve(property, schemas)
      this.#kinds.set(name, { kind: kindOf(resolved), item: kindOf(resolve(resolved.items ?? {}, schemas)) })
    }
  }

  /** Names of the parameters the schema declares. */
  get names(): Iterable<string> {
    return this.#kinds.keys()
  }

  /** Issues name parameters that are not declared, or are repeated without being lists. */
  read(parameters: ReadonlyMap<string, readonly string[]>): { values: Values; issues: readonly Issue[] } {
    if (parameters.size === 0) return { values: none, issues: [] }
    const issues: Issue[] = []
    const values: { [name: string]: Json } = {}
    for (const [name, texts] of parameters) {
      const known = this.#kinds.get(name)
      const [text = ''] = texts
      if (known === undefined) issues.push(this.#issue(name, 'is not in the contract'))
      else if (known.kind === 'list') values[name] = texts.map((item) => valueOf(item, known.item))
      else if (texts.length > 1) issues.push(this.#issue(name, 'must be given once'))
      else values[name] = valueOf(text, known.kind)
    }
    return { values, issues }
  }

  #issue(name: string, message: string): Issue {
    const path = `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`
    return { in: this.#part, path, message }
  }
}

function valueOf(text: string, kind: Kind): Json {
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  if (kind === 'integer' && integer.test(text)) return Number(text)
  if (kind === 'number' && decimal.test(text)) return Number(text)
  return text
}

function kindOf(schema: JsonSchema): Kind {
  const [type] = typesOf(schema)
  if (type === 'integer' || type === 'number' || type === 'boolean') return type
  return type === 'array' ? 'list' : 'text'
}

function resolve(schema: JsonSchema, schemas: Contract['schemas']): JsonSchema {
  const name = refName(schema)
  return name === undefined ? schema : resolve(schemas[name] ?? {}, schemas)
}
