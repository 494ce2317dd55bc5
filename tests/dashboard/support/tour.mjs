// Goes through every page of the dashboard, once.

import { openPage } from './browser.mjs'
import { openDashboard } from './dashboard.mjs'
import { places } from './places.mjs'
import { startScene } from './scene.mjs'

/**
 * Goes everywhere and calls `visit(name, page)` at each place, when it has settled. Gives what went wrong in the pages
 * unseen: nothing should.
 */
export async function takeTour(visit) {
  const [scene, empty] = await Promise.all([startScene(), openDashboard()])
  const visitors = await startVisitors({ ...scene, empty })
  try {
    for (const [who, name, show] of places) {
      const page = await visitors.page(who)
      await show(page, { ...scene, empty })
      await settled(page)
      await visit(name, page)
    }
    return visitors.errors
  } finally {
    await Promise.all([scene.dashboard.close(), empty.close()])
  }
}

async function startVisitors({ dashboard, empty, ada, linus }) {
  const pages = new Map()
  const errors = []
  const homes = { newcomer: empty }
  const people = { owner: ada, viewer: linus }
  return {
    errors,
    async page(who) {
      const known = pages.get(who)
      if (known !== undefined) return known
      const home = homes[who] ?? dashboard
      const opened = await openPage(home.browser, { baseURL: home.url })
      opened.page.setDefaultTimeout(20_000)
      opened.errors.push = (...all) => errors.push(...all.map((error) => `${who}: ${error}`))
      if (people[who] !== undefined) await home.signIn(opened.context, people[who])
      pages.set(who, opened.page)
      return opened.page
    },
  }
}

/** Waits until nothing more is on its way: no placeholder, no font, no code of a chart. */
export async function settled(page) {
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      document.querySelector('#root > [inert]') === null &&
      document.querySelector('[aria-busy=true], span[aria-hidden][class*=animate-pulse]') === null,
  )
}
