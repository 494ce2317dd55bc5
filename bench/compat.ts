// api-compat beside oasdiff, whole processes: `pnpm bench:compat [--quick] [OLD NEW]`.
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Contender, type Pair, contenders } from './compat/contenders.ts'
import { githubDocument } from './compat/github.ts'
import { measurePair, type Result } from './compat/measure.ts'
import { memoryMeter } from './compat/memory-meter.ts'
import { resultTable, verdictsOf } from './compat/report.ts'
import { verdictLine } from './versioning/report.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
})
if (positionals.length !== 0 && positionals.length !== 2) {
  console.error('Name two documents to compare, or none: pnpm bench:compat [--quick] [OLD NEW]')
  process.exit(2)
}
const rounds = values.quick ? 3 : 9

const both = await contenders()
const meter = await memoryMeter()
const results: Result[] = []
for (const pair of [small(), ...given(positionals), ...(await github())]) {
  console.error(`${pair.label}: ${rounds} rounds`)
  results.push(await measured(pair, both))
}
console.log(`peak memory: ${meter.how}\n`)
console.log(resultTable(results))
console.log()
console.log(results.flatMap(verdictsOf).map(verdictLine).join('\n'))

async function measured(pair: Pair, tools: readonly Contender[]): Promise<Result> {
  return measurePair(pair, tools, rounds, meter)
}

function small(): Pair {
  const published = join(import.meta.dirname, '..', 'out', 'api')
  const [old, next] = ['integrations-2.1.0.yaml', 'integrations-2.2.0.yaml']
  return { label: 'small', old: join(published, old), new: join(published, next), limited: false }
}

function given([old, next]: readonly string[]): Pair[] {
  if (old === undefined || next === undefined) return []
  const label = `${basename(dirname(old))}/${basename(old)}, ${basename(next)}`
  return [{ label, old, new: next, limited: true }]
}

async function github(): Promise<Pair[]> {
  const releases = { old: '22.0.0', new: '23.0.2' }
  try {
    const documents = { old: await githubDocument(releases.old), new: await githubDocument(releases.new) }
    return [{ label: `GitHub ${releases.old}, ${releases.new}`, ...documents, limited: true }]
  } catch (error) {
    const why = error instanceof Error ? error.message.trim() : String(error)
    console.error(`GitHub's document cannot be fetched, the rest is measured without it: ${why}`)
    return []
  }
}
