import { stat, writeFile } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from './open.ts'
import {
  authenticateText,
  HandClock,
  newCredential,
  newInstallation,
  operator,
  tempDatabase,
  tempStore,
  twoStores,
} from './testing/temp-store.ts'
import { outputOf } from './testing/processes.ts'

describe('opening', () => {
  test('makes a database that only its owner may read', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    await newInstallation(store)
    for (const file of [path, `${path}-wal`, `${path}-shm`]) {
      expect((await stat(file)).mode & 0o777).toBe(0o600)
    }
  })

  test('makes every acknowledged write durable: WAL, flushed at each commit', async () => {
    const path = await tempDatabase()
    await tempStore({ path })
    const database = new Database(path)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    database.close()
  })

  test('finds what was written before', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const installation = await newInstallation(store)
    await store.close()
    const again = await tempStore({ path })
    expect(await again.installations.get(installation.id)).toEqual(installation)
  })

  test('works from many processes at the same moment', { timeout: 30_000 }, async () => {
    const path = await tempDatabase()
    const outputs = await Promise.all(Array.from({ length: 4 }, () => outputOf('open', path)))
    expect(outputs).toEqual(Array(4).fill('open\n'))
    const store = await tempStore({ path })
    expect(await store.healthy()).toBe(true)
    expect(await store.audit.verify()).toMatchObject({ ok: true, count: 4 })
  })

  test('keeps a memory database until it is closed', async () => {
    const store = await tempStore({ path: ':memory:' })
    const { id } = await newInstallation(store)
    expect((await store.installations.get(id)).id).toBe(id)
  })

  test('says that the folder is missing', async () => {
    await expect(openStore({ path: '/nowhere/at/all/stella.db' })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('/nowhere/at/all/stella.db'),
    })
  })

  test('refuses a file that is no database', async () => {
    const path = await tempDatabase()
    await writeFile(path, 'not a database at all, but long enough to have a header'.repeat(50))
    await expect(openStore({ path })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})

describe('a closed store', () => {
  test('answers UNAVAILABLE to everything', async () => {
    const store = await tempStore()
    const { credential } = await newCredential(store)
    await store.close()
    const secret = { environment: 'live', credentialId: credential.id, digest: '' } as const
    const unavailable = expect.objectContaining({ code: 'UNAVAILABLE' })
    expect(() => store.authenticate(secret)).toThrow(unavailable)
    await expect(store.installations.list()).rejects.toEqual(unavailable)
    await expect(newInstallation(store)).rejects.toEqual(unavailable)
    await expect(store.settings.get(credential.installationId)).rejects.toEqual(unavailable)
    expect(await store.healthy()).toBe(false)
  })

  test('has finished the writes that were running', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const writes = Array.from({ length: 50 }, (_, index) => newInstallation(store, `Site ${index}`))
    await store.close()
    const written = await Promise.all(writes)
    const again = await tempStore({ path })
    const { rows } = await again.installations.list({ limit: 100 })
    expect(rows.map(({ id }) => id)).toEqual(written.map(({ id }) => id).toSorted())
  })

  test('can be closed again', async () => {
    const store = await tempStore()
    await Promise.all([store.close(), store.close()])
    await store.close()
    expect(await store.healthy()).toBe(false)
  })
})

describe('while another process holds the write lock', () => {
  test('writes fail with UNAVAILABLE within two seconds, all of them', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const release = lock(path)
    const started = performance.now()
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => newInstallation(store)))
    expect(performance.now() - started).toBeLessThan(2000)
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } })
    }
    release()
    expect((await newInstallation(store)).status).toBe('active')
  })

  test('reads and authentication go on', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const { credential, secret } = await newCredential(store)
    const release = lock(path)
    expect(await authenticateText(store, secret)).toMatchObject({ credential: { id: credential.id } })
    expect(await store.credentials.list(credential.installationId)).toHaveLength(1)
    expect(await store.healthy()).toBe(true)
    release()
  })

  test('a write that gets its turn in time succeeds', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const release = lock(path)
    const write = newInstallation(store)
    setTimeout(release, 200)
    expect((await write).status).toBe('active')
  })

  test('opening fails with UNAVAILABLE', async () => {
    const path = await tempDatabase()
    await (await tempStore({ path })).close()
    const release = lock(path)
    await expect(openStore({ path })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    release()
  })
})

describe('housekeeping', () => {
  test('flushes and sweeps each time it is called, until the store closes', async () => {
    const clock = new HandClock()
    const due: (() => void)[] = []
    let stopped = false
    const store = await tempStore({
      clock: clock.read,
      repeat: (task) => {
        due.push(task)
        return () => {
          stopped = true
        }
      },
    })
    const { id } = await newInstallation(store)
    const key = { key: 'k', fingerprint: 'f' }
    await store.events.append(id, [{ type: 'a.b', occurredAt: 0, data: {} }], operator, key)
    clock.now += 24 * 60 * 60 * 1000
    for (const task of due) task()
    await expect.poll(async () => (await store.audit.list()).rows[0]?.action).toBe('store.sweep')
    await store.close()
    expect(stopped).toBe(true)
  })
})

test('two stores on one file see what the other has written at once', async () => {
  const [left, right] = await twoStores()
  const { id } = await newInstallation(left)
  expect((await right.installations.get(id)).status).toBe('active')
  await right.installations.suspend(id, operator)
  expect((await left.installations.get(id)).status).toBe('suspended')
})

function lock(path: string): () => void {
  const database = new Database(path)
  database.exec('begin immediate')
  return () => {
    database.exec('rollback')
    database.close()
  }
}
