import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditHash } from './audit-chain.ts'
import { outputOf } from './testing/processes.ts'
import {
  authenticateText,
  newInstallation,
  noon,
  operator,
  tempDatabase,
  tempStore,
  twoStores,
} from './testing/temp-store.ts'
import type { Attribution, Store } from './types.ts'

const events = [{ type: 'a.b', occurredAt: 0, data: null }]
const draft = { status: 'draft', language: 'en', data: null }

describe('every change writes one audit row', () => {
  test('with who, for whom, what, before and after', async () => {
    const store = await tempStore({ clock: () => noon })
    const by: Attribution = { actor: { type: 'user', id: 'usr_1' }, requestId: 'req_9' }
    const { id, name } = await store.installations.create({ name: 'Before', platform: 'sdk' }, operator)
    await store.installations.rename(id, 'After', by)
    const [row] = (await store.audit.list({ limit: 1 })).rows
    expect(row).toEqual({
      sequence: 2,
      at: noon,
      accountId: 'acc_default',
      installationId: id,
      actor: { type: 'user', id: 'usr_1' },
      requestId: 'req_9',
      action: 'installation.rename',
      target: id,
      before: expect.objectContaining({ name }),
      after: expect.objectContaining({ name: 'After' }),
      previousHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('one change after the other', async () => {
    const store = await tempStore()
    const actions: string[] = []
    let rows = 0
    const change = async <Result>(expected: string, run: () => Promise<Result> | Result): Promise<Result> => {
      const result = await run()
      const verdict = await store.audit.verify()
      const [row] = (await store.audit.list({ limit: 1 })).rows
      rows += 1
      expect(verdict).toMatchObject({ ok: true, count: rows })
      actions.push(row?.action ?? '')
      expect(row?.action).toBe(expected)
      return result
    }
    const { id } = await change('installation.create', () => newInstallation(store))
    await change('installation.rename', () => store.installations.rename(id, 'New', operator))
    await change('installation.pin', () => store.installations.pin(id, '1.2.3', operator))
    await change('origin.add', () => store.origins.add(id, 'https://example.com', operator))
    await change('origin.remove', () => store.origins.remove(id, 'https://example.com', operator))
    const issued = await change('credential.issue', () => store.credentials.issue(id, {}, operator))
    const credentialId = issued.credential.id
    const rotated = await change('credential.rotate', () =>
      store.credentials.rotate(id, credentialId, {}, operator),
    )
    await change('credential.take-over', () => authenticateText(store, rotated.secret))
    await change('credential.revoke', () => store.credentials.revoke(id, credentialId, operator))
    const { code } = await change('connect-code.issue', () => store.connectCodes.issue(id, {}, operator))
    await change('connect-code.redeem', () =>
      store.connectCodes.redeem(code, { homepage: 'https://a.example' }),
    )
    await change('connect-code.replay', () => store.connectCodes.redeem(code, {}))
    await change('settings.put', () => store.settings.put(id, { a: 1 }, null, operator))
    await change('events.append', () => store.events.append(id, [...events, ...events], operator))
    await change('content.put', () => store.content.put(id, 'a', draft, null, operator))
    await change('content.delete', () => store.content.delete(id, 'a', null, operator))
    await change('installation.suspend', () => store.installations.suspend(id, operator))
    await change('installation.resume', () => store.installations.resume(id, operator))
    await change('installation.remove', () => store.installations.remove(id, operator))
    await changePeople(store, change)
    expect(new Set(actions).size).toBe(rows)
  })

  test('and none when the change fails', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    const before = await store.audit.verify()
    await expect(store.credentials.revoke(id, 'cred_none', operator)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await store.settings.put(id, {}, 7, operator)
    await store.content.delete(id, 'none', null, operator)
    expect(await store.audit.verify()).toEqual(before)
  })

  test('which holds whatever the texts are', { timeout: 30_000 }, async () => {
    const store = await tempStore({ path: ':memory:' })
    const { id } = await newInstallation(store)
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (actor, requestId) => {
          await store.settings.put(id, null, null, { actor: { type: 'user', id: actor }, requestId })
        },
      ),
    )
    expect(await store.audit.verify()).toMatchObject({ ok: true })
  })
})

describe('the chain', () => {
  test('has hashes that anyone can compute from what the log lists', async () => {
    const store = await tempStore()
    const { id } = await newInstallation(store)
    await store.origins.add(id, 'https://example.com', operator)
    const [second, first] = (await store.audit.list()).rows
    if (first === undefined || second === undefined) throw new Error('two changes, two rows')
    expect(first.previousHash).toBe('0'.repeat(64))
    expect(second.previousHash).toBe(first.hash)
    expect(auditHash(first)).toBe(first.hash)
    const content =
      `{"accountId":"acc_default","action":"origin.add","actor":{"id":"operator","type":"cli"},` +
      `"after":["https://example.com"],"at":${second.at},"before":[],"installationId":"${id}",` +
      `"requestId":"req_test","sequence":2,"target":"${id}"}`
    expect(
      createHash('sha256')
        .update(first.hash + content)
        .digest('hex'),
    ).toBe(second.hash)
  })

  test('stays whole when two processes write at once', { timeout: 30_000 }, async () => {
    const path = await tempDatabase()
    const store = await tempStore({ path })
    const here = Array.from({ length: 30 }, (_, index) => newInstallation(store, `Here ${index}`))
    await Promise.all([...here, outputOf('open', path), outputOf('open', path)])
    expect(await store.audit.verify()).toMatchObject({ ok: true, count: 32 })
  })

  test('stays whole when two stores of a process write at once', async () => {
    const stores = await twoStores()
    const { id } = await newInstallation(stores[0])
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        stores[index % 2 === 0 ? 0 : 1].events.append(id, events, operator),
      ),
    )
    expect(await stores[1].audit.verify()).toMatchObject({ ok: true, count: 61 })
  })
})

