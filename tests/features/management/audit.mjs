// Every change leaves one line in the log, in the name of whoever made it, and nobody can take it out again.

import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { auditCount, Caller, codeIn, freshEmail, newMember, owner, password, query } from './world.mjs'

const installation = () =>
  owner.ok('createInstallation', { body: { name: 'Audited Magazine', platform: 'wordpress' } })
const credentialOf = async (id) => (await owner.ok('issueCredential', { path: [id], body: {} })).credential
const rows = (count) => query('select * from audit_log order by sequence desc limit ?', count)

/** What each operation needs, and the call itself: one row each. */
const changes = {
  updateAccount: async () => ({ body: { name: `Account ${Math.random()}` } }),
  createInstallation: async () => ({ body: { name: 'One more', platform: 'sdk' } }),
  updateInstallation: async () => ({
    path: [(await installation()).id],
    body: { name: 'Renamed', pinnedVersion: '2.2.0' },
  }),
  suspendInstallation: async () => ({ path: [(await installation()).id] }),
  resumeInstallation: async () => {
    const { id } = await installation()
    await owner.ok('suspendInstallation', { path: [id] })
    return { path: [id] }
  },
  removeInstallation: async () => ({ path: [(await installation()).id] }),
  issueConnectCode: async () => ({ path: [(await installation()).id], body: {} }),
  issueCredential: async () => ({ path: [(await installation()).id], body: {} }),
  rotateCredential: async () => {
    const { id } = await installation()
    return { path: [id, (await credentialOf(id)).id], body: {} }
  },
  revokeCredential: async () => {
    const { id } = await installation()
    return { path: [id, (await credentialOf(id)).id] }
  },
  addOrigin: async () => ({
    path: [(await installation()).id],
    body: { origin: 'https://audited.example.com' },
  }),
  removeOrigin: async () => {
    const { id } = await installation()
    await owner.ok('addOrigin', { path: [id], body: { origin: 'https://audited.example.com' } })
    return { path: [id], search: { origin: 'https://audited.example.com' } }
  },
  createCheckpoint: async () => ({}),
  updateMember: async () => ({ path: [(await newMember('viewer')).id], body: { role: 'admin' } }),
  removeMember: async () => ({ path: [(await newMember('viewer')).id] }),
  createInvitation: async () => ({ body: { email: freshEmail(), role: 'viewer' } }),
  revokeInvitation: async () => {
    const { invitation } = await owner.ok('createInvitation', {
      body: { email: freshEmail(), role: 'viewer' },
    })
    return { path: [invitation.id] }
  },
  acceptInvitation: async () => {
    const { link } = await owner.ok('createInvitation', { body: { email: freshEmail(), role: 'viewer' } })
    return { body: { code: codeIn(link), name: 'Someone', password } }
  },
  createToken: async () => ({ body: { name: 'Deploy', scopes: ['policy:read'] } }),
  revokeToken: async () => {
    const { token } = await owner.ok('createToken', { body: { name: 'Deploy', scopes: ['policy:read'] } })
    return { path: [token.id] }
  },
}

describe('one row is written', () => {
  for (const [id, prepare] of Object.entries(changes)) {
    test(`by ${id}`, async () => {
      const options = await prepare()
      const before = auditCount()
      const response = await owner.call(id, options)
      assert.ok(response.status < 300, response.text)
      assert.equal(auditCount(), before + 1)
      const [row] = rows(1)
      assert.equal(row.request_id, response.header('x-request-id'))
      assert.equal(row.actor_type, 'user')
      if (id !== 'acceptInvitation') assert.equal(row.actor_id, owner.id)
    })
  }

  test('in the name of a token, where one calls', async () => {
    const { token, secret } = await owner.ok('createToken', {
      body: { name: 'Deploy', scopes: ['installations:write'] },
    })
    await new Caller({ token: secret }).ok('createInstallation', {
      body: { name: 'By a token', platform: 'other' },
    })
    const [{ actor_type: type, actor_id: id }] = rows(1)
    assert.deepEqual([type, id], ['token', token.id])
    const { data } = await owner.ok('listAudit', { search: { actor: token.id } })
    assert.deepEqual(
      data.map(({ actor }) => actor),
      [{ type: 'token', id: token.id, name: 'Deploy' }],
    )
  })

  test('by what people do to their own sign-in', async () => {
    const person = await newMember('viewer')
    const steps = [
      ['/auth/update-user', { name: 'Another Name' }, 'user.rename'],
      [
        '/auth/change-password',
        { currentPassword: password, newPassword: 'yet another password' },
        'user.password-change',
      ],
      ['/auth/revoke-other-sessions', {}, 'user.sign-out-everywhere'],
      ['/auth/sign-out', {}, 'user.sign-out'],
    ]
    for (const [path, body, action] of steps) {
      const before = auditCount()
      assert.equal((await person.browser.post(path, body)).status, 200, path)
      assert.equal(auditCount(), before + 1, path)
      assert.deepEqual([rows(1)[0].action, rows(1)[0].target], [action, person.id])
    }
  })
})

