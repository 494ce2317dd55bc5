// Lighthouse's opinion of the first two pages, on a desk and on a phone.

import assert from 'node:assert/strict'
import { availableParallelism, loadavg } from 'node:os'
import { before, describe, test } from 'node:test'
import { audit, targets } from '../support/lighthouse.mjs'

const presets = ['desktop', 'mobile']

/** With more waiting for each core than this, a score is one of the machine and not of the page. */
const busy = 2

describe(`Lighthouse gives at least ${targets} of 100`, () => {
  let results = []
  before(async () => {
    results = await audit({ presets })
  })

  for (const [page, preset] of ['sign-in', 'overview'].flatMap((name) => presets.map((one) => [name, one]))) {
    test(`to the ${page}, ${preset}`, (t) => {
      const { scores, metrics, flaws } = results.find(
        (result) => result.page === page && result.preset === preset,
      )
      t.diagnostic(`${JSON.stringify(scores)} ${metrics.join(', ')}`)
      assert.ok(scores.accessibility >= targets, flaws.join('\n'))
      assert.ok(scores['best-practices'] >= targets, flaws.join('\n'))
      const waiting = loadavg()[0] / availableParallelism()
      if (scores.performance < targets && waiting > busy) {
        return t.skip(
          `performance ${scores.performance}, on a machine with ${waiting.toFixed(1)} waiting for each core`,
        )
      }
      assert.ok(scores.performance >= targets, `performance ${scores.performance}\n${flaws.join('\n')}`)
    })
  }
})
