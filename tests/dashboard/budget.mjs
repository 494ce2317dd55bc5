// What the browser really loads before the first page can be used.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startDashboard } from './support/dashboard.mjs'
import { settled } from './support/tour.mjs'

const dashboard = await startDashboard({ seed: ['--installations=40', '--usage=2000', '--audit=200'] })
const ada = await dashboard.owner()

/** Bytes on the wire, compressed with gzip: what is reached, and a tenth more. Everything is with fonts and data. */
const budgets = {
  'sign-in': { script: 136 * 1024, all: 180 * 1024 },
  'overview, with its chart': { script: 161 * 1024, all: 238 * 1024 },
}

/** Loads a page with an empty cache and gives what came over the network until it had settled. */
async function load(path, options) {
  const page = await dashboard.open(undefined, options)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  // Browsers take Brotli, which is smaller still; the budget is one of gzip.
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  const hops = await countHops(session)
  const finished = []
  page.on('requestfinished', (request) => finished.push(request))
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  return Promise.all(
    finished.map(async (request) => {
      const { responseBodySize } = await request.sizes()
      const response = await request.response()
      return {
        url: request.url(),
        type: request.resourceType(),
        hops: hops(request.url()),
        encoding: await response.headerValue('content-encoding'),
        bytes: responseBodySize,
      }
    }),
  )
}

/** From now on notes who asked for what. Gives how many answers, one after another, an address has to wait for. */
async function countHops(session) {
  const askedBy = new Map()
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    let at = initiator.stack
    while (at !== undefined && at.callFrames.length === 0) at = at.parent
    askedBy.set(request.url, initiator.url ?? at?.callFrames[0].url)
  })
  return function hops(url) {
    const by = askedBy.get(url)
    return by === undefined ? 1 : 1 + hops(by)
  }
}

const total = (loaded) => loaded.reduce((sum, { bytes }) => sum + bytes, 0)
const scripts = (loaded) => loaded.filter(({ type }) => type === 'script')

for (const [name, path, as] of [
  ['sign-in', '/sign-in', undefined],
  ['overview, with its chart', '/', ada],
]) {
  test(`the ${name} takes no more than its budget`, async (t) => {
    const { script, all } = budgets[name]
    const loaded = await load(path, { as })
    const list = scripts(loaded)
    t.diagnostic(
      `${(total(list) / 1024).toFixed(1)} KB of JavaScript in ${list.length} files, ${(total(loaded) / 1024).toFixed(1)} KB in all`,
    )
    assert.ok(list.length > 0)
    const large = list.filter(({ bytes, encoding }) => bytes > 1500 && encoding !== 'gzip')
    assert.deepEqual(large, [], 'every script of some size comes compressed')
    assert.ok(total(list) <= script, `${total(list)} bytes of JavaScript`)
    assert.ok(total(loaded) <= all, `${total(loaded)} bytes in all`)
  })
}

test('the page, then its code, then its data: nothing that it needs waits for more', async () => {
  const signIn = await load('/sign-in')
  const overview = await load('/', { as: ada })
  const needed = [...signIn, ...overview].filter(({ url }) => !/plot|theme|favicon|\.woff2/.test(url))
  const late = needed.filter(({ type, hops }) => hops > (type === 'fetch' ? 3 : 2))
  assert.deepEqual(late, [])
  assert.equal(overview.filter(({ type }) => type === 'fetch').length, 2)
  assert.ok(scripts(signIn).length <= 4, 'few files: each costs a phone its own way there and back')
})

test('the sign-in loads no chart, no palette and no page behind it', async () => {
  const urls = scripts(await load('/sign-in')).map(({ url }) => new URL(url).pathname)
  assert.deepEqual(
    urls.filter((url) => /plot|palette|versions|audit|settings|connect/.test(url)),
    [],
  )
})

test('the chart comes after the numbers, from a file of its own', async () => {
  const urls = scripts(await load('/', { as: ada })).map(({ url }) => new URL(url).pathname)
  assert.equal(urls.filter((url) => /plot/.test(url)).length, 1)
  assert.deepEqual(
    urls.filter((url) => /palette|versions|audit|settings|connect/.test(url)),
    [],
  )
})
