// ETag, If-Match and If-None-Match.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expectRefusal, expectStatus } from './expect.mjs'
import { settings } from './samples.mjs'
import { call, main, majors } from './world.mjs'

const { secret } = main
const get = (options) => call('/v2/settings', { secret, ...options })
const put = (ifMatch, changed) =>
  call('/v2/settings', {
    method: 'PUT',
    secret,
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    body: { ...settings, ...changed },
  })
const etagOf = (response) => expectStatus(response, 200).header('etag')

describe('an ETag', () => {
  test('lets a change through that knows what it changes, and names what is there then', async () => {
    const first = etagOf(await get())
    const second = etagOf(await put(first, { language: 'de' }))
    assert.notEqual(second, first)
    assert.equal(etagOf(await get()), second)
    assert.match(second, /^"[^"]+"$/)
  })

  test('that is stale, weak or made up stops a change', async () => {
    const stale = etagOf(await get())
    const current = etagOf(await put(stale, { language: 'fr' }))
    for (const tag of [stale, `W/${current}`, '"x"', '"999999-2.2.0"', `${stale}, "x"`]) {
      expectRefusal(await put(tag, { language: 'it' }), 412, 'PRECONDITION_FAILED')
    }
    assert.equal((await get()).json.language, 'fr')
    for (const tag of [`"x", ${etagOf(await get())}`, '*']) expectStatus(await put(tag, {}), 200)
  })

  test('that is malformed gets a 400', async () => {
    for (const tag of ['', 'abc', '"a', '"a" "b"', "'a'", '"a",,', `"${'a'.repeat(300)}"`]) {
      expectRefusal(await put(tag, {}), 400, 'REQUEST_INVALID')
    }
  })

  test('has one winner of twenty who all know it', async () => {
    const tag = etagOf(await get())
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put(tag, { syncIntervalMinutes: 10 + i })),
    )
    const [won, ...others] = answers.filter(({ status }) => status === 200)
    assert.equal(others.length, 0)
    for (const answer of answers) if (answer !== won) expectRefusal(answer, 412, 'PRECONDITION_FAILED')
    assert.equal((await get()).json.syncIntervalMinutes, won.json.syncIntervalMinutes)
  })

  test('saves a client what it has, in the shape it has it in', async () => {
    const tags = new Set()
    for (const { major, releases } of majors) {
      for (const version of releases) {
        const path = `/v${major}/settings`
        const tag = etagOf(await call(path, { secret, version }))
        tags.add(tag)
        for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
          const response = expectStatus(
            await call(path, { secret, version, headers: { 'if-none-match': known } }),
            304,
          )
          assert.deepEqual([response.text, response.header('etag')], ['', tag])
        }
      }
    }
    assert.equal(tags.size, majors.flatMap(({ releases }) => releases).length)
    const foreign = [...tags][0]
    expectStatus(await get({ headers: { 'if-none-match': foreign } }), 200)
    expectStatus(await get({ headers: { 'if-none-match': 'nonsense' } }), 200)
  })
})
