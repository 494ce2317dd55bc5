import { generateKeyPairSync, sign, verify } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkpointText } from './checkpoints.ts'
import { HandClock, newInstallation, noon, operator, tempDatabase, tempStore } from './testing/temp-store.ts'
import type { Attribution, AuditFilter, AuditRow, SignedCheckpoint, Store } from './types.ts'

const accountId = 'acc_default'
const minute = 60 * 1000
const ana: Attribution = { actor: { type: 'user', id: 'usr_ana' } }
const robot: Attribution = { actor: { type: 'token', id: 'tok_1' } }

async function exported(store: Store, filter?: AuditFilter): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = []
  for await (const row of store.audit.export(filter)) rows.push(row)
  return rows
}

describe('the log', () => {
  test('can be filtered by everything, and what is listed is what is exported', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const a = await newInstallation(store, 'A')
    clock.now += minute
    const { credential } = await store.credentials.issue(a.id, {}, ana)
    clock.now += minute
    await store.credentials.revoke(a.id, credential.id, robot)
    await newInstallation(store, 'B')
    await store.accounts.rename(accountId, 'New', ana)
    const sequences = async (filter: AuditFilter): Promise<unknown> => {
      const { rows } = await store.audit.list({ ...filter, limit: 1000 })
      expect(await exported(store, filter)).toEqual(rows.toReversed())
      return rows.map(({ sequence }) => sequence)
    }
    expect(await sequences({ accountId })).toEqual([5, 4, 3, 2, 1])
    expect(await sequences({ accountId: 'acc_other' })).toEqual([])
    expect(await sequences({ installationId: a.id })).toEqual([3, 2, 1])
    expect(await sequences({ accountId, actorType: 'user' })).toEqual([5, 2])
    expect(await sequences({ accountId, actorId: 'tok_1' })).toEqual([3])
    expect(await sequences({ accountId, action: 'credential.' })).toEqual([3, 2])
    expect(await sequences({ accountId, action: 'credential.issue' })).toEqual([2])
    expect(await sequences({ accountId, action: 'cred' })).toEqual([])
    expect(await sequences({ accountId, target: credential.id })).toEqual([3, 2])
    expect(await sequences({ accountId, from: noon + minute, to: noon + 2 * minute })).toEqual([2])
    expect(
      await sequences({ accountId, from: noon + minute, actorType: 'user', action: 'account.' }),
    ).toEqual([5])
  })

  test('is paged through without losing or repeating a row, while it grows', async () => {
    const store = await tempStore()
    for (let index = 0; index < 7; index += 1) await newInstallation(store, `Site ${index}`)
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<Store['audit']['list']>> = await store.audit.list({
        accountId,
        action: 'installation.',
        limit: 3,
        cursor,
      })
      seen.push(...page.rows.map(({ sequence }) => sequence))
      cursor = page.nextCursor
      await newInstallation(store, 'meanwhile')
    } while (cursor !== null)
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
    const { nextCursor } = await store.audit.list({ limit: 1 })
    await expect(store.audit.list({ accountId, cursor: nextCursor })).rejects.toMatchObject({
      code: 'INVALID',
    })
  })

  test('is exported up to where it was when the export began', async () => {
    const store = await tempStore({ path: ':memory:' })
    const { id } = await newInstallation(store)
    await Promise.all(
      Array.from({ length: 600 }, (_, index) => store.settings.put(id, index, null, operator)),
    )
    let count = 0
    for await (const { sequence } of store.audit.export()) {
      count += 1
      expect(sequence).toBe(count)
      if (count === 501) await store.settings.put(id, 'meanwhile', null, operator)
    }
    expect(count).toBe(601)
  })
})

