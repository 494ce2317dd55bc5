import { expect, test } from 'vitest'
import { HandClock, newInstallation, operator, tempStore } from './testing/temp-store.ts'

const day = 24 * 60 * 60 * 1000

test('a sweep deletes what has expired and says how much in the audit log', async () => {
  const clock = new HandClock()
  const store = await tempStore({ clock: clock.read })
  const { id } = await newInstallation(store)
  const events = [{ type: 'a.b', occurredAt: 0, data: null }]
  await store.events.append(id, events, operator, { key: 'old', fingerprint: 'f' })
  const { code } = await store.connectCodes.issue(id, {}, operator)
  clock.now += 2 * day
  await store.events.append(id, events, operator, { key: 'new', fingerprint: 'f' })
  await store.sweep()
  expect((await store.audit.list({ limit: 1 })).rows[0]).toMatchObject({
    action: 'store.sweep',
    actor: { type: 'system', id: 'sweep' },
    after: { idempotencyRecords: 1, connectCodes: 1 },
  })
  expect(await store.connectCodes.redeem(code, {})).toEqual({ kind: 'unknown' })
  expect((await store.events.append(id, events, operator, { key: 'new', fingerprint: 'f' })).kind).toBe(
    'replayed',
  )
})

test('a sweep that finds nothing leaves no trace', async () => {
  const store = await tempStore()
  await newInstallation(store)
  const before = await store.audit.verify()
  await store.sweep()
  expect(await store.audit.verify()).toEqual(before)
})

test('a code that was used still gives a replay away on the next day', async () => {
  const clock = new HandClock()
  const store = await tempStore({ clock: clock.read })
  const { id } = await newInstallation(store)
  const { code } = await store.connectCodes.issue(id, {}, operator)
  await store.connectCodes.redeem(code, {})
  clock.now += day
  await store.sweep()
  expect((await store.connectCodes.redeem(code, {})).kind).toBe('replayed')
})
