import { describe, expect, test } from 'vitest'
import { HandClock, newInstallation, noon, operator, tempStore, twoStores } from './testing/temp-store.ts'
import type { Idempotent, NewEvent, StoredEvent } from './types.ts'

const day = 24 * 60 * 60 * 1000

function event(data: NewEvent['data'], type = 'content.published', occurredAt = 0): NewEvent {
  return { type, occurredAt, data }
}

function resultOf(outcome: Idempotent<readonly StoredEvent[]>): readonly StoredEvent[] {
  if (!('result' in outcome)) throw new Error(`the append ended as ${outcome.kind}`)
  return outcome.result
}

describe('appending events', () => {
  test('stores the batch in its order and returns it with ids', async () => {
    const store = await tempStore({ clock: () => noon })
    const { id } = await newInstallation(store)
    const batch = [event({ a: 1 }), event([null], 'user.joined', 5)]
    const outcome = await store.events.append(id, batch, operator)
    const stored = batch.map((one) => ({ ...one, id: expect.stringMatching(/^evt_/), createdAt: noon }))
    expect(outcome).toEqual({ kind: 'stored', result: stored })
    expect((await store.events.list(id, { order: 'oldest' })).rows).toEqual(resultOf(outcome))
  })

  test('stores all or none', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    for (const bad of [event(1, ''), event(1, 'a\nb'), event(1, 'a.b', Number.NaN)]) {
      const appending = store.events.append(id, [event(0), bad], operator)
      await expect(appending).rejects.toMatchObject({ code: 'INVALID' })
    }
    await expect(store.events.append(id, [], operator)).rejects.toMatchObject({ code: 'INVALID' })
    const tooMany = Array.from({ length: 1001 }, () => event(0))
    await expect(store.events.append(id, tooMany, operator)).rejects.toMatchObject({ code: 'INVALID' })
    expect((await store.events.list(id)).rows).toEqual([])
  })

  test('takes the largest batch', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const batch = Array.from({ length: 1000 }, (_, index) => event(index))
    expect(resultOf(await store.events.append(id, batch, operator))).toHaveLength(1000)
    const { rows } = await store.events.list(id, { order: 'oldest', limit: 1000 })
    expect(rows.map(({ data }) => data)).toEqual(batch.map(({ data }) => data))
  })

  test('writes one audit row with the ids, without the payload', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const stored = resultOf(await store.events.append(id, [event('private'), event('private')], operator))
    const [row] = (await store.audit.list({ limit: 1 })).rows
    expect(row).toMatchObject({
      action: 'events.append',
      after: { count: 2, ids: stored.map((one) => one.id) },
    })
    expect(JSON.stringify(row)).not.toContain('private')
  })
})

describe('listing events', () => {
  test('reads pages newest first or oldest first, each event once', async () => {
    const store = await tempStore({ clock: () => noon })
    const { id } = await newInstallation(store)
    for (let batch = 0; batch < 3; batch += 1) {
      await store.events.append(id, [event(batch * 2), event(batch * 2 + 1)], operator)
    }
    for (const [order, expected] of [
      ['oldest', [0, 1, 2, 3, 4, 5]],
      ['newest', [5, 4, 3, 2, 1, 0]],
    ] as const) {
      const seen: unknown[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof store.events.list>> = await store.events.list(id, {
          order,
          limit: 4,
          cursor,
        })
        seen.push(...page.rows.map(({ data }) => data))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(seen).toEqual(expected)
    }
  })

  test('misses nothing that is appended while a reader goes through, oldest first', async () => {
    const [writer, reader] = await twoStores()
    const { id } = await newInstallation(writer)
    const appended: Promise<unknown>[] = []
    for (let index = 0; index < 60; index += 1)
      appended.push(writer.events.append(id, [event(index)], operator))
    const seen: unknown[] = []
    let cursor: string | null = null
    while (seen.length < 60) {
      const page: Awaited<ReturnType<typeof reader.events.list>> = await reader.events.list(id, {
        order: 'oldest',
        limit: 7,
        cursor,
      })
      // The last page has no cursor: there, only what a full page before it left is new.
      if (page.nextCursor === null && page.rows.length + seen.length < 60) {
        await new Promise(setImmediate)
        continue
      }
      seen.push(...page.rows.map(({ data }) => data))
      cursor = page.nextCursor
    }
    await Promise.all(appended)
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index))
  })

  test('filters by type and by when they occurred', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const batch = [event(1, 'a.b', 10), event(2, 'c.d', 20), event(3, 'a.b', 30)]
    await store.events.append(id, batch, operator)
    const data = async (query: Parameters<typeof store.events.list>[1]) =>
      (await store.events.list(id, query)).rows.map((one) => one.data)
    expect(await data({ type: 'a.b' })).toEqual([3, 1])
    expect(await data({ since: 20 })).toEqual([3, 2])
    expect(await data({ type: 'a.b', since: 20 })).toEqual([3])
    expect(await data({ type: 'x.y' })).toEqual([])
  })
})

