import { expect, test } from 'vitest'
import { openStore } from '../open.ts'
import { openSqlite } from '../sqlite/dialect.ts'
import { noon, tempDatabase, tempStore } from '../testing/temp-store.ts'
import { firstSchema } from './0001-first-schema.ts'
import { migrate } from './migrate.ts'

const day = 24 * 60 * 60 * 1000
const accountId = 'acc_default'

const seen = (at: number) => ({ first_seen_at: at - 1000, last_seen_at: at })

test('what the first schema recorded is in every report of the second', async () => {
  const path = await tempDatabase()
  const engine = openSqlite(path)
  await migrate(engine, () => noon, [firstSchema])
  await engine.transaction(async (queries) => {
    const owner = { account_id: accountId, installation_id: 'ins_1' }
    const times = { created_at: noon, updated_at: noon }
    const profile = { platform_version: null, php_version: null, homepage: null, pinned_version: null }
    const texts = { search_text: 'ins_1\nÉmile\n', origins: '[]', connected_at: null }
    const kinds = { platform: 'sdk', status: 'active', environment: 'live' } as const
    await queries
      .insertInto('installations')
      // A row of the first schema: the columns that came later are missing.
      .values({
        id: 'ins_1',
        account_id: accountId,
        name: 'Émile',
        ...profile,
        ...texts,
        ...kinds,
        ...times,
      } as never)
      .execute()
    for (const [ago, release, status] of [
      [60, '1.0.0', 200],
      [1, '1.0.0', 200],
      [0, '2.0.0', 500],
    ] as const) {
      const at = noon - ago * day
      const call = { day: new Date(at).toISOString().slice(0, 10), release, operation_id: 'op', status }
      await queries
        .insertInto('usage_daily')
        .values({ ...owner, ...call, count: 7, ...seen(at) })
        .execute()
    }
    const member = { release: '1.0.0', member: 'siteUrl', count: 5 }
    await queries
      .insertInto('usage_members')
      .values({ ...owner, ...member, ...seen(noon - day) })
      .execute()
  })
  await engine.close()
  const store = await openStore({ path, clock: () => noon, repeat: null })
  expect(await store.usageReports.releases(accountId)).toMatchObject([
    { release: '1.0.0', installations: 1, calls: { last24h: 0, last7d: 7, last30d: 7 } },
    { release: '2.0.0', installations: 1, calls: { last24h: 7, last7d: 7, last30d: 7 } },
  ])
  expect(await store.usageReports.members(accountId)).toMatchObject([
    { member: 'siteUrl', installations: 1, calls: { last7d: 5 } },
  ])
  const span = { accountId, from: noon - 61 * day, to: noon + 1 }
  const series = await store.usageReports.series({ ...span, interval: 'day', groupBy: 'release' })
  expect(series.map(({ points }) => points.length)).toEqual([2, 1])
  expect(await store.usageReports.rates(span, ['1.0.0'])).toMatchObject({ calls: 21, deprecatedCalls: 14 })
  expect(await store.installations.list({ accountId, release: '2.0.0', sort: 'name' })).toMatchObject({
    rows: [{ name: 'Émile', lastRelease: '2.0.0', lastSeenAt: noon, calls7d: 14, revision: 1 }],
  })
  await store.close()
  // Opening once more changes nothing.
  const again = await tempStore({ path })
  expect(await again.usage.byRelease()).toMatchObject([{ count: 14 }, { count: 7 }])
})
