// What a browser can say about a page that it shows.

/** A connection as on a phone on the road, and no cache: what arrives late is seen to arrive late. */
export async function slowDown(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  })
}

/** From now on every page that is loaded notes what in it moves without anybody having done anything. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    globalThis.shifts = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (hadRecentInput) continue
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const [was, is] = [previousRect, currentRect].map(({ y, height }) => `${y}+${height}`)
          return `${was} to ${is}: ${node?.outerHTML?.slice(0, 100) ?? node?.nodeName}`
        })
        globalThis.shifts.push({ value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of all shifts (at least what Cumulative Layout Shift is), and what has moved. */
export async function shiftsOf(page) {
  const shifts = await page.evaluate(() => globalThis.shifts)
  const score = shifts.reduce((sum, { value }) => sum + value, 0)
  return { score, moved: shifts.flatMap(({ value, moved }) => `${value.toFixed(4)} ${moved.join('\n    ')}`) }
}

/** How many pixels the page, or the dialog over it, can be scrolled to the side; none is right. */
export function sidewaysScroll(page) {
  return page.evaluate(async () => {
    let pixels
    // What floats over a page finds its new place some frames after the window got another size.
    for (let frame = 0; frame < 30; frame += 1) {
      const scrollers = [document.scrollingElement, document.querySelector('[role=dialog]')?.parentElement]
      pixels = Math.max(
        ...scrollers.map((element) => (element ? element.scrollWidth - element.clientWidth : 0)),
      )
      if (pixels === 0) break
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return pixels
  })
}

/** Buttons, links and fields that begin or end outside of the window and cannot be scrolled to. */
export function unreachable(page) {
  return page.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page, where nothing of this file is
    const scrolls = (element) => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at)
        if ((overflowX === 'auto' || overflowX === 'scroll') && at.scrollWidth > at.clientWidth) return true
      }
      return false
    }
    return [...document.querySelectorAll('button, a[href], input, select, textarea')]
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(element)
      })
      .map((element) => element.outerHTML.slice(0, 160))
  })
}
