import type { Database } from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { QueuedAdapter, SqliteConnection } from './connection.ts'
import { Turn, type JointTasks } from './joint.ts'
import type { WriteQueue } from './write-queue.ts'

/** Why a part of a task is undone. */
class Undone extends Error {}

/** One query, or one transaction: reads where others read, and writes in turn with the store's own changes. */
class SharedConnection implements DatabaseConnection {
  readonly #reader: SqliteConnection
  readonly #writer: SqliteConnection
  readonly #queue: WriteQueue
  readonly #tasks: JointTasks
  #end: ((outcome: 'commit' | 'rollback') => Promise<void>) | null = null

  constructor(reader: SqliteConnection, writer: SqliteConnection, queue: WriteQueue, tasks: JointTasks) {
    this.#reader = reader
    this.#writer = writer
    this.#queue = queue
    this.#tasks = tasks
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#end !== null) return this.#writer.executeQuery(query)
    const task = this.#tasks.current
    if (task?.hasWritten !== true && this.#reader.onlyReads(query.sql))
      return this.#reader.executeQuery(query)
    const run = () => this.#writer.executeQuery<Row>(query)
    if (task === null) return this.#queue.add(run)
    await task.begin()
    return run()
  }

  /** Waits for its turn; from then on the write queue stands still until the transaction ends. */
  async begin(): Promise<void> {
    const task = this.#tasks.current
    if (task === null) {
      const turn = await Turn.begin(this.#queue)
      this.#end = (outcome) => turn.end(outcome)
      return
    }
    const started = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<void>()
    const part = task.run(() => {
      started.resolve()
      return ended.promise
    })
    part.catch(started.reject)
    await started.promise
    this.#end = async (outcome) => {
      if (outcome === 'commit') ended.resolve()
      else ended.reject(new Undone())
      await part.catch((error) => {
        if (!(error instanceof Undone)) throw error
      })
    }
  }

  async end(outcome: 'commit' | 'rollback'): Promise<void> {
    const end = this.#end
    this.#end = null
    await end?.(outcome)
  }

  streamQuery(): never {
    throw new Error('Streaming is not supported: read pages.')
  }
}

/** Kysely's way in for tables that are not the store's; see `Store.dialect`. */
export function sharedDialect(
  reader: Database,
  writer: Database,
  queue: WriteQueue,
  tasks: JointTasks,
): Dialect {
  const [reads, writes] = [new SqliteConnection(reader), new SqliteConnection(writer)]
  return {
    createDriver: () => ({
      init: () => Promise.resolve(),
      acquireConnection: () => Promise.resolve(new SharedConnection(reads, writes, queue, tasks)),
      beginTransaction: (connection) => shared(connection).begin(),
      commitTransaction: (connection) => shared(connection).end('commit'),
      rollbackTransaction: (connection) => shared(connection).end('rollback'),
      releaseConnection: () => Promise.resolve(),
      // The store closes the database.
      destroy: () => Promise.resolve(),
    }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new QueuedAdapter(),
    createIntrospector: (queries) => new SqliteIntrospector(queries),
  }
}

function shared(connection: DatabaseConnection): SharedConnection {
  if (connection instanceof SharedConnection) return connection
  throw new TypeError('This connection comes from another driver.')
}
