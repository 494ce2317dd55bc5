import { expect, test } from 'vitest'
import { bench } from '../../testing/bench.ts'
import { headerIn } from '../../testing/exchange.ts'

test('an installation that has called since is another answer, and the same revision', async () => {
  const { store, member } = await bench()
  const ada = await member('owner', 'ada@example.com')
  const by = { actor: { type: 'system', id: 'test' } } as const
  const { id } = await store.installations.create({ name: 'Example', platform: 'other' }, by)
  const path = `/api/v1/installations/${id}`
  const tag = headerIn((await ada.send(path)).reply, 'etag') ?? ''
  expect((await ada.send(path, { headers: { 'If-None-Match': tag } })).status).toBe(304)

  store.usage.record(id, '2.2.0', 'getInstallation', 200)
  await store.flush()
  const again = await ada.send(path, { headers: { 'If-None-Match': tag } })
  expect(again).toMatchObject({ status: 200, json: { lastRelease: '2.2.0' } })
  const renamed = await ada.send(path, {
    method: 'PATCH',
    body: { name: 'New' },
    headers: { 'If-Match': tag },
  })
  expect(renamed).toMatchObject({ status: 200, json: { name: 'New' } })
})
