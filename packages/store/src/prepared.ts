import { type Compilable, type RawBuilder, sql } from 'kysely'
import type { Engine, Parameter, Queries } from './engine.ts'
import type { MaybePromise } from './types.ts'

/** Stands in the built query for the text that each call brings. */
const slot = ''

/**
 * Builds a query of one text argument once and runs it as a prepared statement ever after, without the query builder's
 * cost per call: at once on SQLite, as a promise on a networked database.
 */
export function preparedFirst<Row>(
  engine: Engine,
  build: (queries: Queries, argument: RawBuilder<string>) => Compilable<Row>,
): (argument: string) => MaybePromise<Row | undefined> {
  // SQLite plans a join anew for each value bound to it, which costs three times the query. It cannot see past a cast.
  const query = build(engine.reads, sql<string>`cast(${slot} as text)`).compile()
  if (query.parameters.length !== 1)
    throw new Error('A prepared query has its argument as its only parameter.')
  return engine.prepareFirst(query)
}

/**
 * Prepares a statement that is run for row after row, inside a transaction.
 * @param build is given a slot for each column, and has to use each once and in their order
 */
export function preparedFor<Row extends object, Found = never>(
  engine: Engine,
  columns: readonly (keyof Row & string)[],
  build: (slots: readonly RawBuilder<unknown>[]) => RawBuilder<Found>,
): (row: Row) => MaybePromise<Found | undefined> {
  const query = build(columns.map(() => sql`${slot}`)).compile(engine.reads)
  if (query.parameters.length !== columns.length)
    throw new Error('A prepared statement has its columns as its only parameters.')
  const run = engine.prepare(query)
  // Every column of every table is a text or an integer.
  return (row) => run(columns.map((column) => row[column] as Parameter))
}
