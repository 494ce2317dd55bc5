import path from 'node:path'
import type { Json } from '../json.ts'
import { utf8Of } from './decode.ts'
import type { Limits, LoadOptions, Position, Warning } from './document.ts'
import { Lines } from './lines.ts'
import { parseJson } from './parse-json.ts'
import { type Parsed, ParseProblem, type PositionIndex } from './parsed.ts'
import { plainText } from './raw-text.ts'
import { UnusableInput } from './unusable-input.ts'

/** One file of a document: its data, and where in its text that was written. */
export class SourceFile {
  readonly name: string
  readonly value: Json
  readonly #lines: Lines
  readonly #parsed: Parsed
  #positions: PositionIndex | undefined

  constructor(name: string, parsed: Parsed) {
    this.name = name
    this.value = parsed.value
    this.#lines = new Lines(parsed.source)
    this.#parsed = parsed
  }

  /** The position of the value that tokens lead to, or of the nearest one above it. */
  locate(tokens: readonly string[]): Position {
    this.#positions ??= this.#parsed.positions()
    return this.#position(this.#positions.offsetOf(tokens))
  }

  line(line: number): string {
    return this.#lines.text(line)
  }

  /** @throws UnusableInput for a duplicate key where those are errors */
  warnings(duplicateKeys: LoadOptions['duplicateKeys']): Warning[] {
    const duplicates = this.#parsed.duplicates.map(({ key, first, again }): Warning => {
      const { line, column } = this.#lines.at(first)
      const message = `The key ${JSON.stringify(key)} is there twice, first at ${line}:${column}`
      return { code: 'duplicate-key', message, position: this.#position(again) }
    })
    const [duplicate] = duplicates
    if (duplicate && duplicateKeys === 'error') {
      const { message: what, position } = duplicate
      throw new UnusableInput({ code: 'duplicate-key', what, position, next: 'Take one of the two out.' })
    }
    const indents = this.#parsed.badIndents.map((offset): Warning => {
      const message = 'The line is not indented below what it belongs to, which YAML wants'
      return { code: 'indentation', message, position: this.#position(offset) }
    })
    return [...duplicates.map(lastOneCounts), ...indents]
  }

  #position(offset: number): Position {
    return { file: this.name, ...this.#lines.at(offset) }
  }
}

/** @throws UnusableInput */
export async function readSource(name: string, bytes: Uint8Array, limits: Limits): Promise<SourceFile> {
  const utf8 = utf8Of(bytes, name)
  const text = utf8.toString()
  try {
    return new SourceFile(name, await parse(name, text, utf8, limits))
  } catch (error) {
    if (!(error instanceof ParseProblem)) throw error
    throw new UnusableInput({
      code: error.code,
      what: error.message,
      next: error.next,
      file: name,
      position:
        error.offset === undefined
          ? undefined
          : { file: name, ...new Lines(plainText(text)).at(error.offset) },
      cause: error,
    })
  }
}

function lastOneCounts(warning: Warning): Warning {
  return { ...warning, message: `${warning.message}; the last one counts` }
}

/** What is written like JSON is read as JSON; YAML that starts with a bracket is told by JSON refusing it. */
async function parse(name: string, text: string, bytes: Uint8Array, limits: Limits): Promise<Parsed> {
  if (/^\s*[{[]/.test(text)) {
    try {
      return parseJson(text, bytes, limits)
    } catch (error) {
      const isJson = path.extname(name).toLowerCase() === '.json'
      if (!(error instanceof ParseProblem) || error.code !== 'syntax' || isJson) throw error
      return await yamlOr(error, text, bytes, limits)
    }
  }
  return yaml(text, bytes, limits)
}

/** Reads a text as YAML; where that fails as well, its author meant JSON. */
async function yamlOr(json: ParseProblem, text: string, bytes: Uint8Array, limits: Limits): Promise<Parsed> {
  try {
    return await yaml(text, bytes, limits)
  } catch (error) {
    throw error instanceof ParseProblem && error.code !== 'alias-bomb' ? json : error
  }
}

/** What reads YAML is large, and loaded for YAML alone. */
async function yaml(text: string, bytes: Uint8Array, limits: Limits): Promise<Parsed> {
  const { parseYaml } = await import('./parse-yaml.ts')
  return parseYaml(text, bytes, limits)
}
