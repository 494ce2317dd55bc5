import { describe, expect, test } from 'vitest'
import type { Store } from './types.ts'
import {
  authenticateText,
  failuresOf,
  HandClock,
  newCredential,
  newInstallation,
  noon,
  operator,
  tempStore,
} from './testing/temp-store.ts'

async function namesIn(
  store: Store,
  query: Parameters<Store['installations']['list']>[0],
): Promise<readonly string[]> {
  return (await store.installations.list(query)).rows.map(({ name }) => name)
}

describe('creating an installation', () => {
  test('gives it an id and every member a value', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const created = await store.installations.create({ name: ' Example ', platform: 'drupal' }, operator)
    expect(created).toEqual({
      id: expect.stringMatching(/^ins_[0-9a-z]{26}$/),
      accountId: 'acc_default',
      name: 'Example',
      platform: 'drupal',
      platformVersion: null,
      phpVersion: null,
      homepage: null,
      status: 'active',
      environment: 'live',
      pinnedVersion: null,
      origins: [],
      connectedAt: null,
      createdAt: noon,
      revision: 1,
      lastSeenAt: null,
      lastRelease: null,
      updatedAt: noon,
    })
    expect(await store.installations.get(created.id)).toEqual(created)
  })

  test.each([
    ['an empty name', { name: '  ' }],
    ['a name too long', { name: 'a'.repeat(201) }],
    ['a line break in the name', { name: 'a\r\nb' }],
    ['a lone surrogate in the name', { name: 'a\ud800' }],
    ['a homepage that is no URL', { homepage: 'example.com' }],
    ['a homepage of another scheme', { homepage: 'javascript:alert(1)' }],
    ['a password in the homepage', { homepage: 'https://me:secret@example.com' }],
    // A caller without types can send anything.
    ['an unknown platform', { platform: 'joomla' as 'other' }],
    ['an unknown environment', { environment: 'prod' as 'live' }],
  ])('refuses %s', async (_, wrong) => {
    const store = await tempStore()
    const creating = store.installations.create({ name: 'Example', platform: 'other', ...wrong }, operator)
    await expect(creating).rejects.toMatchObject({ code: 'INVALID' })
    expect((await store.audit.list()).rows).toEqual([])
  })

  test('allows its origins from the start, in one change, or makes nothing', async () => {
    const store = await tempStore()
    const site = { name: 'Example', platform: 'drupal' } as const
    const origins = ['https://A.example', 'https://*.b.example', 'https://a.example']
    const created = await store.installations.create({ ...site, origins }, operator)
    expect(created.origins).toEqual(['https://a.example', 'https://*.b.example'])
    const [row, ...rest] = (await store.audit.list()).rows
    expect(rest).toEqual([])
    expect(row).toMatchObject({ action: 'installation.create', after: { origins: created.origins } })
    await expect(
      store.installations.create({ ...site, origins: ['https://*.com'] }, operator),
    ).rejects.toMatchObject({ code: 'INVALID' })
    expect((await store.installations.list()).rows).toHaveLength(1)
  })

  test('refuses an account that does not exist', async () => {
    const store = await tempStore()
    const creating = store.installations.create(
      { name: 'A', platform: 'other', accountId: 'acc_none' },
      operator,
    )
    await expect(creating).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('listing installations', () => {
  test('goes through all of them in pages, oldest first', async () => {
    const store = await tempStore()
    for (const name of ['a', 'b', 'c', 'd', 'e']) await newInstallation(store, name)
    const first = await store.installations.list({ limit: 2 })
    const second = await store.installations.list({ limit: 2, cursor: first.nextCursor })
    const third = await store.installations.list({ limit: 2, cursor: second.nextCursor })
    const names = [first, second, third].map(({ rows }) => rows.map(({ name }) => name))
    expect(names).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect(third.nextCursor).toBeNull()
  })

  test('filters by status, and leaves removed ones out unless asked for', async () => {
    const store = await tempStore()
    await newInstallation(store, 'active')
    const suspended = await newInstallation(store, 'suspended')
    const removed = await newInstallation(store, 'removed')
    await store.installations.suspend(suspended.id, operator)
    await store.installations.remove(removed.id, operator)
    expect(await namesIn(store, {})).toEqual(['active', 'suspended'])
    expect(await namesIn(store, { status: 'suspended' })).toEqual(['suspended'])
    expect(await namesIn(store, { status: 'removed' })).toEqual(['removed'])
  })

  test('filters by platform', async () => {
    const store = await tempStore()
    await newInstallation(store, 'wordpress')
    await store.installations.create({ name: 'sdk', platform: 'sdk' }, operator)
    expect(await namesIn(store, { platform: 'sdk' })).toEqual(['sdk'])
  })

  test.each([
    ['part of a name in any case', 'ZÜRI', ['Zürich 100%']],
    ['part of a homepage', 'shop.exa', ['Shop']],
    ['a percent sign, which stands for itself', '%', ['Zürich 100%']],
    ['an underscore, which stands for itself', '_', []],
    ['a backslash', '\\', []],
    ['nothing that is there', 'nope', []],
  ])('searches for %s', async (_, search, found) => {
    const store = await tempStore({
      ids: (
        (n) => () =>
          `ins-${(n += 1)}`
      )(0),
    })
    await store.installations.create({ name: 'Zürich 100%', platform: 'other' }, operator)
    await store.installations.create(
      { name: 'Shop', platform: 'other', homepage: 'https://shop.example.com' },
      operator,
    )
    expect(await namesIn(store, { search })).toEqual(found)
  })

  test('searches by id, and finds a new name at once', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store, 'before')
    await newInstallation(store, 'other')
    await store.installations.rename(id, 'After', operator)
    expect(await namesIn(store, { search: id })).toEqual(['After'])
    expect(await namesIn(store, { search: 'after' })).toEqual(['After'])
    expect(await namesIn(store, { search: 'before' })).toEqual([])
  })
})

describe('changing an installation', () => {
  test('renames it', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    clock.now += 1000
    expect(await store.installations.rename(id, 'New name', operator)).toMatchObject({
      name: 'New name',
      createdAt: noon,
      updatedAt: noon + 1000,
    })
  })

  test('pins a release and lifts the pin', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    expect((await store.installations.pin(id, '1.2.0', operator)).pinnedVersion).toBe('1.2.0')
    expect((await store.installations.pin(id, null, operator)).pinnedVersion).toBeNull()
  })

  test.each(['1.2', 'v1.2.0', '01.2.0', '1.2.0-beta', '', '1.2.1234567'])(
    'refuses to pin %j',
    async (version) => {
      const store = await tempStore()
      const { id } = await newInstallation(store)
      await expect(store.installations.pin(id, version, operator)).rejects.toMatchObject({ code: 'INVALID' })
    },
  )

  test('suspends it and resumes it', async () => {
    const store = await tempStore()
    const { credential, secret } = await newCredential(store)
    const { installationId } = credential
    expect((await store.installations.suspend(installationId, operator)).status).toBe('suspended')
    expect(await authenticateText(store, secret)).toBeNull()
    expect((await store.installations.resume(installationId, operator)).status).toBe('active')
    expect(await authenticateText(store, secret)).not.toBeNull()
  })

  test('writes no audit row when nothing changes', async () => {
    const store = await tempStore()
    const { id, name } = await newInstallation(store)
    await store.installations.suspend(id, operator)
    const before = await store.audit.verify()
    await store.installations.suspend(id, operator)
    await store.installations.rename(id, name, operator)
    expect(await store.audit.verify()).toEqual(before)
  })

  test('removes it for good: credentials are revoked, codes void, data kept', async () => {
    const store = await tempStore()
    const { credential, secret } = await newCredential(store)
    const { installationId: id } = credential
    await store.settings.put(id, { color: 'red' }, null, operator)
    const { code } = await store.connectCodes.issue(id, {}, operator)
    expect((await store.installations.remove(id, operator)).status).toBe('removed')
    expect(await authenticateText(store, secret)).toBeNull()
    expect((await store.credentials.get(id, credential.id)).revokedAt).not.toBeNull()
    expect(await store.connectCodes.redeem(code, {})).toEqual({ kind: 'unknown' })
    expect((await store.settings.get(id)).value).toEqual({ color: 'red' })
    expect((await store.installations.remove(id, operator)).status).toBe('removed')
    const failures = await failuresOf([
      store.installations.resume(id, operator),
      store.installations.rename(id, 'Back', operator),
      store.credentials.issue(id, {}, operator),
      store.connectCodes.issue(id, {}, operator),
      store.origins.add(id, 'https://example.com', operator),
      store.settings.put(id, {}, null, operator),
    ])
    expect(new Set(failures)).toEqual(new Set(['CONFLICT']))
  })

  test('fails with NOT_FOUND when there is none', async () => {
    const store = await tempStore()
    const failures = await failuresOf([
      store.installations.get('ins_none'),
      store.installations.rename('ins_none', 'A', operator),
      store.installations.suspend('ins_none', operator),
      store.installations.remove('ins_none', operator),
      store.credentials.issue('ins_none', {}, operator),
      store.events.append('ins_none', [{ type: 'a.b', occurredAt: 0, data: null }], operator),
      store.settings.put('ins_none', {}, null, operator),
    ])
    expect(new Set(failures)).toEqual(new Set(['NOT_FOUND']))
  })
})

