import { describe, expect, test } from 'vitest'
import { bench, type Bench } from '../testing/bench.ts'

interface Policy {
  readonly surfaces: readonly {
    readonly releases: readonly {
      readonly version: string
      readonly callers: number
      readonly calls: object
    }[]
  }[]
}

async function withToken({ store, browser }: Bench, name: string) {
  const by = { actor: { type: 'system', id: 'test' } } as const
  const wanted = { name, scopes: ['policy:read', 'usage:read'] }
  const { token, secret } = await store.tokens.issue('acc_default', wanted, by)
  const headers = { Authorization: `Bearer ${secret}` }
  return { id: token.id, get: (path: string) => browser().send(path, { headers }) }
}

describe('calls of the management API', () => {
  test('are counted by release, and told of each token and person by name', async () => {
    const world = await bench()
    const ada = await world.member('owner', 'ada@example.com')
    const deploy = await withToken(world, 'Deploy')
    await deploy.get('/api/v1/policy')
    await deploy.get('/api/v1/policy/nothing/releases/1.0.0/installations')
    await ada.send('/api/v1/session')
    await world.store.flush()
    const { surfaces } = (await deploy.get('/api/v1/policy')).json as Policy
    expect(surfaces[1]?.releases).toMatchObject([
      { version: '1.0.0', installations: 0, callers: 2, calls: { last24h: 3 } },
    ])
    const { json } = await deploy.get('/api/v1/policy/api/releases/1.0.0/callers')
    const calls = { release: '1.0.0', firstSeenAt: expect.any(String), lastSeenAt: expect.any(String) }
    expect(json).toMatchObject({ page: { hasMore: false } })
    expect((json as { readonly data: readonly object[] }).data).toEqual(
      expect.arrayContaining([
        { type: 'token', id: deploy.id, name: 'Deploy', calls: 2, ...calls },
        { type: 'user', id: expect.any(String), name: 'ada@example.com', calls: 1, ...calls },
      ]),
    )
    const none = await deploy.get('/api/v1/policy/integrations/releases/2.2.0/callers')
    expect(none.json).toMatchObject({ data: [] })
  })

  test('are told over time, by operation and by status', async () => {
    const world = await bench()
    const deploy = await withToken(world, 'Deploy')
    await deploy.get('/api/v1/policy')
    await deploy.get('/api/v1/policy/nothing/releases/1.0.0/installations')
    await world.store.flush()
    const keys = async (query: string) => {
      const { json } = await deploy.get(`/api/v1/usage?surface=api&${query}`)
      return (json as { series: { key: string }[] }).series.map(({ key }) => key).toSorted()
    }
    expect(await keys('groupBy=operation')).toEqual(['getPolicy', 'listReleaseInstallations'])
    expect(await keys('groupBy=status')).toEqual(['200', '404'])
    expect(await keys('groupBy=release')).toEqual(['1.0.0'])
    expect((await deploy.get('/api/v1/usage?groupBy=operation')).json).toMatchObject({ series: [] })
    const ofOne = await deploy.get('/api/v1/usage?surface=api&installationId=ins_1')
    expect(ofOne.json).toMatchObject({ error: { code: 'REQUEST_INVALID' } })
  })
})
