import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newInstallation, tempDatabase, tempStore } from '../testing/temp-store.ts'
import { openSqlite } from './dialect.ts'

test.each([
  ['journal_mode', 'wal'],
  // 2 is FULL: the WAL is flushed to disk before a commit returns.
  ['synchronous', 2],
  ['foreign_keys', 1],
])('the writing connection has %s = %s', async (pragma, value) => {
  const engine = openSqlite(await tempDatabase())
  onTestFinished(() => engine.close())
  const { rows } = await engine.transaction((queries) => sql`pragma ${sql.raw(pragma)}`.execute(queries))
  expect(rows).toEqual([{ [pragma]: value }])
})

test('the reading connection cannot write', async () => {
  const engine = openSqlite(await tempDatabase())
  onTestFinished(() => engine.close())
  await expect(sql`create table t (a text)`.execute(engine.reads)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
})

test('reads see nothing of a transaction before its commit', async () => {
  const engine = openSqlite(await tempDatabase())
  onTestFinished(() => engine.close())
  await engine.transaction((queries) => sql`create table notes (value text)`.execute(queries))
  const count = sql<{ count: number }>`select count(*) as count from notes`
  const during = await engine.transaction(async (queries) => {
    await sql`insert into notes values ('a')`.execute(queries)
    return (await count.execute(engine.reads)).rows
  })
  expect(during).toEqual([{ count: 0 }])
  expect((await count.execute(engine.reads)).rows).toEqual([{ count: 1 }])
})

describe('the database itself keeps the audit log as it is', () => {
  test.each([
    ["update audit_log set action = 'nothing'"],
    ['delete from audit_log'],
    ['insert or replace into audit_log select * from audit_log'],
  ])('%s', async (statement) => {
    const path = await tempDatabase()
    await newInstallation(await tempStore({ path }))
    const database = new Database(path)
    onTestFinished(() => {
      database.close()
    })
    expect(() => database.exec(statement)).toThrow('audit_log is append-only')
  })
})
