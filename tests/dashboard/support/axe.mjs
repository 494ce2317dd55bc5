// Accessibility, as axe-core sees it: WCAG 2.2 A and AA, and its best practices.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** They pass the focus on at once, so that it stays in a menu; nobody ever has it on one of them. */
const guards = ['[data-base-ui-focus-guard]']

/** What lies over a page. The page below it is a place of its own, which axe has seen. */
const overlays = '[role=dialog], [role=alertdialog], [role=menu]'

/** Rows of a long list, which are made as those before them are. */
const moreOfTheSame = 'main :is(tr, li, [data-index]):nth-child(n + 21)'

/** What axe finds wrong in what is uppermost, by all rules or only some; empty when nothing is. */
export async function accessibilityFlaws(page, { rules } = {}) {
  // Evaluated over the debugging protocol, so that the page's policy for scripts stays as it is.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(source)
  const { violations } = await page.evaluate(
    ({ runOnly, inside, outside }) => {
      const overlay = document.querySelector(inside)
      const isMenu = overlay?.getAttribute('role') === 'menu'
      return globalThis.axe.run(
        { ...(overlay !== null && { include: [inside] }), exclude: outside },
        // A menu floats over the page; which landmark it belongs to, nobody asks.
        { runOnly, resultTypes: ['violations'], ...(isMenu && { rules: { region: { enabled: false } } }) },
      )
    },
    { runOnly: rules ?? standards, inside: overlays, outside: [...guards, moreOfTheSame] },
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  )
}
