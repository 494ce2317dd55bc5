import type { Json } from '../json.ts'
import type { RawText } from './raw-text.ts'

/** Answers where a value was written, in offsets of the text. */
export interface PositionIndex {
  /** Offset of the key (the item, in a list) that the tokens lead to, or of the nearest one above it that exists. */
  offsetOf(tokens: readonly string[]): number
}

/** Duplicates and bad lines that are told one by one. */
export const MOST_TOLD = 100

/** A key that an object has twice; the offsets of both. */
export interface Duplicate {
  readonly key: string
  readonly first: number
  readonly again: number
}

/** A text that was read. */
export interface Parsed {
  readonly value: Json
  /** What offsets are meant in. */
  readonly source: RawText
  readonly duplicates: readonly Duplicate[]
  /** Offsets of lines that should have been indented further. */
  readonly badIndents: readonly number[]
  /** Built on demand: nothing is spent on positions before. */
  readonly positions: () => PositionIndex
}

/** The text cannot be read. Its caller knows the file, and turns the offset into a position. */
export class ParseProblem extends Error {
  readonly code: 'syntax' | 'too-large' | 'too-deep' | 'alias-bomb'
  readonly offset: number | undefined
  readonly next: string

  constructor(code: ParseProblem['code'], what: string, next: string, offset?: number) {
    super(what)
    this.code = code
    this.offset = offset
    this.next = next
  }
}
