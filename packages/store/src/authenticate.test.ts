import { randomBytes } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { authenticator } from './authenticate.ts'
import { neverBack } from './context.ts'
import type { Engine } from './engine.ts'
import { sortableIds } from './ids.ts'
import { makeSecret, parseSecret } from './secret.ts'
import { openSqlite } from './sqlite/dialect.ts'
import {
  authenticateText,
  HandClock,
  newCredential,
  newInstallation,
  noon,
  operator,
  tempDatabase,
  tempStore,
  twoStores,
} from './testing/temp-store.ts'
import type { ParsedSecret, Store } from './types.ts'

const ids = sortableIds(Date.now, randomBytes)

describe('a good secret', () => {
  test('is told whose it is, without a promise', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.origins.add(id, 'https://example.com', operator)
    const { credential, secret } = await store.credentials.issue(id, { scopes: ['events:read'] }, operator)
    const { kind, scopes, expiresAt } = credential
    const { revision, lastSeenAt, lastRelease, ...installation } = await store.installations.get(id)
    expect([revision, lastSeenAt, lastRelease]).toEqual([2, null, null])
    expect(store.authenticate(parsed(secret))).toEqual({
      installation,
      credential: { id: credential.id, kind, scopes, expiresAt },
    })
  })

  test('of a suspended installation is admitted only where that is asked for', async () => {
    const store = await tempStore()
    const { credential, secret } = await newCredential(store)
    await store.installations.suspend(credential.installationId, operator)
    expect(await store.authenticate(parsed(secret))).toBeNull()
    expect(await store.authenticate(parsed(secret), undefined, 'admit')).toMatchObject({
      installation: { status: 'suspended' },
    })
    await store.installations.remove(credential.installationId, operator)
    expect(await store.authenticate(parsed(secret), undefined, 'admit')).toBeNull()
  })

  test('works until the moment it expires, and no more when the clock is set back', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { id } = await newInstallation(store)
    const { secret } = await store.credentials.issue(id, { expiresAt: noon + 1000 }, operator)
    clock.now = noon + 999
    expect(await authenticateText(store, secret)).not.toBeNull()
    clock.now = noon + 1000
    expect(await authenticateText(store, secret)).toBeNull()
    clock.now = noon
    expect(await authenticateText(store, secret)).toBeNull()
  })

  test('is marked as used by the next flush', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const { credential, secret } = await newCredential(store)
    const { installationId, id } = credential
    await authenticateText(store, secret)
    expect((await store.credentials.get(installationId, id)).lastUsedAt).toBeNull()
    await store.flush()
    expect((await store.credentials.get(installationId, id)).lastUsedAt).toBe(noon)
    clock.now += 5000
    await authenticateText(store, secret)
    await store.flush()
    expect((await store.credentials.list(installationId))[0]?.lastUsedAt).toBe(noon + 5000)
  })
})

describe('no request passes after a revocation has returned', () => {
  test('whichever process revoked', async () => {
    const [server, cli] = await twoStores()
    for (let round = 0; round < 20; round += 1) {
      const { credential, secret } = await newCredential(server)
      expect(await authenticateText(server, secret)).not.toBeNull()
      await cli.credentials.revoke(credential.installationId, credential.id, operator)
      expect(await authenticateText(server, secret)).toBeNull()
    }
  })

  test('under concurrency', async () => {
    const [server, cli] = await twoStores()
    const { credential, secret } = await newCredential(server)
    const presented = parsed(secret)
    let revoked = false
    let passedBefore = 0
    let passedAfter = 0
    const request = async (): Promise<void> => {
      const startedAfter = revoked
      await new Promise(setImmediate)
      if ((await server.authenticate(presented)) === null) return
      if (startedAfter) passedAfter += 1
      else passedBefore += 1
    }
    const client = async (): Promise<void> => {
      for (let count = 0; count < 200; count += 1) await request()
    }
    const operatorRevokes = async (): Promise<void> => {
      await request()
      await cli.credentials.revoke(credential.installationId, credential.id, operator)
      revoked = true
    }
    await Promise.all([...Array.from({ length: 8 }, client), operatorRevokes()])
    expect(passedBefore).toBeGreaterThan(0)
    expect(passedAfter).toBe(0)
  })
})

describe('a secret that is not good', () => {
  test('is refused', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    for (const [reason, secret] of Object.entries(await refused(store, clock))) {
      expect({ reason, answer: await store.authenticate(secret) }).toEqual({ reason, answer: null })
    }
  })

  test('costs one look-up that finds a row and one that finds none, whatever is wrong with it', async () => {
    const clock = new HandClock()
    const path = await tempDatabase()
    const secrets = await refused(await tempStore({ path, clock: clock.read }), clock)
    const lookUps: ('hit' | 'miss')[] = []
    const engine = watched(openSqlite(path), lookUps)
    onTestFinished(() => engine.close())
    const context = { engine, now: clock.read, latest: neverBack(clock.read), ids, random: randomBytes }
    const authenticate = await authenticator(context, () => undefined)
    for (const [reason, secret] of Object.entries(secrets)) {
      lookUps.length = 0
      expect(await authenticate(secret)).toBeNull()
      expect({ reason, lookUps: lookUps.toSorted() }).toEqual({ reason, lookUps: ['hit', 'miss'] })
    }
  })
})

/** Refused secrets by the reason, and a store to present them to. */
async function refused(store: Store, clock: HandClock): Promise<Record<string, ParsedSecret>> {
  const { id } = await newInstallation(store)
  const issue = () => store.credentials.issue(id, {}, operator)
  const revoked = await issue()
  await store.credentials.revoke(id, revoked.credential.id, operator)
  const expired = await store.credentials.issue(id, { expiresAt: clock.now + 1 }, operator)
  clock.now += 1
  const suspended = await newCredential(store)
  await store.installations.suspend(suspended.credential.installationId, operator)
  const removed = await newCredential(store)
  await store.installations.remove(removed.credential.installationId, operator)
  const good = await issue()
  return {
    unknown: parsed(makeSecret('live', ids('cred'), randomBytes)),
    'with another secret half': parsed(makeSecret('live', good.credential.id, randomBytes)),
    'of the other environment': parsed(makeSecret('test', good.credential.id, randomBytes)),
    revoked: parsed(revoked.secret),
    expired: parsed(expired.secret),
    'of a suspended installation': parsed(suspended.secret),
    'of a removed installation': parsed(removed.secret),
  }
}

/** The same engine, noting what its prepared queries find. */
function watched(engine: Engine, lookUps: ('hit' | 'miss')[]): Engine {
  return {
    ...engine,
    prepareFirst<Row>(query: Parameters<typeof engine.prepareFirst<Row>>[0]) {
      const first = engine.prepareFirst(query)
      return (argument) => {
        const row = first(argument)
        lookUps.push(row === undefined ? 'miss' : 'hit')
        return row
      }
    },
  }
}

function parsed(secret: string): ParsedSecret {
  const result = parseSecret(secret)
  if (result === null) throw new Error('an issued secret parses')
  return result
}
