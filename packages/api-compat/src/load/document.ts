import type { JsonObject } from '../json.ts'

/** A place in a source file. Lines and columns count from 1. */
export interface Position {
  /** As it was given, or the path below the document's folder for a file it refers to. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * An OpenAPI document, ready to be compared. Swagger 2.0 was converted to 3.0. Whatever other files it refers to were
 * taken in, so that every `$ref` is `#/…` into `root`.
 */
export interface LoadedDocument {
  /** As it was given: a path, `git:REV:path`, or `-`. */
  readonly name: string
  readonly version: '3.0' | '3.1' | '3.2'
  readonly root: JsonObject
  /**
   * Where the node at a JSON Pointer (RFC 6901, such as `/paths/~1users/get`) was written; the nearest node above it that
   * was written when it was not. Positions are worked out when first asked for.
   */
  locate(pointer: string): Position
  /** The line of source at a position, for an excerpt. */
  lineAt(position: Position): string
}
