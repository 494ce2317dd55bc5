import type { Json } from '../../json.ts'
import { valueAt } from '../pointer.ts'

/** Where the parts of a converted document were written in the one it was converted from, by identity. */
export class Origins {
  readonly #tokens = new Map<object, readonly string[]>()

  /** Notes the place that a value was made from, and gives the value. */
  note<T extends object>(value: T, tokens: readonly string[]): T {
    this.#tokens.set(value, tokens)
    return value
  }

  /** Tokens in the document as it was written, for tokens in the converted one. */
  written(root: Json, tokens: readonly string[]): string[] {
    let written: string[] = []
    let value: Json | undefined = root
    for (const token of tokens) {
      value = valueAt(value, [token])
      const from: readonly string[] | undefined =
        typeof value === 'object' && value !== null ? this.#tokens.get(value) : undefined
      written = from === undefined ? [...written, token] : [...from]
    }
    return written
  }
}
