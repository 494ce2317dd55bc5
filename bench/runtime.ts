// Compares the whole pipeline with bare node:http and with peers: `pnpm bench:runtime [--quick] [--json]`.
import { parseArgs } from 'node:util'
import { floorOf, startContenders } from './runtime/contenders.ts'
import { measure, type Pace } from './runtime/measure.ts'
import { resultsOf, table, verdictLine } from './runtime/report.ts'
import { verdictsOf } from './runtime/verdicts.ts'

const full: Pace = { rounds: 14, connections: 16, warmUpRequests: 20_000, sliceMs: 400 }
const quick: Pace = { rounds: 5, connections: 16, warmUpRequests: 4_000, sliceMs: 150 }

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
})

await using cleanUp = new AsyncDisposableStack()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp.disposeAsync().finally(() => process.exit(1)))
}
const contenders = await startContenders(cleanUp)
const pace = values.quick ? quick : full
const results = resultsOf(contenders, await measure(contenders, pace), floorOf)
const verdicts = verdictsOf(results)
if (values.json) console.log(JSON.stringify({ pace, results, verdicts }, null, 2))
else console.log([table(results), '', ...verdicts.map(verdictLine)].join('\n'))
