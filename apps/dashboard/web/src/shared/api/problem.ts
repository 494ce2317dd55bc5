/** What the API refused, as its problem document tells it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly requestId: string | null

  constructor(status: number, code: string, message: string, requestId: string | null) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.requestId = requestId
  }
}

/** Reads a problem document, the plain errors of `/auth`, or neither. */
export function problemOf(status: number, body: unknown): Problem {
  const outer = members(body)
  const inner = members(outer['error'] ?? body)
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
  return new Problem(
    status,
    text(inner['code']) ?? 'UNKNOWN',
    text(inner['message']) ??
      text(outer['detail']) ??
      text(outer['title']) ??
      `The server answered ${status}.`,
    text(inner['requestId']),
  )
}

function members(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** What to tell the person who asked, in one sentence. */
export function explain(error: unknown): string {
  if (error instanceof Problem) return error.message
  if (error instanceof TypeError) return 'The server cannot be reached. Check the connection and try again.'
  return error instanceof Error ? error.message : 'Something unexpected went wrong.'
}
