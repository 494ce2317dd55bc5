import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { bench, password, type Bench } from '../testing/bench.ts'
import type { AuthTables } from './tables.ts'

const newPassword = 'another horse battery staple'

/** Makes the database itself refuse the audit row of one action, until told otherwise. */
async function refuseRow({ store }: Bench, action: string): Promise<() => Promise<unknown>> {
  const database = new Kysely<AuthTables>({ dialect: store.dialect })
  await sql`create trigger no_room before insert on audit_log when new.action = ${sql.lit(action)}
    begin select raise(abort, 'no room'); end`.execute(database)
  return () => sql`drop trigger no_room`.execute(database)
}

test('a password is changed with the row that tells of it, or not at all', async () => {
  const world = await bench()
  const ada = await world.member('owner', 'ada@example.com')
  await refuseRow(world, 'user.password-change')
  const change = { currentPassword: password, newPassword }
  expect((await ada.post('/auth/change-password', change)).status).toBe(500)
  expect((await world.browser().signIn('ada@example.com', newPassword)).status).toBe(401)
  expect((await world.browser().signIn('ada@example.com')).status).toBe(200)
  // Neither is the session gone that the change would have ended.
  expect((await ada.send('/api/v1/session')).status).toBe(200)
})

test('nobody is signed in without the row that tells of it', async () => {
  const world = await bench()
  await world.member('owner', 'ada@example.com')
  await refuseRow(world, 'user.sign-in')
  const ada = world.browser()
  expect((await ada.signIn('ada@example.com')).status).toBe(500)
  expect(ada.cookies.size).toBe(0)
  const database = new Kysely<AuthTables>({ dialect: world.store.dialect })
  const { rows } = await sql`select id from auth_sessions`.execute(database)
  // The one of whoever was there before.
  expect(rows).toHaveLength(1)
})

test('an invitation that cannot be noted as accepted leaves nobody behind, and can be accepted later', async () => {
  const world = await bench()
  const drop = await refuseRow(world, 'member.join')
  await expect(world.member('owner', 'ada@example.com')).rejects.toThrow('could not sign in')
  const database = new Kysely<AuthTables>({ dialect: world.store.dialect })
  expect(await database.selectFrom('auth_users').selectAll().execute()).toEqual([])
  await drop()
  await world.member('owner', 'ada@example.com')
})
