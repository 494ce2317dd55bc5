// Idempotency-Key: what was done once is not done again, and is answered as it was.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expectRefusal, expectStatus } from './expect.mjs'
import { lockStore } from './lock.mjs'
import { batch } from './samples.mjs'
import { tries } from './threats.mjs'
import { bearerLine, call, callRaw, main, needs, needsServer, other } from './world.mjs'

const kind = (name) =>
  `lane.${name}_${Date.now()
    .toString(36)
    .replaceAll(/[^a-z0-9]/g, '')}`
const post = (key, body, { secret = main.secret } = {}) =>
  call('/v2/events', { method: 'POST', secret, headers: { 'idempotency-key': key }, body })
const stored = async (type, secret = main.secret) =>
  (await call(`/v2/events?type=${type}&limit=100`, { secret })).json.data.length

describe('a key', () => {
  test('makes a repeated request store nothing and get the first answer', async () => {
    const [key, type] = [crypto.randomUUID(), kind('repeat')]
    const first = expectStatus(await post(key, batch(type, 3)), 201)
    assert.equal(first.header('idempotency-replayed'), undefined)
    for (let i = 0; i < 3; i++) {
      const again = expectStatus(await post(key, batch(type, 3)), 201)
      assert.deepEqual(again.json, first.json)
      assert.equal(again.header('idempotency-replayed'), 'true')
    }
    assert.equal(first.json.ids.length, 3)
    assert.equal(await stored(type), 3)
  })

  test('that was never sent makes every request a new one', async () => {
    const type = kind('none')
    const answers = [1, 2].map(() =>
      call('/v2/events', { method: 'POST', secret: main.secret, body: batch(type) }),
    )
    const ids = (await Promise.all(answers)).flatMap(({ json }) => json.ids)
    assert.equal(new Set(ids).size, 2)
  })

  tries('idempotency', 'that comes with another body gets a 422, and nothing is stored', async () => {
    const [key, type] = [crypto.randomUUID(), kind('reuse')]
    expectStatus(await post(key, batch(type)), 201)
    for (const body of [batch(type, 2), batch(kind('other')), { ...batch(type), x: 1 }]) {
      const response = await post(key, body)
      // What is invalid is that first.
      if (body.x === 1) expectRefusal(response, 400, 'REQUEST_INVALID')
      else expectRefusal(response, 422, 'IDEMPOTENCY_KEY_REUSED')
    }
    assert.equal(await stored(type), 1)
  })

  tries(
    'idempotency',
    'that is in flight gets a 409, and the first request its answer',
    needsServer,
    async () => {
      const [key, type] = [crypto.randomUUID(), kind('flight')]
      const unlock = lockStore()
      const both = [post(key, batch(type)), post(key, batch(type))]
      const first = await Promise.race(both)
      unlock()
      expectRefusal(first, 409, 'IDEMPOTENCY_IN_FLIGHT')
      assert.match(first.header('retry-after'), /^[1-9]\d*$/)
      const statuses = (await Promise.all(both)).map(({ status }) => status)
      assert.deepEqual(statuses.toSorted(), [201, 409])
      assert.equal(await stored(type), 1)
      expectStatus(await post(key, batch(type)), 201)
      assert.equal(await stored(type), 1)
    },
  )

  tries('idempotency', 'sent twenty times at once stores one batch', async () => {
    const [key, type] = [crypto.randomUUID(), kind('parallel')]
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(key, batch(type, 2))))
    const taken = answers.filter(({ status }) => status === 201)
    assert.ok(taken.length >= 1)
    for (const answer of answers) {
      if (answer.status === 201) assert.deepEqual(answer.json, taken[0].json)
      else expectRefusal(answer, 409, 'IDEMPOTENCY_IN_FLIGHT')
    }
    assert.equal(await stored(type), 2)
  })

  test('is not used up by a request that was refused', async () => {
    const [key, type] = [crypto.randomUUID(), kind('refused')]
    expectRefusal(await post(key, { events: [] }), 400, 'REQUEST_INVALID')
    expectRefusal(await post(key, { events: [{ type }] }), 400, 'REQUEST_INVALID')
    expectStatus(await post(key, batch(type)), 201)
  })

  tries(
    'foreign-id',
    'of one installation is nothing to another',
    needs(other.secret, 'STELLA_SECRET_OTHER'),
    async () => {
      const [key, type] = [crypto.randomUUID(), kind('tenant')]
      const mine = expectStatus(await post(key, batch(type)), 201)
      const theirs = expectStatus(await post(key, batch(type, 2), { secret: other.secret }), 201)
      assert.ok(theirs.json.ids.every((id) => !mine.json.ids.includes(id)))
      assert.deepEqual([await stored(type), await stored(type, other.secret)], [1, 2])
    },
  )

  test('is the same with the quotes of its standard and without', async () => {
    const [key, type] = [crypto.randomUUID(), kind('quotes')]
    const first = expectStatus(await post(key, batch(type)), 201)
    assert.deepEqual(expectStatus(await post(`"${key}"`, batch(type)), 201).json, first.json)
  })

  test('that is malformed, empty, long or repeated gets a 400', async () => {
    const line = 'POST /integrations/v2/events HTTP/1.1'
    const body = JSON.stringify(batch(kind('malformed')))
    const common = [bearerLine, 'Content-Type: application/json', `Content-Length: ${body.length}`]
    const keys = [
      [''],
      ['a b'],
      ['a,b'],
      ['"a'],
      ['""'],
      ['é'],
      ['\xff'],
      ['a'.repeat(256)],
      ['a', 'a'],
      ['a', 'b'],
    ]
    for (const values of keys) {
      const headers = values.map((value) => `Idempotency-Key: ${value}`)
      expectRefusal(await callRaw(line, [...common, ...headers], body), 400, 'REQUEST_INVALID')
    }
  })

  test('on an operation that has none is ignored', async () => {
    const headers = { 'idempotency-key': 'a b' }
    expectStatus(await call('/v2/settings', { secret: main.secret, headers }), 200)
  })
})
