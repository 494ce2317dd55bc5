import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newInstallation, operator, tempStore } from './testing/temp-store.ts'
import type { Store } from './types.ts'

type Operation = (store: Store, installationId: string, mark: string) => Promise<unknown>

/** What a consumer can do. Both tenants use the same ids and keys, and mark what they write as their own. */
const operations: Readonly<Record<string, Operation>> = {
  putSettings: (store, id, mark) => store.settings.put(id, mark, null, operator),
  appendEvent: (store, id, mark) =>
    store.events.append(id, [{ type: 'a.b', occurredAt: 0, data: mark }], operator),
  appendWithKey: (store, id, mark) =>
    store.events.append(id, [{ type: 'a.b', occurredAt: 0, data: mark }], operator, {
      key: 'same',
      fingerprint: 'same',
    }),
  putContent: (store, id, mark) =>
    store.content.put(id, 'same', { status: 'draft', language: 'en', data: mark }, null, operator),
  deleteContent: (store, id) => store.content.delete(id, 'same', null, operator),
}

const steps = fc.array(
  fc.record({
    tenant: fc.constantFrom('mine', 'theirs'),
    operation: fc.constantFrom(...Object.keys(operations)),
  }),
  { maxLength: 30 },
)

test('no tenant ever reads or changes what is another tenant’s', async () => {
  const store = await tempStore({ path: ':memory:' })
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const alone = await newInstallation(store, 'alone')
      const mine = await newInstallation(store, 'mine')
      const theirs = await newInstallation(store, 'theirs')
      for (const { tenant, operation } of taken) {
        const id = tenant === 'mine' ? mine.id : theirs.id
        await operations[operation]?.(store, id, tenant)
        // The same history without a neighbour: it must look the same from inside.
        if (tenant === 'mine') await operations[operation]?.(store, alone.id, tenant)
      }
      expect(await viewOf(store, mine.id)).toEqual(await viewOf(store, alone.id))
      expect(JSON.stringify(await viewOf(store, mine.id))).not.toContain('theirs')
      expect(JSON.stringify(await viewOf(store, theirs.id))).not.toContain('mine')
    }),
    { numRuns: 25 },
  )
})

/** All that a tenant can read, without ids and times, which are never the same. */
async function viewOf(store: Store, id: string): Promise<unknown> {
  const settings = await store.settings.get(id)
  const item = await store.content.get(id, 'same')
  return {
    settings: [settings.value, settings.revision],
    item: item && [item.data, item.revision],
    events: (await store.events.list(id, { limit: 1000 })).rows.map(({ type, data }) => [type, data]),
    content: (await store.content.list(id)).rows.map(({ externalId, data }) => [externalId, data]),
  }
}
