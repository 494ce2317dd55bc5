import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Engine } from '../engine.ts'
import { openStore } from '../open.ts'
import { openSqlite } from '../sqlite/dialect.ts'
import { noon, tempDatabase, tempStore } from '../testing/temp-store.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'

const clock = (): number => noon

const one: Migration = {
  id: 1,
  name: 'one',
  async up(queries) {
    await queries.schema.createTable('first').addColumn('id', 'text').execute()
  },
}
const two: Migration = {
  id: 2,
  name: 'two',
  async up(queries) {
    await queries.schema.alterTable('first').addColumn('name', 'text').execute()
  },
}
const failing: Migration = {
  id: 2,
  name: 'failing',
  async up(queries) {
    await queries.schema.createTable('second').addColumn('id', 'text').execute()
    throw new Error('half-way')
  },
}

async function engineOn(path: string): Promise<Engine> {
  const engine = openSqlite(path)
  onTestFinished(() => engine.close())
  return engine
}

async function applied(engine: Engine): Promise<unknown> {
  return engine.reads.selectFrom('schema_migrations').selectAll().orderBy('id').execute()
}

async function tables(engine: Engine): Promise<readonly string[]> {
  return (await engine.reads.introspection.getTables()).map(({ name }) => name)
}

describe('migrating', () => {
  test('applies each step once and records when', async () => {
    const engine = await engineOn(await tempDatabase())
    await migrate(engine, clock, [one])
    await migrate(engine, clock, [one, two])
    await migrate(engine, clock, [one, two])
    expect(await applied(engine)).toEqual([
      { id: 1, name: 'one', applied_at: noon },
      { id: 2, name: 'two', applied_at: noon },
    ])
  })

  test('leaves nothing of a step that fails, and everything of those before it', async () => {
    const engine = await engineOn(await tempDatabase())
    await expect(migrate(engine, clock, [one, failing])).rejects.toThrow('half-way')
    expect(await applied(engine)).toMatchObject([{ id: 1 }])
    expect(await tables(engine)).toEqual(['first', 'schema_migrations'])
    await migrate(engine, clock, [one, two])
    expect(await applied(engine)).toMatchObject([{ id: 1 }, { id: 2 }])
  })

  test('happens once when two open at the same moment', async () => {
    const path = await tempDatabase()
    const engines = [await engineOn(path), await engineOn(path)] as const
    await Promise.all(engines.map((engine) => migrate(engine, clock, [one, two])))
    expect(await applied(engines[0])).toMatchObject([{ id: 1 }, { id: 2 }])
  })
})

test('a database changed by a newer Stella is refused, untouched, with what to do', async () => {
  const path = await tempDatabase()
  await (await tempStore({ path })).close()
  const database = new Database(path)
  database.prepare('insert into schema_migrations values (?, ?, ?)').run(99, 'from the future', noon)
  database.close()
  await expect(openStore({ path })).rejects.toMatchObject({
    code: 'INVALID',
    message: expect.stringMatching(/has schema 99.*knows up to \d+.*newer Stella/),
  })
})
