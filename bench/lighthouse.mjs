// Lighthouse on the sign-in and the overview, in the browser of the tests: `node bench/lighthouse.mjs [--json]`.
import { parseArgs } from 'node:util'
import { audit, targets } from '../tests/dashboard/support/lighthouse.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const results = await audit({ presets: ['desktop', 'mobile'] })

if (values.json) console.log(JSON.stringify(results, null, 2))
else {
  for (const { page, preset, scores, metrics } of results) {
    const told = Object.entries(scores).map(([name, score]) => `${name} ${score}`)
    console.log(`${page}, ${preset}: ${told.join(', ')}  (${metrics.join(', ')})`)
  }
}
if (results.some(({ scores }) => Object.values(scores).some((score) => score < targets))) process.exitCode = 1
