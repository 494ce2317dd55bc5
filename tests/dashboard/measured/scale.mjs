// Large stores feel like small ones. `STELLA_SCALE=full` seeds 10,000 installations, 1,000,000 usage rows and 100,000 audit
// rows, which takes minutes; `STELLA_SCALE_DATA` is a folder that was seeded before, to be measured once more.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Browser } from '../../features/support/browser.mjs'
import { startDashboard } from '../support/dashboard.mjs'
import { percentile } from '../support/percentile.mjs'
import { blankFrames, watchFrames } from '../support/rows.mjs'

const copyOf = process.env.STELLA_SCALE_DATA
const full = process.env.STELLA_SCALE === 'full' || copyOf !== undefined
const seed = full
  ? ['--installations=10000', '--usage=1000000', '--audit=100000']
  : ['--installations=2000', '--usage=100000', '--audit=10000']

const dashboard = await startDashboard({ seed, copyOf })
const ada = await dashboard.owner()

/** Milliseconds that 95 of 100 answers stay below. */
const most = 50
const calls = full ? 200 : 60
/** On a machine that does other work too, one quiet round of these is enough. */
const rounds = 3

describe('every list answers within 50 ms at the 95th percentile', async () => {
  const browser = new Browser(dashboard.url)
  await browser.signIn(ada.email, ada.password)
  const ask = async (path) => {
    const answer = await browser.request(`/api/v1${path}`)
    assert.equal(answer.status, 200, `${path}: ${answer.text}`)
    return answer.json
  }

  /** The milliseconds of one call after the other. */
  async function times(path) {
    const taken = []
    for (let call = 0; call < calls; call += 1) {
      const started = performance.now()
      await ask(path)
      taken.push(performance.now() - started)
    }
    return taken
  }

  for (const [name, path] of await lists(ask)) {
    test(name, async (t) => {
      let best = Infinity
      await ask(path)
      for (let round = 0; round < rounds && best >= most; round += 1) {
        const taken = await times(path)
        best = Math.min(best, percentile(taken, 0.95))
        t.diagnostic(
          `p50 ${percentile(taken, 0.5).toFixed(1)} ms, p95 ${percentile(taken, 0.95).toFixed(1)} ms`,
        )
      }
      assert.ok(best < most, `${path}: ${best.toFixed(1)} ms`)
    })
  }
})

/** What the pages ask, of the installation that has most. */
async function lists(ask) {
  const first = await ask('/installations?limit=100&sort=-lastSeenAt')
  const { id } = first.data[0]
  const cursor = encodeURIComponent(first.page.nextCursor)
  const audit = await ask('/audit?limit=50')
  const members = await ask('/usage/deprecated-members?limit=100')
  const { member, release } = members.data[0]
  const since = new Date(Date.now() - 30 * 86_400_000).toISOString()
  const [hour, week] = [1, 7 * 24].map((hours) => new Date(Date.now() - hours * 3_600_000).toISOString())
  const until = new Date().toISOString()
  return [
    ['the overview', '/overview'],
    ['installations', '/installations?limit=100'],
    ['installations by name', '/installations?limit=100&sort=name'],
    ['installations by last call', '/installations?limit=100&sort=-lastSeenAt'],
    ['the next page of installations', `/installations?limit=100&sort=-lastSeenAt&cursor=${cursor}`],
    ['a search in installations', '/installations?limit=100&search=harbour'],
    ['a search that finds nothing', '/installations?limit=100&search=zzzzzz'],
    ['a search by one letter', '/installations?limit=100&search=a'],
    ['suspended installations', '/installations?limit=100&status=suspended'],
    ['installations by platform and release', '/installations?limit=100&platform=drupal&release=1.2.0'],
    ['candidates to connect', '/installations?status=active&limit=8&search=north'],
    ['one installation', `/installations/${id}`],
    ['credentials', `/installations/${id}/credentials?limit=100`],
    ['origins', `/installations/${id}/origins?limit=100`],
    [
      'usage of an installation',
      `/usage?from=${week}&to=${until}&interval=day&groupBy=release&installationId=${id}`,
    ],
    ['usage of all', `/usage?from=${week}&to=${until}&interval=hour&groupBy=operation`],
    ['usage of the last hour', `/usage?from=${hour}&to=${until}&interval=hour&groupBy=status`],
    ['the policy', '/policy'],
    ['users of a release', `/policy/integrations/releases/${release}/installations?since=${since}&limit=100`],
    ['deprecated members', '/usage/deprecated-members?limit=100'],
    [
      'users of a deprecated member',
      `/usage/deprecated-members/installations?member=${member}&release=${release}&since=${since}&limit=100`,
    ],
    ['the audit log', '/audit?limit=50'],
    ['the next page of the audit log', `/audit?limit=50&cursor=${encodeURIComponent(audit.page.nextCursor)}`],
    ['the audit log of an installation', `/audit?limit=50&installationId=${id}`],
    ['the audit log of an action', '/audit?limit=50&action=credential.rotate'],
    ['the audit log of a subject', '/audit?limit=50&action=credential.'],
    ['the audit log of a kind of actor', '/audit?limit=50&actorType=installation'],
    ['the audit log of a week', `/audit?limit=50&from=${week}&to=${until}`],
    ['checkpoints', '/audit/checkpoints?limit=5'],
    ['members', '/team/members'],
    ['invitations', '/team/invitations?limit=100'],
    ['tokens', '/tokens?limit=100'],
  ]
}

