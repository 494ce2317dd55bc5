// Accessibility, as axe-core sees it: WCAG 2.2 A and AA, and its best practices.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** They pass the focus on at once, so that it stays in a menu; nobody ever has it on one of them. */
const guards = ['[data-base-ui-focus-guard]']

/** What axe finds wrong on the page, by all rules or only some; empty when nothing is. */
export async function accessibilityFlaws(page, { rules } = {}) {
  // Evaluated over the debugging protocol, so that the page's policy for scripts stays as it is.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(source)
  const { violations } = await page.evaluate(
    ({ runOnly, outside }) => {
      const menuIsOpen = document.querySelector('[role=menu]') !== null
      return globalThis.axe.run(
        { exclude: outside },
        // A menu floats over the page; which landmark it belongs to, nobody asks.
        {
          runOnly,
          resultTypes: ['violations'],
          ...(menuIsOpen && { rules: { region: { enabled: false } } }),
        },
      )
    },
    { runOnly: rules ?? standards, outside: guards },
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  )
}
