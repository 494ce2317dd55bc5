import { describe, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import {
  HandClock,
  newInstallation,
  noon,
  operator,
  tempDatabase,
  tempStore,
  twoStores,
} from './testing/temp-store.ts'

const day = 24 * 60 * 60 * 1000

describe('usage', () => {
  test('is counted per release, operation and status', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    store.usage.record(id, '2.0.0', 'getInstallation', 200)
    clock.now += 1000
    store.usage.record(id, '2.0.0', 'getInstallation', 200)
    store.usage.record(id, '2.0.0', 'getInstallation', 429)
    store.usage.record(id, '1.2.0', 'listEvents', 200)
    const at = { installationId: id }
    expect(await store.usage.byInstallation(id)).toEqual([
      {
        ...at,
        release: '1.2.0',
        operationId: 'listEvents',
        status: 200,
        count: 1,
        firstSeenAt: noon + 1000,
        lastSeenAt: noon + 1000,
      },
      {
        ...at,
        release: '2.0.0',
        operationId: 'getInstallation',
        status: 200,
        count: 2,
        firstSeenAt: noon,
        lastSeenAt: noon + 1000,
      },
      {
        ...at,
        release: '2.0.0',
        operationId: 'getInstallation',
        status: 429,
        count: 1,
        firstSeenAt: noon + 1000,
        lastSeenAt: noon + 1000,
      },
    ])
  })

  test('adds up over flushes, days and processes', async () => {
    const clock = new HandClock()
    const [left, right] = await twoStores({ clock: clock.read })
    const { id } = await newInstallation(left)
    for (const store of [left, right, left]) {
      store.usage.record(id, '2.0.0', 'op', 200, ['siteUrl'])
      await store.flush()
    }
    clock.now += day
    right.usage.record(id, '2.0.0', 'op', 200, ['siteUrl'])
    await right.flush()
    const total = { release: '2.0.0', installations: 1, count: 4, firstSeenAt: noon, lastSeenAt: noon + day }
    expect(await left.usage.byRelease()).toEqual([total])
    expect(await left.usage.deprecatedMemberUsers('siteUrl')).toMatchObject([
      { count: 4, lastSeenAt: noon + day },
    ])
  })

  test('can be asked for since a day', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    store.usage.record(id, '1.0.0', 'op', 200)
    clock.now += day
    store.usage.record(id, '1.0.0', 'op', 200)
    store.usage.record(id, '2.0.0', 'op', 200)
    const since = '2026-06-02'
    expect(await store.usage.byRelease({ since })).toMatchObject([
      { release: '1.0.0', count: 1 },
      { release: '2.0.0', count: 1 },
    ])
    expect(await store.usage.byInstallation(id, { since })).toHaveLength(2)
    expect(await store.usage.releaseUsers('1.0.0', { since: '2026-06-03' })).toEqual([])
    await expect(store.usage.byRelease({ since: 'yesterday' })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('tells who uses a release, the latest first', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const [a, b] = [await newInstallation(store, 'A'), await newInstallation(store, 'B')]
    store.usage.record(a.id, '1.0.0', 'op', 200)
    clock.now += 1
    store.usage.record(b.id, '1.0.0', 'op', 200)
    store.usage.record(b.id, '2.0.0', 'op', 200)
    expect(await store.usage.releaseUsers('1.0.0')).toEqual([
      {
        installationId: b.id,
        name: 'B',
        release: '1.0.0',
        count: 1,
        firstSeenAt: noon + 1,
        lastSeenAt: noon + 1,
      },
      { installationId: a.id, name: 'A', release: '1.0.0', count: 1, firstSeenAt: noon, lastSeenAt: noon },
    ])
    expect(await store.usage.byRelease()).toMatchObject([{ installations: 2 }, { installations: 1 }])
  })

  test('tells who uses a deprecated member', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id, name } = await newInstallation(store)
    store.usage.record(id, '1.1.0', 'op', 200, ['siteUrl', 'data[].plan'])
    store.usage.record(id, '1.1.0', 'op', 200, ['siteUrl'])
    store.usage.record(id, '1.2.0', 'op', 200, [])
    const seen = { installationId: id, name, release: '1.1.0', firstSeenAt: noon, lastSeenAt: noon }
    expect(await store.usage.deprecatedMemberUsers('siteUrl')).toEqual([
      { ...seen, member: 'siteUrl', count: 2 },
    ])
    expect(await store.usage.deprecatedMemberUsers(null)).toEqual([
      { ...seen, member: 'data[].plan', count: 1 },
      { ...seen, member: 'siteUrl', count: 2 },
    ])
  })

  test('of an installation that does not exist is dropped without harm', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    store.usage.record('ins_none', '1.0.0', 'op', 200, ['a'])
    store.usage.record(id, '1.0.0', 'op', 200)
    expect(await store.usage.byRelease()).toMatchObject([{ installations: 1, count: 1 }])
  })

  test('of many installations is written in pieces', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    for (let index = 0; index < 1234; index += 1) store.usage.record(id, `1.0.${index}`, 'op', 200)
    expect(await store.usage.byRelease()).toHaveLength(1234)
  })
})

describe('flushing', () => {
  test('loses nothing and counts nothing twice when the database is busy', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const { id } = await newInstallation(store)
    store.usage.record(id, '1.0.0', 'op', 200)
    const other = new Database(path)
    other.exec('begin immediate')
    const failed = store.flush()
    await expect(failed).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    store.usage.record(id, '1.0.0', 'op', 200)
    other.exec('rollback')
    other.close()
    await store.flush()
    await store.flush()
    expect(await store.usage.byRelease()).toMatchObject([{ count: 2 }])
  })

  test('happens once for calls at the same moment', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    store.usage.record(id, '1.0.0', 'op', 200)
    await Promise.all([store.flush(), store.flush(), store.usage.byRelease()])
    expect(await store.usage.byRelease()).toMatchObject([{ count: 1 }])
  })

  test('happens when the store closes', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const { id } = await newInstallation(store)
    store.usage.record(id, '1.0.0', 'op', 200)
    await store.close()
    expect(await (await tempStore({ path })).usage.byRelease()).toMatchObject([{ count: 1 }])
  })

  test('is no change to anything, so it is not audited', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.origins.add(id, 'https://example.com', operator)
    const before = await store.audit.verify()
    store.usage.record(id, '1.0.0', 'op', 200)
    await store.flush()
    expect(await store.audit.verify()).toEqual(before)
  })
})
