import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { newInstallation, tempDatabase, tempStore } from '../testing/temp-store.ts'
import type { Store } from '../types.ts'
import Database from 'better-sqlite3'

interface Users {
  user: { id: string; name: string }
}

async function usersIn(store: Store): Promise<Kysely<Users>> {
  const users = new Kysely<Users>({ dialect: store.dialect })
  onTestFinished(() => users.destroy())
  await users.schema
    .createTable('user')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text')
    .execute()
  return users
}

const names = async (users: Kysely<Users>): Promise<readonly string[]> => {
  const rows = await users.selectFrom('user').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

test('tables of others live in the same file, and are read as soon as they are written', async () => {
  const path = await tempDatabase()
  const store = await tempStore({ path })
  const users = await usersIn(store)
  const added = users.insertInto('user').values({ id: '1', name: 'Ana' }).returning('id')
  expect(await added.executeTakeFirst()).toEqual({ id: '1' })
  const [updated] = await users.updateTable('user').set({ name: 'Bea' }).execute()
  expect(updated?.numUpdatedRows).toBe(1n)
  expect(await names(users)).toEqual(['Bea'])
  expect((await users.introspection.getTables()).map(({ name }) => name)).toContain('user')
  const duplicate = users.insertInto('user').values({ id: '1', name: 'Eve' }).execute()
  await expect(duplicate).rejects.toMatchObject({ code: 'CONFLICT' })
  await store.close()
  await expect(names(users)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  const again = await tempStore({ path })
  expect(await names(await usersIn(again))).toEqual(['Bea'])
})

test('writes of others and changes of the store wait for each other and all succeed', async () => {
  const store = await tempStore()
  const users = await usersIn(store)
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0
        ? newInstallation(store, `Site ${index}`)
        : users
            .insertInto('user')
            .values({ id: String(index), name: 'x' })
            .execute(),
    ),
  )
  expect(await names(users)).toHaveLength(50)
  expect(await store.audit.verify()).toMatchObject({ ok: true, count: 50 })
})

test('a transaction is whole or nothing, and nobody sees it half-way', async () => {
  const store = await tempStore()
  const users = await usersIn(store)
  const half = Promise.withResolvers<void>()
  const failing = users.transaction().execute(async (transaction) => {
    await transaction.insertInto('user').values({ id: '1', name: 'lost' }).execute()
    expect(await transaction.selectFrom('user').selectAll().execute()).toHaveLength(1)
    await half.promise
    throw new Error('changed my mind')
  })
  const behind = newInstallation(store)
  expect(await names(users)).toEqual([])
  half.resolve()
  await expect(failing).rejects.toThrow('changed my mind')
  expect((await behind).status).toBe('active')
  await users.transaction().execute(async (transaction) => {
    for (const id of ['1', '2']) await transaction.insertInto('user').values({ id, name: 'kept' }).execute()
  })
  expect(await names(users)).toEqual(['kept', 'kept'])
})

test('a write fails like the store’s own while another process keeps the database locked', async () => {
  const path = await tempDatabase()
  const store = await tempStore({ path })
  const users = await usersIn(store)
  const other = new Database(path)
  other.exec('begin immediate')
  const unavailable = { code: 'UNAVAILABLE' }
  await Promise.all([
    expect(users.insertInto('user').values({ id: '1', name: 'x' }).execute()).rejects.toMatchObject(
      unavailable,
    ),
    expect(users.transaction().execute(() => Promise.resolve())).rejects.toMatchObject(unavailable),
  ])
  expect(await names(users)).toEqual([])
  other.exec('rollback')
  other.close()
  await sql`insert into user values ('1', 'late')`.execute(users)
  expect(await names(users)).toEqual(['late'])
})
