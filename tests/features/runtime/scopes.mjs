// Every operation with every scope: its own lets it through, no other does.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { scopedOperations } from './documents.mjs'
import { expectRefusal, expectSilence } from './expect.mjs'
import { call, isOwn, issue, majors, main, needsServer } from './world.mjs'

const names = [
  'settings:read',
  'settings:write',
  'events:read',
  'events:write',
  'content:read',
  'content:write',
]
const secrets = new Map()

describe('a scope', () => {
  before(async () => {
    if (!isOwn) return
    await Promise.all(
      names.map(async (name) => secrets.set(name, (await issue(main.id, '--scopes', name)).secret)),
    )
  })

  for (const { major } of majors) {
    test(`opens its own operations of v${major} and no others`, needsServer, async () => {
      const operations = await scopedOperations(major)
      assert.deepEqual(new Set(operations.map(({ scope }) => scope)), new Set(names))
      for (const { id, method, path, scope } of operations) {
        for (const [name, secret] of secrets) {
          const response = await call(`/v${major}${path}`, { method, secret })
          expectSilence(response)
          if (name !== scope) {
            expectRefusal(response, 403, 'INSUFFICIENT_SCOPE')
            const { details, detail } = response.json.error
            assert.deepEqual(details ?? detail, { scope }, id)
          }
          // Without a body, and of what does not exist, it goes no further; but it gets past the scope.
          else assert.ok([200, 400, 404].includes(response.status), `${id} with ${name}: ${response.text}`)
        }
      }
    })
  }

  test(
    'is not needed to read the installation, which tells of the scopes of the caller',
    needsServer,
    async () => {
      for (const [name, secret] of secrets) {
        const { status, json } = await call('/v2/installation', { secret })
        assert.deepEqual([status, json.scopes, json.credential.scopes], [200, [name], [name]])
      }
    },
  )

  test('is missed before the version, the query and the body are looked at', needsServer, async () => {
    const secret = secrets.get('events:read')
    const broken = { method: 'PUT', secret, version: 'x', body: '{', headers: { 'content-type': 'a/b' } }
    expectRefusal(await call('/v2/settings?x=1', broken), 403, 'INSUFFICIENT_SCOPE')
  })
})
