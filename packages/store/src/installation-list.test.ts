import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HandClock, newInstallation, noon, operator, tempDatabase, tempStore } from './testing/temp-store.ts'
import type { InstallationQuery, InstallationSort, ListedInstallation, Store } from './types.ts'

const accountId = 'acc_default'

async function all(store: Store, query: InstallationQuery): Promise<readonly ListedInstallation[]> {
  const rows: ListedInstallation[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['installations']['list']>> = await store.installations.list({
      ...query,
      cursor,
    })
    rows.push(...page.rows)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}

describe('the table of installations', () => {
  test('is in the order asked for, page by page, without losing or repeating a row', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read, path: ':memory:' })
    const names = ['éclair', 'Zoo', 'apple', 'Eclair', 'Äpfel', 'zoo']
    for (const [index, name] of names.entries()) {
      const { id } = await newInstallation(store, name)
      if (index % 2 === 0) store.usage.record(id, '1.0.0', 'op', 200)
      if (index % 3 === 0) clock.now += 1
    }
    await store.flush()
    const keys: Record<string, (row: ListedInstallation) => string | number> = {
      createdAt: (row) => row.createdAt,
      name: (row) => row.name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
      lastSeenAt: (row) => row.lastSeenAt ?? 0,
    }
    const sorts = fc.constantFrom(...Object.keys(keys).flatMap((key) => [key, `-${key}`]))
    await fc.assert(
      fc.asyncProperty(sorts, fc.integer({ min: 1, max: 7 }), async (sort, limit) => {
        // Built from the keys above, which are the sorts there are.
        const rows = await all(store, { accountId, sort: sort as InstallationSort, limit })
        expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
        const values = rows.map(keys[sort.replace('-', '')] ?? (() => 0))
        const sorted = values.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0))
        expect(values).toEqual(sort.startsWith('-') ? sorted.toReversed() : sorted)
      }),
      { numRuns: 40 },
    )
  })

  test('tells how many match, and what each has been doing', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const a = await newInstallation(store, 'A')
    await newInstallation(store, 'B')
    store.usage.record(a.id, '1.0.0', 'op', 200)
    clock.now += 7 * 24 * 60 * 60 * 1000
    store.usage.record(a.id, '2.0.0', 'op', 200)
    store.usage.record(a.id, '2.0.0', 'op', 200)
    await store.flush()
    const page = await store.installations.list({ accountId, limit: 1 })
    expect(page).toMatchObject({
      total: 2,
      rows: [{ id: a.id, calls7d: 2, lastSeenAt: clock.now, lastRelease: '2.0.0', revision: 1 }],
    })
  })

  test('can be filtered', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const old = await newInstallation(store, 'Old')
    store.usage.record(old.id, '1.0.0', 'op', 200)
    await store.flush()
    clock.now += 31 * 24 * 60 * 60 * 1000
    const young = await newInstallation(store, 'Young')
    store.usage.record(young.id, '1.0.0', 'op', 200)
    await store.flush()
    await store.installations.create({ name: 'T', platform: 'sdk', environment: 'test' }, operator)
    const named = async (query: InstallationQuery): Promise<unknown> => {
      const { rows, total } = await store.installations.list({ accountId, ...query })
      expect(total).toBe(rows.length)
      return rows.map(({ name }) => name)
    }
    expect(await named({ release: '1.0.0' })).toEqual(['Young'])
    expect(await named({ environment: 'test' })).toEqual(['T'])
    expect(await named({ platform: 'wordpress', search: 'YOU' })).toEqual(['Young'])
    expect(await named({ search: '%' })).toEqual([])
  })

  test('refuses a cursor of another order or filter, and an order there is not', async () => {
    const store = await tempStore()
    for (const name of ['A', 'B']) await newInstallation(store, name)
    const { nextCursor: cursor } = await store.installations.list({ accountId, limit: 1, sort: 'name' })
    // What a caller's query string may hold.
    const unknown = 'colour' as InstallationSort
    for (const query of [
      { accountId, cursor },
      { accountId, cursor, sort: 'name', search: 'a' },
      { cursor, sort: 'name' },
      { accountId, sort: unknown },
    ] as const)
      await expect(store.installations.list(query)).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('one account never meets another’s', () => {
  test('installations', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path, clock: () => noon })
    const database = new Database(path)
    database.exec(`insert into accounts (id, name, created_at) values ('acc_other', 'Other', 0)`)
    database.close()
    const mine = await newInstallation(store)
    const theirs = await store.installations.create(
      { name: 'Theirs', platform: 'sdk', accountId: 'acc_other' },
      operator,
    )
    expect(await store.installations.find(accountId, theirs.id)).toBeNull()
    expect(await store.installations.find(accountId, 'ins_none')).toBeNull()
    expect(await store.installations.find(accountId, mine.id)).toEqual(mine)
    expect(await store.installations.list({ accountId })).toMatchObject({ total: 1, rows: [{ id: mine.id }] })
    expect(await store.installations.countByStatus('acc_other')).toEqual({
      active: 1,
      suspended: 0,
      removed: 0,
    })
    store.usage.record(theirs.id, '1.0.0', 'op', 200, ['siteUrl'])
    await store.flush()
    const span = { accountId, from: 0, to: noon, interval: 'day', groupBy: 'status' } as const
    expect(await store.usageReports.releases(accountId)).toEqual([])
    expect(await store.usageReports.members(accountId)).toEqual([])
    expect((await store.usageReports.memberUsers({ accountId })).rows).toEqual([])
    expect((await store.usageReports.releaseUsers({ accountId, release: '1.0.0' })).rows).toEqual([])
    expect(await store.usageReports.series({ ...span, from: noon, installationId: theirs.id })).toEqual([])
  })
})

