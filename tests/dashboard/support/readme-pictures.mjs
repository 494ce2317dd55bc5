// The two pictures of the README, from made-up data: node tests/dashboard/support/readme-pictures.mjs

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../../features/support/process.mjs'
import { startScene } from './scene.mjs'
import { settled } from './tour.mjs'

const { dashboard, ada } = await startScene({
  seed: ['--installations=480', '--usage=60000', '--audit=4000'],
})
try {
  await photograph('dashboard-overview', '/', 'light', 1000)
  await photograph('dashboard-versions', '/versions', 'dark', 900)
} finally {
  await dashboard.close()
}

async function photograph(name, path, colorScheme, height) {
  const viewport = { width: 1440, height }
  const page = await dashboard.open(path, { as: ada, colorScheme, viewport, deviceScaleFactor: 1.5 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  const picture = await asWebp(page, await page.screenshot())
  await writeFile(join(repository, 'docs/images', `${name}.webp`), picture)
  console.log(`${name}.webp ${(picture.length / 1024).toFixed(0)} KB`)
}

/** Compressed by the browser itself, in a page without a policy for images. */
async function asWebp(page, png) {
  const blank = await page.context().newPage()
  const base64 = await blank.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.naturalWidth,
      height: image.naturalHeight,
    })
    canvas.getContext('2d').drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.9).split(',')[1]
  }, png.toString('base64'))
  return Buffer.from(base64, 'base64')
}
