// Pictures of every page, to be looked at: node tests/dashboard/support/screenshots.mjs DIR [part of a name]

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { settled, takeTour } from './tour.mjs'

const sizes = [
  [1440, 900],
  [768, 1024],
  [360, 740],
]
const highest = 3000
const [directory, part = ''] = process.argv.slice(2)
if (directory === undefined) throw new Error('Say where the pictures go.')
await mkdir(directory, { recursive: true })

async function photograph(name, page) {
  if (!name.includes(part)) return
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      await settled(page)
      // A window as high as the page: what sticks to its edges is where it belongs.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height: Math.min(Math.max(height, whole), highest) })
      await settled(page)
      await page.screenshot({ path: join(directory, `${name}-${width}-${colorScheme}.png`) })
      await page.setViewportSize({ width, height })
    }
  }
  const [width, height] = sizes[0]
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: 'light' })
}

const errors = await takeTour(photograph)
if (errors.length > 0) console.error(errors.join('\n'))