describe('a change that expects a revision', () => {
  test('is refused when another is stored, and changes nothing', async () => {
    const store = await tempStore()
    const { id, revision } = await newInstallation(store)
    const renamed = await store.installations.update(id, { name: 'New' }, operator, revision)
    expect(renamed).toMatchObject({ name: 'New', revision: revision + 1 })
    for (const change of [
      store.installations.update(id, { name: 'Late' }, operator, revision),
      store.installations.suspend(id, operator, revision),
      store.installations.remove(id, operator, revision),
    ])
      await expect(change).rejects.toMatchObject({ code: 'CONFLICT', reason: 'REVISION' })
    await store.origins.add(id, 'https://example.com', operator)
    expect(await store.installations.get(id)).toMatchObject({ name: 'New', status: 'active', revision: 3 })
  })

  test('names what changed in one audit row', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.installations.update(id, { name: 'New', pinnedVersion: '1.2.0' }, operator, 'exists')
    await store.installations.update(id, { name: 'New', pinnedVersion: null }, operator)
    await store.installations.update(id, {}, operator)
    const { rows } = await store.audit.list()
    expect(rows.map(({ action }) => action)).toEqual([
      'installation.pin',
      'installation.update',
      'installation.create',
    ])
  })
})

test('an account is read and renamed', async () => {
  const store = await tempStore({ clock: () => noon })
  const account = { id: accountId, name: 'Default', revision: 1, createdAt: noon }
  expect(await store.accounts.get(accountId)).toEqual(account)
  const renamed = { ...account, name: 'Harbour Press', revision: 2 }
  expect(await store.accounts.rename(accountId, 'Harbour Press', operator, 1)).toEqual(renamed)
  expect(await store.accounts.rename(accountId, 'Harbour Press', operator)).toEqual(renamed)
  await expect(store.accounts.rename(accountId, 'X', operator, 1)).rejects.toMatchObject({
    reason: 'REVISION',
  })
  await expect(store.accounts.get('acc_none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await store.audit.list()).rows).toMatchObject([{ action: 'account.rename', target: accountId }])
})
