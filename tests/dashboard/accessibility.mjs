// Every page and every dialog, light and dark, as axe-core sees it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessibilityFlaws } from './support/axe.mjs'
import { takeTour } from './support/tour.mjs'

/** The rules whose answer depends on colours; the others need to be asked only once. */
const aboutColours = ['color-contrast', 'link-in-text-block']

test('axe finds nothing on any page, in any dialog, light or dark', async () => {
  const flaws = []
  const errors = await takeTour(async (name, page) => {
    for (const [colorScheme, rules] of [
      ['light', undefined],
      ['dark', aboutColours],
    ]) {
      await page.emulateMedia({ colorScheme })
      const found = await accessibilityFlaws(page, { rules })
      flaws.push(...found.map((flaw) => `${name}, ${colorScheme}: ${flaw}`))
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })
  assert.equal(flaws.join('\n'), '')
  assert.deepEqual(errors, [])
})
