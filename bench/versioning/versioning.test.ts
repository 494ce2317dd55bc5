import { expect, test } from 'vitest'
import { boot } from './boot.ts'
import { freshBoot } from './fresh-boot.ts'
import { pageOfItems, takeDownByHand } from './long-history.ts'
import { measure } from './measure.ts'
import { bootTable, bootVerdict, requestTable, requestVerdicts } from './report.ts'
import { answer, requestContenders, serve } from './requests.ts'

const histories = [10, 40]
const size = { operations: 3, majors: 2, minors: 3, changes: { least: 2, most: 4 } }

test('the measured migration gives what is written by hand, however long the history', () => {
  const page = pageOfItems(3)
  for (const changes of [10, 100, 1000]) {
    expect(answer(serve(changes), 'listItems', page)).toEqual(takeDownByHand(page))
    expect(answer(serve(changes), 'health', page)).toBe(page)
  }
})

test('every contender is measured and held against its floor', () => {
  const costs = measure(requestContenders(histories), { rounds: 2, sliceMs: 1 })
  expect(costs.map(({ label }) => label)).toEqual([
    'look a version up by hand',
    'health, 10 changes',
    'health, 40 changes',
    '20 items by hand',
    '20 items, JSON parsed and written',
    'listItems, 10 changes',
    'listItems, 40 changes',
  ])
  for (const { wall, cpu } of costs) {
    expect(wall.every((time) => time > 0)).toBe(true)
    expect(cpu).toHaveLength(2)
  }
  expect(requestTable(costs).split('\n')).toHaveLength(1 + costs.length)
  expect(requestVerdicts(costs, histories)).toHaveLength(3)
})

test('a surface is started here and in a process of its own', { timeout: 30_000 }, () => {
  const here = boot(size)
  // Five releases after the first, with 2, 3, 4, 2 and 3 changes.
  expect(here.changes).toBe(14)
  const fresh = freshBoot(size, 1)
  expect(fresh.changes).toBe(14)
  expect(fresh.startMs).toBeGreaterThan(0)
  expect(bootTable([{ label: 'small', boot: fresh }]).split('\n')).toHaveLength(2)
  expect(bootVerdict(fresh).met).toBe(true)
})
