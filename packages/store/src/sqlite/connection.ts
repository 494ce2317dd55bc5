import type { Database, Statement } from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { storeErrorOf } from './failures.ts'

/** Enough for every query of the store; batches of odd sizes push the oldest out. */
const keptStatements = 200

/** One database connection as Kysely drives it, with its prepared statements kept. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: Database
  readonly #statements = new Map<string, Statement>()

  constructor(database: Database) {
    this.#database = database
  }

  // Async so that what SQLite throws reaches the caller as a rejection.
  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.#prepare(sql)
      // better-sqlite3 cannot know the row's type; Kysely derives it from the query.
      if (statement.reader) return { rows: statement.all(...parameters) as Row[] }
      return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) }
    } catch (error) {
      throw storeErrorOf(error)
    }
  }

  /** Whether a statement changes nothing, not even by a `returning`. Throws what preparing it throws. */
  onlyReads(sql: string): boolean {
    try {
      return this.#prepare(sql).readonly
    } catch (error) {
      throw storeErrorOf(error)
    }
  }

  streamQuery(): never {
    throw new Error('Streaming is not supported: read pages.')
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    for (const oldest of this.#statements.keys()) {
      if (this.#statements.size < keptStatements) break
      this.#statements.delete(oldest)
    }
    this.#statements.set(sql, statement)
    return statement
  }
}

/** Kysely over one connection. Transactions are not Kysely's business here: the write queue begins and commits them. */
export function sqliteDialect(database: Database): Dialect {
  const connection = new SqliteConnection(database)
  return {
    createDriver: () => driverOf(connection),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new QueuedAdapter(),
    createIntrospector: (queries) => new SqliteIntrospector(queries),
  }
}

/** Each query is one synchronous call and the write queue orders transactions, so Kysely need not lock the connection. */
export class QueuedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): true {
    return true
  }
}

const refuse = (): Promise<never> => Promise.reject(new Error('Use Engine.transaction.'))

function driverOf(connection: SqliteConnection): Driver {
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: () => Promise.resolve(),
  }
}
