import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contenders, type Pair } from './contenders.ts'
import { measurePair, type Result } from './measure.ts'
import { bsdTime, gnuTime, highWaterMark, memoryMeter } from './memory-meter.ts'
import { resultTable, verdictsOf } from './report.ts'

const published = join(import.meta.dirname, '../../out/api')
const pair: Pair = {
  label: 'small',
  old: join(published, 'integrations-2.1.0.yaml'),
  new: join(published, 'integrations-2.2.0.yaml'),
  limited: true,
}

const spread = (median: number) => ({ median, lowest: median, highest: median })

function met(wall: number, memory: number | undefined): boolean[] {
  const megabytes = memory === undefined ? undefined : spread(memory)
  const result: Result = {
    pair,
    costs: [
      { label: 'ours', findings: 0, seconds: spread(wall), megabytes },
      { label: 'other', findings: 0, seconds: spread(2), megabytes: spread(100) },
    ],
  }
  return verdictsOf(result).map((verdict) => verdict.met)
}

test(
  'both tools compare a pair, are measured, and held against each other',
  { timeout: 20_000 },
  async () => {
    const result = await measurePair(pair, await contenders(), 1, await memoryMeter())
    expect(result.costs.map(({ label }) => label)).toEqual(['api-compat', 'oasdiff breaking'])
    for (const { seconds, megabytes } of result.costs) {
      expect(seconds.median).toBeGreaterThan(0)
      expect(megabytes?.median ?? 1).toBeGreaterThan(0)
    }
    expect(resultTable([result]).split('\n')).toHaveLength(4)
    expect(verdictsOf(result)).toHaveLength(2)
  },
)

test('a tool that fails is told, with what it said', async () => {
  const missing = { ...pair, old: join(published, 'nowhere.yaml') }
  await expect(measurePair(missing, await contenders(), 1, await memoryMeter())).rejects.toThrow(
    /api-compat ended with 2 on small: .*no such file/s,
  )
})

test('a target is missed when half the time or all the memory is passed, and when memory is not known', () => {
  expect(met(1, 100)).toEqual([true, true])
  expect(met(1.1, 101)).toEqual([false, false])
  expect(met(1, undefined)).toEqual([true, false])
})

test('peak memory is read from what `time` writes after all else', () => {
  expect(gnuTime.read('warning: 7 of them\n2048\n')).toBeCloseTo(2.097)
  expect(bsdTime.read('        0.01 real\n   5242880  maximum resident set size\n  0 swaps\n')).toBeCloseTo(
    5.243,
  )
  expect(bsdTime.read('no such option')).toBeUndefined()
})

test.runIf(process.platform === 'linux')('peak memory of a process that runs is asked of the kernel', () => {
  expect(highWaterMark.sample?.(process.pid)).toBeGreaterThan(10)
  expect(highWaterMark.sample?.(0)).toBeUndefined()
})
