import { describe, expect, test } from 'vitest'
import { CONNECT_CODE_PATTERN } from './connect-codes.ts'
import {
  authenticateText,
  HandClock,
  newInstallation,
  noon,
  operator,
  tempStore,
  twoStores,
} from './testing/temp-store.ts'
import type { Redemption, Store } from './types.ts'

const minute = 60 * 1000

async function newCode(store: Store): Promise<{ code: string; installationId: string }> {
  const { id } = await newInstallation(store)
  const { code } = await store.connectCodes.issue(id, {}, operator)
  return { code, installationId: id }
}

describe('a connect code', () => {
  test('is good for ten minutes and found by its pattern', async () => {
    const store = await tempStore({ clock: () => noon })
    const { id } = await newInstallation(store)
    const { code, expiresAt } = await store.connectCodes.issue(id, {}, operator)
    expect(expiresAt).toBe(noon + 10 * minute)
    expect(CONNECT_CODE_PATTERN.exec(`code: ${code}.`)?.[0]).toBe(code)
  })

  test('turns into a credential that may do what the code said', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    const expiresAt = noon + 1000 * minute
    const grant = { kind: 'browser', scopes: ['content:read'], expiresAt } as const
    const { code } = await store.connectCodes.issue(id, grant, operator)
    clock.now += 10 * minute - 1
    const redemption = await redeemed(store, code)
    expect(redemption.credential).toMatchObject({ installationId: id, ...grant })
    expect(await authenticateText(store, redemption.secret)).toMatchObject({ installation: { id } })
  })

  test('brings the profile of the consumer with it', async () => {
    const store = await tempStore({ clock: () => noon })
    const { code, installationId } = await newCode(store)
    const profile = {
      homepage: 'https://new.example.com',
      platform: 'typo3',
      platformVersion: '13.4',
      phpVersion: '8.4',
    } as const
    const { installation } = await redeemed(store, code, profile)
    expect(installation).toMatchObject({
      ...profile,
      homepage: 'https://new.example.com/',
      connectedAt: noon,
    })
    expect(await store.installations.get(installationId)).toMatchObject(installation)
    const again = await store.connectCodes.issue(installationId, {}, operator)
    expect((await redeemed(store, again.code)).installation).toMatchObject({
      homepage: installation.homepage,
      platformVersion: null,
      phpVersion: null,
    })
  })

  test('stays usable when the profile is refused', async () => {
    const store = await tempStore()
    const { code } = await newCode(store)
    await expect(store.connectCodes.redeem(code, { homepage: 'ftp://x' })).rejects.toMatchObject({
      code: 'INVALID',
    })
    await expect(store.connectCodes.redeem(code, { platformVersion: '' })).rejects.toMatchObject({
      code: 'INVALID',
    })
    expect((await redeemed(store, code)).kind).toBe('redeemed')
  })

  test('is refused from the tenth minute on, also when the clock is set back', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { code } = await newCode(store)
    clock.now += 10 * minute
    expect(await store.connectCodes.redeem(code, {})).toEqual({ kind: 'expired' })
    clock.now = noon
    expect(await store.connectCodes.redeem(code, {})).toEqual({ kind: 'expired' })
  })

  test.each(['', 'stlc_', `stlc_${'0'.repeat(22)}`, 'K7QM-2XWD-9FHT', '\ud800', 'a'.repeat(100_000)])(
    'is unknown when it was never issued: %j',
    async (code) => {
      const store = await tempStore()
      expect(await store.connectCodes.redeem(code, {})).toEqual({ kind: 'unknown' })
    },
  )

  test('is unknown while its installation is suspended, and good again afterwards', async () => {
    const store = await tempStore()
    const { code, installationId } = await newCode(store)
    await store.installations.suspend(installationId, operator)
    expect(await store.connectCodes.redeem(code, {})).toEqual({ kind: 'unknown' })
    await store.installations.resume(installationId, operator)
    expect((await redeemed(store, code)).kind).toBe('redeemed')
  })
})

describe('redeeming a code again', () => {
  test('revokes what it had issued, with an audit row, once', async () => {
    const store = await tempStore()
    const { code, installationId } = await newCode(store)
    const { credential, secret } = await redeemed(store, code)
    const replayed = { kind: 'replayed', credentialId: credential.id }
    expect(await store.connectCodes.redeem(code, {}, 'req_replay')).toEqual(replayed)
    expect(await authenticateText(store, secret)).toBeNull()
    expect((await store.audit.list({ limit: 1 })).rows[0]).toMatchObject({
      action: 'connect-code.replay',
      installationId,
      actor: { type: 'installation', id: installationId },
      requestId: 'req_replay',
      after: { revokedCredentials: [credential.id] },
    })
    const before = await store.audit.verify()
    expect(await store.connectCodes.redeem(code, {})).toEqual(replayed)
    expect(await store.audit.verify()).toEqual(before)
  })

  test('revokes the successors of what it had issued, too', async () => {
    const store = await tempStore()
    const { code, installationId } = await newCode(store)
    const { credential } = await redeemed(store, code)
    const successor = await store.credentials.rotate(installationId, credential.id, {}, operator)
    await store.connectCodes.redeem(code, {})
    expect(await authenticateText(store, successor.secret)).toBeNull()
  })

  test('revokes even after the ten minutes', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { code } = await newCode(store)
    const { secret } = await redeemed(store, code)
    clock.now += 60 * minute
    expect((await store.connectCodes.redeem(code, {})).kind).toBe('replayed')
    expect(await authenticateText(store, secret)).toBeNull()
  })

  test('at the same moment, from two processes, has exactly one winner', async () => {
    const stores = await twoStores()
    for (let round = 0; round < 5; round += 1) {
      const { code } = await newCode(stores[0])
      const attempts = Array.from({ length: 20 }, (_, index) =>
        stores[index % 2 === 0 ? 0 : 1].connectCodes.redeem(code, {}),
      )
      const outcomes = await Promise.all(attempts)
      const winners = outcomes.filter(({ kind }) => kind === 'redeemed')
      expect(winners).toHaveLength(1)
      expect(outcomes.filter(({ kind }) => kind === 'replayed')).toHaveLength(19)
    }
  })
})

async function redeemed(
  store: Store,
  code: string,
  profile: Parameters<Store['connectCodes']['redeem']>[1] = {},
): Promise<Extract<Redemption, { kind: 'redeemed' }>> {
  const redemption = await store.connectCodes.redeem(code, profile)
  if (redemption.kind !== 'redeemed') throw new Error(`the code is ${redemption.kind}`)
  return redemption
}