describe('verifying', () => {
  test('an empty log finds nothing wrong', async () => {
    const store = await tempStore()
    expect(await store.audit.verify()).toEqual({ ok: true, count: 0, head: '0'.repeat(64) })
  })

  test.each([
    ['a changed action', `update audit_log set action = 'x' where sequence = 3`, 3, 'content does not match'],
    [
      'a changed actor',
      `update audit_log set actor_id = 'x' where sequence = 3`,
      3,
      'content does not match',
    ],
    ['a changed time', `update audit_log set at = at + 1 where sequence = 3`, 3, 'content does not match'],
    [
      'a changed payload',
      `update audit_log set after = '{}' where sequence = 5`,
      5,
      'content does not match',
    ],
    ['a payload that is no JSON', `update audit_log set after = '{' where sequence = 5`, 5, 'not JSON'],
    ['a lost row', `delete from audit_log where sequence = 3`, 4, 'row 3 is missing'],
    ['a lost beginning', `delete from audit_log where sequence = 1`, 2, 'row 1 is missing'],
    [
      'rows that changed places',
      `update audit_log set sequence = 7 - sequence where sequence in (3, 4)`,
      3,
      'does not continue',
    ],
    [
      'a row put in',
      `insert into audit_log select 6, at, account_id, installation_id, actor_type, actor_id, request_id, action, target, before, after, previous_hash, hash from audit_log where sequence = 5`,
      6,
      'does not continue',
    ],
  ])('finds %s', async (_, statement, sequence, reason) => {
    // "Changed places" needs rows to pass through each other's key.
    const steps = statement.includes('7 - sequence')
      ? 'update audit_log set sequence = sequence + 100 where sequence in (3, 4); update audit_log set sequence = 107 - sequence where sequence > 100'
      : statement
    const store = await tampered(steps)
    expect(await store.audit.verify()).toEqual({
      ok: false,
      sequence,
      reason: expect.stringContaining(reason),
    })
  })

  test('finds a tail that was cut off, given a checkpoint', async () => {
    const store = await tempStore()
    for (let index = 0; index < 3; index += 1) await newInstallation(store)
    const checkpoint = await store.audit.verify()
    if (!checkpoint.ok) throw new Error('an untouched chain verifies')
    await newInstallation(store)
    expect(await store.audit.verify(checkpoint)).toMatchObject({ ok: true, count: 4 })
    const longer = { ...checkpoint, count: 9 }
    const reason = 'the log ends at row 4, the checkpoint names row 9'
    expect(await store.audit.verify(longer)).toEqual({ ok: false, sequence: 9, reason })
    const other = { ...checkpoint, head: 'a'.repeat(64) }
    expect(await store.audit.verify(other)).toMatchObject({ ok: false, sequence: 3 })
  })

  test('goes through more rows than are read at once', async () => {
    const store = await tempStore({ path: ':memory:' })
    const { id } = await newInstallation(store)
    await Promise.all(Array.from({ length: 1100 }, () => store.events.append(id, events, operator)))
    expect(await store.audit.verify()).toMatchObject({ ok: true, count: 1101 })
  })
})

