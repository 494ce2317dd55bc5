import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { StoreError } from '../errors.ts'
import { isBusy, storeErrorOf } from './failures.ts'

/** How long a change may wait for its turn. Callers promise an answer within two seconds. */
const patienceMs = 1500
const longestPauseMs = 25
/** Changes that share one commit; bounds how long other work of the process waits. */
const largestBatch = 32

/** The statements of one connection that open, divide and end a transaction; each runs at once. */
export interface TransactionSteps {
  readonly begin: () => void
  readonly commit: () => void
  readonly rollback: () => void
  readonly savepoint: () => void
  readonly release: () => void
  readonly rollbackToSavepoint: () => void
}

interface Change {
  readonly run: () => Promise<unknown>
  readonly settle: (outcome: Outcome) => void
  readonly deadline: number
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

/**
 * Runs changes one after the other, in as few commits as possible: a commit costs a disk flush, so those that wait
 * together share one, each in its own savepoint. No change hears of its outcome before the commit.
 */
export class WriteQueue {
  readonly #steps: TransactionSteps
  readonly #now: () => number
  #waiting: Change[] = []
  #running: Promise<void> | null = null

  /** `now`: milliseconds that never go back. */
  constructor(steps: TransactionSteps, now = () => performance.now()) {
    this.#steps = steps
    this.#now = now
  }

  add<Result>(run: () => Promise<Result>): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    const settle = (outcome: Outcome): void => {
      if ('error' in outcome) reject(storeErrorOf(outcome.error))
      // The value comes from `run` above; the queue holds changes of every type.
      else resolve(outcome.value as Result)
    }
    this.#waiting.push({ run, settle, deadline: this.#now() + patienceMs })
    this.#running ??= this.#drain()
    return promise
  }

  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // One turn of the event loop lets every request that is ready join this commit.
      await nextTurn()
      if (!(await this.#lock())) break
      this.#failExpired()
      await this.#commit(this.#waiting.splice(0, largestBatch))
    }
    this.#running = null
  }

  /** Takes the write lock without blocking the process; `false` when nobody waits for it any more. */
  async #lock(): Promise<boolean> {
    for (let pause = 1; this.#waiting.length > 0; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        this.#steps.begin()
        return true
      } catch (error) {
        if (isBusy(error)) this.#failExpired()
        else this.#failAll(this.#waiting.splice(0), error)
      }
      if (this.#waiting.length > 0) await sleep(pause)
    }
    return false
  }

  async #commit(changes: readonly Change[]): Promise<void> {
    try {
      const outcomes: Outcome[] = []
      for (const change of changes) outcomes.push(await this.#attempt(change))
      this.#steps.commit()
      for (const [index, outcome] of outcomes.entries()) changes[index]?.settle(outcome)
    } catch (error) {
      this.#failAll(changes, error)
      this.#abandon()
    }
  }

  async #attempt({ run }: Change): Promise<Outcome> {
    this.#steps.savepoint()
    try {
      const value = await run()
      this.#steps.release()
      return { value }
    } catch (error) {
      this.#steps.rollbackToSavepoint()
      this.#steps.release()
      return { error }
    }
  }

  #abandon(): void {
    try {
      this.#steps.rollback()
    } catch {
      // SQLite has already rolled back (disk full, I/O error): nothing of the batch is left.
    }
  }

  #failExpired(): void {
    const now = this.#now()
    const expired = this.#waiting.filter(({ deadline }) => deadline <= now)
    this.#waiting = this.#waiting.filter(({ deadline }) => deadline > now)
    const message =
      'The database did not get to this change in time: another process keeps it locked, or there is too much to write. Try again later.'
    this.#failAll(expired, new StoreError('UNAVAILABLE', message))
  }

  #failAll(changes: readonly Change[], error: unknown): void {
    for (const { settle } of changes) settle({ error })
  }
}
