import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSqlite } from './sqlite/dialect.ts'
import { HandClock, newInstallation, noon, tempDatabase, tempStore } from './testing/temp-store.ts'
import { hourMs } from './usage-time.ts'

const accountId = 'acc_default'
const day = 24 * hourMs

interface Step {
  readonly store: number
  readonly site: number
  readonly release: string
  readonly members: readonly string[]
  readonly later: number
  readonly flush: boolean
}

const step = fc.record({
  store: fc.nat(1),
  site: fc.nat(2),
  release: fc.constantFrom('1.0.0', '2.0.0'),
  members: fc.subarray(['siteUrl', 'plan']),
  // Clocks also go back.
  later: fc.integer({ min: -30 * hourMs, max: 12 * day }),
  flush: fc.boolean(),
})

/** What the rows of installations say, counted the slow way. */
async function countedFromRows(path: string, now: number) {
  const engine = openSqlite(path)
  try {
    const rows = await engine.reads.selectFrom('usage_members').selectAll().execute()
    const releases = await engine.reads.selectFrom('usage_releases').selectAll().execute()
    const users = [...rows, ...releases.map((row) => ({ ...row, member: '' }))]
    const since = now - 30 * day - ((now - 30 * day) % day)
    const groups = Map.groupBy(users, ({ release, member }) => `${release} ${member}`)
    return Array.from(groups, ([key, group]) => ({
      key,
      installations: group.filter(({ last_seen_at }) => last_seen_at >= since).length,
      lastSeenAt: Math.max(...group.map(({ last_seen_at }) => last_seen_at)),
    })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  } finally {
    await engine.close()
  }
}

test('what is kept summed up is the sum of what it is kept of, however processes write at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps: readonly Step[]) => {
      const [path, clock] = [await tempDatabase(), new HandClock()]
      const stores = [
        await tempStore({ path, clock: clock.read }),
        await tempStore({ path, clock: clock.read }),
      ] as const
      const sites = [1, 2, 3].map((number) => newInstallation(stores[0], `Site ${number}`))
      const ids = (await Promise.all(sites)).map(({ id }) => id)
      for (const { store, site, release, members, later, flush } of steps) {
        stores[store]?.usage.record(ids[site] ?? '', release, 'op', 200, members)
        clock.now = Math.max(noon, clock.now + later)
        if (flush) await Promise.all(stores.map((one) => one.flush()))
      }
      await Promise.all(stores.map((one) => one.flush()))
      const { usageReports } = stores[0]
      const releases = await usageReports.releases(accountId)
      const members = await usageReports.members(accountId)
      const reports = [...releases.map((report) => ({ ...report, member: '' })), ...members]
      const told = reports.map(({ release, member, installations, lastSeenAt }) => {
        return { key: `${release} ${member}`, installations, lastSeenAt }
      })
      expect(told.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
        await countedFromRows(path, clock.now),
      )
      await Promise.all(stores.map((one) => one.close()))
    }),
    { numRuns: 25 },
  )
})

test('calls are counted by the hour where a span begins, and by the day from then on', async () => {
  const clock = new HandClock()
  const store = await tempStore({ clock: clock.read })
  const { id } = await newInstallation(store)
  const calls = fc.sample(fc.nat(33 * 24), { numRuns: 300, seed: 7 }).toSorted((a, b) => a - b)
  for (const hour of calls) {
    clock.now = noon + hour * hourMs
    store.usage.record(id, '1.0.0', 'op', 200, ['siteUrl'])
  }
  clock.now = noon + 33 * day
  await store.flush()
  const within = (days: number) => {
    return calls.filter((hour) => noon + hour * hourMs > clock.now - days * day).length
  }
  const counted = { last24h: within(1), last7d: within(7), last30d: within(30) }
  expect(await store.usageReports.releases(accountId)).toMatchObject([{ calls: counted }])
  expect(await store.usageReports.members(accountId)).toMatchObject([{ calls: counted }])
})