test('the log lists newest first, in pages, of one installation or all', async () => {
  const store = await tempStore()
  const [a, b] = [await newInstallation(store, 'A'), await newInstallation(store, 'B')]
  await store.installations.suspend(a.id, operator)
  const all = await store.audit.list({ limit: 2 })
  expect(all.rows.map(({ sequence }) => sequence)).toEqual([3, 2])
  const rest = await store.audit.list({ limit: 2, cursor: all.nextCursor })
  expect(rest.rows.map(({ sequence }) => sequence)).toEqual([1])
  const ofA = await store.audit.list({ installationId: a.id })
  expect(ofA.rows.map(({ sequence }) => sequence)).toEqual([3, 1])
  expect((await store.audit.list({ installationId: b.id })).rows).toHaveLength(1)
})

type Change = <Result>(expected: string, run: () => Promise<Result> | Result) => Promise<Result>

/** The changes that concern no installation. */
async function changePeople({ accounts, team, tokens, audit }: Store, change: Change): Promise<void> {
  const accountId = 'acc_default'
  await change('account.rename', () => accounts.rename(accountId, 'New', operator))
  const setUp = await change('invitation.issue-set-up', () => team.inviteFirstOwner(accountId, operator))
  await change('member.join', () => team.accept(setUp?.code ?? '', 'usr_1'))
  const { code, invitation } = await change('invitation.issue', () =>
    team.invite(accountId, { role: 'owner' }, operator),
  )
  await team.accept(code, 'usr_1')
  await change('invitation.revoke', () => team.revokeInvitation(accountId, invitation.id, operator))
  const { token } = await change('token.issue', () =>
    tokens.issue(accountId, { name: 'CI', scopes: ['a:read'] }, operator),
  )
  await change('token.revoke', () => tokens.revoke(accountId, token.id, operator))
  await change('audit.checkpoint', () =>
    audit.checkpoint({ keyId: 'k', sign: () => 's' }, accountId, operator),
  )
  await change('user.sign-in', () =>
    audit.append({ accountId, action: 'user.sign-in', target: 'usr_1' }, operator),
  )
}

/** A store with five changes, whose audit log was then tampered with behind its back. */
async function tampered(statement: string): Promise<Store> {
  const path = await tempDatabase()
  const store = await tempStore({ path })
  for (let index = 0; index < 5; index += 1) await newInstallation(store, `Site ${index}`)
  const database = new Database(path)
  for (const action of ['update', 'delete', 'insert'])
    database.exec(`drop trigger audit_log_refuses_${action}`)
  database.exec(statement)
  database.close()
  return store
}
