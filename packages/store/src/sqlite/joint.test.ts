import { Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { newInstallation, operator, tempStore } from '../testing/temp-store.ts'
import type { Store } from '../types.ts'

interface Users {
  user: { id: string }
}

async function world(): Promise<{
  store: Store
  users: Kysely<Users>
  ids: () => Promise<readonly string[]>
}> {
  const store = await tempStore()
  const users = new Kysely<Users>({ dialect: store.dialect })
  onTestFinished(() => users.destroy())
  await users.schema.createTable('user').addColumn('id', 'text').execute()
  const ids = async () => (await users.selectFrom('user').select('id').execute()).map(({ id }) => id)
  return { store, users, ids }
}

const failed = new Error('the work failed')

test('what is written together is there when the work is done, and until then for the work alone', async () => {
  const { store, users, ids } = await world()
  const [halfway, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const work = store.together(async () => {
    await users.insertInto('user').values({ id: 'a' }).execute()
    expect(await ids()).toEqual(['a'])
    const { id } = await newInstallation(store)
    halfway.resolve()
    await goOn.promise
    return id
  })
  await halfway.promise
  expect([await ids(), (await store.installations.list()).rows]).toEqual([[], []])
  goOn.resolve()
  const id = await work
  expect(await ids()).toEqual(['a'])
  expect(await store.installations.get(id)).toMatchObject({ id })
})

test('work that fails leaves nothing of what was written together', async () => {
  const { store, users, ids } = await world()
  const work = store.together(async () => {
    await users.insertInto('user').values({ id: 'a' }).execute()
    await users.transaction().execute((part) => part.insertInto('user').values({ id: 'b' }).execute())
    await newInstallation(store)
    throw failed
  })
  await expect(work).rejects.toBe(failed)
  expect([await ids(), await store.audit.verify()]).toMatchObject([[], { ok: true, count: 0 }])
  await newInstallation(store)
})

test('a part that fails is undone, and the work may go on', async () => {
  const { store, users, ids } = await world()
  await store.together(async () => {
    await users.insertInto('user').values({ id: 'a' }).execute()
    const part = users.transaction().execute(async (transaction) => {
      await transaction.insertInto('user').values({ id: 'b' }).execute()
      throw failed
    })
    await expect(part).rejects.toBe(failed)
    await expect(store.installations.rename('ins_none', 'x', operator)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
  expect(await ids()).toEqual(['a'])
})

test('work that only reads keeps nobody waiting, and what outlives its work writes on its own', async () => {
  const { store, users, ids } = await world()
  const over = Promise.withResolvers<void>()
  let late: Promise<unknown> = Promise.resolve()
  await store.together(async () => {
    expect(await ids()).toEqual([])
    late = over.promise.then(() => users.insertInto('user').values({ id: 'late' }).execute())
  })
  over.resolve()
  await late
  expect(await ids()).toEqual(['late'])
})