describe('the table of installations', () => {
  test('scrolls to its last row without ever showing a blank one', async (t) => {
    const page = await dashboard.open('/installations?sort=name', { as: ada })
    const table = page.getByRole('table')
    await page.locator('[data-index="0"]').waitFor()
    const last = Number(await table.getAttribute('aria-rowcount')) - 2
    await watchFrames(page)
    await page.mouse.move(720, 500)
    while ((await page.locator(`[data-index="${last}"]`).count()) === 0) await page.mouse.wheel(0, 1000)
    while ((await page.locator('[data-index="0"]').count()) === 0) await page.mouse.wheel(0, -1000)
    const { frames, blank } = await blankFrames(page)
    t.diagnostic(`${last + 1} rows, ${frames} frames while scrolling, ${blank.length} with a blank row`)
    assert.ok(frames > 50)
    assert.deepEqual(blank, [])
  })

  test('goes by keyboard from row to row, a screen at a time and to the end', async (t) => {
    const page = await dashboard.open('/installations', { as: ada })
    await page.locator('[data-index="0"] a').focus()
    await watchFrames(page)
    for (let press = 0; press < 60; press += 1)
      await page.keyboard.press(press % 3 === 0 ? 'PageDown' : 'ArrowDown')
    await page.locator('[data-index="280"] a:focus').waitFor()
    await page.keyboard.press('Home')
    await page.locator('[data-index="0"] a:focus').waitFor()
    const { frames, blank } = await blankFrames(page)
    t.diagnostic(`${frames} frames, ${blank.length} with a blank row`)
    assert.deepEqual(blank, [])
  })

  test('is searched while somebody types, and no key waits for it', async (t) => {
    const page = await dashboard.open('/installations', { as: ada })
    await page.locator('[data-index="0"]').waitFor()
    await page.evaluate(() => {
      globalThis.slow = []
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries())
          if (name === 'keydown') globalThis.slow.push(duration)
      }).observe({ type: 'event', durationThreshold: 16 })
    })
    const delays = []
    for (const word of ['harbour', 'bakery', 'museum']) {
      await page.getByRole('searchbox').fill('')
      await page.getByRole('searchbox').pressSequentially(word, { delay: 40 })
      const started = performance.now()
      await page.locator('[data-index="0"]', { hasText: new RegExp(word, 'i') }).waitFor()
      delays.push(performance.now() - started)
    }
    const slow = await page.evaluate(() => globalThis.slow)
    const key = slow.length === 0 ? 16 : percentile(slow, 0.9)
    t.diagnostic(
      `90 of 100 keys shown within ${key} ms; found after ${delays.map((ms) => ms.toFixed(0)).join(', ')} ms`,
    )
    assert.ok(key <= 200, `a key took ${key} ms to be seen`)
    assert.ok(Math.min(...delays) < 1000, `${Math.min(...delays)} ms from the last key to the rows`)
  })
})
