import { describe, expect, test } from 'vitest'
import { HandClock, newInstallation, noon, operator, tempStore, twoStores } from './testing/temp-store.ts'
import type { NewContent, Store } from './types.ts'

const draft: NewContent = { status: 'draft', language: 'en', data: { title: 'A' } }

async function idsIn(store: Store, installationId: string, query: Parameters<Store['content']['list']>[1]) {
  return (await store.content.list(installationId, query)).rows.map(({ externalId }) => externalId)
}

describe('content', () => {
  test('is created, then updated, under the id the consumer gives it', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    const created = await store.content.put(id, 'post-1', draft, null, operator)
    expect(created).toEqual({
      kind: 'created',
      item: {
        externalId: 'post-1',
        ...draft,
        revision: expect.any(Number),
        createdAt: noon,
        updatedAt: noon,
      },
    })
    clock.now += 1
    const changed = { status: 'published', language: 'pt', data: { title: 'B' } }
    const updated = await store.content.put(id, 'post-1', changed, null, operator)
    expect(updated).toMatchObject({
      kind: 'updated',
      item: { ...changed, createdAt: noon, updatedAt: noon + 1 },
    })
    expect(await store.content.get(id, 'post-1')).toEqual('item' in updated ? updated.item : null)
  })

  test('comes in pages of at most four mebibytes, one text at least, and none is left out', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const sizes = { huge: 5_000_000, a: 1_500_000, b: 1_500_000, c: 1_500_000, tiny: 1 }
    for (const [externalId, length] of Object.entries(sizes)) {
      await store.content.put(id, externalId, { ...draft, data: 'x'.repeat(length) }, null, operator)
    }
    const pages: string[][] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Awaited<ReturnType<Store['content']['list']>> = await store.content.list(id, { cursor })
      pages.push(page.rows.map(({ externalId }) => externalId))
      cursor = page.nextCursor
    }
    expect(pages).toEqual([['tiny', 'c', 'b'], ['a'], ['huge']])
  })

  test('is gone after it was deleted', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.content.put(id, 'post-1', draft, null, operator)
    expect(await store.content.delete(id, 'post-1', null, operator)).toEqual({ kind: 'deleted' })
    expect(await store.content.get(id, 'post-1')).toBeNull()
    expect(await store.content.delete(id, 'post-1', null, operator)).toEqual({ kind: 'missing' })
  })

  test('is written and deleted only at the revision expected', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const put = (expected: number | 'exists' | null) => store.content.put(id, 'a', draft, expected, operator)
    const remove = (expected: number | 'exists' | null) => store.content.delete(id, 'a', expected, operator)
    expect(await put('exists')).toEqual({ kind: 'conflict', revision: 0 })
    expect(await remove('exists')).toEqual({ kind: 'conflict', revision: 0 })
    const created = await put(0)
    const revision = 'item' in created ? created.item.revision : 0
    expect(await put(0)).toEqual({ kind: 'conflict', revision })
    expect(await remove(revision + 1)).toEqual({ kind: 'conflict', revision })
    expect(await remove(revision)).toEqual({ kind: 'deleted' })
  })

  test('never has a revision twice, not even after it was deleted and written again', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const revisions: number[] = []
    for (let round = 0; round < 3; round += 1) {
      for (let write = 0; write < 2; write += 1) {
        const written = await store.content.put(id, 'a', draft, null, operator)
        if ('item' in written) revisions.push(written.item.revision)
      }
      await store.content.delete(id, 'a', null, operator)
    }
    expect(new Set(revisions).size).toBe(6)
  })

  test('is created by one of many at the same moment', async () => {
    const stores = await twoStores()
    const { id } = await newInstallation(stores[0])
    const writes = Array.from({ length: 20 }, (_, index) =>
      stores[index % 2 === 0 ? 0 : 1].content.put(id, 'a', { ...draft, data: index }, 0, operator),
    )
    const outcomes = await Promise.all(writes)
    expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1)
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(19)
  })

  test.each(['', 'a'.repeat(513), 'a\0b', 'a\nb', '\ud800'])(
    'refuses the external id %j',
    async (externalId) => {
      const store = await tempStore()
      const { id } = await newInstallation(store)
      const writing = store.content.put(id, externalId, draft, null, operator)
      await expect(writing).rejects.toMatchObject({ code: 'INVALID' })
    },
  )
})

describe('a list of content', () => {
  test('has what was stored last first, in pages', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    for (const externalId of ['b', 'a', 'c', 'd'])
      await store.content.put(id, externalId, draft, null, operator)
    await store.content.put(id, 'a', draft, null, operator)
    const first = await store.content.list(id, { limit: 3 })
    const second = await store.content.list(id, { limit: 3, cursor: first.nextCursor })
    expect(first.rows.map(({ externalId }) => externalId)).toEqual(['a', 'd', 'c'])
    expect(second.rows.map(({ externalId }) => externalId)).toEqual(['b'])
    expect(second.nextCursor).toBeNull()
  })

  test('can be filtered by status, language and time of storing', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    await store.content.put(id, 'old', draft, null, operator)
    clock.now += 1000
    await store.content.put(id, 'live', { ...draft, status: 'published' }, null, operator)
    await store.content.put(id, 'pt', { ...draft, language: 'pt' }, null, operator)
    expect(await idsIn(store, id, { status: 'published' })).toEqual(['live'])
    expect(await idsIn(store, id, { language: 'pt' })).toEqual(['pt'])
    expect(await idsIn(store, id, { updatedSince: noon + 1000 })).toEqual(['pt', 'live'])
    expect(await idsIn(store, id, { status: 'draft', updatedSince: noon + 1000 })).toEqual(['pt'])
  })

  test('refuses a cursor that came from other filters', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    for (const externalId of ['a', 'b']) await store.content.put(id, externalId, draft, null, operator)
    const { nextCursor } = await store.content.list(id, { limit: 1, status: 'draft' })
    const listing = store.content.list(id, { limit: 1, cursor: nextCursor })
    await expect(listing).rejects.toMatchObject({ code: 'INVALID' })
  })
})
