import { expect, test } from 'vitest'
import { bench, type Bench } from '../testing/cli.ts'

const size = ['--installations', '40', '--usage', '900', '--audit', '300']

async function seeded(...more: readonly string[]): Promise<Bench> {
  const cli = await bench()
  await cli.ok('seed', ...size, ...more)
  return cli
}

test('a seeded store has what was asked for, and an audit chain that verifies', async () => {
  const cli = await bench()
  const { json, stderr } = await cli.ok('seed', ...size, '--json')
  expect(json).toMatchObject({ installations: 40, usage: 900, audit: expect.any(Number) })
  expect(stderr).toContain('usage rows: 900 of 900')
  const accountId = 'acc_default'
  await cli.withStore(async (store) => {
    const page = await store.installations.list({ accountId, limit: 1000 })
    expect(page.total).toBe(40)
    expect(new Set(page.rows.map(({ platform }) => platform)).size).toBeGreaterThan(2)
    expect(page.rows.some(({ calls7d }) => calls7d > 0)).toBe(true)
    expect(page.rows.every(({ createdAt, lastSeenAt }) => (lastSeenAt ?? createdAt) >= createdAt)).toBe(true)
    expect(Math.max(...page.rows.map(({ lastSeenAt }) => lastSeenAt ?? 0))).toBeLessThanOrEqual(cli.now)
    const perSite = await Promise.all(page.rows.map(({ id }) => store.usageReports.credentialCalls(id)))
    expect(perSite.some((calls) => calls.size > 0)).toBe(true)
    const verdict = await store.audit.verify()
    expect(verdict.ok && verdict.count).toBeGreaterThanOrEqual(300)
    const { rows } = await store.audit.list({ limit: 1000 })
    const times = rows.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((left, right) => right - left))
    expect((await store.usageReports.releases(accountId)).length).toBeGreaterThan(3)
    expect((await store.usageReports.members(accountId)).length).toBeGreaterThan(3)
  })
})

test('the same seed gives the same data, and another seed other data', async () => {
  const heads: unknown[] = []
  for (const seed of ['7', '7', '8']) {
    const cli = await seeded('--seed', seed)
    heads.push(await cli.withStore((store) => store.audit.verify()))
  }
  expect(heads[0]).toEqual(heads[1])
  expect(heads[2]).not.toEqual(heads[0])
})

test('a store that holds something is refused, unless --force', async () => {
  const cli = await bench()
  await cli.ok('installation', 'create', 'Mine')
  const refused = await cli.run('seed', ...size, '--json')
  expect([refused.exit, refused.json]).toEqual([
    1,
    {
      error: expect.objectContaining({ code: 'STORE_NOT_EMPTY', message: expect.stringContaining('1 rows') }),
    },
  ])
  await cli.ok('seed', ...size, '--force')
  await cli.withStore(async (store) => {
    expect((await store.installations.list({})).total).toBe(41)
    expect(await store.audit.verify()).toMatchObject({ ok: true })
  })
})

test.each([
  ['--installations', '0'],
  ['--usage', 'many'],
  ['--audit', '1.5'],
])('a count that is none is refused: %s %s', async (option, value) => {
  const cli = await bench()
  const { exit, stderr } = await cli.run('seed', option, value)
  expect([exit, stderr]).toEqual([2, expect.stringContaining('must be a whole number')])
})