describe('events of users', () => {
  test('are in the chain like every change', async () => {
    const store = await tempStore()
    const event = {
      accountId,
      action: 'user.passkey-add',
      target: 'usr_ana',
      details: { name: 'Key' },
    } as const
    expect(await store.audit.append(event, ana)).toBe(true)
    expect((await store.audit.list()).rows).toMatchObject([
      { action: 'user.passkey-add', actor: ana.actor, target: 'usr_ana', after: { name: 'Key' } },
    ])
    expect(await store.audit.verify()).toMatchObject({ ok: true, count: 1 })
    // What a mistake in another package could pass.
    const other = { ...event, action: 'installation.create' } as unknown as typeof event
    await expect(store.audit.append(other, ana)).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('of failed sign-ins leave one row in ten minutes for each target', async () => {
    const clock = new HandClock()
    const store = await tempStore({ clock: clock.read })
    const failed = (target: string) =>
      store.audit.append({ accountId, action: 'user.sign-in-failed', target }, operator)
    const written = await Promise.all([failed('usr_1'), failed('usr_1'), failed('usr_2')])
    expect(written).toEqual([true, false, true])
    clock.now += 10 * minute
    expect(await failed('usr_1')).toBe(true)
    expect((await store.audit.list()).rows).toHaveLength(3)
  })
})

/** Changes the file behind the store's back, as someone with access to it could. */
function tamper(path: string, statement: string): void {
  const database = new Database(path)
  for (const table of ['audit_log', 'audit_checkpoints'])
    for (const action of ['update', 'delete', 'insert'])
      database.exec(`drop trigger ${table}_refuses_${action}`)
  database.exec(statement)
  database.close()
}

describe('signed checkpoints', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const signer = {
    keyId: 'key-1',
    sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  }
  const isGenuine = (checkpoint: SignedCheckpoint): boolean =>
    checkpoint.keyId === 'key-1' &&
    verify(
      null,
      Buffer.from(checkpointText(checkpoint)),
      publicKey,
      Buffer.from(checkpoint.signature, 'base64'),
    )

  async function history(): Promise<{ path: string; store: Store; checkpoint: SignedCheckpoint }> {
    const path = await tempDatabase()
    const store = await tempStore({ path, clock: () => noon })
    for (const name of ['A', 'B']) await newInstallation(store, name)
    const checkpoint = await store.audit.checkpoint(signer, accountId, ana)
    await newInstallation(store, 'C')
    return { path, store, checkpoint }
  }

  test('are kept, listed, audited, and hold', async () => {
    const { store, checkpoint } = await history()
    expect(checkpoint).toMatchObject({ count: 2, at: noon, keyId: 'key-1' })
    expect(isGenuine(checkpoint)).toBe(true)
    expect(await store.audit.checkpoints()).toEqual({ rows: [checkpoint], nextCursor: null })
    expect((await store.audit.list({ action: 'audit.' })).rows).toMatchObject([
      { action: 'audit.checkpoint', target: checkpoint.id, actor: ana.actor, after: { count: 2 } },
    ])
    expect(await store.audit.inspect(isGenuine)).toEqual({
      verdict: { ok: true, count: 4, head: expect.any(String) },
      checkpoints: { checked: 1, lost: [] },
    })
  })

  test('notice a tail that was cut off, which the chain alone cannot', async () => {
    const { path, store, checkpoint } = await history()
    tamper(path, 'delete from audit_log where sequence > 1')
    expect(await store.audit.verify()).toMatchObject({ ok: true, count: 1 })
    expect(await store.audit.inspect(isGenuine)).toEqual({
      verdict: { ok: false, sequence: 2, reason: expect.stringContaining('the log ends at row 1') },
      checkpoints: { checked: 1, lost: [checkpoint] },
    })
  })

  test('cannot be moved to where the log was cut, nor be vouched for by another key', async () => {
    for (const change of [
      'count = 1, head = (select hash from audit_log where sequence = 1)',
      "key_id = 'key-2'",
    ]) {
      const { path, store } = await history()
      tamper(path, `update audit_checkpoints set ${change}; delete from audit_log where sequence > 2`)
      const { verdict, checkpoints } = await store.audit.inspect(isGenuine)
      expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining('is not signed') })
      expect(checkpoints.lost).toHaveLength(1)
    }
  })

  test('cannot be changed or deleted through the database', async () => {
    const { path } = await history()
    const database = new Database(path)
    for (const statement of ['delete from audit_checkpoints', 'update audit_checkpoints set count = 1'])
      expect(() => database.exec(statement)).toThrow('append-only')
    database.close()
  })
})
