import { expect, test } from 'vitest'
import { bench, type Bench } from '../testing/cli.ts'

const day = 86_400_000

async function withCalls(): Promise<Bench> {
  const cli = await bench()
  const { json } = await cli.ok('installation', 'create', 'Shop', '--json')
  const { installation } = json as { installation: { id: string } }
  cli.now -= 40 * day
  await cli.withStore(async (store) => {
    store.usage.record(installation.id, '1.2.0', 'getInstallation', 200, ['siteUrl'])
  })
  cli.now += 40 * day
  await cli.withStore(async (store) => {
    store.usage.record(installation.id, '2.1.0', 'listEvents', 200)
    store.usage.record(installation.id, '2.1.0', 'listEvents', 200)
  })
  return cli
}

interface Listed {
  readonly surface: string
  readonly releases: readonly { readonly version: string; readonly calls: number }[]
  readonly deprecatedMembers: readonly object[]
}

function listed(json: unknown, surface: string): Listed {
  const found = (json as { readonly surfaces: readonly Listed[] }).surfaces.find(
    (one) => one.surface === surface,
  )
  if (found === undefined) throw new Error(`there is no ${surface}`)
  return found
}

test('every release is listed with state, dates and users, newest first', async () => {
  const cli = await withCalls()
  const { stdout } = await cli.ok('versions')
  expect(stdout).toMatch(/2\.1\.0 +served +2026-08-25 +- +2 +just now +Shop/)
  expect(stdout).toMatch(/1\.2\.0 +deprecated +2025-10-14 +2027-03-17 +1 +40 days ago +Shop/)
  expect(stdout).toMatch(/1\.0\.0 +below-floor/)
  expect(stdout).toMatch(/siteUrl +1\.2\.0 +1 +40 days ago +Shop/)
})

test('JSON names who calls what', async () => {
  const cli = await withCalls()
  const { json } = await cli.ok('versions', '--json')
  expect(json).toMatchObject({ since: null })
  expect(listed(json, 'integrations')).toMatchObject({
    base: '/integrations',
    deprecatedMembers: [{ member: 'siteUrl', release: '1.2.0', installation: { name: 'Shop' }, calls: 1 }],
  })
  const release = listed(json, 'integrations').releases.find(({ version }) => version === '2.1.0')
  expect(release).toEqual({
    version: '2.1.0',
    published: true,
    state: 'served',
    released: '2026-08-25',
    servedUntil: null,
    summary: expect.any(String),
    calls: 2,
    lastCallAt: '2026-11-21T12:00:00.000Z',
    installations: [
      { id: expect.stringMatching(/^ins_/), name: 'Shop', calls: 2, lastCallAt: '2026-11-21T12:00:00.000Z' },
    ],
  })
})

test('calls before the given time are left out', async () => {
  const cli = await withCalls()
  const { json } = await cli.ok('versions', '--since', '30d', '--json')
  expect(json).toMatchObject({ since: '2026-10-22' })
  expect(listed(json, 'integrations').deprecatedMembers).toEqual([])
  const calls = listed(json, 'integrations').releases.map(({ version, calls: count }) => [version, count])
  expect(calls).toContainEqual(['1.2.0', 0])
  expect(calls).toContainEqual(['2.1.0', 2])
})

test('the releases are shown without a database too', async () => {
  const cli = await bench()
  const { stdout } = await cli.ok('versions')
  expect(stdout).toContain('2.2.0')
  expect(stdout).toContain(`No calls are recorded: there is no database in ${cli.folder}/.stella.`)
})

test('every surface is shown, and calls of one are not taken for those of another', async () => {
  const cli = await bench()
  const { json: created } = await cli.ok('installation', 'create', 'Shop', '--json')
  const { installation } = created as { installation: { id: string } }
  await cli.withStore(async (store) => store.usage.record(installation.id, '1.0.0', 'getInstallation', 200))
  const { stdout } = await cli.ok('versions')
  expect(stdout).toMatch(/integrations {2}\/integrations\n/)
  expect(stdout).toMatch(/api {2}\/api\n/)
  const { json } = await cli.ok('versions', '--json')
  const callsOf = (surface: string) =>
    listed(json, surface)
      .releases.filter(({ version }) => version === '1.0.0')
      .map(({ calls }) => calls)
  expect([callsOf('integrations'), callsOf('api')]).toEqual([[1], [0]])
})
