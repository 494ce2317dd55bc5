import { describe, expect, test } from 'vitest'
import { HandClock, newInstallation, noon, operator, tempStore } from './testing/temp-store.ts'
import type { Installation, Store } from './types.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const accountId = 'acc_default'

interface World {
  readonly clock: HandClock
  readonly store: Store
  readonly a: Installation
  readonly b: Installation
}

async function world(): Promise<World> {
  const clock = new HandClock()
  const store = await tempStore({ clock: clock.read })
  return { clock, store, a: await newInstallation(store, 'A'), b: await newInstallation(store, 'B') }
}

describe('who uses a release', () => {
  test('is counted for a day, a week and thirty days', async () => {
    const { clock, store, a, b } = await world()
    store.usage.record(a.id, '1.2.0', 'op', 200)
    clock.now += 10 * day
    store.usage.record(b.id, '1.2.0', 'op', 200)
    clock.now += 6 * day
    store.usage.record(b.id, '1.2.0', 'op', 200)
    store.usage.record(b.id, '1.10.0', 'op', 200)
    await store.flush()
    expect(await store.usageReports.releases(accountId)).toEqual([
      {
        release: '1.2.0',
        installations: 2,
        calls: { last24h: 1, last7d: 2, last30d: 3 },
        lastSeenAt: clock.now,
      },
      {
        release: '1.10.0',
        installations: 1,
        calls: { last24h: 1, last7d: 1, last30d: 1 },
        lastSeenAt: clock.now,
      },
    ])
    clock.now += 29 * day
    expect((await store.usageReports.releases(accountId))[0]).toMatchObject({
      installations: 1,
      calls: { last24h: 0, last7d: 0, last30d: 1 },
    })
  })

  test('is listed in pages, the latest first', async () => {
    const { clock, store } = await world()
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) {
      const { id } = await newInstallation(store, `Site ${index}`)
      if (index !== 2) clock.now += 1000
      store.usage.record(id, '1.0.0', 'op', 200)
      ids.push(id)
    }
    await store.flush()
    const query = { accountId, release: '1.0.0', limit: 2 }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<Store['usageReports']['releaseUsers']>> =
        await store.usageReports.releaseUsers({ ...query, cursor })
      seen.push(...page.rows.map(({ installationId }) => installationId))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual(ids.toReversed())
    const since = await store.usageReports.releaseUsers({ ...query, since: clock.now })
    expect(since.rows).toMatchObject([{ installationId: ids[4], name: 'Site 4', calls: 1 }])
    const { nextCursor } = await store.usageReports.releaseUsers(query)
    await expect(
      store.usageReports.releaseUsers({ ...query, release: '2.0.0', cursor: nextCursor }),
    ).rejects.toMatchObject({ code: 'INVALID' })
  })
})

describe('who uses a deprecated member', () => {
  test('is counted by member and release, and listed', async () => {
    const { clock, store, a, b } = await world()
    store.usage.record(a.id, '1.0.0', 'op', 200, ['siteUrl'])
    clock.now += 2 * day
    store.usage.record(b.id, '1.0.0', 'op', 200, ['siteUrl', 'plan'])
    store.usage.record(b.id, '1.1.0', 'op', 200, ['siteUrl'])
    await store.flush()
    expect(await store.usageReports.members(accountId)).toMatchObject([
      { member: 'plan', release: '1.0.0', installations: 1, calls: { last24h: 1, last30d: 1 } },
      { member: 'siteUrl', release: '1.0.0', installations: 2, calls: { last24h: 1, last30d: 2 } },
      { member: 'siteUrl', release: '1.1.0', installations: 1, calls: { last24h: 1, last30d: 1 } },
    ])
    const of = async (query: object): Promise<unknown> => {
      const { rows } = await store.usageReports.memberUsers({ accountId, ...query })
      return rows.map(({ installationId, member, release }) => [installationId, member, release])
    }
    expect(await of({ member: 'siteUrl' })).toEqual([
      [b.id, 'siteUrl', '1.1.0'],
      [b.id, 'siteUrl', '1.0.0'],
      [a.id, 'siteUrl', '1.0.0'],
    ])
    expect(await of({ member: 'siteUrl', release: '1.0.0', since: noon + day })).toEqual([
      [b.id, 'siteUrl', '1.0.0'],
    ])
    expect(await of({})).toHaveLength(4)
    const first = await store.usageReports.memberUsers({ accountId, limit: 2 })
    const rest = await store.usageReports.memberUsers({ accountId, limit: 2, cursor: first.nextCursor })
    expect([...first.rows, ...rest.rows]).toHaveLength(4)
    expect(rest.nextCursor).toBeNull()
  })
})

