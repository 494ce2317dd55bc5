import { Problem } from './problem.ts'

/** Printable ASCII without spaces, quotes, commas and backslashes; the draft's quotes around it are taken off. */
const idempotencyKey = /^("?)([\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]{1,128})\1$/

/** The key in an `Idempotency-Key` header; `null` when it is malformed. */
export function parseIdempotencyKey(header: string): string | null {
  return idempotencyKey.exec(header)?.[2] ?? null
}

/** Requests with an Idempotency-Key that are being answered right now, in this process. */
export class InFlight {
  readonly #running = new Set<string>()

  /**
   * Runs the request unless one of the same owner and key is still running.
   * @throws {Problem} IDEMPOTENCY_IN_FLIGHT
   */
  async once<Result>(owner: string, key: string, run: () => Result | Promise<Result>): Promise<Result> {
    // A key has no spaces, so no two pairs of owner and key make the same text.
    const id = `${owner} ${key}`
    if (this.#running.has(id))
      throw new Problem('IDEMPOTENCY_IN_FLIGHT', undefined, { headers: ['Retry-After', '1'] })
    this.#running.add(id)
    try {
      return await run()
    } finally {
      this.#running.delete(id)
    }
  }
}
