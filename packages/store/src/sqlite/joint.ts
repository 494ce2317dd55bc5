import { AsyncLocalStorage } from 'node:async_hooks'
import type { Together } from '../types.ts'
import type { TransactionSteps, WriteQueue } from './write-queue.ts'

type Outcome = 'commit' | 'rollback'

/** What a change throws so that the write queue undoes it. */
class RolledBack extends Error {}

/** A turn of the write queue that lasts until it is ended; from its begin on, the queue stands still. */
export class Turn {
  readonly #end: (outcome: Outcome) => void
  /** Settles when what was done is durable, or undone. */
  readonly #done: Promise<void>

  static async begin(queue: WriteQueue): Promise<Turn> {
    const started = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<Outcome>()
    const done = queue.add(async () => {
      started.resolve()
      if ((await ended.promise) === 'rollback') throw new RolledBack()
    })
    // Told to whoever ends it; and to `started`, when there never was a turn.
    done.catch(started.reject)
    await started.promise
    return new Turn(ended.resolve, done)
  }

  private constructor(end: (outcome: Outcome) => void, done: Promise<void>) {
    this.#end = end
    this.#done = done
  }

  async end(outcome: Outcome): Promise<void> {
    this.#end(outcome)
    await this.#done.catch((error) => {
      if (!(error instanceof RolledBack)) throw error
    })
  }
}

/** One task whose writes are one transaction. It takes its turn at its first write: what comes before may be slow. */
class JointTask {
  readonly #queue: WriteQueue
  readonly #steps: TransactionSteps
  #turn: Promise<Turn> | null = null
  #isOver = false

  constructor(queue: WriteQueue, steps: TransactionSteps) {
    this.#queue = queue
    this.#steps = steps
  }

  /** What outlives its task writes on its own. */
  get isOver(): boolean {
    return this.#isOver
  }

  get hasWritten(): boolean {
    return this.#turn !== null
  }

  async begin(): Promise<void> {
    await (this.#turn ??= Turn.begin(this.#queue))
  }

  /** Runs a change as a part of the task: one that fails leaves nothing, and the task may go on. */
  async run<Result>(change: () => Promise<Result>): Promise<Result> {
    await this.begin()
    this.#steps.savepoint()
    try {
      const result = await change()
      this.#steps.release()
      return result
    } catch (error) {
      this.#steps.rollbackToSavepoint()
      this.#steps.release()
      throw error
    }
  }

  async end(outcome: Outcome): Promise<void> {
    this.#isOver = true
    await (await this.#turn)?.end(outcome)
  }
}

/** Knows which task whoever writes is part of. */
export class JointTasks {
  readonly #running = new AsyncLocalStorage<JointTask>()
  readonly #queue: WriteQueue
  readonly #steps: TransactionSteps

  constructor(queue: WriteQueue, steps: TransactionSteps) {
    this.#queue = queue
    this.#steps = steps
  }

  get current(): JointTask | null {
    const task = this.#running.getStore()
    return task === undefined || task.isOver ? null : task
  }

  readonly together: Together = async (work) => {
    const task = new JointTask(this.#queue, this.#steps)
    try {
      const result = await this.#running.run(task, work)
      await task.end('commit')
      return result
    } catch (error) {
      await task.end('rollback').catch(() => undefined)
      throw error
    }
  }
}
