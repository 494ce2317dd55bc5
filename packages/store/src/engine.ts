import type { CompiledQuery, Dialect, Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import type { MaybePromise, Together } from './types.ts'

export type Queries = Kysely<Tables>

export type Parameter = string | number | null

/** A database as the rest of the store sees it: everything that differs between dialects is behind this. */
export interface Engine {
  /** For reading; sees committed data only. */
  readonly reads: Queries
  /**
   * Runs a change alone, holding the database's write lock from the start, and resolves once it is durable. The change
   * may await nothing but its own queries.
   */
  transaction<Result>(change: (queries: Queries) => Promise<Result>): Promise<Result>
  /** See `Store.together`. */
  readonly together: Together
  /** For tables that others keep in the same database; see `Store.dialect`. */
  readonly dialect: Dialect
  /** A query of one text parameter, prepared once, for the first row it finds. */
  prepareFirst<Row>(query: CompiledQuery<Row>): (parameter: string) => MaybePromise<Row | undefined>
  /**
   * A statement for use inside a transaction, prepared at its first run, for the first row it finds: what is written row by
   * row costs neither building nor parsing then.
   */
  prepare<Row>(query: CompiledQuery<Row>): (parameters: readonly Parameter[]) => MaybePromise<Row | undefined>
  /** Makes the database itself refuse to update, delete or replace rows of a table. */
  refuseChanges(queries: Queries, table: string, key: string): Promise<void>
  /** Waits for running transactions, then closes. */
  close(): Promise<void>
}
