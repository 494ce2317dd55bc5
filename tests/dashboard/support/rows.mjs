// Looks at every frame of a table while it scrolls.

/**
 * From now on each frame in which the table has scrolled notes where in the window of it no row with text was. Callbacks of
 * a frame run right before it is painted.
 */
export async function watchFrames(page) {
  await page.evaluate(() => {
    const scroller = document.querySelector('[data-scroll-restoration-id=installations]')
    const rowHeight = document.querySelector('[data-index]').getBoundingClientRect().height
    globalThis.watched = { frames: 0, blank: [] }
    let seen = scroller.scrollTop
    const look = () => {
      requestAnimationFrame(look)
      if (scroller.scrollTop === seen) return
      seen = scroller.scrollTop
      globalThis.watched.frames += 1
      const { left, top, bottom } = scroller.getBoundingClientRect()
      const header = scroller.querySelector('thead')?.getBoundingClientRect().bottom ?? top
      for (let y = header + 4; y < bottom - 4; y += rowHeight / 2) {
        const row = document.elementFromPoint(left + 40, y)?.closest('[data-index]')
        if (row === null || row === undefined || row.innerText.trim() === '') {
          globalThis.watched.blank.push(`${Math.round(y)} at scroll position ${Math.round(seen)}`)
        }
      }
    }
    requestAnimationFrame(look)
  })
}

/** How many frames scrolled since, and what was blank in them. */
export function blankFrames(page) {
  return page.evaluate(() => globalThis.watched)
}
