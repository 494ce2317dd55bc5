import type { Position } from './document.ts'

/** Every way an input can be unusable. */
export type UnusableCode =
  | 'not-found'
  | 'unreadable'
  | 'git'
  | 'url'
  | 'too-large'
  | 'too-deep'
  | 'encoding'
  | 'syntax'
  | 'alias-bomb'
  | 'duplicate-key'
  | 'not-openapi'
  | 'unsupported-version'
  | 'ref-outside'
  | 'ref-url'
  | 'ref-not-found'

interface Problem {
  readonly code: UnusableCode
  /** One sentence without a final period. */
  readonly what: string
  readonly next: string
  readonly position?: Position | undefined
  /** Named when there is no position to name. */
  readonly file?: string
  readonly cause?: unknown
}

/** The document cannot be compared. The message says what is wrong, where, and what to do next. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'
  readonly code: UnusableCode
  readonly position: Position | undefined

  constructor(problem: Problem) {
    const { position } = problem
    const where = position ? `${position.file}:${position.line}:${position.column}` : problem.file
    const place = where === undefined ? '' : `${where}: `
    super(
      `${place}${problem.what}. ${problem.next}`,
      problem.cause === undefined ? {} : { cause: problem.cause },
    )
    this.code = problem.code
    this.position = position
  }
}
