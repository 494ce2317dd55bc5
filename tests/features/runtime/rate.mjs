// Rate limits: exactly as many as configured, for each installation, and for each address where nobody has to say who
// they are.

import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { expectRefusal } from './expect.mjs'
import { tries } from './threats.mjs'
import { call, isOwn, issue, main, needsServer, other, serve } from './world.mjs'

const limit = 25
const excess = 50
/** `name;r=…;t=…` of a RateLimit header. */
const state = (response) => {
  const [, remaining, seconds] = /^"\w+";r=(\d+);t=(\d+)$/.exec(response.header('ratelimit') ?? '') ?? []
  return { remaining: Number(remaining), seconds: Number(seconds) }
}
const flood = (request) => Promise.all(Array.from({ length: limit + excess }, (_, i) => request(i)))

function expectExactly(responses, passing) {
  const [passed, refused] = [true, false].map((passes) =>
    responses.filter(({ status }) => (status !== 429) === passes),
  )
  assert.equal(passed.length, passing)
  for (const response of responses) {
    assert.equal(response.header('ratelimit-policy'), `"default";q=${limit};w=60`)
    assert.ok(state(response).remaining >= 0 && state(response).seconds <= 60)
  }
  for (const response of refused) {
    expectRefusal(response, 429, 'RATE_LIMITED')
    assert.match(response.header('retry-after'), /^[1-9]\d?$/)
    assert.equal(state(response).remaining, 0)
  }
  const left = passed.map((response) => state(response).remaining).toSorted((a, b) => a - b)
  assert.deepEqual(
    left,
    Array.from({ length: passing }, (_, i) => i),
  )
}

/** Every header in which somebody might look for an address. */
const claims = (address) => ({
  'x-forwarded-for': address,
  forwarded: `for=${address}`,
  'x-real-ip': address,
  'cf-connecting-ip': address,
})

describe('a limit', () => {
  let at
  let busy
  before(async () => {
    if (!isOwn) return
    const [server, issued] = await Promise.all([serve({ STELLA_RATE_LIMIT: String(limit) }), issue(other.id)])
    at = server.url
    busy = issued.secret
  })
  const read = (secret) => call('/v2/installation', { at, secret })

  tries(
    'rate',
    `of ${limit} lets exactly ${limit} of ${limit + excess} parallel requests pass`,
    needsServer,
    async () => {
      // Two credentials of one installation share its quota.
      expectExactly(await flood((i) => read(i % 2 === 0 ? other.secret : busy)), limit)
      expectRefusal(await read(other.secret), 429, 'RATE_LIMITED')
    },
  )

  tries(
    'rate',
    'of one installation takes nothing from another, and counts whatever it asks for',
    needsServer,
    async () => {
      const { secret } = main
      const kinds = [
        () => call('/v1/installation', { at, secret }),
        () => call('/v2/settings', { at, secret }),
        () => call('/v2/content/none', { at, secret }),
        () => call('/v2/events?x=1', { at, secret }),
        () => call('/v2/settings', { at, secret, version: '1' }),
        () => call('/v2/content/none', { at, method: 'DELETE', secret }),
      ]
      expectExactly(await flood((i) => kinds[i % kinds.length]()), limit)
    },
  )

  tries('forwarded', 'of an address is not escaped by claiming others', needsServer, async () => {
    expectExactly(await flood((i) => call('/v2/openapi.json', { at, headers: claims(`10.0.0.${i}`) })), limit)
  })
})

describe('behind a proxy that is trusted', () => {
  let at
  before(async () => {
    if (!isOwn) return
    const env = { STELLA_RATE_LIMIT: String(limit), STELLA_TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' }
    at = (await serve(env)).url
  })
  const from = (claim) => call('/v2/openapi.json', { at, headers: { 'x-forwarded-for': claim } })
  const one = [
    '203.0.113.7',
    '8.8.8.8, 203.0.113.7',
    'x, 203.0.113.7, 10.1.2.3',
    '1.1.1.1, ::ffff:203.0.113.7,10.0.0.1',
  ]
  const nonsense = ['', 'unknown', '999.1.1.1', '0x7f.1', '2130706433', '<script>']
  const same = {
    'the nearest one that is not a proxy of ours': (i) => one[i % one.length],
    'another one, however many stand before it': (i) => `203.0.113.7, 8.8.8.${i}, 203.0.113.100`,
    'all of an IPv6 subscriber': (i) => `2001:db8:1:2::${i.toString(16)}`,
    'the proxy itself, where the claim is nonsense': (i) => nonsense[i % nonsense.length],
  }
  for (const [what, claim] of Object.entries(same)) {
    tries('forwarded', `the address is ${what}`, needsServer, async () => {
      expectExactly(await flood((i) => from(claim(i))), limit)
    })
  }
})
