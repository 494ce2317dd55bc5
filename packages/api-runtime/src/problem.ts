import { errorPage, errors, errorWords, type Callers, type ErrorCode } from '@stella/api-contract'
import type { Json } from '@stella/versioning'

export interface ProblemOptions {
  /** For codes that stand at several statuses; the code's usual one when absent. */
  readonly status?: number
  /** What a program can act on. Never a credential, never another tenant's data. */
  readonly details?: Json
  /** Flat `[name, value, …]`, sent with the reply. */
  readonly headers?: readonly string[]
  /** The connection cannot be trusted any more. */
  readonly close?: boolean
  readonly cause?: unknown
}

/** A refusal with a code of the error table. Thrown anywhere, answered in one place. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ErrorCode
  /** What happened and where; `null` where the title of the code says it all. */
  readonly stated: string | null
  readonly status: number
  readonly details: Json
  readonly headers: readonly string[]
  readonly close: boolean

  /** `stated` says what happened and where, as a sentence; it reaches the client. */
  constructor(code: ErrorCode, stated?: string, options: ProblemOptions = {}) {
    super(stated ?? `${errors[code].title}.`, { cause: options.cause })
    this.code = code
    this.stated = stated ?? null
    this.status = options.status ?? errors[code].statuses[0]
    this.details = options.details ?? null
    this.headers = options.headers ?? []
    this.close = options.close ?? false
  }
}

/** What went wrong with one part of a request: the items of `details.issues`. */
export interface Issue {
  readonly in: 'path' | 'query' | 'header' | 'body'
  /** JSON pointer of the member within that part; empty for the part as a whole. */
  readonly path: string
  readonly message: string
}

/** A request that does not match the contract, with what to correct. */
export function invalidRequest(issues: readonly Issue[], options: ProblemOptions = {}): Problem {
  const [first] = issues
  const message = first && `The ${first.in} ${first.path && `member ${first.path} `}${first.message}.`
  const details = { issues: issues.map((issue) => ({ ...issue })) }
  return new Problem('REQUEST_INVALID', message, { ...options, details })
}

/** A request from a page that may not make it. */
export function originRefused(): Problem {
  return new Problem('ORIGIN_NOT_ALLOWED')
}

/**
 * The body of a problem (RFC 9457) in head's shape, with the members that contracts document and no others: `error` says
 * what happened this time, so `detail` and `instance` are left out. `docsUrl` has no slash at its end.
 */
export function problemBody(problem: Problem, callers: Callers, docsUrl: string, requestId: string): Json {
  const { code, status, details } = problem
  const { title, action } = errorWords(code, callers)
  return {
    type: docsUrl + errorPage(code),
    title,
    status,
    error: {
      code,
      message: `${problem.stated ?? `${title}.`} ${action}`,
      requestId,
      ...(details !== null && { details }),
    },
  }
}
