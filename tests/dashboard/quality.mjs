// What makes pages pleasant: nothing jumps while they load, nothing moves for those who do not want it, the focus shows.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { startDashboard, visit } from './support/dashboard.mjs'
import { shiftsOf, slowDown, watchShifts } from './support/measure.mjs'
import { settled } from './support/tour.mjs'

const dashboard = await startDashboard({ seed: ['--installations=120', '--usage=6000', '--audit=600'] })
const ada = await dashboard.owner()
const installation = await firstInstallation()

const paths = [
  '/',
  '/installations',
  `/installations/${installation}`,
  `/installations/${installation}/credentials`,
  `/installations/${installation}/usage`,
  '/connect',
  '/versions',
  '/audit',
  '/team',
  '/settings',
]

async function firstInstallation() {
  const page = await dashboard.open('/installations', { as: ada })
  const href = await page.locator('[data-row-link]').first().getAttribute('href')
  await dashboard.closePages()
  return href.split('/').at(-1)
}

/** Cumulative Layout Shift calls up to 0.1 good. */
const mostShift = 0.02

describe('while a page loads over a slow connection', () => {
  test('nothing in it jumps, on a desk or on a phone', async (t) => {
    const jumped = await Promise.all([
      jumps(t, paths, { as: ada, viewport: { width: 1440, height: 900 } }),
      jumps(t, paths, { as: ada, viewport: { width: 390, height: 844 } }),
      jumps(t, ['/sign-in'], { viewport: { width: 390, height: 844 } }),
    ])
    assert.equal(jumped.flat().join('\n'), '')
  })
})

async function jumps(t, wanted, options) {
  const page = await dashboard.open(undefined, { ...options, reducedMotion: 'no-preference' })
  await slowDown(page)
  await watchShifts(page)
  const jumped = []
  for (const path of wanted) {
    const { score, moved } = await shiftsWhileLoading(page, path)
    const what = `${path} at ${options.viewport.width} pixels: ${score.toFixed(4)}`
    t.diagnostic(what)
    if (score >= mostShift) jumped.push(`${what}\n  ${moved.join('\n  ')}`)
  }
  return jumped
}

async function shiftsWhileLoading(page, path) {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  return shiftsOf(page)
}

describe('motion', () => {
  test('is seen in placeholders', async () => {
    assert.ok((await moving(await waitingOverview('no-preference'))) > 0)
  })

  test('is not seen by those who prefer none', async () => {
    const page = await waitingOverview('reduce')
    assert.equal(await moving(page), 0)
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    assert.equal(await moving(page), 0)
  })
})

/** An overview whose numbers do not come, so that its placeholders stay. */
async function waitingOverview(reducedMotion) {
  const page = await dashboard.open(undefined, { as: ada, reducedMotion })
  await page.route('**/api/v1/overview', () => {})
  await visit(page, '/')
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  return page
}

function moving(page) {
  return page.evaluate(() => {
    const timings = document.getAnimations().map(({ effect }) => effect.getComputedTiming())
    return timings.filter(({ activeDuration }) => activeDuration > 1).length
  })
}

test('the focus is seen wherever the Tab key leads', async () => {
  const unseen = []
  const page = await dashboard.open(undefined, { as: ada })
  for (const path of [
    '/',
    '/installations',
    `/installations/${installation}/credentials`,
    '/audit',
    '/settings',
  ]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab')
      const { what, shows } = await focused(page)
      if (!shows && !what.startsWith('<body')) unseen.push(`${path}: ${what}`)
    }
  }
  assert.deepEqual(unseen, [])
})

/** Whether an outline shows where the focus is: on the element, on what is drawn over it, or on the label around it. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement
    const label = element.closest('label')
    const styles = [getComputedStyle(element), getComputedStyle(element, '::after')]
    if (label !== null) styles.push(getComputedStyle(label))
    return {
      what: element.outerHTML.slice(0, 140),
      shows: styles.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      ),
    }
  })
}
