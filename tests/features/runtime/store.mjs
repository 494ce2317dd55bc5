// The store is locked by somebody else, and then it is not.

import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { expectRefusal, expectStatus } from './expect.mjs'
import { lockStore } from './lock.mjs'
import { batch, settings, site, texts } from './samples.mjs'
import { tries } from './threats.mjs'
import { call, foreignSecret, isOwn, main, needsServer, run, secrets } from './world.mjs'

const { secret } = main
const key = { 'idempotency-key': crypto.randomUUID() }
let code
let foreign

const writes = {
  settings: () => call('/v2/settings', { method: 'PUT', secret, body: settings }),
  text: () => call('/v2/content/locked', { method: 'PUT', secret, body: texts[2] }),
  removal: () => call('/v1/contents/locked', { method: 'DELETE', secret }),
  events: () => call('/v2/events', { method: 'POST', secret, body: batch('lane.locked') }),
  batch: () => call('/v2/events', { method: 'POST', secret, headers: key, body: batch('lane.kept') }),
  connection: () => call('/v2/installation/connect', { method: 'POST', body: { code, ...site } }),
}
const reads = {
  good: () => call('/v2/installation', { secret }),
  bad: () => call('/v2/installation', { secret: foreign }),
  list: () => call('/v2/events', { secret }),
}
const all = async (requests) => {
  const answers = Object.entries(requests).map(async ([what, request]) => [what, await request()])
  return Object.fromEntries(await Promise.all(answers))
}

describe('a store that is locked', () => {
  let refused
  let answered
  let seconds
  before(async () => {
    if (!isOwn) return
    foreign = await foreignSecret()
    code = (await run('connect-code', 'issue', main.id)).code
    const unlock = lockStore()
    const began = performance.now()
    const writing = all(writes)
    answered = await all(reads)
    refused = await writing
    seconds = (performance.now() - began) / 1000
    unlock()
  })

  tries('store-down', 'gets writers a 503 within two seconds', needsServer, () => {
    for (const answer of Object.values(refused)) {
      expectRefusal(answer, 503, 'STORE_UNAVAILABLE')
      assert.match(answer.header('retry-after'), /^[1-9]\d*$/)
    }
    // Half a second more for a machine that is busy with something else.
    assert.ok(seconds < 2.5, `${seconds} seconds`)
  })

  tries('store-down', 'lets readers in, and nobody whom it would not have let in before', needsServer, () => {
    expectStatus(answered.good, 200)
    expectStatus(answered.list, 200)
    expectRefusal(answered.bad, 401, 'UNAUTHENTICATED')
  })

  tries(
    'store-down',
    'has kept nothing of what it refused, and takes it when it is released',
    needsServer,
    async () => {
      for (const [what, request] of Object.entries(writes)) {
        const answer = await request()
        const expected = { text: 201, removal: 204, events: 201, batch: 201 }[what] ?? 200
        if (what === 'connection') secrets.add(answer.json.credential?.secret ?? code)
        expectStatus(answer, expected)
      }
      const again = expectStatus(await writes.batch(), 201)
      const { data } = (await call('/v2/events?type=lane.kept', { secret })).json
      assert.deepEqual(
        data.map(({ id }) => id),
        again.json.ids,
      )
    },
  )
})
