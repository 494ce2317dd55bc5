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

const stopped = Promise.withResolvers<void>()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.exitCode = 1
    stopped.resolve()
  })
}
await using cleanUp = new AsyncDisposableStack()
await Promise.race([compare(values.quick ? quick : full), stopped.promise])

async function compare(pace: Pace): Promise<void> {
  const contenders = await startContenders(cleanUp)
  const results = resultsOf(contenders, await measure(contenders, pace), floorOf)
  const verdicts = verdictsOf(results)
  if (values.json) console.log(JSON.stringify({ pace, results, verdicts }, null, 2))
  else console.log([table(results), '', ...verdicts.map(verdictLine)].join('\n'))
}
