import { expect, test } from 'vitest'
import { floorOf, startContenders } from './contenders.ts'
import { measure } from './measure.ts'
import { resultsOf, table } from './report.ts'
import { verdictsOf } from './verdicts.ts'

test(
  'the benchmark measures every contender and compares it with its floor',
  { timeout: 30_000 },
  async () => {
    await using cleanUp = new AsyncDisposableStack()
    const contenders = await startContenders(cleanUp)
    const pace = { rounds: 2, connections: 2, warmUpRequests: 1, sliceMs: 20 }
    const results = resultsOf(contenders, await measure(contenders, pace), floorOf)
    const names = ['floor', 'hono', 'fastify', 'newest', 'logged', 'oldest-floor', 'oldest']
    expect(results.map(({ name }) => name)).toEqual(names)
    for (const { requestsPerSecond, cpuMicroseconds } of results) {
      expect(requestsPerSecond.lowest).toBeGreaterThan(0)
      expect(cpuMicroseconds.lowest).toBeGreaterThan(0)
    }
    expect(results.filter(({ costToFloor }) => costToFloor === 1).map(({ name }) => name)).toEqual([
      'floor',
      'oldest-floor',
    ])
    expect(table(results).split('\n')).toHaveLength(1 + names.length)
    expect(verdictsOf(results).map(({ measured }) => Number.isFinite(measured))).toEqual([true, true])
  },
)