describe('an append with an idempotency key', () => {
  const key = { key: 'k-1', fingerprint: 'f-1' }

  test('is stored once; a repetition gets the first result', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const first = await store.events.append(id, [event(1), event(2)], operator, key)
    await store.events.append(id, [event(3)], operator)
    expect(await store.events.append(id, [event(1), event(2)], operator, key)).toEqual({
      ...first,
      kind: 'replayed',
    })
    expect((await store.events.list(id)).rows).toHaveLength(3)
    expect(await store.audit.verify()).toMatchObject({ count: 3 })
  })

  test('is refused when the key was used for another request', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.events.append(id, [event(1)], operator, key)
    const other = { ...key, fingerprint: 'f-2' }
    expect(await store.events.append(id, [event(2)], operator, other)).toEqual({ kind: 'mismatch' })
    expect((await store.events.list(id)).rows).toHaveLength(1)
  })

  test('leaves the key free when it fails', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await expect(store.events.append(id, [event(1, '')], operator, key)).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect((await store.events.append(id, [event(1)], operator, key)).kind).toBe('stored')
  })

  test('belongs to one installation', async () => {
    const store = await tempStore()
    const [one, other] = [await newInstallation(store), await newInstallation(store)]
    await store.events.append(one.id, [event(1)], operator, key)
    expect((await store.events.append(other.id, [event(2)], operator, key)).kind).toBe('stored')
  })

  test('is in flight until it is answered', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => store.events.append(id, [event(1)], operator, key)),
    )
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([...Array(4).fill('in-flight'), 'stored'])
    expect((await store.events.append(id, [event(1)], operator, key)).kind).toBe('replayed')
  })

  test('is stored once when two processes get it at the same moment', async () => {
    const [left, right] = await twoStores()
    const { id } = await newInstallation(left)
    for (let round = 0; round < 10; round += 1) {
      const again = { key: `k-${round}`, fingerprint: 'f' }
      const outcomes = await Promise.all(
        [left, right].map((store) => store.events.append(id, [event(round)], operator, again)),
      )
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['replayed', 'stored'])
    }
    expect((await left.events.list(id)).rows).toHaveLength(10)
  })

  test('is forgotten after a day, swept or not', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    await store.events.append(id, [event(1)], operator, key)
    clock.now = noon + day - 1
    await store.sweep()
    expect((await store.events.append(id, [event(1)], operator, key)).kind).toBe('replayed')
    clock.now = noon + day
    expect((await store.events.append(id, [event(2)], operator, { ...key, fingerprint: 'new' })).kind).toBe(
      'stored',
    )
    clock.now = noon + 2 * day
    await store.sweep()
    expect((await store.events.append(id, [event(3)], operator, key)).kind).toBe('stored')
  })

  test.each([
    ['an empty key', { key: '', fingerprint: 'f' }],
    ['a key too long', { key: 'k'.repeat(256), fingerprint: 'f' }],
    ['a control character', { key: 'a\0b', fingerprint: 'f' }],
  ])('is refused with %s', async (_, bad) => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const appending = store.events.append(id, [event(1)], operator, bad)
    await expect(appending).rejects.toMatchObject({ code: 'INVALID' })
  })
})
