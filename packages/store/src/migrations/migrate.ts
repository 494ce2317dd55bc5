import type { Engine, Queries } from '../engine.ts'
import { StoreError } from '../errors.ts'
import type { Clock } from '../types.ts'
import { firstSchema } from './0001-first-schema.ts'
import { controlPlane } from './0002-control-plane.ts'
import { rollUps } from './0003-roll-ups.ts'
import type { Migration } from './migration.ts'

const migrations: readonly Migration[] = [firstSchema, controlPlane, rollUps]

/**
 * Brings the schema up to date, each step in a transaction of its own, so that several processes may open at once.
 * @throws StoreError `INVALID` when a newer Stella has already changed the schema
 */
export async function migrate(engine: Engine, clock: Clock, steps = migrations): Promise<void> {
  const applied = await engine.transaction(lastApplied)
  const known = steps.at(-1)?.id ?? 0
  if (applied > known) {
    const message = `The database has schema ${applied}, this Stella knows up to ${known}. Run the newer Stella, or restore a backup made before it ran.`
    throw new StoreError('INVALID', message)
  }
  for (const step of steps.filter(({ id }) => id > applied)) {
    await engine.transaction((queries) => applyOnce(step, queries, engine, clock))
  }
}

async function lastApplied(queries: Queries): Promise<number> {
  await queries.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'bigint', (column) => column.notNull())
    .execute()
  const row = await queries
    .selectFrom('schema_migrations')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}

async function applyOnce(step: Migration, queries: Queries, engine: Engine, clock: Clock): Promise<void> {
  if ((await lastApplied(queries)) >= step.id) return
  await step.up(queries, engine, clock)
  await queries
    .insertInto('schema_migrations')
    .values({ id: step.id, name: step.name, applied_at: clock() })
    .execute()
}
