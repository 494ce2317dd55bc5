// Who may do what: every role and every scope of a token, tried at every operation.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { admin, auditCount, Caller, nobody, operations, owner, scopesOf, viewer } from './world.mjs'
import { requestFor } from './requests.mjs'

const all = [
  'installations:read installations:write credentials:read credentials:write origins:read origins:write',
  'policy:read usage:read audit:read audit:write team:read team:write tokens:read tokens:write',
  'account:read account:write',
].flatMap((line) => line.split(' '))

/** What each role is promised. */
const promised = {
  owner: all,
  admin: all.filter((scope) => scope !== 'account:write'),
  viewer: all.filter((scope) => scope.endsWith(':read')),
}
const people = { owner, admin, viewer }

/** Operations that anyone may call, signed in or not. */
const open = ['acceptInvitation', 'getDocument', 'lookUpInvitation']

const needsCaller = [...operations.values()].filter(({ id }) => !open.includes(id))

test('the operations ask for the scopes that roles are made of, and for no others', () => {
  const asked = new Set(needsCaller.flatMap(scopesOf))
  assert.deepEqual([...asked].toSorted(), all.toSorted())
  assert.deepEqual(
    [...operations.values()]
      .filter((operation) => scopesOf(operation).length === 0)
      .map(({ id }) => id)
      .toSorted(),
    [...open, 'getSession'].toSorted(),
  )
})

for (const [role, person] of Object.entries(people)) {
  describe(`as ${role}`, () => {
    for (const operation of needsCaller) {
      const allowed = scopesOf(operation).every((scope) => promised[role].includes(scope))
      test(`${operation.id} is ${allowed ? 'allowed' : 'refused'}`, () =>
        expectAccess(person, operation, allowed))
    }
  })
}

describe('as nobody', () => {
  for (const { id } of needsCaller) {
    test(`${id} is refused`, async () => {
      const before = auditCount()
      const response = await nobody.call(id, requestFor(id))
      assert.equal(response.status, 401, response.text)
      assert.equal(response.json.error.code, 'UNAUTHENTICATED')
      assert.ok(response.header('www-authenticate'))
      assert.equal(auditCount(), before)
    })
  }
})

describe('a token with one scope', () => {
  for (const scope of all) {
    test(`${scope} opens what asks for it, and nothing else`, async () => {
      const { secret } = await owner.ok('createToken', { body: { name: scope, scopes: [scope] } })
      const caller = new Caller({ token: secret })
      for (const operation of needsCaller)
        await expectAccess(
          caller,
          operation,
          scopesOf(operation).every((wanted) => wanted === scope),
        )
    })
  }
})

/** Ids name nothing here, so what is allowed may find nothing; what is refused never gets as far as looking. */
async function expectAccess(caller, { id }, allowed) {
  const before = auditCount()
  const response = await caller.call(id, requestFor(id))
  const code = response.status >= 400 ? response.json.error.code : undefined
  if (allowed) {
    assert.ok(
      response.status < 300 ||
        response.status === 404 ||
        code === 'ROLE_INSUFFICIENT' ||
        isOwnScope(code, id),
      `${id}: ${response.text}`,
    )
    return
  }
  assert.deepEqual([response.status, code], [403, 'INSUFFICIENT_SCOPE'], id)
  assert.equal(auditCount(), before, `${id} was refused and changed something`)
}

/** A token cannot give away what it has not. */
function isOwnScope(code, id) {
  return id === 'createToken' && code === 'INSUFFICIENT_SCOPE'
}