describe('no row is written', () => {
  test('by what changes nothing', async () => {
    const { id } = await installation()
    const before = auditCount()
    await owner.ok('resumeInstallation', { path: [id] })
    await owner.ok('updateInstallation', { path: [id], body: { name: 'Audited Magazine' } })
    await owner.ok('testOrigin', { path: [id], body: { origin: 'https://x.example.com' } })
    await owner.ok('verifyAudit')
    assert.equal(auditCount(), before)
  })

  test('by what comes too late: If-Match', async () => {
    const { id } = await installation()
    const stale = (await owner.call('getInstallation', { path: [id] })).header('etag')
    await owner.ok('updateInstallation', {
      path: [id],
      body: { name: 'First' },
      headers: { 'if-match': stale },
    })
    const before = auditCount()
    for (const operation of ['updateInstallation', 'suspendInstallation', 'removeInstallation']) {
      const body = operation === 'updateInstallation' ? { name: 'Second' } : undefined
      const response = await owner.call(operation, { path: [id], body, headers: { 'if-match': stale } })
      assert.deepEqual([response.status, response.json.error.code], [412, 'PRECONDITION_FAILED'], operation)
    }
    const person = await newMember('viewer')
    const written = auditCount()
    const late = await owner.call('updateMember', {
      path: [person.id],
      body: { role: 'admin' },
      headers: { 'if-match': '"99-1.0.0"' },
    })
    assert.deepEqual([late.status, auditCount()], [412, written])
    assert.ok(written > before)
    assert.equal((await owner.ok('getInstallation', { path: [id] })).name, 'First')
  })
})

describe('an export', () => {
  test('has every row as JSON lines, oldest first', async () => {
    const { text, lines } = await owner.call('exportAudit', { search: { format: 'jsonl' } })
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const own = query(`select count(*) as count from audit_log where account_id = 'acc_default'`)[0].count
    assert.equal(entries.length, own)
    assert.deepEqual(
      entries.map(({ sequence }) => sequence),
      entries.map(({ sequence }) => sequence).toSorted((a, b) => a - b),
    )
    assert.ok(lines.some(([name, value]) => /content-disposition/i.test(name) && value.includes('.jsonl')))
  })

  test('as CSV holds no text that a spreadsheet would run', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://evil.example","x")']
    for (const name of formulas) await owner.ok('createToken', { body: { name, scopes: ['policy:read'] } })
    const { text } = await owner.call('exportAudit', { search: { format: 'csv' } })
    assert.ok(text.startsWith('sequence,at,actorType,'))
    const [, ...records] = text.trim().split('\r\n')
    assert.equal(
      records.length,
      query(`select count(*) as count from audit_log where account_id = 'acc_default'`)[0].count,
    )
    for (const record of records) assert.doesNotMatch(record, /(?:^|,)"?[=+@\t]/, record)
  })

  test('is filtered like the list', async () => {
    const { id } = await installation()
    await owner.ok('suspendInstallation', { path: [id] })
    const search = { installationId: id, action: 'installation.suspend' }
    const { data } = await owner.ok('listAudit', { search })
    const { text } = await owner.call('exportAudit', { search: { ...search, format: 'jsonl' } })
    assert.deepEqual(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).hash),
      data.map(({ hash }) => hash),
    )
    assert.equal(data.length, 1)
  })
})

describe('the chain', () => {
  test('is vouched for by signatures that anyone can check', async () => {
    const checkpoint = await owner.ok('createCheckpoint')
    const { at, count, head, keyId, signature, publicKey } = checkpoint
    // RFC 8785: members sorted, no blanks.
    const text = JSON.stringify({ at: Date.parse(at), count, head, keyId, type: 'stella-audit-checkpoint' })
    assert.ok(verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64')))
    const verdict = await owner.ok('verifyAudit')
    assert.deepEqual([verdict.ok, verdict.checkpoints.lost], [true, []])
    assert.ok(verdict.checkpoints.checked >= 1)
  })

  test('shows a tail that was cut off, and a row that was altered', async () => {
    const tail = await owner.ok('createCheckpoint')
    const triggers = query(
      `select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'audit_log'`,
    )
    for (const { name } of triggers) query(`drop trigger ${name}`)
    const [last] = rows(1)
    query('delete from audit_log where sequence >= ?', tail.count)
    const cut = await owner.ok('verifyAudit')
    assert.equal(cut.ok, false)
    assert.ok(cut.checkpoints.lost.some(({ id }) => id === tail.id))
    query(`update audit_log set action = 'nothing.happened' where sequence = 2`)
    const altered = await owner.ok('verifyAudit')
    assert.deepEqual([altered.ok, altered.brokenAt], [false, 2])
    assert.ok(last.sequence >= tail.count)
  })
})
