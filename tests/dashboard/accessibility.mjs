// Every page and every dialog: as axe-core sees it, light and dark; on a narrow screen.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { accessibilityFlaws } from './support/axe.mjs'
import { sidewaysScroll, unreachable } from './support/measure.mjs'
import { settled, takeTour } from './support/tour.mjs'

/** The rules whose answer depends on colours; the others need to be asked only once. */
const aboutColours = ['color-contrast', 'link-in-text-block']

const flaws = []
let errors = []

before(async () => {
  errors = await takeTour(async (name, page) => {
    for (const look of [asAxeSeesIt, onANarrowScreen]) {
      flaws.push(...(await look(page)).map((flaw) => `${name}: ${flaw}`))
    }
  })
})

const found = (kind) => flaws.filter((flaw) => flaw.includes(kind)).join('\n')

test('axe finds nothing on any page, in any dialog, light or dark', () => {
  assert.equal(found('axe'), '')
})

// A window of 1440 pixels has 360 of them left at a zoom of 400 %.
test('no page scrolls sideways on a screen of 360 pixels, and nothing lies out of reach', () => {
  assert.equal(found('360 pixels'), '')
})

test('nothing goes wrong unseen on the way', () => {
  assert.deepEqual(errors, [])
})

async function asAxeSeesIt(page) {
  const light = await accessibilityFlaws(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await accessibilityFlaws(page, { rules: aboutColours })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((flaw) => `axe, light: ${flaw}`), ...dark.map((flaw) => `axe, dark: ${flaw}`)]
}

async function onANarrowScreen(page) {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  await settled(page)
  const beyond = (await unreachable(page)).map((element) => `360 pixels: out of reach: ${element}`)
  const pixels = await sidewaysScroll(page)
  if (pixels > 0) beyond.push(`360 pixels: scrolls ${pixels} to the side`)
  await page.setViewportSize(size)
  await settled(page)
  return beyond
}
