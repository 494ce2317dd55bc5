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
import type { WriteQueue } from './write-queue.ts'

interface Transaction {
  /** Ends the change that the write queue runs. */
  readonly end: (outcome: 'commit' | 'rollback') => void
  /** Settles when what it did is durable, or undone. */
  readonly done: Promise<void>
}

/** What a change throws so that the write queue undoes it. */
class RolledBack extends Error {}

/** One query, or one transaction: reads where others read, and writes in turn with the store's own changes. */
class SharedConnection implements DatabaseConnection {
  readonly #reader: SqliteConnection
  readonly #writer: SqliteConnection
  readonly #queue: WriteQueue
  #transaction: Transaction | null = null

  constructor(reader: SqliteConnection, writer: SqliteConnection, queue: WriteQueue) {
    this.#reader = reader
    this.#writer = writer
    this.#queue = queue
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#transaction !== null) return this.#writer.executeQuery(query)
    if (this.#reader.onlyReads(query.sql)) return this.#reader.executeQuery(query)
    return this.#queue.add(() => this.#writer.executeQuery<Row>(query))
  }

  /** Waits for its turn; from then on the write queue stands still until the transaction ends. */
  async begin(): Promise<void> {
    const started = Promise.withResolvers<void>()
    const ended = Promise.withResolvers<'commit' | 'rollback'>()
    const done = this.#queue.add(async () => {
      started.resolve()
      if ((await ended.promise) === 'rollback') throw new RolledBack()
    })
    // Told to whoever ends it; and to `started`, when there never was a turn.
    done.catch(started.reject)
    await started.promise
    this.#transaction = { end: ended.resolve, done }
  }

  async end(outcome: 'commit' | 'rollback'): Promise<void> {
    const transaction = this.#transaction
    if (transaction === null) return
    this.#transaction = null
    transaction.end(outcome)
    await transaction.done.catch((error) => {
      if (!(error instanceof RolledBack)) throw error
    })
  }

  streamQuery(): never {
    throw new Error('Streaming is not supported: read pages.')
  }
}

/** Kysely's way in for tables that are not the store's; see `Store.dialect`. */
export function sharedDialect(reader: Database, writer: Database, queue: WriteQueue): Dialect {
  const [reads, writes] = [new SqliteConnection(reader), new SqliteConnection(writer)]
  return {
    createDriver: () => ({
      init: () => Promise.resolve(),
      acquireConnection: () => Promise.resolve(new SharedConnection(reads, writes, queue)),
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
