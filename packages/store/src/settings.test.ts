import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HandClock, newInstallation, noon, operator, tempStore, twoStores } from './testing/temp-store.ts'
import type { Json } from './types.ts'

describe('settings', () => {
  test('are an empty document of revision 0 until they are written', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    expect(await store.settings.get(id)).toEqual({ value: {}, revision: 0, updatedAt: null })
  })

  test('come back as they were written, each write one revision higher', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    const first = await store.settings.put(id, { a: [1, { b: null }] }, null, operator)
    expect(first).toEqual({
      kind: 'stored',
      settings: { value: { a: [1, { b: null }] }, revision: 1, updatedAt: noon },
    })
    clock.now += 1
    await store.settings.put(id, 'text', null, operator)
    expect(await store.settings.get(id)).toEqual({ value: 'text', revision: 2, updatedAt: noon + 1 })
  })

  test('take any JSON, down to the last odd character', async () => {
    const store = await tempStore({ path: ':memory:' })
    const { id } = await newInstallation(store)
    // fast-check's JSON values are plain JSON by construction.
    const json = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        await store.settings.put(id, value, null, operator)
        expect((await store.settings.get(id)).value).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(await store.audit.verify()).toMatchObject({ ok: true })
  })
})

describe('a write that expects a revision', () => {
  test('succeeds only while that revision is stored', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const put = (expected: number | 'exists' | null) => store.settings.put(id, {}, expected, operator)
    expect(await put('exists')).toEqual({ kind: 'conflict', revision: 0 })
    expect(await put(1)).toEqual({ kind: 'conflict', revision: 0 })
    expect(await put(0)).toMatchObject({ kind: 'stored' })
    expect(await put(0)).toEqual({ kind: 'conflict', revision: 1 })
    expect(await put(1)).toMatchObject({ kind: 'stored' })
    expect(await put('exists')).toMatchObject({ kind: 'stored' })
    expect(await store.audit.verify()).toMatchObject({ count: 4 })
  })

  test('is won by one of many at the same moment', async () => {
    const stores = await twoStores()
    const { id } = await newInstallation(stores[0])
    const writes = Array.from({ length: 20 }, (_, index) =>
      stores[index % 2 === 0 ? 0 : 1].settings.put(id, index, 0, operator),
    )
    const outcomes = await Promise.all(writes)
    expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(1)
    expect(await stores[0].settings.get(id)).toMatchObject({ revision: 1 })
  })
})

test('the audit log tells that settings changed, not what they are', async () => {
  const store = await tempStore()
  const { id } = await newInstallation(store)
  await store.settings.put(id, { smtpPassword: 'hunter2' }, null, operator)
  const [row] = (await store.audit.list({ limit: 1 })).rows
  expect(row).toMatchObject({ action: 'settings.put', before: { revision: 0 }, after: { revision: 1 } })
  expect(JSON.stringify(row)).not.toContain('hunter2')
})
