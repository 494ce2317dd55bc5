import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parseSecret } from './secret.ts'
import {
  authenticateText,
  failuresOf,
  HandClock,
  newCredential,
  newInstallation,
  noon,
  operator,
  tempDatabase,
  tempStore,
} from './testing/temp-store.ts'
import { SCOPES } from './types/credential.ts'

describe('issuing a credential', () => {
  test("returns its secret once, of the installation's environment", async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await store.installations.create(
      { name: 'A', platform: 'sdk', environment: 'test' },
      operator,
    )
    const issued = await store.credentials.issue(
      id,
      { kind: 'browser', scopes: ['events:write', 'settings:read', 'events:write'], expiresAt: noon + 1 },
      operator,
    )
    expect(issued.credential).toEqual({
      id: expect.stringMatching(/^cred_/),
      accountId: 'acc_default',
      installationId: id,
      kind: 'browser',
      scopes: ['settings:read', 'events:write'],
      createdAt: noon,
      expiresAt: noon + 1,
      lastUsedAt: null,
      revokedAt: null,
      replacedBy: null,
      awaitsFirstUse: false,
    })
    expect(parseSecret(issued.secret)).toMatchObject({
      environment: 'test',
      credentialId: issued.credential.id,
    })
    expect(await store.credentials.list(id)).toEqual([issued.credential])
  })

  test('gives all scopes and no expiry unless told otherwise', async () => {
    const store = await tempStore()
    const { credential } = await newCredential(store)
    expect(credential).toMatchObject({ kind: 'secret', scopes: SCOPES, expiresAt: null })
  })

  test.each([
    ['no scopes', { scopes: [] }],
    // A caller without types can send anything.
    ['an unknown scope', { scopes: ['events:delete' as 'events:read'] }],
    ['an unknown kind', { kind: 'admin' as 'secret' }],
    ['an expiry that is past', { expiresAt: noon }],
    ['an expiry that is no time', { expiresAt: Number.NaN }],
  ])('refuses %s', async (_, wrong) => {
    const store = await tempStore({ clock: () => noon })
    const { id } = await newInstallation(store)
    await expect(store.credentials.issue(id, wrong, operator)).rejects.toMatchObject({ code: 'INVALID' })
    expect(await store.credentials.list(id)).toEqual([])
  })

  test('leaves no trace of a secret on disk', async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const { credential, secret } = await newCredential(store)
    const rotated = await store.credentials.rotate(credential.installationId, credential.id, {}, operator)
    const { code } = await store.connectCodes.issue(credential.installationId, {}, operator)
    const redeemed = await store.connectCodes.redeem(code, {})
    const connected = redeemed.kind === 'redeemed' ? redeemed.secret : ''
    expect(await authenticateText(store, connected)).not.toBeNull()
    await store.flush()
    const disk = (await readFile(path, 'latin1')) + (await readFile(`${path}-wal`, 'latin1'))
    expect(disk).toContain(credential.id)
    for (const text of [secret, rotated.secret, connected]) expect(disk).not.toContain(text.slice(36, 60))
    expect(disk).not.toContain(code.slice(5))
  })
})

describe('revoking a credential', () => {
  test('stops it from the next request on', async () => {
    const store = await tempStore()
    const { credential, secret } = await newCredential(store)
    const revoked = await store.credentials.revoke(credential.installationId, credential.id, operator)
    expect(revoked.revokedAt).not.toBeNull()
    expect(await authenticateText(store, secret)).toBeNull()
  })

  test('twice changes nothing, and is audited once', async () => {
    const store = await tempStore()
    const { credential } = await newCredential(store)
    const first = await store.credentials.revoke(credential.installationId, credential.id, operator)
    expect(await store.credentials.revoke(credential.installationId, credential.id, operator)).toEqual(first)
    const { rows } = await store.audit.list()
    expect(rows.filter(({ action }) => action === 'credential.revoke')).toHaveLength(1)
  })

  test("of another installation fails as if it didn't exist", async () => {
    const store = await tempStore()
    const { credential, secret } = await newCredential(store)
    const other = await newInstallation(store)
    const failures = await failuresOf([
      store.credentials.revoke(other.id, credential.id, operator),
      store.credentials.rotate(other.id, credential.id, {}, operator),
      store.credentials.get(other.id, credential.id),
    ])
    expect(new Set(failures)).toEqual(new Set(['NOT_FOUND']))
    expect(await store.credentials.list(other.id)).toEqual([])
    expect(await authenticateText(store, secret)).not.toBeNull()
  })
})

test('an operator finds a credential by its id alone', async () => {
  const store = await tempStore()
  const { credential } = await newCredential(store)
  expect(await store.credentials.find(credential.id)).toEqual(credential)
  expect(await store.credentials.find('cred_none')).toBeNull()
})

describe('a secret that travelled where it must not', () => {
  test('is noted in the audit log', async () => {
    const store = await tempStore()
    const { credential, secret } = await newCredential(store)
    const parsed = parseSecret(secret)
    if (parsed === null) throw new Error('an issued secret parses')
    expect(await store.credentials.reportExposure(parsed, 'query', 'req_1')).toBe(true)
    expect((await store.audit.list({ limit: 1 })).rows[0]).toMatchObject({
      action: 'credential.exposed',
      target: credential.id,
      installationId: credential.installationId,
      requestId: 'req_1',
      after: { where: 'query' },
    })
  })

  test('is noted once an hour, however often it is sent', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { secret } = await newCredential(store)
    const parsed = parseSecret(secret)
    if (parsed === null) throw new Error('an issued secret parses')
    for (const pause of [0, 1000, 60 * 60 * 1000]) {
      clock.now += pause
      expect(await store.credentials.reportExposure(parsed, 'query')).toBe(true)
    }
    const { rows } = await store.audit.list()
    expect(rows.filter(({ action }) => action === 'credential.exposed')).toHaveLength(2)
  })

  test('leaves no note when it was only guessed', async () => {
    const store = await tempStore()
    const { credential } = await newCredential(store)
    const before = await store.audit.verify()
    const guess = { environment: 'live', credentialId: credential.id, digest: 'a'.repeat(64) } as const
    expect(await store.credentials.reportExposure(guess, 'query')).toBe(false)
    expect(await store.credentials.reportExposure({ ...guess, credentialId: 'cred_none' }, 'query')).toBe(
      false,
    )
    expect(await store.audit.verify()).toEqual(before)
  })
})
