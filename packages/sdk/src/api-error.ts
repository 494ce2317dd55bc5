/** A refusal, as the server told it (RFC 9457, with an `error` member). */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** Stable name of the error, to branch on; `UNKNOWN` where something else than the API answered. */
  readonly code: string
  readonly status: number
  /** Names the request in the logs of the server. */
  readonly requestId: string | null
  /** Facts that a program can act on. Which ones there are depends on the code. */
  readonly details: unknown

  /** `body` is what came with the status: a problem, anything else, or nothing. */
  constructor(status: number, body: unknown) {
    const problem = members(body)
    const error = members(problem['error'])
    super(text(error['message']) ?? text(problem['title']) ?? `The server answered ${status}.`)
    this.code = text(error['code']) ?? 'UNKNOWN'
    this.status = status
    this.requestId = text(error['requestId'])
    this.details = error['details'] ?? null
  }
}

function members(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