describe('calls over time', () => {
  test('are told by hour and by day, of the account and of an installation', async () => {
    const { clock, store, a, b } = await world()
    store.usage.record(a.id, '1.0.0', 'get', 200)
    clock.now += hour
    store.usage.record(a.id, '1.0.0', 'put', 404)
    store.usage.record(b.id, '2.0.0', 'get', 200)
    clock.now += 12 * hour
    store.usage.record(b.id, '2.0.0', 'get', 500)
    await store.flush()
    const span = { accountId, from: noon, to: clock.now + 1 }
    const { usageReports } = store
    expect(await usageReports.series({ ...span, interval: 'hour', groupBy: 'release' })).toEqual([
      {
        key: '1.0.0',
        points: [
          { at: noon, calls: 1 },
          { at: noon + hour, calls: 1 },
        ],
      },
      {
        key: '2.0.0',
        points: [
          { at: noon + hour, calls: 1 },
          { at: noon + 13 * hour, calls: 1 },
        ],
      },
    ])
    const today = noon - 12 * hour
    expect(await usageReports.series({ ...span, interval: 'day', groupBy: 'operation' })).toEqual([
      {
        key: 'get',
        points: [
          { at: today, calls: 2 },
          { at: today + day, calls: 1 },
        ],
      },
      { key: 'put', points: [{ at: today, calls: 1 }] },
    ])
    for (const interval of ['hour', 'day'] as const) {
      const ofA = { ...span, installationId: a.id, interval, groupBy: 'status' } as const
      expect((await usageReports.series(ofA)).map(({ key }) => key)).toEqual(['200', '404'])
      expect(await usageReports.series({ ...ofA, accountId: 'acc_other' })).toEqual([])
    }
  })

  test('are refused by the hour where hours are no longer kept, and by the day never', async () => {
    const { clock, store, a } = await world()
    const query = { accountId, from: noon, to: noon + day, groupBy: 'status' } as const
    store.usage.record(a.id, '1.0.0', 'op', 200)
    await store.flush()
    clock.now += 4 * day
    await store.sweep()
    const one = { ...query, installationId: a.id }
    await expect(store.usageReports.series({ ...one, interval: 'hour' })).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect(await store.usageReports.series({ ...one, interval: 'day' })).toHaveLength(1)
    expect(await store.usageReports.series({ ...query, interval: 'hour' })).toHaveLength(1)
    clock.now += 40 * day
    await store.sweep()
    await expect(store.usageReports.series({ ...query, interval: 'hour' })).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect(await store.usageReports.series({ ...query, interval: 'day' })).toHaveLength(1)
    expect(await store.usageReports.rates(query, [])).toMatchObject({ calls: 1 })
  })

  test('are refused in more intervals than anyone can look at', async () => {
    const { store } = await world()
    const query = { accountId, from: noon - 900 * day, to: noon, groupBy: 'status' } as const
    await expect(store.usageReports.series({ ...query, interval: 'hour' })).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect(await store.usageReports.series({ ...query, interval: 'day' })).toEqual([])
  })

  test('show what failed and what was served a deprecated release', async () => {
    const { store, a } = await world()
    for (const [release, status] of [
      ['1.0.0', 200],
      ['1.0.0', 404],
      ['2.0.0', 200],
      ['2.0.0', 503],
    ] as const)
      store.usage.record(a.id, release, 'op', status)
    await store.flush()
    const span = { accountId, from: noon - day, to: noon + 1 }
    const rates = { calls: 4, deprecatedCalls: 2, clientErrors: 1, serverErrors: 1 }
    expect(await store.usageReports.rates(span, ['1.0.0'])).toEqual(rates)
    expect(await store.usageReports.rates({ ...span, installationId: a.id }, ['1.0.0'])).toEqual(rates)
  })
})

test('calls are counted by credential for a day', async () => {
  const { clock, store, a } = await world()
  const { credential } = await store.credentials.issue(a.id, {}, operator)
  const { secret, credential: busy } = await store.credentials.issue(a.id, {}, operator)
  const { parseSecret } = await import('./secret.ts')
  const parsed = parseSecret(secret)
  if (parsed === null) throw new Error('an issued secret parses')
  for (let call = 0; call < 3; call += 1) {
    await store.authenticate(parsed)
    clock.now += hour
  }
  await store.flush()
  expect([...(await store.usageReports.credentialCalls(a.id))]).toEqual([[busy.id, 3]])
  expect((await store.credentials.get(a.id, busy.id)).lastUsedAt).toBe(noon + 2 * hour)
  expect((await store.credentials.get(a.id, credential.id)).lastUsedAt).toBeNull()
  clock.now = noon + 25 * hour
  expect([...(await store.usageReports.credentialCalls(a.id))]).toEqual([[busy.id, 1]])
})
