import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { type CompiledQuery, Kysely, type RawBuilder, sql } from 'kysely'
import type { Engine, Parameter } from '../engine.ts'
import { StoreError } from '../errors.ts'
import type { Tables } from '../tables.ts'
import { sqliteDialect } from './connection.ts'
import { storeErrorOf } from './failures.ts'
import { JointTasks } from './joint.ts'
import { keepRows } from './kept-rows.ts'
import { sharedDialect } from './shared-dialect.ts'
import { type TransactionSteps, WriteQueue } from './write-queue.ts'

/**
 * Readers are hardly ever locked out in WAL mode. When they are, the process stands still for this long, so it is short;
 * the writer never blocks, the write queue waits for the lock.
 */
const readerPatienceMs = 100
const openingPatienceMs = 1500
/** 32 MiB of pages a connection, in SQLite's way of saying so: the indexes of a large store fit. */
const cacheSize = -32_768

/** SQLite in WAL mode, every commit flushed to disk unless it need not be durable. All SQL that only SQLite understands is in this file. */
export function openSqlite(path: string, durable = true): Engine {
  const writer = openWriter(path, durable)
  // A memory database exists in one connection only; there, reads may see a change that is about to commit.
  const reader =
    path === ':memory:' ? writer : new Database(path, { readonly: true, timeout: readerPatienceMs })
  reader.pragma(`cache_size = ${cacheSize}`)
  const steps = stepsOf(writer)
  const queue = new WriteQueue(steps)
  const tasks = new JointTasks(queue, steps)
  const writes = new Kysely<Tables>({ dialect: sqliteDialect(writer) })
  return {
    reads: new Kysely<Tables>({ dialect: sqliteDialect(reader) }),
    transaction(change) {
      const task = tasks.current
      return task === null ? queue.add(() => change(writes)) : task.run(() => change(writes))
    },
    together: tasks.together,
    dialect: sharedDialect(reader, writer, queue, tasks),
    prepareFirst: (query) => prepareFirst(reader, query, reader !== writer),
    prepare: (query) => prepare(writer, query),
    async refuseChanges(queries, table, key) {
      const refuse = async (action: string, condition: RawBuilder<unknown>): Promise<void> => {
        const trigger = sql.ref(`${table}_refuses_${action}`)
        const message = sql.lit(`${table} is append-only`)
        await sql`
          create trigger ${trigger} before ${sql.raw(action)} on ${sql.table(table)} when ${condition}
          begin select raise(abort, ${message}); end`.execute(queries)
      }
      await refuse('update', sql`true`)
      await refuse('delete', sql`true`)
      // What \`insert or replace\` deletes on its way passes the delete trigger by.
      const taken = sql`select 1 from ${sql.table(table)} where ${sql.ref(key)} = new.${sql.ref(key)}`
      await refuse('insert', sql`exists (${taken})`)
    },
    async close() {
      await queue.idle()
      reader.close()
      writer.close()
    },
  }
}

function openWriter(path: string, durable: boolean): Database.Database {
  try {
    // Digests and tenants' data: for the owner's eyes. The WAL beside it inherits the mode.
    if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600))
    const writer = new Database(path, { timeout: openingPatienceMs })
    writer.pragma('journal_mode = WAL')
    // NORMAL flushes at checkpoints only: the file stays sound, and what came since may be lost.
    writer.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`)
    writer.pragma('foreign_keys = ON')
    writer.pragma(`cache_size = ${cacheSize}`)
    if (!durable) writer.pragma('wal_autocheckpoint = 20000')
    writer.pragma('busy_timeout = 0')
    return writer
  } catch (error) {
    throw openingError(path, error)
  }
}

function openingError(path: string, error: unknown): unknown {
  const known = storeErrorOf(error)
  if (known instanceof StoreError || !(error instanceof Error)) return known
  return new StoreError('UNAVAILABLE', `Cannot open the database ${path}: ${error.message}.`, {
    cause: error,
  })
}

function prepareFirst<Row>(
  reader: Database.Database,
  query: CompiledQuery<Row>,
  onlyReads: boolean,
): (parameter: string) => Row | undefined {
  const statement = reader.prepare<[string], Row>(query.sql)
  const get = (parameter: string): Row | undefined => statement.get(parameter)
  const find = onlyReads ? keepRows(reader, get) : get
  return (parameter) => {
    try {
      return find(parameter)
    } catch (error) {
      throw storeErrorOf(error)
    }
  }
}

function prepare<Row>(
  writer: Database.Database,
  query: CompiledQuery<Row>,
): (parameters: readonly Parameter[]) => Row | undefined {
  let statement: Database.Statement<Parameter[], Row> | undefined
  return (parameters) => {
    try {
      statement ??= writer.prepare<Parameter[], Row>(query.sql)
      if (statement.reader) return statement.get(...parameters)
      statement.run(...parameters)
      return undefined
    } catch (error) {
      throw storeErrorOf(error)
    }
  }
}

function stepsOf(writer: Database.Database): TransactionSteps {
  const step = (text: string): (() => void) => {
    const statement = writer.prepare(text)
    return () => {
      statement.run()
    }
  }
  return {
    // Immediate: the write lock is taken before anything is read, so what was read is still true at commit.
    begin: step('begin immediate'),
    commit: step('commit'),
    rollback: step('rollback'),
    savepoint: step('savepoint change'),
    release: step('release change'),
    rollbackToSavepoint: step('rollback to change'),
  }
}
