import type { JsonObject } from '../json.ts'

/** A place in a source file. Lines and columns count from 1; columns count UTF-16 code units, as editors and SARIF do. */
export interface Position {
  /**
   * As it was given; for a file it refers to, the same with that file's path: `api/pets.yaml` beside `api/openapi.yaml`,
   * `git:main:api/pets.yaml` beside `git:main:api/openapi.yaml`.
   */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something in a document that it can be read without, and that its author wants to know. */
export interface Warning {
  readonly code: 'duplicate-key' | 'ref-unresolved' | 'ref-loop' | 'version-not-a-string' | 'indentation'
  /** One sentence without position. */
  readonly message: string
  readonly position: Position
}

/**
 * An OpenAPI document, ready to be compared. Swagger 2.0 was converted to 3.0. Whatever other files it refers to were
 * taken in under a key of `root` of its own (`/x-files/0`, `/x-files/1`, …), so that every `$ref` is `#/…` into `root`.
 */
export interface LoadedDocument {
  /** As it was given: a path, `git:REV:path`, a URL, or `-`. */
  readonly name: string
  readonly version: '3.0' | '3.1' | '3.2'
  /** The version as the document states it: `3.0.3`, `2.0`. */
  readonly declared: string
  readonly root: JsonObject
  readonly warnings: readonly Warning[]
  /**
   * Where the node at a JSON Pointer (RFC 6901, such as `/paths/~1users/get`) was written: its key, or the item itself in
   * a list. The nearest node above it that was written when it was not. Positions are worked out when first asked for.
   */
  locate(pointer: string): Position
  /** The line of source at a position, for an excerpt, without its line break. */
  lineAt(position: Position): string
}

/** What a document may cost before it is refused. */
export interface Limits {
  /** Bytes of all files together. */
  readonly bytes: number
  /** Bytes of one YAML file: YAML costs many times what JSON does. */
  readonly yamlBytes: number
  /** Values in one JSON file. */
  readonly values: number
  /** Places of one YAML file where a value may start, those in its prose included. */
  readonly yamlValues: number
  /** Values that aliases of one YAML file add. */
  readonly aliasedValues: number
  /** Levels of nesting. */
  readonly depth: number
  /** Files a document may be made of. */
  readonly files: number
}

export interface LoadOptions {
  /** Folder that relative paths and `git:` are meant in; the process's own when not given. */
  readonly cwd?: string
  /** What `-` stands for. */
  readonly stdin?: string | Uint8Array
  /** Let a `$ref` reach files outside the document's folder. */
  readonly allowOutside?: boolean
  /** Fetch `http://` on loopback, as the source or in a `$ref`. No other URL is ever fetched. */
  readonly allowUrls?: boolean
  /** Real documents have duplicate keys, so by default the last one counts and `warnings` tells. */
  readonly duplicateKeys?: 'warn' | 'error'
  readonly limits?: Partial<Limits>
}
