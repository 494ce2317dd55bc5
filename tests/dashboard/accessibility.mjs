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
    for (const look of [asAxeSeesIt, onANarrowScreen, withLargeText]) {
      flaws.push(...(await look(page)).map((flaw) => `${name}: ${flaw}`))
    }
  })
})

const foundBy = (kind) => flaws.filter((flaw) => flaw.includes(kind)).join('\n')

test('axe finds nothing on any page, in any dialog, light or dark', () => {
  assert.equal(foundBy('axe'), '')
})

// WCAG 1.4.10: a window of 1280 pixels has 320 of them left at a zoom of 400 %.
test('no page scrolls sideways on a screen of 320 pixels, and nothing lies out of reach', () => {
  assert.equal(foundBy('320 pixels'), '')
})

// WCAG 1.4.4: whoever enlarges the text alone keeps the width.
test('no page scrolls sideways with text of twice its size, on a desk or on a phone', () => {
  assert.equal(foundBy('large text'), '')
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
  const beyond = await beyondTheWindow(page, { width: 320, height: 740 })
  await page.setViewportSize(size)
  await settled(page)
  return beyond.map((flaw) => `320 pixels: ${flaw}`)
}

async function withLargeText(page) {
  const size = page.viewportSize()
  await enlargeText(page, '200%')
  const beyond = []
  for (const width of [1280, 360]) {
    const found = await beyondTheWindow(page, { width, height: 740 })
    beyond.push(...found.map((flaw) => `large text in ${width} pixels: ${flaw}`))
  }
  await enlargeText(page, '')
  await page.setViewportSize(size)
  await settled(page)
  return beyond
}

function enlargeText(page, size) {
  return page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize
  }, size)
}

async function beyondTheWindow(page, size) {
  await page.setViewportSize(size)
  await settled(page)
  const beyond = (await unreachable(page)).map((element) => `out of reach: ${element}`)
  const pixels = await sidewaysScroll(page)
  return pixels > 0 ? [...beyond, `scrolls ${pixels} to the side`] : beyond
}
