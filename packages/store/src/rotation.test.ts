import { describe, expect, test } from 'vitest'
import {
  authenticateText,
  HandClock,
  newCredential,
  newInstallation,
  noon,
  operator,
  tempStore,
  twoStores,
} from './testing/temp-store.ts'

const hour = 60 * 60 * 1000

describe('rotating a credential', () => {
  test('issues a successor that may do the same', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const scopes = ['events:read'] as const
    const old = await store.credentials.issue(
      id,
      { kind: 'browser', scopes, expiresAt: Date.now() + hour },
      operator,
    )
    const successor = await store.credentials.rotate(id, old.credential.id, {}, operator)
    expect(successor.credential).toMatchObject({
      kind: 'browser',
      scopes,
      expiresAt: old.credential.expiresAt,
      awaitsFirstUse: true,
    })
    expect((await store.credentials.get(id, old.credential.id)).replacedBy).toBe(successor.credential.id)
  })

  test('changes nothing for the old secret until the new one is used', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const old = await newCredential(store)
    const { installationId, id } = old.credential
    await store.credentials.rotate(installationId, id, { graceMs: hour }, operator)
    clock.now += 1000 * hour
    expect(await authenticateText(store, old.secret)).not.toBeNull()
    expect((await store.credentials.get(installationId, id)).expiresAt).toBeNull()
  })

  test('starts the grace of the old secret at the first use of the new one, and not again', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const old = await newCredential(store)
    const { installationId, id } = old.credential
    const successor = await store.credentials.rotate(installationId, id, { graceMs: hour }, operator)
    clock.now += 10 * hour
    expect(await authenticateText(store, successor.secret)).not.toBeNull()
    expect((await store.credentials.get(installationId, id)).expiresAt).toBe(clock.now + hour)
    expect((await store.credentials.get(installationId, successor.credential.id)).awaitsFirstUse).toBe(false)
    clock.now += hour - 1
    expect(await authenticateText(store, successor.secret)).not.toBeNull()
    expect(await authenticateText(store, old.secret)).not.toBeNull()
    clock.now += 1
    expect(await authenticateText(store, old.secret)).toBeNull()
    expect(await authenticateText(store, successor.secret)).not.toBeNull()
  })

  test('never extends the life of the old secret', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    const old = await store.credentials.issue(id, { expiresAt: noon + hour }, operator)
    const expiresAt = noon + 100 * hour
    const successor = await store.credentials.rotate(id, old.credential.id, { expiresAt }, operator)
    expect(successor.credential.expiresAt).toBe(expiresAt)
    await authenticateText(store, successor.secret)
    expect((await store.credentials.get(id, old.credential.id)).expiresAt).toBe(noon + hour)
  })

  test('with no grace ends the old secret at once', async () => {
    const store = await tempStore()
    const old = await newCredential(store)
    const { installationId, id } = old.credential
    const successor = await store.credentials.rotate(installationId, id, { graceMs: 0 }, operator)
    expect(await authenticateText(store, old.secret)).not.toBeNull()
    expect(await authenticateText(store, successor.secret)).not.toBeNull()
    expect(await authenticateText(store, old.secret)).toBeNull()
  })

  test('takes over once when first uses arrive together, from two processes', async () => {
    const stores = await twoStores()
    const old = await newCredential(stores[0])
    const { installationId, id } = old.credential
    const { secret } = await stores[0].credentials.rotate(installationId, id, {}, operator)
    const uses = Array.from({ length: 40 }, (_, index) =>
      authenticateText(stores[index % 2 === 0 ? 0 : 1], secret),
    )
    expect((await Promise.all(uses)).every((use) => use !== null)).toBe(true)
    const { rows } = await stores[0].audit.list()
    expect(rows.filter(({ action }) => action === 'credential.take-over')).toHaveLength(1)
  })

  test('a second time, before the first successor was used, makes that one void', async () => {
    const store = await tempStore()
    const old = await newCredential(store)
    const { installationId, id } = old.credential
    const lost = await store.credentials.rotate(installationId, id, {}, operator)
    const successor = await store.credentials.rotate(installationId, id, {}, operator)
    expect(await authenticateText(store, lost.secret)).toBeNull()
    expect(await authenticateText(store, old.secret)).not.toBeNull()
    expect(await authenticateText(store, successor.secret)).not.toBeNull()
    expect((await store.credentials.get(installationId, id)).replacedBy).toBe(successor.credential.id)
  })

  test('goes on after the successor was revoked', async () => {
    const store = await tempStore()
    const { credential } = await newCredential(store)
    const { installationId, id } = credential
    const revoked = await store.credentials.rotate(installationId, id, {}, operator)
    await store.credentials.revoke(installationId, revoked.credential.id, operator)
    const successor = await store.credentials.rotate(installationId, id, {}, operator)
    expect(await authenticateText(store, successor.secret)).not.toBeNull()
  })

  test('is refused where it makes no sense, saying what to do', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    const rotate = (credentialId: string) => store.credentials.rotate(id, credentialId, {}, operator)
    const old = await store.credentials.issue(id, {}, operator)
    const pending = await rotate(old.credential.id)
    await expect(rotate(pending.credential.id)).rejects.toEqual(conflict(`rotate ${old.credential.id}`))
    await authenticateText(store, pending.secret)
    await expect(rotate(old.credential.id)).rejects.toEqual(conflict(`rotate ${pending.credential.id}`))

    const revoked = await store.credentials.issue(id, {}, operator)
    await store.credentials.revoke(id, revoked.credential.id, operator)
    await expect(rotate(revoked.credential.id)).rejects.toEqual(conflict('is revoked'))

    const expiring = await store.credentials.issue(id, { expiresAt: clock.now + 1 }, operator)
    clock.now += 1
    await expect(rotate(expiring.credential.id)).rejects.toEqual(conflict('has expired'))

    const graceless = store.credentials.rotate(id, pending.credential.id, { graceMs: -1 }, operator)
    await expect(graceless).rejects.toMatchObject({ code: 'INVALID' })
  })
})

function conflict(text: string): unknown {
  return expect.objectContaining({ code: 'CONFLICT', message: expect.stringContaining(text) })
}
