import { describe, expect, test } from 'vitest'
import { SECRET_PATTERN } from './secret.ts'
import { HandClock, noon, operator, tempStore, twoStores } from './testing/temp-store.ts'
import { MANAGEMENT_TOKEN_PATTERN, parseManagementToken } from './token-secret.ts'
import type { Attribution, AuthenticatedToken, Store } from './types.ts'

const accountId = 'acc_default'
const scopes = ['installations:read', 'usage:read']

async function authenticate(store: Store, secret: string): Promise<AuthenticatedToken | null> {
  const parsed = parseManagementToken(secret)
  return parsed === null ? null : store.authenticateToken(parsed)
}

async function join(store: Store, userId: string, role: 'owner' | 'admin'): Promise<Attribution> {
  const { code } = await store.team.invite(accountId, { role }, operator)
  await store.team.accept(code, userId)
  return { actor: { type: 'user', id: userId } }
}

describe('a management token', () => {
  test('is told whose it is and what it may do', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const owner = await join(store, 'usr_1', 'owner')
    const expiresAt = noon + 1000
    const { token, secret } = await store.tokens.issue(accountId, { name: ' CI ', scopes, expiresAt }, owner)
    expect(MANAGEMENT_TOKEN_PATTERN.exec(`token=${secret}.`)?.[0]).toBe(secret)
    expect(SECRET_PATTERN.test(secret)).toBe(false)
    const identity = { id: token.id, accountId, name: 'CI', scopes, userId: 'usr_1', expiresAt }
    expect(await authenticate(store, secret)).toEqual({ ...identity, userRole: 'owner' })
    await store.flush()
    expect(await store.tokens.list(accountId)).toEqual([
      { ...identity, createdAt: noon, lastUsedAt: noon, revokedAt: null },
    ])
    clock.now += 1000
    expect(await authenticate(store, secret)).toBeNull()
    expect(JSON.stringify(await store.audit.list())).not.toContain(secret.slice(31))
  })

  test('is refused from the next request on after it was revoked, in every process', async () => {
    const stores = await twoStores()
    for (let round = 0; round < 20; round += 1) {
      const { token, secret } = await stores[0].tokens.issue(accountId, { name: 'CI', scopes }, operator)
      expect(await authenticate(stores[1], secret)).not.toBeNull()
      await stores[0].tokens.revoke(accountId, token.id, operator)
      expect(await authenticate(stores[1], secret)).toBeNull()
      expect(await authenticate(stores[0], secret)).toBeNull()
    }
  })

  test('is not had by changing one of its characters', async () => {
    const store = await tempStore()
    const { secret } = await store.tokens.issue(accountId, { name: 'CI', scopes }, operator)
    for (let place = 0; place < secret.length; place += 1) {
      const other = secret[place] === 'a' ? 'b' : 'a'
      expect(parseManagementToken(secret.slice(0, place) + other + secret.slice(place + 1))).toBeNull()
    }
    for (const text of ['', 'stm_', `${secret}x`, secret.toUpperCase(), 'é'.repeat(80)])
      expect(parseManagementToken(text)).toBeNull()
    const parsed = parseManagementToken(secret)
    if (parsed === null) throw new Error('an issued token parses')
    expect(await store.authenticateToken({ ...parsed, digest: '0'.repeat(64) })).toBeNull()
    expect(await store.authenticateToken({ ...parsed, tokenId: 'tok_none' })).toBeNull()
  })

  test('acts for the user who made it: follows their role, and ends with their membership', async () => {
    const store = await tempStore()
    await join(store, 'usr_1', 'owner')
    const maker = await join(store, 'usr_2', 'owner')
    const parent = await store.tokens.issue(accountId, { name: 'parent', scopes }, maker)
    const child = await store.tokens.issue(
      accountId,
      { name: 'child', scopes },
      {
        actor: { type: 'token', id: parent.token.id },
      },
    )
    await store.team.changeRole(accountId, 'usr_2', 'viewer', operator)
    for (const { secret } of [parent, child])
      expect(await authenticate(store, secret)).toMatchObject({ userId: 'usr_2', userRole: 'viewer' })
    await store.team.removeMember(accountId, 'usr_2', operator)
    for (const { secret } of [parent, child]) expect(await authenticate(store, secret)).toBeNull()
    expect((await store.audit.list({ limit: 1 })).rows[0]).toMatchObject({
      after: { revokedTokens: [parent.token.id, child.token.id].toSorted() },
    })
    const server = await store.tokens.issue(accountId, { name: 'server', scopes }, operator)
    expect(await authenticate(store, server.secret)).toMatchObject({ userId: null, userRole: null })
  })

  test('is a stranger to other accounts', async () => {
    const store = await tempStore()
    const { token } = await store.tokens.issue(accountId, { name: 'CI', scopes }, operator)
    expect(await store.tokens.list('acc_other')).toEqual([])
    for (const attempt of [
      store.tokens.get('acc_other', token.id),
      store.tokens.revoke('acc_other', token.id, operator),
      store.tokens.issue('acc_other', { name: 'CI', scopes }, operator),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const bad of [{ scopes: [] }, { name: '' }, { expiresAt: 1 }])
      await expect(
        store.tokens.issue(accountId, { name: 'CI', scopes, ...bad }, operator),
      ).rejects.toMatchObject({ code: 'INVALID' })
  })
})
