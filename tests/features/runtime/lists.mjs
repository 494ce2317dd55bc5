// Pages and their cursors, and that no installation sees another one's.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { comparable, expectRefusal, expectStatus } from './expect.mjs'
import { batch, texts } from './samples.mjs'
import { tries } from './threats.mjs'
import { call, main, needs, needsServer, other, words } from './world.mjs'

const putText = (id, secret, changed) =>
  call(`/v2/content/${id}`, { method: 'PUT', secret, body: { ...texts[2], ...changed } })
const postEvents = (type, count, secret) =>
  call('/v2/events', { method: 'POST', secret, body: batch(type, count) })

/** Everything in a list, page by page. */
async function readAll(path, options) {
  const rows = []
  for (let cursor = null; ;) {
    const query = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { json } = expectStatus(await call(`${path}${query}`, options), 200)
    const items = json.data ?? json.items
    rows.push(...items)
    cursor = json.page?.nextCursor ?? json.nextCursor ?? null
    if (cursor === null) return rows
    assert.ok(items.length > 0)
  }
}

const idsOf = async (path, options) => (await readAll(path, options)).map(({ id }) => id)
const cursorOf = async (options, path) => (await call(path, options)).json.page.nextCursor

describe('a list', () => {
  const lister = { secret: main.secret }
  const type = `lane.page_${Date.now().toString(36)}`
  const page = (limit) => `/v2/events?type=${type}&limit=${limit}`
  before(async () => {
    expectStatus(await postEvents(type, 25, lister.secret), 201)
    await Promise.all(Array.from({ length: 12 }, (_, i) => putText(`page-${i}`, lister.secret)))
  })

  test('comes in pages without gaps and repeats, in one order, whatever their size', async () => {
    const whole = await idsOf(page(100), lister)
    assert.deepEqual([whole.length, new Set(whole).size], [25, 25])
    for (const limit of [1, 7, 25]) assert.deepEqual(await idsOf(page(limit), lister), whole)
    const ids = (await readAll('/v2/content?limit=5', lister)).map(({ externalId }) => externalId)
    assert.equal(new Set(ids).size, ids.length)
    for (let i = 0; i < 12; i++) assert.ok(ids.includes(`page-${i}`))
  })

  test('keeps its place while events are added at its head', async () => {
    const { json } = await call(page(5), lister)
    const seen = new Set(json.data.map(({ id }) => id))
    const { ids } = (await postEvents(type, 5, lister.secret)).json
    const next = (await call(`${page(5)}&cursor=${json.page.nextCursor}`, lister)).json
    assert.ok(next.data.length === 5 && next.data.every(({ id }) => !seen.has(id) && !ids.includes(id)))
  })

  test('refuses a cursor that is malformed', async () => {
    const { nextCursor } = (await call('/v2/events?limit=1', lister)).json.page
    const encoded = [null, [], {}, ['events', 1], [1, 'events'], 'x'].map((value) =>
      Buffer.from(JSON.stringify(value)).toString('base64url'),
    )
    const tampered = [nextCursor.slice(0, -4), `${nextCursor}AAAA`, nextCursor.toUpperCase(), 'a'.repeat(512)]
    const broken = words("x %20 null 0 -1 ' ../..").concat(encoded, tampered)
    for (const cursor of broken) {
      expectRefusal(
        await call(`/v2/events?cursor=${encodeURIComponent(cursor)}`, lister),
        400,
        'REQUEST_INVALID',
      )
    }
    expectRefusal(await call('/v2/events?cursor=', lister), 400, 'REQUEST_INVALID')
    expectRefusal(await call(`/v2/events?cursor=${'a'.repeat(513)}`, lister), 400, 'REQUEST_INVALID')
  })

  test('refuses a cursor of another list, or of itself with another filter', async () => {
    const events = await cursorOf(lister, '/v2/events?limit=1')
    const filtered = await cursorOf(lister, page(1))
    const content = await cursorOf(lister, '/v2/content?limit=1')
    const wrong = [
      `/v2/content?cursor=${events}`,
      `/v2/events?cursor=${content}`,
      `/v2/events?cursor=${filtered}`,
      `/v2/events?type=lane.a&cursor=${events}`,
      `/v2/content?status=draft&cursor=${content}`,
    ]
    for (const path of wrong) expectRefusal(await call(path, lister), 400, 'REQUEST_INVALID')
  })
})

describe('of another installation', needs(other.secret, 'STELLA_SECRET_OTHER'), () => {
  tries('foreign-id', 'a text is as good as none, to read, replace and remove', async () => {
    const id = `shared-${Date.now()}`
    expectStatus(await putText(id, main.secret, { title: 'Mine' }), 201)
    for (const method of ['GET', 'DELETE']) {
      const foreign = await call(`/v2/content/${id}`, { method, secret: other.secret })
      expectRefusal(foreign, 404, 'NOT_FOUND')
      // An id of the same length, so that nothing but the id may differ.
      const missing = await call(`/v2/content/${id.replace('shared', 'absent')}`, {
        method,
        secret: other.secret,
      })
      const { text: body, ...rest } = comparable(missing)
      assert.deepEqual(comparable(foreign), { ...rest, text: body.replaceAll('absent', 'shared') })
    }
    expectStatus(await putText(id, other.secret, { title: 'Theirs' }), 201)
    const title = async (secret) => (await call(`/v2/content/${id}`, { secret })).json.title
    assert.deepEqual([await title(main.secret), await title(other.secret)], ['Mine', 'Theirs'])
    expectStatus(await call(`/v2/content/${id}`, { method: 'DELETE', secret: other.secret }), 204)
    assert.equal(await title(main.secret), 'Mine')
  })

  tries('foreign-id', 'nothing is in a list, and a cursor leads nowhere it should not', async () => {
    const type = `lane.tenant_${Date.now().toString(36)}`
    await postEvents(type, 3, main.secret)
    await postEvents(type, 3, other.secret)
    const [mine, theirs] = await Promise.all(
      [main, other].map(({ secret }) => idsOf(`/v2/events?limit=2&type=${type}`, { secret })),
    )
    assert.deepEqual([mine.length, theirs.length], [3, 3])
    const { nextCursor } = (await call(`/v2/events?limit=2&type=${type}`, { secret: main.secret })).json.page
    const crossed = await call(`/v2/events?limit=100&type=${type}&cursor=${nextCursor}`, {
      secret: other.secret,
    })
    if (crossed.status === 200) assert.ok(crossed.json.data.every(({ id }) => theirs.includes(id)))
    else expectRefusal(crossed, 400, 'REQUEST_INVALID')
  })

  tries('identity', 'nobody can name one: the credential says who calls', needsServer, async () => {
    const headers = {
      'x-installation-id': other.id,
      'x-account-id': 'acc_1',
      'x-tenant': other.id,
      cookie: `installation=${other.id}`,
    }
    const { json } = expectStatus(await call('/v2/installation', { secret: main.secret, headers }), 200)
    assert.equal(json.id, main.id)
    for (const name of ['installationId', 'installation', 'accountId', 'userId', 'scopes']) {
      const named = { [name]: other.id }
      expectRefusal(
        await call(`/v2/installation?${name}=${other.id}`, { secret: main.secret }),
        400,
        'REQUEST_INVALID',
      )
      const body = { ...batch('lane.named', 1), ...named }
      expectRefusal(
        await call('/v2/events', { method: 'POST', secret: main.secret, body }),
        400,
        'REQUEST_INVALID',
      )
      expectRefusal(await putText('named', main.secret, named), 400, 'REQUEST_INVALID')
    }
  })
})
