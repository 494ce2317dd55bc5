import { Problem } from './problem.ts'

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