describe('origins', () => {
  test('are stored in normal form, in the order they were added', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.origins.add(id, 'https://B.example.com', operator)
    await store.origins.add(id, 'https://*.bücher.example', operator)
    const expected = ['https://b.example.com', 'https://*.xn--bcher-kva.example']
    expect(await store.origins.list(id)).toEqual(expected)
    expect((await store.installations.get(id)).origins).toEqual(expected)
  })

  test('are added once', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.origins.add(id, 'https://example.com', operator)
    expect(await store.origins.add(id, 'https://EXAMPLE.com:443', operator)).toEqual(['https://example.com'])
    expect(await store.audit.verify()).toMatchObject({ count: 2 })
  })

  test('can be removed in any spelling, and only when they are there', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.origins.add(id, 'https://example.com', operator)
    expect(await store.origins.remove(id, 'https://example.com:443', operator)).toEqual([])
    await expect(store.origins.remove(id, 'https://example.com', operator)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('are refused when they would let in strangers, or are too many', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await expect(store.origins.add(id, 'https://*.com', operator)).rejects.toMatchObject({ code: 'INVALID' })
    for (let index = 0; index < 100; index += 1)
      await store.origins.add(id, `https://s${index}.example.com`, operator)
    await expect(store.origins.add(id, 'https://one-more.example.com', operator)).rejects.toMatchObject({
      code: 'INVALID',
    })
  })
})
