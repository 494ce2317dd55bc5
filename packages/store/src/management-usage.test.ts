import { describe, expect, test } from 'vitest'
import { HandClock, noon, operator, tempStore, twoStores } from './testing/temp-store.ts'
import type { Store } from './types.ts'
import { hourMs } from './usage-time.ts'

const accountId = 'acc_default'
const day = 24 * hourMs

async function newToken(store: Store, name: string): Promise<string> {
  const { token } = await store.tokens.issue(accountId, { name, scopes: ['usage:read'] }, operator)
  return token.id
}

async function newMember(store: Store, userId: string): Promise<string> {
  const { code } = await store.team.invite(accountId, { role: 'owner', email: null }, operator)
  await store.team.accept(code, userId)
  return userId
}

describe('a call of the management API', () => {
  test('is counted by release, operation and status, apart from calls of installations', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const token = await newToken(store, 'deploy')
    store.usage.recordManagement(token, '1.0.0', 'getPolicy', 200)
    clock.now += 2 * day
    store.usage.recordManagement(token, '1.0.0', 'getUsage', 403)
    await store.flush()
    expect(await store.usageReports.managementReleases(accountId)).toEqual([
      {
        release: '1.0.0',
        callers: 1,
        calls: { last24h: 1, last7d: 2, last30d: 2 },
        lastSeenAt: noon + 2 * day,
      },
    ])
    const span = { accountId, from: noon - day, to: clock.now + 1, interval: 'day' } as const
    const series = (groupBy: 'operation' | 'status') =>
      store.usageReports.series({ ...span, groupBy, surface: 'management' })
    expect((await series('operation')).map(({ key }) => key)).toEqual(['getPolicy', 'getUsage'])
    expect((await series('status')).map(({ key }) => key)).toEqual(['200', '403'])
    expect(await store.usageReports.series({ ...span, groupBy: 'release' })).toEqual([])
    expect(await store.usageReports.releases(accountId)).toEqual([])
  })

  test('is remembered for the token by its name and for the person by their id', async () => {
    const clock = new HandClock()
    const [left, right] = await twoStores({ clock: clock.read })
    const [token, user] = [await newToken(left, 'deploy'), await newMember(left, 'usr_ana')]
    left.usage.recordManagement(token, '1.0.0', 'getPolicy', 200)
    await left.flush()
    clock.now += 1000
    right.usage.recordManagement(token, '1.0.0', 'getPolicy', 200)
    right.usage.recordManagement(user, '1.0.0', 'getSession', 200)
    await right.flush()
    const query = { accountId, release: '1.0.0' }
    const { rows } = await left.usageReports.managementCallers(query)
    const seen = { release: '1.0.0', lastSeenAt: noon + 1000 }
    expect(rows).toEqual([
      { type: 'user', id: user, name: null, ...seen, calls: 1, firstSeenAt: noon + 1000 },
      { type: 'token', id: token, name: 'deploy', ...seen, calls: 2, firstSeenAt: noon },
    ])
    const first = await left.usageReports.managementCallers({ ...query, limit: 1 })
    const rest = await left.usageReports.managementCallers({ ...query, limit: 1, cursor: first.nextCursor })
    expect([...first.rows, ...rest.rows]).toEqual(rows)
    expect((await left.usageReports.managementCallers({ ...query, since: clock.now + 1 })).rows).toEqual([])
    expect((await left.usageReports.managementCallers({ ...query, accountId: 'acc_2' })).rows).toEqual([])
  })

  test('of someone who is nobody any more is dropped without harm', async () => {
    const store = await tempStore()
    store.usage.recordManagement('usr_gone', '1.0.0', 'getPolicy', 200)
    await store.flush()
    expect(await store.usageReports.managementReleases(accountId)).toEqual([])
  })
})
