/** Exit codes of every command. */
export const exitCodes = { fine: 0, refused: 1, unusable: 2 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export interface FailureOptions {
  readonly exit: ExitCode
  /** Stable name of the failure, for scripts. */
  readonly code: string
  /** What the person should do now; a full sentence. */
  readonly next: string
  /** What a script may want to know beside; JSON. */
  readonly details?: unknown
}

/** A command that did not do what it was asked. The message says what happened and where. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exit: ExitCode
  readonly code: string
  readonly next: string
  readonly details: unknown

  constructor(message: string, { exit, code, next, details }: FailureOptions) {
    super(message)
    this.exit = exit
    this.code = code
    this.next = next
    this.details = details
  }
}

/** The input cannot be used: exit code 2. */
export function unusable(code: string, message: string, next: string): Failure {
  return new Failure(message, { exit: exitCodes.unusable, code, next })
}

/** The input is fine, but the answer is no: exit code 1. */
export function refused(code: string, message: string, next: string): Failure {
  return new Failure(message, { exit: exitCodes.refused, code, next })
}
